/**
 * A site that was not built again for too long says so, at the foot of the screen, where it moves nothing. Pages do not
 * know the day of the build: it is asked for once a page is painted, and where no answer comes nothing is claimed.
 */
import { daysBetween, type IsoDate } from '../../calendar/index.ts';
import type { BuildFacts } from '../../finishing/build-file.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { momentIn } from './moment-in.ts';

/** The words of the notice; `{{day}}` is filled in here. */
export interface StaleWords {
	/** The language tag by which days are written. */
	readonly locale: string;
	readonly text: string;
}

/** A number may have changed on a site that is older than this. */
const daysOfUse = 7;

async function showAge(notice: HTMLElement): Promise<void> {
	const response = await fetch(notice.dataset['stale'] || '', { cache: 'no-cache' });
	if (!response.ok) return;
	const { day }: Partial<BuildFacts> = await response.json();
	const now = momentIn(document.body.dataset['zone'] || '', Date.now());
	if (!day || !now || !(daysBetween(day as IsoDate, now.day) > daysOfUse)) return;
	const words: StaleWords = JSON.parse(notice.dataset['staleWords'] || '');
	const format = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
	const inWords = new Intl.DateTimeFormat(words.locale, format).format(new Date(`${day}T00:00:00Z`));
	notice.textContent = fillIn(words.text, { day: inWords });
	notice.hidden = false;
}

function showAges(): void {
	document.querySelectorAll<HTMLElement>('[data-stale]').forEach((notice) => showAge(notice).catch(() => {}));
}

// The second frame is asked for when the first has been painted.
window.addEventListener('load', () =>
	requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(showAges, 200))),
);

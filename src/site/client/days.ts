/**
 * What runs with the day, by the clock of the registry's zone (`data-zone` of the body). Without a script a page names
 * days and stands as on the day of its build.
 *
 *     <p data-shown="2026-11-02/2026-11-20" hidden>…</p>        there on these days, both among them; either may be missing
 *     <span data-tally="2026-11-02/ 2026-12-08/">1</span>      how many of several are there: each by its days
 *     <span data-running="2026-12-08" data-running-words="…RunningWords…" hidden></span>        “10 days left”
 */
import { daysBetween, type IsoDate } from '../../calendar/index.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { momentIn } from './moment-in.ts';
import type { RunningWords } from './running-words.ts';

function showDays(): void {
	const now = momentIn(document.body.dataset['zone'] || '', Date.now());
	if (!now) return;
	document.querySelectorAll<HTMLElement>('[data-shown]').forEach((element) => {
		element.hidden = !isWithin(element.dataset['shown'] || '', now.day);
	});
	document.querySelectorAll<HTMLElement>('[data-tally]').forEach((element) => {
		const there = (element.dataset['tally'] || '').split(' ').filter((days) => days !== '' && isWithin(days, now.day));
		element.textContent = String(there.length);
	});
	document.querySelectorAll<HTMLElement>('[data-running]').forEach((element) => showRunning(element, now.day));
}

/** Whether a day lies within `2026-11-02/2026-11-20`, of which either side may be missing. */
function isWithin(days: string, day: IsoDate): boolean {
	const [from = '', until = ''] = days.split('/');
	return from <= day && (until === '' || day <= until);
}

function showRunning(element: HTMLElement, today: IsoDate): void {
	const words: RunningWords = JSON.parse(element.dataset['runningWords'] || '{}');
	const days = daysBetween(today, element.dataset['running'] as IsoDate);
	const state = days > 0 ? 'ahead' : days < 0 ? 'behind' : 'today';
	const forms = words[state] || {};
	const count = Math.abs(days);
	const said = fillIn(forms[pluralOf(count)] || forms['other'] || '', { count });
	element.dataset['state'] = state;
	element.textContent = said;
	element.hidden = said === '';
}

/** Browsers that know no plurals get by with the form for one and the form for all else. */
function pluralOf(count: number): string {
	if (!Intl.PluralRules) return count === 1 ? 'one' : 'other';
	return new Intl.PluralRules(document.documentElement.lang).select(count);
}

showDays();
document.addEventListener('visibilitychange', showDays);
window.addEventListener('pageshow', showDays);

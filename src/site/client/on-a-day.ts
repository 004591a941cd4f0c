/**
 * The page of all days: of each agency it leaves the stretch in which the day of `?day=` lies, and writes a citation,
 * of the agency that the fragment names or of the page. Without a script all stretches stand there.
 */
import type { IsoDate } from '../../calendar/index.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { citation, shownText, writtenDay, type CitationWords, type CitedAgency } from './citation.ts';
import { momentIn } from './moment-in.ts';

function answerFor(place: HTMLElement): void {
	const words: CitationWords = JSON.parse(place.dataset['onADay'] || '');
	const field = place.querySelector<HTMLInputElement>('input[name=day]');
	const form = place.querySelector('form');
	const shown = place.querySelector<HTMLElement>('.shown');
	const box = place.querySelector<HTMLElement>('.citation');
	const text = box && box.querySelector('pre');
	if (!field || !form || !shown || !box || !text) return;

	const show = () => {
		const written = new URLSearchParams(location.search).get('day') || '';
		const day = writtenDay(written);
		field.value = day || written;
		leaveOnly(day);
		keepDay(day);
		const agency = agencyOf(location.hash);
		if (!agency && place.dataset['elsewhere']) leadOn(place.dataset['elsewhere']).catch(() => {});
		box.hidden = day === undefined;
		(agency || place).append(box);
		if (day === undefined) {
			shown.textContent = written === '' ? '' : fillIn(words.invalid, { written });
			return;
		}
		const today = todayIn(document.body.dataset['zone'] || '');
		const hash = textOf(document.querySelector('[data-page-hash]'));
		shown.textContent = shownText(words, today, day);
		text.textContent = citation(words, { today, hash }, day, agency && citedAgency(agency, words.separator));
		// What stood above the agency is shorter now.
		if (agency) agency.scrollIntoView();
	};
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		history.pushState(null, '', `?day=${encodeURIComponent(field.value)}${location.hash}`);
		show();
	});
	window.addEventListener('popstate', show);
	show();
}

/** Links to the other pages of days ask for the same day. */
function keepDay(day: string | undefined): void {
	document.querySelectorAll<HTMLAnchorElement>('[data-keeps-day] a').forEach((link) => {
		link.search = day === undefined ? '' : `?day=${day}`;
	});
}

/** An agency that is named and stands on another page of days is looked up, and the reader led there. */
async function leadOn(elsewhere: string): Promise<void> {
	const id = decodeURIComponent(location.hash.slice(1));
	if (id === '' || document.getElementById(id)) return;
	const response = await fetch(elsewhere);
	if (!response.ok) return;
	const parts: Readonly<Record<string, readonly string[]>> = await response.json();
	const slug = Object.keys(parts).find((part) => parts[part]?.includes(id));
	if (slug !== undefined) location.replace(`${location.pathname}${slug}/${location.search}${location.hash}`);
}

/** By the clock of the registry's zone; where the browser does not know it, by the visitor's own. */
function todayIn(zone: string): IsoDate {
	const now = Date.now();
	const own = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as IsoDate;
	return (momentIn(zone, now) || { day: own }).day;
}

function textOf(element: Element | null): string {
	return ((element && element.textContent) || '').replace(/\s+/g, ' ').trim();
}

/** Hides the stretches in which a day does not lie: `[from, until)`. */
function leaveOnly(day: string | undefined): void {
	document.querySelectorAll<HTMLElement>('.on-days li > ol > li').forEach((stretch) => {
		const { from, until } = stretch.dataset;
		stretch.hidden = day !== undefined && ((from !== undefined && day < from) || (until !== undefined && until <= day));
	});
}

function agencyOf(hash: string): HTMLElement | undefined {
	const found = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
	return found && found.matches('.on-days > li') ? found : undefined;
}

function citedAgency(agency: HTMLElement, separator: string): CitedAgency {
	const said = (selector: string) => Array.from(agency.querySelectorAll(selector), textOf);
	return {
		id: agency.id,
		name: said('.of-body').join(''),
		answer: said('li:not([hidden]) > .said > *').join(separator),
	};
}

document.querySelectorAll<HTMLElement>('[data-on-a-day]').forEach(answerFor);

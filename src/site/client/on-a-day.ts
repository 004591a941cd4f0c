/**
 * The page of all days: of each agency it leaves the stretch in which the day of `?day=` lies, and writes a citation,
 * of the agency that the fragment names or of the page. Without a script all stretches stand there.
 */
import { fillIn } from '../../i18n/fill-in.ts';
import { citation, shownText, writtenDay, type CitationWords, type CitedAgency } from './citation.ts';

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
		const agency = agencyOf(location.hash);
		box.hidden = day === undefined;
		(agency || place).append(box);
		if (day === undefined) {
			shown.textContent = written === '' ? '' : fillIn(words.invalid, { written });
			return;
		}
		shown.textContent = shownText(words, day);
		text.textContent = citation(words, day, agency && citedAgency(agency, words.separator));
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
	const said = (selector: string) =>
		Array.from(agency.querySelectorAll(selector), (found) => (found.textContent || '').replace(/\s+/g, ' ').trim());
	return {
		id: agency.id,
		name: said('.of-body').join(''),
		answer: said('li:not([hidden]) > .said > *').join(separator),
	};
}

document.querySelectorAll<HTMLElement>('[data-on-a-day]').forEach(answerFor);

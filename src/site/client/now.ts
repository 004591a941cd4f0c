/**
 * The *now* line in the browser, by the clock of the registry's zone:
 *
 *     <section data-opening="…OpeningData…" data-now-words="…NowWords…">
 *       <div data-first>
 *         <div data-answer="0" data-label="…" data-kind="…">
 *           <p class="contact">…</p>  <p data-now hidden></p>  <p data-now-answer hidden></p>
 *       <li data-home="1"><div data-answer="1" data-label="…">… <span data-answer-mark hidden>…</span>
 *
 * The number to call stands in the first place; the others in their homes, `<li data-home="1">`. Without a script the page
 * stands as it is: hours in words beside each number.
 */
import { fillIn } from '../../i18n/fill-in.ts';
import { nowFrom, type OpeningData } from '../../views/opening.ts';
import { eachMinute } from './each-minute.ts';
import { element as elementOf } from './element.ts';
import { momentIn } from './moment-in.ts';
import { nowText, type NowWords } from './now-text.ts';

function showNow(place: HTMLElement): void {
	const data: OpeningData = JSON.parse(place.dataset['opening'] || '');
	const words: NowWords = JSON.parse(place.dataset['nowWords'] || '');
	const now = momentIn(data.zone, Date.now());
	const found = now && nowFrom(data, now);
	if (!now || !found) return;
	const numberAt = (line: number) => place.querySelector<HTMLElement>(`[data-answer="${line}"]`);
	const labelOf = (line: number) => (numberAt(line) || place).dataset['label'] || '';
	const kindOfFirst = (numberAt(0) || place).dataset['kind'] || '';
	const text = nowText(words, now, found, labelOf, kindOfFirst);
	place.dataset['state'] = text.state;
	putFirst(place, numberAt(text.toCall));
	write(place.querySelector('[data-now]'), text.opening);
	writeAnswer(place.querySelector('[data-now-answer]'), text.answer, numberAt(text.line));
	place.querySelectorAll<HTMLElement>('[data-answer]').forEach((number) => {
		const mark = number.querySelector<HTMLElement>('[data-answer-mark]');
		const at = Number(number.dataset['answer']);
		if (mark) mark.hidden = !text.open.includes(at);
		const shut = number.querySelector<HTMLElement>('[data-shut-mark]');
		if (shut) shut.hidden = !text.shut.includes(at);
	});
}

/** Puts a number in the first place, with the line that says whether it is answered; the one that stood there goes to its home. */
function putFirst(place: HTMLElement, number: HTMLElement | null): void {
	const first = place.querySelector<HTMLElement>('[data-first]');
	const shown = first && first.querySelector<HTMLElement>('[data-answer]');
	const contact = number && number.querySelector('[data-contact]');
	if (!first || !shown || !number || !contact || shown === number) return;
	const homeOf = (entry: HTMLElement) => place.querySelector<HTMLElement>(`[data-home="${entry.dataset['answer']}"]`);
	const [left, kept] = [homeOf(number), homeOf(shown)];
	if (!left || !kept) return;
	kept.appendChild(shown);
	kept.hidden = false;
	first.insertBefore(number, first.firstChild);
	left.hidden = true;
	// What the first screen shows is named so.
	shown
		.querySelectorAll('[data-face=number], [data-face=verified]')
		.forEach((part) => part.removeAttribute('data-face'));
	contact.setAttribute('data-face', 'number');
	number.querySelectorAll('.verified').forEach((stamp) => stamp.setAttribute('data-face', 'verified'));
	const [now, answer] = ['[data-now]', '[data-now-answer]'].map((line) => place.querySelector(line));
	if (now) number.insertBefore(now, contact.nextSibling);
	if (answer) number.insertBefore(answer, number.querySelector('[data-details]'));
}

function write(element: HTMLElement | null, text: string): void {
	if (!element) return;
	if (element.textContent !== text) element.textContent = text;
	element.hidden = text === '';
}

/** The number is a link to where it stands, with its button, its hours and its stamp. */
function writeAnswer(element: HTMLElement | null, answer: string, number: HTMLElement | null): void {
	const said = (number && number.dataset['number']) || '';
	if (!element || element.textContent === fillIn(answer, { number: said })) return;
	const [before = '', after = ''] = answer.split('{{number}}');
	const link = elementOf('a', 'digits', said);
	link.href = `#${number ? number.id : ''}`;
	element.textContent = before;
	if (answer !== '') element.append(link, after);
	element.hidden = answer === '';
}

/** A page with data that cannot be read stays as it was made. */
function showAll(): void {
	document.querySelectorAll<HTMLElement>('[data-opening]').forEach((place) => {
		try {
			showNow(place);
		} catch (error) {
			console.error(error);
		}
	});
}

/** A sheet outlives its minute: the numbers stand as they do without a script. */
function layForPaper(): void {
	document.querySelectorAll<HTMLElement>('[data-opening]').forEach((place) => {
		putFirst(place, place.querySelector('[data-answer="0"]'));
		delete place.dataset['state'];
	});
}

eachMinute(showAll);
window.addEventListener('beforeprint', layForPaper);
window.addEventListener('afterprint', showAll);

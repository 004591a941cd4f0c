/**
 * The *now* line in the browser, by the clock of the registry's zone:
 *
 *     <section data-opening="…OpeningData…" data-now-words="…NowWords…">
 *       <p data-now hidden></p>  <p data-now-answer hidden></p>
 *       <li data-answer="0" data-label="…">… <span data-answer-mark hidden>…</span></li>
 *
 * Without a script the page stands as it is: hours in words beside each number.
 */
import { fillIn } from '../../i18n/fill-in.ts';
import { nowFrom, type OpeningData } from '../../views/opening.ts';
import { element as elementOf } from './element.ts';
import { momentIn } from './moment-in.ts';
import { nowText, type NowWords } from './now-text.ts';

const aMinute = 60_000;

function showNow(place: HTMLElement): void {
	const data: OpeningData = JSON.parse(place.dataset['opening'] || '');
	const words: NowWords = JSON.parse(place.dataset['nowWords'] || '');
	const now = momentIn(data.zone, Date.now());
	const found = now && nowFrom(data, now);
	if (!now || !found) return;
	const numberAt = (line: number) => place.querySelector<HTMLElement>(`[data-answer="${line}"]`);
	const text = nowText(words, now, found, (line) => numberAt(line)?.dataset['label'] || '');
	place.dataset['state'] = text.state;
	const opening = place.querySelector<HTMLElement>('[data-now]');
	write(opening, text.opening);
	// Where the line above speaks of the first number, it is not named again.
	writeAnswer(
		place.querySelector('[data-now-answer]'),
		opening && text.isFirst ? '' : text.answer,
		numberAt(text.line),
	);
	place.querySelectorAll<HTMLElement>('[data-answer]').forEach((number) => {
		const mark = number.querySelector<HTMLElement>('[data-answer-mark]');
		if (mark) mark.hidden = !text.open.includes(Number(number.dataset['answer']));
	});
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

function keepShowing(): void {
	showAll();
	setTimeout(keepShowing, aMinute - (Date.now() % aMinute));
}

keepShowing();
// A page that was in the background, or comes back from the history, may be hours old.
document.addEventListener('visibilitychange', showAll);
window.addEventListener('pageshow', showAll);

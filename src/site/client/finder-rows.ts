import { isGuess, type Match } from '../../finder/find/ranking.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { aboutLanguage } from '../../i18n/languages.ts';
import type { EntryAnswer } from './check-answer.ts';
import { element } from './element.ts';
import { reasonOf } from './finder-reason.ts';
import type { FinderWords } from './finder-source.ts';
import { isChinese, languageOfName, namesInOrder } from './names-in-languages.ts';
import { numberAsShown } from './number-as-shown.ts';
import type { NumberToCall } from './number-to-call.ts';

export function addressOf({ body: agency }: FinderWords, match: Match): string {
	return fillIn(agency, { id: match.agency.id });
}

/** A row of the list under the field. What copies is for pointers only: a list's option holds nothing to press. */
export function toOption(words: FinderWords, match: Match, row: number): HTMLElement {
	const option = element('li', 'finder-row', ...factsOf(words, match));
	option.id = `finder-row-${row}`;
	option.setAttribute('role', 'option');
	option.setAttribute('aria-selected', 'false');
	if (match.agency.number !== undefined) {
		const copy = element('span', 'finder-copy', words.copy);
		copy.setAttribute('aria-hidden', 'true');
		option.append(copy);
	}
	return option;
}

/** A row of the list for what the record of all times says: never with a number to copy, for most of it has ended. */
export function toRecordedOption({ sentence, text, details, standing }: EntryAnswer, row: number): HTMLElement {
	const option = element(
		'li',
		'finder-row',
		element('span', 'finder-names', element('b', '', sentence)),
		' ',
		element('span', 'finder-why', [text, ...details].join(' · ')),
	);
	option.id = `finder-row-${row}`;
	option.dataset['standing'] = standing;
	option.setAttribute('role', 'option');
	option.setAttribute('aria-selected', 'false');
	return option;
}

/** A row of an answer on a page, with a link and a button. */
export function toAnswer(words: FinderWords, match: Match, onCopy: (number: string) => void): HTMLElement {
	const [names, ...facts] = factsOf(words, match);
	const link = element('a', '', ...(names ? [names] : []));
	link.href = addressOf(words, match);
	const row = element('li', 'finder-row', link, ...facts);
	if (match.agency.number !== undefined) {
		const number = numberAsShown(words, match.agency.number);
		const button = element('button', 'finder-copy', words.copy);
		button.type = 'button';
		button.setAttribute('aria-label', fillIn(words.copyNumber, { number }));
		button.addEventListener('click', () => onCopy(shownIn(row) || number));
		row.append(button);
	}
	return row;
}

/** The number that stands in a row; empty where it has none. */
export function shownIn(row: Element | undefined): string {
	const shown = row && row.querySelector('.finder-number');
	return (shown && shown.textContent) || '';
}

/** The number that a row offers now, once that is known: it stands in the place of the one that the index has. */
export function fillNumber(words: FinderWords, match: Match, row: Element, offered: NumberToCall): void {
	const { number, state, said, ownSinceIndex } = offered;
	const shown = number === undefined ? words.noNumber : numberAsShown(words, number);
	const place = row.querySelector('.finder-number, .finder-none');
	if (place) place.className = number === undefined ? 'finder-none' : 'finder-number digits';
	write(place, shown);
	const line = row.querySelector<HTMLElement>('.finder-now');
	write(line, said);
	if (line) line.dataset['state'] = state;
	const button = row.querySelector('button');
	if (button) button.setAttribute('aria-label', fillIn(words.copyNumber, { number: shown }));
	row.querySelectorAll<HTMLElement>('.finder-copy').forEach((copy) => (copy.hidden = number === undefined));
	if (!/^(office-|duty-)?number$/.test(match.field) || match.text === number) return;
	// Who typed another number is told what it is.
	const typed = numberAsShown(words, match.text);
	const isEnded = ownSinceIndex !== undefined && ownSinceIndex.indexOf(match.text) < 0;
	const text = isEnded ? words.endedNumber : match.field === 'number' ? words.mainNumber : '';
	if (text !== '') write(row.querySelector('.finder-why'), fillIn(text, { text: typed }));
}

function write(element: Element | null, text: string): void {
	if (element && element.textContent !== text) element.textContent = text;
}

/** Names, number, state and reason, in this order. A guess has no number: who meant another agency would call it. */
function factsOf(words: FinderWords, match: Match): (HTMLElement | string)[] {
	const { number, dissolved, isVacant, successors } = match.agency;
	const isOffered = isGuess(match);
	const reason = reasonOf(words, match);
	const state =
		successors.length > 0 ? fillIn(words.succeeded, { text: successors.map(nameOf(words)).join('、') }) : '';
	const gone = dissolved ? state || words.dissolved : '';
	const why = [gone, isVacant ? words.vacant : '', reason].filter((part) => part !== '').join(' · ');
	return [
		namesOf(words, match),
		' ',
		...(isOffered
			? []
			: number === undefined
				? dissolved && successors.length > 0
					? []
					: [element('span', 'finder-none', words.noNumber), ' ', element('span', 'finder-now'), ' ']
				: [
						element('span', 'finder-number digits', numberAsShown(words, number)),
						' ',
						element('span', 'finder-now'),
						' ',
					]),
		...(why === '' ? [] : [element('span', 'finder-why', why)]),
	];
}

function nameOf(words: FinderWords): (agency: Match['agency']['successors'][number]) => string {
	return (agency) =>
		[
			namesInOrder(words.language, agency)[0] ?? '',
			agency.number === undefined ? '' : numberAsShown(words, agency.number),
		]
			.join(' ')
			.trim();
}

/** The short name, then the full one; on a page in another language, that language's name first. */
function namesOf({ language }: FinderWords, { agency }: Match): HTMLElement {
	const names = element('span', 'finder-names');
	const [own = '', ...others] = namesInOrder(language, agency);
	const all = isChinese(language) ? [agency.shortName, own, ...others] : [own, agency.shortName, ...others];
	const distinct = all.filter((name, at) => name && all.indexOf(name) === at) as string[];
	distinct.slice(0, 2).forEach((name, at) => {
		const part = element(at === 0 ? 'b' : 'span', '', name);
		const written = languageOfName(language, name);
		if (written !== language) part.lang = aboutLanguage[written].tag;
		names.append(...(at === 0 ? [] : [' ']), part);
	});
	return names;
}

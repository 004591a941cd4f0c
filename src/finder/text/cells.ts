import type { Language } from '../../i18n/languages.ts';
import type { IndexedPlace } from '../finder-index.ts';

// Names repeat the name of their place. In the columns of an index a mark stands for it, so that the same name at a
// hundred places is a hundred times the same text, which costs nothing once compressed. Control characters never stand
// in a record.

export const newCell = '\t';
export const newItem = '\u001f';
const marks = ['\u0001', '\u0002', '\u0003', '\u0004'] as const;

/** What the four marks stand for, the longest first; empty where there is no such name. */
export type Marked = readonly string[];

export function markedNames(places: readonly IndexedPlace[], at: number, language: Language): Marked {
	const place = places[at];
	const parent = place?.parent === undefined ? undefined : places[place.parent];
	return [place, parent].flatMap((of) => [of?.[language] ?? '', of?.[`${language}Short`] ?? '']);
}

/** The slugs of a place: the id of the agency that governs it, its short name, and the id that governs the place above. */
export function markedSlugs(
	places: readonly IndexedPlace[],
	at: number,
	governing: ReadonlyMap<number, string>,
	own: string,
): Marked {
	const place = places[at];
	const parent = place?.parent === undefined ? '' : (governing.get(place.parent) ?? '');
	const government = governing.get(at) ?? '';
	return [
		government === own ? '' : government,
		parent,
		(place?.enShort ?? '').toLowerCase().replace(/[^a-z0-9]/g, ''),
		'',
	];
}

export function toCell(text: string, marked: Marked): string {
	let cell = text;
	marked.forEach((name, at) => {
		if (name !== '') cell = cell.split(name).join(marks[at]);
	});
	return cell;
}

export function fromCell(cell: string, marked: Marked): string {
	let text = cell;
	marks.forEach((mark, at) => {
		if (text.indexOf(mark) !== -1) text = text.split(mark).join(marked[at]);
	});
	return text;
}

/** Whole numbers as their differences: what rises evenly is the same text throughout. */
export function toDifferences(numbers: readonly number[]): string {
	return numbers.map((number, at) => number - (numbers[at - 1] ?? 0)).join(',');
}

export function fromDifferences(text: string): number[] {
	if (text === '') return [];
	let sum = 0;
	return text.split(',').map((difference) => (sum += Number(difference)));
}

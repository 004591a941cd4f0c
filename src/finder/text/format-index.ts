import { fromCell, fromDifferences, markedNames, newCell, newItem, toCell, toDifferences } from './cells.ts';
import type { FinderIndex, IndexedBody, IndexedPlace } from '../finder-index.ts';
import { formatNames, parseNames } from './name-groups.ts';
import { fromNumberColumn, toNumberColumn } from './number-column.ts';
import { fromLineColumns, toLineColumns } from './line-columns.ts';
import { fromPersonLines, toPersonLines } from './person-columns.ts';
import { formatPlace, idsFrom, parsePlace, toIdCells } from './place-cells.ts';
import { formatSyllables, parseSyllables } from './syllable-text.ts';

const form = 'finder 2';

/** An index as text: a line for each column, so that like stands beside like and compresses well. */
export function formatIndex(index: FinderIndex): string {
	const { bodies, places } = index;
	const zh = bodies.map(({ place }) => markedNames(places, place, 'zh'));
	const en = bodies.map(({ place }) => markedNames(places, place, 'en'));
	const texts = (give: (body: IndexedBody) => readonly string[], marked = zh) =>
		bodies
			.map((body, at) =>
				give(body)
					.map((text) => toCell(text, marked[at] ?? []))
					.join(newItem),
			)
			.join(newCell);
	return [
		form,
		index.country,
		index.groups.map(({ id, level }) => id + newItem + level).join(newCell),
		places.map(formatPlace).join(newCell),
		index.words.map(({ text, isTopic }) => (isTopic ? `#${text}` : text)).join(newCell),
		toWordCells(index.wordsBefore),
		...formatSyllables(index.syllables),
		index.simplified,
		formatNames(index.elsewhere),
		toDifferences(bodies.map(({ place }) => place)),
		toDifferences(bodies.map(({ group }) => group)),
		bodies.map(toFlag).join(''),
		toIdCells(bodies, places).join(newCell),
		texts((body) => [body.zh]),
		texts((body) => [body.en], en),
		texts((body) => body.shortNames),
		texts((body) => body.formerNames),
		texts((body) => body.mergedNames),
		texts((body) => body.secondNames),
		bodies.map(({ successors }) => successors.join(newItem)).join(newCell),
		toWordCells(bodies.map(({ words }) => words)),
		toNumberColumn(bodies.map(({ number, place }) => ({ number, place: places[place] }))),
		...toLineColumns(bodies.map(({ lines, place }) => ({ lines, place: places[place] }))),
		...toPersonLines(bodies.map(({ persons }) => persons)),
	].join('\n');
}

/** The index that a text holds; what `formatIndex` wrote comes back as it was. */
export function parseIndex(text: string): FinderIndex {
	const lines = text.split('\n');
	let next = 0;
	const line = () => lines[next++] ?? '';
	if (line() !== form) throw new Error('this text is no index of the finder');
	const country = line();
	const groups = cellsOf(line()).map((cell) => {
		const [id = '', level] = cell.split(newItem);
		return { id, level: level as FinderIndex['groups'][number]['level'] };
	});
	const places = cellsOf(line()).map(parsePlace);
	const words = cellsOf(line()).map((cell) => ({ text: cell.replace(/^#/, ''), isTopic: cell[0] === '#' }));
	const wordsBefore = cellsOf(line()).map(fromWordCell);
	const syllables = parseSyllables([line(), line()]);
	const simplified = line();
	const elsewhere = parseNames(line());
	const bodies = parseBodies(line, places);
	return { country, groups, places, words, wordsBefore, syllables, simplified, elsewhere, bodies };
}

function parseBodies(line: () => string, places: readonly IndexedPlace[]): IndexedBody[] {
	const placeOf = fromDifferences(line());
	const groupOf = fromDifferences(line());
	const flags = line();
	const idCells = line().split(newCell);
	const [zh, en, shortNames, formerNames, mergedNames, secondNames, successors, words] = Array.from({ length: 8 }, () =>
		line().split(newCell),
	) as [string[], string[], string[], string[], string[], string[], string[], string[]];
	const placesOf = placeOf.map((place) => places[place]);
	const numbers = fromNumberColumn(line(), placesOf);
	const lines = fromLineColumns([line(), line()], placesOf);
	const persons = fromPersonLines(Array.from({ length: 7 }, line));
	const ids = idsFrom(idCells, flags, placeOf, places);
	return placeOf.map((place, at) => {
		const marked = markedNames(places, place, 'zh');
		const texts = (column: readonly string[]) => itemsOf(column[at] ?? '').map((cell) => fromCell(cell, marked));
		return {
			id: ids[at] as string,
			zh: fromCell(zh[at] ?? '', marked),
			en: fromCell(en[at] ?? '', markedNames(places, place, 'en')),
			shortNames: texts(shortNames),
			formerNames: texts(formerNames),
			mergedNames: texts(mergedNames),
			secondNames: texts(secondNames),
			place,
			group: groupOf[at] as number,
			words: fromWordCell(words[at] ?? ''),
			...fromFlag(flags[at]),
			successors: itemsOf(successors[at] ?? ''),
			number: numbers[at],
			lines: lines[at] ?? [],
			persons: persons[at] ?? [],
		};
	});
}

/** A letter for each body; a capital where nobody speaks for it. */
function toFlag({ governs, dissolved, isVacant }: IndexedBody): string {
	const flag = governs ? 'g' : dissolved ? 'd' : 'o';
	return isVacant ? flag.toUpperCase() : flag;
}

function fromFlag(letter = ''): Pick<IndexedBody, 'governs' | 'dissolved' | 'isVacant'> {
	const flag = letter.toLowerCase();
	return { governs: flag === 'g', dissolved: flag === 'd', isVacant: letter !== flag };
}

function toWordCells(bodies: readonly (readonly number[])[]): string {
	return bodies.map((words) => words.map((word) => word.toString(36)).join(newItem)).join(newCell);
}

function fromWordCell(cell: string): number[] {
	return itemsOf(cell).map((word) => parseInt(word, 36));
}

function cellsOf(line: string): string[] {
	return line === '' ? [] : line.split(newCell);
}

function itemsOf(cell: string): string[] {
	return cell === '' ? [] : cell.split(newItem);
}

import { fromCell, fromDifferences, markedNames, newCell, newItem, toCell, toDifferences } from './cells.ts';
import type { FinderIndex, IndexedBody, IndexedPlace } from './finder-index.ts';
import { fromNumberColumn, toNumberColumn } from './number-column.ts';
import { fromPersonLines, toPersonLines } from './person-columns.ts';
import { formatPlace, idsFrom, parsePlace, toIdCells } from './place-cells.ts';
import { formatSyllables, parseSyllables } from './syllable-text.ts';

const form = 'finder 1';

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
		...formatSyllables(index.syllables),
		index.simplified,
		index.elsewhere.join(newCell),
		toDifferences(bodies.map(({ place }) => place)),
		toDifferences(bodies.map(({ group }) => group)),
		bodies.map(({ governs, dissolved }) => (governs ? 'g' : dissolved ? 'd' : '.')).join(''),
		toIdCells(bodies, places).join(newCell),
		texts((body) => [body.zh]),
		texts((body) => [body.en], en),
		texts((body) => body.shortNames),
		texts((body) => body.formerNames),
		texts((body) => body.secondNames),
		bodies.map(({ words }) => words.map((word) => word.toString(36)).join(newItem)).join(newCell),
		toNumberColumn(bodies.map(({ number, place }) => ({ number, place: places[place] }))),
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
	const syllables = parseSyllables([line(), line()]);
	const simplified = line();
	const elsewhere = cellsOf(line());
	const bodies = parseBodies(line, places);
	return { country, groups, places, words, syllables, simplified, elsewhere, bodies };
}

function parseBodies(line: () => string, places: readonly IndexedPlace[]): IndexedBody[] {
	const placeOf = fromDifferences(line());
	const groupOf = fromDifferences(line());
	const flags = line();
	const idCells = line().split(newCell);
	const [zh, en, shortNames, formerNames, secondNames, words] = Array.from({ length: 6 }, () =>
		line().split(newCell),
	) as [string[], string[], string[], string[], string[], string[]];
	const numbers = fromNumberColumn(
		line(),
		placeOf.map((place) => places[place]),
	);
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
			secondNames: texts(secondNames),
			place,
			group: groupOf[at] as number,
			words: itemsOf(words[at] ?? '').map((word) => parseInt(word, 36)),
			governs: flags[at] === 'g',
			dissolved: flags[at] === 'd',
			number: numbers[at],
			persons: persons[at] ?? [],
		};
	});
}

function cellsOf(line: string): string[] {
	return line === '' ? [] : line.split(newCell);
}

function itemsOf(cell: string): string[] {
	return cell === '' ? [] : cell.split(newItem);
}

import { fromCell, fromDifferences, markedNames, newCell, newItem, toCell, toDifferences } from './cells.ts';
import { languages, perLanguage, type Language } from '../../i18n/languages.ts';
import type { FinderIndex, IndexedAgency, IndexedPlace } from '../finder-index.ts';
import { fromHanPairs, toHanPairs } from './han-order.ts';
import { fromKindLines, toCalledLine, toKindWords } from './kind-lines.ts';
import { formatNames, parseNames } from './name-groups.ts';
import { fromNumberColumns, toNumberColumns } from './number-columns.ts';
import { fromLineKinds, toLineKinds } from './line-columns.ts';
import { fromPersonLines, type PersonLines, toPersonLines } from './person-columns.ts';
import { formatPlace, idsFrom, parsePlace, toIdCells } from './place-cells.ts';
import { fromSimplifiedLines, toSimplifiedLines } from './simplified-lines.ts';
import { formatSyllables, parseSyllables } from './syllable-text.ts';

const form = 'finder 4';

/** Names that are listed without a language are Chinese for the most part: it is the place's Chinese name that they repeat. */
const listed: Language = 'zh';

/**
 * An index as text: a line for each column, so that like stands beside like and compresses well. First come those in which
 * nothing repeats: gzip has one code for some thousand signs, and theirs is another than that of the rest.
 */
export function formatIndex(index: FinderIndex): string {
	const { agencies, places } = index;
	const [numberHeads, numberTails] = toNumberColumns(withNumbers(agencies, places));
	const [namePairs, otherNames] = formatNames(index.elsewhere);
	const [simplifiedPairs, otherSimplified] = toSimplifiedLines(index.simplified);
	const persons = toPersonLines(agencies.map(({ persons }) => persons));
	const marked = agencies.map(({ place }) => perLanguage((language) => markedNames(places, place, language)));
	const texts = (give: (agency: IndexedAgency) => readonly string[], language = listed) =>
		agencies
			.map((agency, at) =>
				give(agency)
					.map((text) => toCell(text, marked[at]?.[language] ?? []))
					.join(newItem),
			)
			.join(newCell);
	return [
		form,
		numberTails,
		toKindWords(index.kinds),
		namePairs,
		simplifiedPairs,
		...persons.texts,
		numberHeads,
		index.country,
		index.groups.map(({ id, level }) => id + newItem + level).join(newCell),
		places.map(formatPlace).join(newCell),
		toHanPairs(index.words.map(({ text, isTopic }) => (isTopic ? `#${text}` : text)).join(newCell)),
		toWordCells(index.wordsBefore),
		...formatSyllables(index.syllables),
		otherSimplified,
		otherNames,
		toDifferences(agencies.map(({ place }) => place)),
		toDifferences(agencies.map(({ group }) => group)),
		agencies.map(toFlag).join(''),
		toIdCells(agencies, places).join(newCell),
		...languages.map((language) => {
			const column = texts((agency) => [agency[language]], language);
			return language === listed ? toHanPairs(column) : column;
		}),
		toHanPairs(texts((agency) => agency.shortNames)),
		toHanPairs(texts((agency) => agency.formerNames)),
		toHanPairs(texts((agency) => agency.mergedNames)),
		toHanPairs(texts((agency) => agency.secondNames)),
		agencies.map(({ successors }) => successors.join(newItem)).join(newCell),
		toWordCells(agencies.map(({ words }) => words)),
		toLineKinds(agencies),
		...persons.others,
		toCalledLine(index.kinds),
	].join('\n');
}

/** All numbers with the places of their agencies: the first of each, then the others of all. */
function withNumbers(agencies: readonly IndexedAgency[], places: readonly IndexedPlace[]) {
	return [
		...agencies.map(({ number, place }) => ({ number, place: places[place] })),
		...agencies.flatMap(({ lines, place }) => lines.map(({ number }) => ({ number, place: places[place] }))),
	];
}

/** The index that a text holds; what `formatIndex` wrote comes back as it was. */
export function parseIndex(text: string): FinderIndex {
	const lines = text.split('\n');
	let next = 0;
	const line = () => lines[next++] ?? '';
	if (line() !== form) throw new Error('this text is no index of the finder');
	const [numberTails, kindWords, namePairs, simplifiedPairs] = [line(), line(), line(), line()];
	const persons = [line(), line(), line()] as const;
	const numberHeads = line();
	const country = line();
	const groups = cellsOf(line()).map((cell) => {
		const [id = '', level] = cell.split(newItem);
		return { id, level: level as FinderIndex['groups'][number]['level'] };
	});
	const places = cellsOf(line()).map(parsePlace);
	const words = cellsOf(fromHanPairs(line())).map((cell) => ({
		text: cell.replace(/^#/, ''),
		isTopic: cell[0] === '#',
	}));
	const wordsBefore = cellsOf(line()).map(fromWordCell);
	const syllables = parseSyllables([line(), line(), line()]);
	const simplified = fromSimplifiedLines([simplifiedPairs, line()]);
	const elsewhere = parseNames([namePairs, line()]);
	const agencies = parseAgencies(line, places, [numberHeads, numberTails], persons);
	const kinds = fromKindLines(line(), kindWords);
	return { country, groups, places, words, wordsBefore, kinds, syllables, simplified, elsewhere, agencies };
}

function parseAgencies(
	line: () => string,
	places: readonly IndexedPlace[],
	numberColumns: readonly [string, string],
	personTexts: PersonLines['texts'],
): IndexedAgency[] {
	const placeOf = fromDifferences(line());
	const groupOf = fromDifferences(line());
	const flags = line();
	const idCells = line().split(newCell);
	const column = () => line().split(newCell);
	const hanColumn = () => fromHanPairs(line()).split(newCell);
	const names = perLanguage((language) => (language === listed ? hanColumn() : column()));
	const [shortNames, formerNames, mergedNames, secondNames] = [hanColumn(), hanColumn(), hanColumn(), hanColumn()];
	const [successors, words] = [column(), column()];
	const placesOf = placeOf.map((place) => places[place]);
	const lineKinds = fromLineKinds(line());
	const persons = fromPersonLines({ texts: personTexts, others: [line(), line(), line(), line(), line(), line()] });
	const numbers = fromNumberColumns(
		numberColumns,
		placesOf.concat(...lineKinds.map((kinds, at) => kinds.map(() => placesOf[at]))),
	);
	let nextNumber = placeOf.length;
	const ids = idsFrom(idCells, flags, placeOf, places);
	return placeOf.map((place, at) => {
		const marked = perLanguage((language) => markedNames(places, place, language));
		const texts = (column: readonly string[]) =>
			itemsOf(column[at] ?? '').map((cell) => fromCell(cell, marked[listed]));
		return {
			id: ids[at] as string,
			...perLanguage((language) => fromCell(names[language][at] ?? '', marked[language])),
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
			lines: (lineKinds[at] ?? []).map((kind) => ({ kind, number: numbers[nextNumber++] ?? '' })),
			persons: persons[at] ?? [],
		};
	});
}

/** A letter for each agency; a capital where nobody speaks for it. */
function toFlag({ governs, dissolved, isVacant }: IndexedAgency): string {
	const flag = governs ? 'g' : dissolved ? 'd' : 'o';
	return isVacant ? flag.toUpperCase() : flag;
}

function fromFlag(letter = ''): Pick<IndexedAgency, 'governs' | 'dissolved' | 'isVacant'> {
	const flag = letter.toLowerCase();
	return { governs: flag === 'g', dissolved: flag === 'd', isVacant: letter !== flag };
}

function toWordCells(agencies: readonly (readonly number[])[]): string {
	return agencies.map((words) => words.map((word) => word.toString(36)).join(newItem)).join(newCell);
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

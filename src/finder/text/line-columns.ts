import { newCell } from './cells.ts';
import type { IndexedLine, IndexedPlace } from '../finder-index.ts';
import { fromNumberColumn, toNumberColumn } from './number-column.ts';

const letters: Readonly<Record<IndexedLine['kind'], string>> = { office: 'o', duty: 'd', fax: 'f', public: 'p' };
const kinds: Readonly<Record<string, IndexedLine['kind']>> = { o: 'office', d: 'duty', f: 'fax', p: 'public' };

/** The other lines of agencies in two columns: the letters of their kinds, and their numbers. */
export function toLineColumns(
	rows: readonly { readonly lines: readonly IndexedLine[]; readonly place: IndexedPlace | undefined }[],
): [string, string] {
	return [
		rows.map(({ lines }) => lines.map(({ kind }) => letters[kind]).join('')).join(newCell),
		toNumberColumn(rows.flatMap(({ lines, place }) => lines.map(({ number }) => ({ number, place })))),
	];
}

export function fromLineColumns(
	[kindColumn, numberColumn]: readonly [string, string],
	places: readonly (IndexedPlace | undefined)[],
): IndexedLine[][] {
	const cells = kindColumn.split(newCell);
	const numbers = fromNumberColumn(
		numberColumn,
		cells.flatMap((cell, at) => Array.from(cell, () => places[at])),
	);
	let next = 0;
	return cells.map((cell) =>
		Array.from(cell, (letter) => ({ kind: kinds[letter] ?? 'office', number: numbers[next++] ?? '' })),
	);
}

import type { IndexedLine } from '../finder-index.ts';
import { newCell } from './cells.ts';

const letters: Readonly<Record<IndexedLine['kind'], string>> = { office: 'o', duty: 'd', fax: 'f', public: 'p' };
const kinds: Readonly<Record<string, IndexedLine['kind']>> = { o: 'office', d: 'duty', f: 'fax', p: 'public' };

/** The kinds of the other lines of agencies, a letter each. */
export function toLineKinds(agencies: readonly { readonly lines: readonly IndexedLine[] }[]): string {
	return agencies.map(({ lines }) => lines.map(({ kind }) => letters[kind]).join('')).join(newCell);
}

/** For each agency the kinds of its other lines. */
export function fromLineKinds(column: string): IndexedLine['kind'][][] {
	return column.split(newCell).map((cell) => Array.from(cell, (letter) => kinds[letter] ?? 'office'));
}

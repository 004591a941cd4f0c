import type { IndexedKind } from '../finder-index.ts';
import { hasHan } from '../fold.ts';
import { newCell, newItem } from './cells.ts';

/** Kinds as three lines: what names hold and acronyms, words in Chinese, words in Latin letters. */
export function toKindLines(kinds: readonly IndexedKind[]): string[] {
	const cells = (give: (kind: IndexedKind) => readonly string[]) =>
		kinds.map((kind) => give(kind).join(newItem)).join(newCell);
	return [
		cells(({ called, acronyms }) => [...called, ...acronyms]),
		cells(({ words }) => words.filter(hasHan)),
		cells(({ words }) => words.filter((word) => !hasHan(word))),
	];
}

export function fromKindLines([names = '', han = '', latin = '']: readonly string[]): IndexedKind[] {
	if (names === '') return [];
	const cells = (line: string) => line.split(newCell).map((cell) => (cell === '' ? [] : cell.split(newItem)));
	const [hanCells, latinCells] = [cells(han), cells(latin)];
	return cells(names).map((texts, at) => ({
		called: texts.filter(hasHan),
		acronyms: texts.filter((text) => !hasHan(text)),
		words: [...(hanCells[at] ?? []), ...(latinCells[at] ?? [])],
	}));
}

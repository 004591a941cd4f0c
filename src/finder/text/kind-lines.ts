import { fingerprintBits } from '../fingerprints.ts';
import type { IndexedKind } from '../finder-index.ts';
import { newCell, newItem } from './cells.ts';
import { fromHanPairs, toHanPairs } from './han-order.ts';
import { fromRising, toRising } from './rising-numbers.ts';

const fingerprints = 2 ** fingerprintBits;
const plainBits = 17;

/** What the names of kinds hold, as a line. */
export function toCalledLine(kinds: readonly IndexedKind[]): string {
	return toHanPairs(kinds.map(({ called }) => called.join(newItem)).join(newCell));
}

/** The words of all kinds as one list of numbers that rise: a fingerprint and, above it, which kind it is of. */
export function toKindWords(kinds: readonly IndexedKind[]): string {
	return toRising(
		kinds.flatMap(({ words }, kind) => words.map((word) => kind * fingerprints + word)),
		plainBits,
	);
}

export function fromKindLines(calledLine: string, words: string): IndexedKind[] {
	if (calledLine === '') return [];
	const numbers = fromRising(words, plainBits);
	const called = fromHanPairs(calledLine).split(newCell);
	const wordsOf: number[][] = called.map(() => []);
	for (const number of numbers) (wordsOf[Math.floor(number / fingerprints)] as number[]).push(number % fingerprints);
	return called.map((cell, kind) => ({ called: cell.split(newItem), words: wordsOf[kind] as number[] }));
}

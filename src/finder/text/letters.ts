import { newCell } from './cells.ts';
import { fromHanPairs, toHanPairs } from './han-order.ts';

/** Values as letters, the most frequent first, so that gzip needs few bits for most; and the values in the order of theirs. */
export interface Letters {
	readonly values: string;
	readonly text: string;
}

export function toLetters(values: readonly string[]): Letters {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const distinct = [...counts]
		.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
		.map(([value]) => value);
	const letters = new Map(distinct.map((value, at) => [value, letterAt(at)]));
	return {
		values: toHanPairs(distinct.join(newCell)),
		text: values.map((value) => letters.get(value)).join(''),
	};
}

export function fromLetters({ values, text }: Letters): string[] {
	const valueOf = new Map(
		fromHanPairs(values)
			.split(newCell)
			.map((value, at) => [letterAt(at), value] as const),
	);
	return Array.from(text, (letter) => valueOf.get(letter) || '');
}

/** Printable ASCII, then letters of two bytes. */
function letterAt(at: number): string {
	return String.fromCharCode(at < 94 ? 33 + at : 0xa1 + at - 94);
}

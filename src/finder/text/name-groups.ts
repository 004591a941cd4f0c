import { newCell } from './cells.ts';
import { hanOrder, hanPosition } from './han-order.ts';
import { fromRising, toRising } from './rising-numbers.ts';

// Nearly two thousand names of places have two characters, and repeat nothing: they are numbers that rise.

/** More than there are characters in the order. */
const characters = 2 ** 13;
const plainBits = 14;

/** Names in the order in which they are written. */
export function inGroups(names: readonly string[]): string[] {
	return parseNames(formatNames(names));
}

/** Names as two lines: those of two characters that are in daily use, and the others. */
export function formatNames(names: readonly string[]): [string, string] {
	const numbers = names.map(numberOf).filter((number) => number !== undefined);
	return [
		toRising(
			numbers.sort((a, b) => a - b),
			plainBits,
		),
		names.filter((name) => numberOf(name) === undefined).join(newCell),
	];
}

export function parseNames([pairs, others]: readonly [string, string]): string[] {
	const order = hanOrder();
	const names = fromRising(pairs, plainBits).map(
		(number) => (order[Math.floor(number / characters)] || '') + (order[number % characters] || ''),
	);
	return names.concat(others === '' ? [] : others.split(newCell));
}

function numberOf(name: string): number | undefined {
	const [first, second, ...rest] = Array.from(name, hanPosition);
	return first === undefined || second === undefined || rest.length > 0 ? undefined : first * characters + second;
}

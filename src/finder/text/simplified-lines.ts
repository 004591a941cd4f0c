import { hanOrder, hanPosition } from './han-order.ts';
import { fromRising, toRising } from './rising-numbers.ts';

/** More than there are characters in the order. */
const characters = 2 ** 13;
const plainBits = 18;

/**
 * Pairs of a traditional and its simplified character as two lines: as numbers, which rise with the traditional one, and
 * those of which the simplified one is not in daily use as they are.
 */
export function toSimplifiedLines(simplified: string): [string, string] {
	const numbers: number[] = [];
	let others = '';
	visitPairs(simplified, (traditional, simple) => {
		const at = hanPosition(simple);
		if (at === undefined) others += traditional + simple;
		else numbers.push((traditional.codePointAt(0) as number) * characters + at);
	});
	return [
		toRising(
			numbers.sort((a, b) => a - b),
			plainBits,
		),
		others,
	];
}

export function fromSimplifiedLines([numbers, others]: readonly [string, string]): string {
	const order = hanOrder();
	const pairs = fromRising(numbers, plainBits).map(
		(number) => String.fromCodePoint(Math.floor(number / characters)) + (order[number % characters] || ''),
	);
	visitPairs(others, (traditional, simple) => pairs.push(traditional + simple));
	return pairs.sort().join('');
}

function visitPairs(simplified: string, visit: (traditional: string, simple: string) => void): void {
	const each = Array.from(simplified);
	for (let at = 0; at + 1 < each.length; at += 2) visit(each[at] as string, each[at + 1] as string);
}

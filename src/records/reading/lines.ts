import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Slip } from './slip.ts';

/** The offsets at which the lines of a text begin. A line ends with its line feed. */
export type LineStarts = readonly number[];

export function lineStartsOf(text: string): LineStarts {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

/** The line and column of an offset, both counted from 1; columns in UTF-16 code units. */
export function placeAt(starts: LineStarts, file: string, offset: number): Place {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] as number) <= offset) low = middle;
		else high = middle - 1;
	}
	return { file, line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** The problems that slips are, in the order of the text. */
export function toProblems(file: string, text: string, slips: readonly Slip[]): Problem[] {
	if (slips.length === 0) return [];
	const starts = lineStartsOf(text);
	return [...slips]
		.sort((a, b) => a.at - b.at)
		.map(({ code, at, details, repair }) => {
			const found = problem(code, placeAt(starts, file, at), details);
			return repair ? { ...found, repair } : found;
		});
}

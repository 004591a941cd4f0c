import type { ProblemCode } from '../../records/problem-codes.ts';
import { registryFromText } from '../registry-from-text.ts';
import type { BadInput } from './bad-input.ts';

/** A registry made of short texts with one thing wrong in it: agencies by id, other files by path. */
export type World = readonly [
	title: string,
	code: ProblemCode,
	line: number,
	column: number,
	agencies: Readonly<Record<string, string>>,
	files?: Readonly<Record<string, string>>,
];

export function worldInputs(worlds: readonly World[]): BadInput[] {
	return worlds.map(([title, code, line, column, agencies, files]) => ({
		title,
		code,
		line,
		column,
		problems: () => registryFromText(agencies, files).problems,
	}));
}

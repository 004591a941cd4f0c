import { locate } from './locate.ts';
import { problem, type Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Path } from './reading/slip.ts';
import type { Sourced } from './source.ts';

/** A problem of the value at a path of a record. */
export function problemAt(
	code: ProblemCode,
	record: Sourced<unknown>,
	path: Path,
	details: Record<string, string> = {},
): Problem {
	return problem(code, locate(record, path), details);
}

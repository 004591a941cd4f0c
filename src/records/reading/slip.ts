import type { TextEdit } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';

// What is wrong is found in three sorts of place; each becomes a `Problem` only when line and column are needed.

/** Something wrong at an offset of the text of a file, in UTF-16 code units. */
export interface Slip {
	readonly code: ProblemCode;
	readonly at: number;
	readonly details?: Readonly<Record<string, string>>;
	readonly repair?: readonly TextEdit[];
}

/** Something wrong inside one value: from where until where, and what stands there when it is right. */
export interface ValueSlip {
	readonly code: ProblemCode;
	readonly from: number;
	readonly until: number;
	readonly details?: Readonly<Record<string, string>>;
	/** Given only where there is one reading. */
	readonly repaired?: string;
}

/** The way from the top of a record to a value in it. */
export type Path = readonly (string | number)[];

/** Something wrong with the value at a path of a record, or with its key. */
export interface RecordSlip {
	readonly code: ProblemCode;
	readonly path: Path;
	readonly on?: 'key' | 'value';
	readonly details?: Readonly<Record<string, string>>;
}

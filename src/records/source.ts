import type { Judged } from './problem.ts';

/** One file of the content as it was read: nothing decoded, nothing repaired. */
export interface SourceFile {
	/** Where it lies inside the content folder, with `/` between parts: `agencies/north/water-office.yaml`. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** A record with the text it came from, so that a later check can still name line and column (`locate`). */
export interface Sourced<Value> {
	readonly path: string;
	readonly text: string;
	readonly value: Value;
}

/** What `parseRecord` gives: the record, or `undefined` where an error stands in the file, and every problem found in it. */
export type ParsedRecord<Value> = Judged<Sourced<Value> | undefined>;

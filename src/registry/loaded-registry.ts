import type { Content } from '../records/content.ts';
import type { RecordKind } from '../records/record-kinds.ts';
import type { Problem } from '../records/problem.ts';
import type { Registry } from './registry.ts';

/** A registry with the records it was made from, for those who also print or edit their text. */
export interface LoadedRegistry {
	readonly registry: Registry;
	readonly content: Content;
	/** Ids of agencies whose file is there and could not be read: what names them is not wrong for that. */
	readonly unread: ReadonlySet<string>;
	/** Kinds of records of which a file is there and could not be read: what it would have said is not missing for that. */
	readonly incomplete: ReadonlySet<RecordKind>;
}

/** One check across records: what it finds wrong. It takes no day and never judges whether an office does its duty. */
export type RegistryCheck = (loaded: LoadedRegistry) => Problem[];

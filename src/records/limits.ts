import type { RecordKind } from './record-kinds.ts';

const kibibyte = 1024;

/** How many bytes a file of each kind may have. */
export const sizeLimits: Readonly<Record<RecordKind, number>> = {
	registry: 64 * kibibyte,
	places: 1024 * kibibyte,
	topics: 256 * kibibyte,
	kinds: 1024 * kibibyte,
	measures: 256 * kibibyte,
	calendars: 64 * kibibyte,
	exceptions: 1024 * kibibyte,
	owners: 8192 * kibibyte,
	agencies: 64 * kibibyte,
};

/** How many maps and lists may lie inside one another. */
export const nestingLimit = 20;

/** How many characters a line may have. */
export const lineLengthLimit = 100_000;

/** How many files the content may have. */
export const fileCountLimit = 1_000_000;

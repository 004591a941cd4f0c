import type { AgencyRecord } from '../records/agency.ts';

/** A path inside a record, as `locate` and `editRecord` take it. */
export type RecordPath = readonly (string | number)[];

/**
 * Where in the record of its agency a fact's path stands: `t1.name`, `p2.zh`, `l1.number`, `name.zh`, `t1` …
 * A key that is not there leads to nowhere: `undefined`.
 */
export function recordPathOf(record: AgencyRecord, factPath: string): RecordPath | undefined {
	const [key = '', ...rest] = factPath.split('.');
	const entry = entryPathOf(record, key);
	if (entry) return [...entry, ...rest];
	return Object.hasOwn(record, key) ? [key, ...rest] : undefined;
}

/** Where the entry with a key stands: a term, a post, a line, a vacancy, a former state or a correction. */
export function entryPathOf(record: AgencyRecord, key: string): RecordPath | undefined {
	for (const list of ['terms', 'lines', 'vacancies', 'formerly', 'corrections'] as const) {
		const index = record[list].findIndex((entry) => entry.key === key);
		if (0 <= index) return [list, index];
	}
	for (const [index, term] of record.terms.entries()) {
		const post = term.posts.findIndex((candidate) => candidate.key === key);
		if (0 <= post) return ['terms', index, 'posts', post];
	}
	return undefined;
}

/** What stands at a path of a record; `undefined` where nothing does. A day by which something ended is read as its end. */
export function valueAt(record: AgencyRecord, path: RecordPath): unknown {
	const isBy = path.at(-2) === 'ended' && path.at(-1) === 'by';
	const steps = isBy ? [...path.slice(0, -1), 'on'] : path;
	return steps.reduce<unknown>(
		(value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
		record,
	);
}

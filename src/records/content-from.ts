import type { Content } from './content.ts';
import { pathProblems } from './file-names.ts';
import { fileCountLimit } from './limits.ts';
import { pageNameOf, pageProblems } from './page-files.ts';
import { parseRecord } from './parse-record.ts';
import { problem, sortProblems, type Judged, type Problem } from './problem.ts';
import { recordKindOf, recordKinds, type RecordKind, type RecordOf } from './record-kinds.ts';
import type { ParsedRecord, Sourced, SourceFile } from './source.ts';

/** Who reads one file: `parseRecord`, or one who has read it before. */
export type RecordReader = (file: SourceFile) => ParsedRecord<RecordOf<RecordKind>>;

/**
 * All records of a content folder. Files that could not be read are left out, so that the others are still judged:
 * whoever builds on it refuses errors. `undefined` where a file is missing or broken without which nothing can be judged.
 *
 * Publications, what signs them, pages of prose and `README.md` are no records; any other file in no known place is an error.
 */
export function contentFrom(
	files: readonly SourceFile[],
	read: RecordReader = parseRecord,
): Judged<Content | undefined> {
	if (files.length > fileCountLimit) {
		const details = { count: String(files.length), limit: String(fileCountLimit) };
		return { value: undefined, problems: [problem('too-many-files', { file: '', line: 1, column: 1 }, details)] };
	}
	const problems = pathProblems(files.map(({ path }) => path));
	const records: { [Kind in RecordKind]?: Sourced<RecordOf<Kind>>[] } = {};
	const present = new Set<RecordKind>();
	for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		if (isNoRecord(file.path)) continue;
		if (pageNameOf(file.path) !== undefined) {
			problems.push(...pageProblems(file));
			continue;
		}
		const parsed = read(file);
		problems.push(...parsed.problems);
		const kind = recordKindOf(file.path);
		if (kind) present.add(kind);
		if (kind && parsed.value) ((records[kind] ??= []) as Sourced<unknown>[]).push(parsed.value);
	}
	return { value: joined(records), problems: sortProblems([...problems, ...missingFiles(present)]) };
}

function isNoRecord(path: string): boolean {
	return /^publications\/|^proofs\/checkpoint$|(?:^|\/)README\.md$/.test(path);
}

/** Kinds of which a registry needs one file, or at least one. */
function missingFiles(present: ReadonlySet<RecordKind>): Problem[] {
	return (Object.keys(recordKinds) as RecordKind[]).flatMap((kind) => {
		const { count } = recordKinds[kind];
		if (present.has(kind) || count === 'any' || count === 'optional') return [];
		const file = count === 'one' ? `${kind}.yaml` : `${kind}/`;
		return [problem('missing-file', { file, line: 1, column: 1 }, { file })];
	});
}

function joined(records: { readonly [Kind in RecordKind]?: readonly Sourced<RecordOf<Kind>>[] }): Content | undefined {
	const [registry, places, topics] = [records.registry?.[0], records.places?.[0], records.topics?.[0]];
	if (!registry || !places || !topics) return undefined;
	return {
		registry,
		places,
		topics,
		kinds: records.kinds?.[0],
		measures: records.measures ?? [],
		calendars: records.calendars ?? [],
		exceptions: records.exceptions?.[0],
		owners: records.owners?.[0],
		agencies: records.agencies ?? [],
	};
}

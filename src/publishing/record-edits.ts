import { editRecord } from '../records/edit-record.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import type { RecordPath } from '../registry/record-path.ts';
import { remainingPlaces } from '../registry/remaining-places.ts';
import { agencyOfFact, pathOfFact } from '../publications/fact-ids.ts';
import type { Content } from '../records/content.ts';

/** What a redaction changes in one record: values that become `{ withdrawn: N }`. */
export interface RecordWithdrawal {
	readonly path: string;
	readonly edits: readonly { readonly path: RecordPath; readonly value: { readonly withdrawn: string } }[];
}

/** Edits that put the number of a redaction in the place of values. */
export function withdrawing(paths: readonly RecordPath[], publication: number): RecordWithdrawal['edits'] {
	return paths.map((path) => ({ path, value: { withdrawn: String(publication) } }));
}

/** One entry for each file that is edited at all. */
export function mergeEdits(edits: readonly RecordWithdrawal[]): RecordWithdrawal[] {
	const byFile = new Map<string, RecordWithdrawal['edits'][number][]>();
	for (const { path, edits: more } of edits) {
		if (more.length > 0) byFile.set(path, [...(byFile.get(path) ?? []), ...more]);
	}
	return [...byFile].map(([path, all]) => ({ path, edits: all }));
}

/**
 * What redactions that were cut short, or a stale copy merged in, still have to change in the records: values that stand
 * there although a listed redaction withdraws them. Empty where all are finished.
 */
export function unfinishedEdits({ registry, content }: LoadedRegistry): RecordWithdrawal[] {
	const records = new Map(content.agencies.map((record) => [record.value.id, record]));
	const edits = registry.publications.flatMap(({ header, lists }) =>
		[...new Set(lists.redacts.map(({ of }) => of))].flatMap((of) => {
			const record = records.get(agencyOfFact(of));
			return record
				? [{ path: record.path, edits: withdrawing(remainingPlaces(record.value, pathOfFact(of)), header.number) }]
				: [];
		}),
	);
	return mergeEdits(edits);
}

/** The records that edits change, with their new text; comments and layout stay. */
export function editedRecords(
	content: Content,
	edits: readonly RecordWithdrawal[],
): { readonly path: string; readonly text: string }[] {
	const textOf = new Map(content.agencies.map(({ path, text }) => [path, text]));
	return edits.map(({ path, edits: changes }) => ({ path, text: editRecord(textOf.get(path) ?? '', changes) }));
}

import type { Content } from '../records/content.ts';
import { editRecord } from '../records/edit-record.ts';
import type { RecordEdit } from './redaction-plan.ts';

/** The records that edits change, with their new text; comments and layout stay. */
export function editedRecords(
	content: Content,
	edits: readonly RecordEdit[],
): { readonly path: string; readonly text: string }[] {
	const textOf = new Map(content.agencies.map(({ path, text }) => [path, text]));
	return edits.map(({ path, edits: changes }) => ({ path, text: editRecord(textOf.get(path) ?? '', changes) }));
}

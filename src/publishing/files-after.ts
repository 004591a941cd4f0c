import { headsPath, publicationBytes } from '../publications/publication-file.ts';
import { shortenFile } from '../publications/shorten.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import type { SourceFile } from '../records/source.ts';
import { editedRecords, type RecordWithdrawal } from './record-edits.ts';
import type { SealedPlan } from './seal-plan.ts';

/**
 * The files of a content folder as they will be once a sealed plan is written, its redactions finished: what comes out
 * must be a registry without errors, else nothing is written.
 */
export function filesAfter(
	{ registry, content }: LoadedRegistry,
	files: readonly SourceFile[],
	sealed: SealedPlan,
	recordEdits: readonly RecordWithdrawal[],
): SourceFile[] {
	const encoder = new TextEncoder();
	const { redacts } = sealed.publication.lists;
	const changed = new Map<string, Uint8Array>([
		...(redacts.length === 0
			? []
			: registry.publications.map(
					(publication) => [publication.file, publicationBytes(shortenFile(publication, redacts))] as const,
				)),
		...editedRecords(content, recordEdits).map(({ path, text }) => [path, encoder.encode(text)] as const),
		[sealed.path, sealed.bytes],
		[headsPath, encoder.encode(sealed.heads)],
	]);
	const kept = files.filter(({ path }) => !changed.has(path));
	return [...kept, ...[...changed].map(([path, bytes]) => ({ path, bytes }))].sort((a, b) =>
		a.path < b.path ? -1 : 1,
	);
}

import type { FactId } from '../publications/publication.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { planRedaction, type RecordEdit } from './redaction-plan.ts';

/**
 * What redactions that were cut short still have to change in the records: values that stand there although a listed
 * redaction withdraws them. Empty where all are finished.
 */
export function unfinishedEdits(loaded: LoadedRegistry): RecordEdit[] {
	return loaded.registry.publications.flatMap(({ header }) => {
		if (header.kind !== 'redaction') return [];
		const of: FactId[] = [...new Set(header.redacts.map((redaction) => redaction.of))];
		const { recordEdits } = planRedaction(loaded, { asOf: header.asOf, published: header.published, of });
		const withdrawn = String(header.number);
		return recordEdits.flatMap(({ path, edits }) =>
			edits.length === 0 ? [] : [{ path, edits: edits.map((edit) => ({ path: edit.path, value: { withdrawn } })) }],
		);
	});
}

import type { Redaction } from '../publications/publication.ts';
import { isOpen } from '../publications/row-shape.ts';
import type { Content } from '../records/content.ts';
import type { Registry } from '../registry/registry.ts';
import { editedRecords, type RecordWithdrawal } from './record-edits.ts';

/** A file of the content as text: a record, a list, prose. */
export interface TextOfContent {
	readonly path: string;
	readonly text: string;
}

interface Withdrawal {
	readonly values: readonly string[];
	readonly redacts: readonly Redaction[];
	readonly recordEdits: readonly RecordWithdrawal[];
	readonly texts: readonly TextOfContent[];
}

/**
 * Where the values would still stand after the redaction: paths of files, its own edits already made, and ids of other
 * facts in print. Sorted.
 */
export function standsElsewhere(
	registry: Registry,
	content: Content,
	{ values, redacts, recordEdits, texts }: Withdrawal,
): string[] {
	if (values.length === 0) return [];
	const edited = new Map(editedRecords(content, recordEdits).map(({ path, text }) => [path, text]));
	const files = texts
		.filter(({ path, text }) => values.some((value) => (edited.get(path) ?? text).includes(value)))
		.map(({ path }) => path);
	const redacted = new Set(redacts.map(({ publication, leaf }) => `${publication} ${leaf}`));
	const facts = registry.publications.flatMap(({ header, rows }) =>
		rows.flatMap(({ body: agency, facts: inRow }) =>
			inRow.flatMap((fact) => {
				if (!isOpen(fact) || redacted.has(`${header.number} ${fact.leaf}`)) return [];
				const said = typeof fact.value === 'object' ? Object.values(fact.value).map(String) : [String(fact.value)];
				return said.some((text) => values.includes(text)) ? [`${agency}#${fact.of}`] : [];
			}),
		),
	);
	return [...new Set<string>([...files, ...facts])].sort();
}

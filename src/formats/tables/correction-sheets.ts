import { publicationSlug } from '../../publications/publication-address.ts';
import type { ChainedPublication } from '../../publications/publication.ts';
import type { Registry } from '../../registry/registry.ts';
import { correctionsOf, withdrawnBy, type FactEntry, type PrintedCorrection } from '../../views/erratum.ts';
import { rowOn } from '../../views/roster.ts';
import { columnsOf, joinedCell, type TableWords } from './table-words.ts';
import { plainCell, type Table, type TableCell } from './sheet.ts';

/** A table with the agencies that it names, in its order. */
interface TableOfAgencies {
	readonly table: Table;
	readonly agencies: readonly string[];
}

/** What an erratum sets right, a row for each correction: the words as printed, and those that stand now. */
export function correctionTable(
	registry: Registry,
	words: TableWords,
	publication: ChainedPublication,
): TableOfAgencies {
	const { t } = words;
	const corrections = correctionsOf(registry, publication);
	const rows = corrections.map(({ agency, entry, field, change }) => [
		plainCell(publicationSlug(publication.header)),
		nameAt(registry, words, publication, agency),
		entryCell(words, entry),
		plainCell(t(`field.${field}`)),
		...changeCells(words, change),
		plainCell(agency),
	]);
	const columns = columnsOf(words, [
		['edition', 'table.edition', 14],
		['agency', 'column.body', 32],
		['entry', 'erratum.of', 28],
		['field', 'erratum.field', 14],
		['was', 'erratum.was', 32],
		['now', 'erratum.now', 32],
		['id', 'table.id', 28],
	]);
	return tableOf(columns, rows, corrections);
}

function changeCells({ t, cell }: TableWords, change: PrintedCorrection['change']): TableCell[] {
	if (change === 'void') return [plainCell(''), plainCell(t('erratum.void'))];
	if ('withdrawn' in change) return [cell(change), cell(change)];
	return [plainCell(change.was), plainCell(change.now)];
}

/** What a redaction withdrew, a row for each fact: which it was and from which publication; its value is nowhere. */
export function redactionTable(
	registry: Registry,
	words: TableWords,
	publication: ChainedPublication,
): TableOfAgencies {
	const { t } = words;
	const withdrawn = withdrawnBy(registry, publication);
	const rows = withdrawn.map(({ agency, entry, field, publication: number }) => {
		const from = registry.publications[number - 1];
		return [
			plainCell(publicationSlug(publication.header)),
			nameAt(registry, words, publication, agency),
			entryCell(words, entry),
			plainCell(t(`field.${field}`)),
			plainCell(from ? publicationSlug(from.header) : String(number)),
			plainCell(agency),
		];
	});
	const columns = columnsOf(words, [
		['edition', 'table.edition', 14],
		['agency', 'column.body', 32],
		['entry', 'erratum.of', 28],
		['field', 'erratum.field', 14],
		['from', 'redaction.from', 20],
		['id', 'table.id', 28],
	]);
	return tableOf(columns, rows, withdrawn);
}

function tableOf(
	columns: Table['columns'],
	rows: readonly (readonly TableCell[])[],
	about: readonly { readonly agency: string }[],
): TableOfAgencies {
	return {
		table: { columns, groups: [{ name: '', rows }] },
		agencies: [...new Set(about.map(({ agency }) => agency))],
	};
}

/** The name of an agency when the publication came out. */
function nameAt(registry: Registry, { cellIn }: TableWords, { header }: ChainedPublication, id: string): TableCell {
	const agency = registry.agencyOf.get(id);
	if (!agency) return plainCell(id);
	return cellIn(rowOn(registry, agency, { on: header.asOf, known: { publication: header.number } }).name);
}

function entryCell(words: TableWords, entry: FactEntry | undefined): TableCell {
	const { t } = words;
	if (entry === undefined) return plainCell('');
	if (entry.kind === 'line')
		return joinedCell([plainCell(t(`line.${entry.lineKind}`)), words.contact(entry.lineKind, entry.contact)], ' ');
	const role = plainCell(t(`role.${entry.role}`));
	return entry.kind === 'term' ? joinedCell([role, words.cell(entry.name)], ' ') : role;
}

import type { PlainWordKey } from '../../i18n/word-tables.ts';
import { fileMarkOf } from '../../publications/file-mark.ts';
import { publicationSlug } from '../../publications/publication-address.ts';
import { isKnownHere, knownKind, type ChainedPublication } from '../../publications/publication.ts';
import type { Registry } from '../../registry/registry.ts';
import { editionOf } from '../../views/edition.ts';
import { officialList, type OfficialGroup, type OfficialRow } from '../../views/official-list.ts';
import type { Region } from '../../views/regions.ts';
import { correctionTable, redactionTable } from './correction-sheets.ts';
import { contactCells, contactKinds, seatsOf } from './seats.ts';
import { columnsOf, markedAsSample, tableWords, type TableWords } from './table-words.ts';
import { plainCell, type Column, type Table, type TableCell, type TableFile } from './sheet.ts';

/** What a publication prints, as a table; with a region only what it prints of the agencies there. */
export interface TableAsked {
	readonly publication: ChainedPublication;
	readonly region?: Region;
}

/**
 * The rows of a publication as it is read today, in the language in which its facts are sealed: one for each person and
 * each vacant seat, with what else is printed of the agency. Every row names its edition and the id of its agency, so that
 * one that was copied elsewhere still says where it is from. `undefined` where nothing of it can be read here, and for a
 * region of which it prints nothing.
 */
export function tableOfPublication(registry: Registry, asked: TableAsked): TableFile | undefined {
	const { publication, region } = asked;
	const { header } = publication;
	if (!isKnownHere(header)) return undefined;
	const words = tableWords(registry);
	const kind = knownKind(header);
	if (kind === 'erratum' || kind === 'redaction') {
		if (region) return undefined;
		const { table, agencies } = (kind === 'erratum' ? correctionTable : redactionTable)(registry, words, publication);
		return fileOf(registry, words, asked, table, { agencies, from: 1 });
	}
	const groups = groupsIn(registry, asked);
	if (groups.length === 0 && region) return undefined;
	const agencies = groups.flatMap(({ rows }) => rows.map(({ row }) => row.agency));
	return fileOf(registry, words, asked, rosterTable(words, publicationSlug(header), groups), { agencies });
}

function fileOf(
	registry: Registry,
	words: TableWords,
	{ publication, region }: TableAsked,
	table: Table,
	drawn: { readonly agencies: readonly string[]; readonly from?: number },
): TableFile {
	const { t, cellIn } = words;
	const { header } = publication;
	const title = cellIn(header.title).text;
	return {
		title: region ? t('table.of-place', { title, place: cellIn(region.division.name).text }) : title,
		creator: cellIn(header.issuer).text,
		day: header.published,
		whole: t('table.all'),
		mark: { header: t('table.mark'), value: fileMarkOf(registry.publications, { number: header.number, ...drawn }) },
		table: header.sample ? markedAsSample(words, table) : table,
	};
}

/** Numbers of rows are those of the whole edition, also in a part of it. */
function groupsIn(registry: Registry, { publication, region }: TableAsked): readonly OfficialGroup[] {
	const { groups } = officialList(editionOf(registry, publication));
	if (!region) return groups;
	const here = new Set(region.agencies);
	return groups
		.map(({ group, rows }) => ({ group, rows: rows.filter(({ row }) => here.has(row.agency)) }))
		.filter(({ rows }) => rows.length > 0);
}

function rosterTable(words: TableWords, edition: string, groups: readonly OfficialGroup[]): Table {
	const columns = rosterColumns(words);
	return {
		columns,
		groups: groups.map(({ group, rows }) => {
			const name = words.nameOfGroup(group);
			return { name, rows: rows.flatMap((entry) => rowsOf(words, entry, columns, { edition, group: name })) };
		}),
	};
}

function rosterColumns(words: TableWords): Column[] {
	return columnsOf(words, [
		['edition', 'table.edition', 10],
		['number', 'column.number', 6],
		['group', 'column.group', 24],
		['agency', 'column.body', 32],
		['role', 'column.role', 16],
		['state', 'table.state', 14],
		['name', 'table.name', 14],
		['post', 'column.post', 36],
		['since', 'table.since', 14],
		['matter', 'table.matter', 24],
		['office', 'table.press-office', 28],
		...contactKinds.map((kind) => [`line.${kind}`, headerOfKind(kind), 22] as const),
		['corrected', 'table.corrected', 28],
		['id', 'table.id', 28],
	]);
}

/** The line of a press office stands beside the name of that office and is called by what it is. */
export function headerOfKind(kind: (typeof contactKinds)[number]): PlainWordKey {
	return kind === 'office' ? 'table.phone' : `line.${kind}`;
}

function rowsOf(
	words: TableWords,
	entry: OfficialRow,
	columns: readonly Column[],
	{ edition, group }: { readonly edition: string; readonly group: string },
): TableCell[][] {
	const ofAgency = {
		name: words.cellIn(entry.row.name),
		office: words.cellIn(entry.row.pressOffice),
		contacts: contactCells(words, entry),
	};
	return seatsOf(words, entry).map((seat) => {
		const cells = [
			plainCell(edition),
			plainCell(String(entry.number)),
			plainCell(group),
			ofAgency.name,
			seat.role,
			seat.state,
			seat.name,
			seat.post,
			seat.since,
			seat.matter,
			ofAgency.office,
			...ofAgency.contacts,
		];
		return [...cells, plainCell(correctionsIn(words, columns, cells)), plainCell(entry.row.agency)];
	});
}

/** Which cells of a row are corrected, with what was printed in them first. */
function correctionsIn({ t }: TableWords, columns: readonly Column[], cells: readonly TableCell[]): string {
	return cells
		.flatMap(({ printed }, at) =>
			printed === undefined ? [] : t('table.was-printed', { column: columns[at]?.header ?? '', printed }),
		)
		.join(t('list.semicolon'));
}

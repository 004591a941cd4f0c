import type { IsoDate } from '../../calendar/index.ts';
import { aboutLanguage, type Language } from '../../i18n/languages.ts';
import type { Agency, Registry } from '../../registry/registry.ts';
import { officialList, type OfficialRow } from '../../views/official-list.ts';
import type { Region } from '../../views/regions.ts';
import { rosterOn } from '../../views/roster.ts';
import { headerOfKind } from './edition-sheets.ts';
import { fileOfToday } from './file-of-today.ts';
import { contactCells, contactKinds, seatsOf } from './seats.ts';
import { columnsOf, joinedCell, tableWords, type TableWords } from './table-words.ts';
import { plainCell, type Column, type TableCell, type TableFile } from './sheet.ts';

/**
 * Who is in office on a day at every agency that is not dissolved, on the list or not, by all that is recorded: a row for
 * each person and each vacant seat, with the names in the other languages of the registry where the record has them.
 */
export function tableOfPresent(registry: Registry, day: IsoDate, region?: Region): TableFile | undefined {
	const words = tableWords(registry);
	const others = registry.settings.languages.filter((language) => language !== words.language);
	const here = region && new Set(region.agencies);
	const { groups } = officialList(rosterOn(registry, { on: day }, 'all'));
	const tables = groups
		.map(({ group, rows }) => {
			const name = words.nameOfGroup(group);
			const found = rows.filter(({ row }) => here === undefined || here.has(row.agency));
			return { name, rows: found.flatMap((entry) => rowsOf(registry, words, entry, { group: name, others })) };
		})
		.filter(({ rows }) => rows.length > 0);
	if (region && tables.length === 0) return undefined;
	const place = region && words.cellIn(region.division.name).text;
	return fileOfToday(registry, words, {
		title:
			place === undefined
				? words.t('table.present')
				: words.t('table.of-place', { title: words.t('table.present'), place }),
		table: { columns: presentColumns(words, others), groups: tables },
	});
}

function presentColumns(words: TableWords, others: readonly Language[]): Column[] {
	const inOthers = (key: string, width: number, of: Column | undefined): Column[] =>
		others.map((language) => ({
			key: `${key}.${language}`,
			header: words.t('table.labelled', { text: of?.header ?? '', label: aboutLanguage[language].ownName }),
			width,
		}));
	const [group, agency, role, state, name, latin, post, ...rest] = columnsOf(words, [
		['group', 'column.group', 24],
		['agency', 'column.body', 32],
		['role', 'column.role', 16],
		['state', 'table.state', 14],
		['name', 'table.name', 14],
		['latin', 'field.latin', 18],
		['post', 'column.post', 36],
		['since', 'table.since', 14],
		['matter', 'table.matter', 24],
		['unfiled', 'table.unfiled', 14],
		['office', 'table.press-office', 28],
		...contactKinds.map((kind) => [`line.${kind}`, headerOfKind(kind), 22] as const),
		['line.public', 'line.public', 22],
		['id', 'table.id', 28],
	]);
	const columns = [group, agency, ...inOthers('agency', 32, agency), role, state, name, latin, post];
	return [...columns.flatMap((column) => column ?? []), ...inOthers('post', 36, post), ...rest];
}

function rowsOf(
	registry: Registry,
	words: TableWords,
	entry: OfficialRow,
	{ group, others }: { readonly group: string; readonly others: readonly Language[] },
): TableCell[][] {
	const { t, cell, cellIn } = words;
	const { row } = entry;
	const agency = registry.agencyOf.get(row.agency);
	const ofAgency = {
		names: [cellIn(row.name), ...others.map((language) => cellIn(row.name, language))],
		office: cellIn(row.pressOffice),
		contacts: [...contactCells(words, entry, agency), publicCell(words, entry, agency)],
	};
	return seatsOf(words, entry).map(({ role, state, name, post, since, matter, person }) => [
		plainCell(group),
		...ofAgency.names,
		role,
		state,
		name,
		cell(person?.latin),
		post,
		...others.map((language) => cellIn(person?.post, language)),
		since,
		matter,
		plainCell(person && person.unfiled.length > 0 ? t('person.unfiled') : ''),
		ofAgency.office,
		...ofAgency.contacts,
		plainCell(row.agency),
	]);
}

/** The lines for people who are not the press. */
function publicCell(words: TableWords, { row: { lines } }: OfficialRow, agency: Agency | undefined): TableCell {
	const found = lines.filter(({ kind }) => kind === 'public');
	return joinedCell(
		found.map(({ kind, contact }) => words.contact(kind, contact, agency)),
		words.t('list.semicolon'),
	);
}

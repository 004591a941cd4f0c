import type { z } from 'zod';
import { languages } from '../../i18n/languages.ts';
import type { agenciesFile, agencyFile } from '../api/shapes/agencies.ts';
import type { monthFile } from '../api/shapes/changes.ts';
import type { rosterFile, rostersFile } from '../api/shapes/rosters.ts';
import type { regionsFile, topicsFile } from '../api/shapes/small-files.ts';
import type { Envelope } from '../api/shapes/envelope.ts';
import { addressOfFile, apiVersion, type ApiFile, type ApiSource } from '../api/source.ts';
import type { Lasting } from '../api/values.ts';
import { inColumns, type Row } from './columns.ts';
import { hoursRows } from './hours-rows.ts';
import { rosterRows } from './roster-rows.ts';
import type { tables } from './tables.ts';

type TableName = (typeof tables)[number]['name'];

type AgencyFile = z.input<typeof agencyFile>;
type Term = AgencyFile['terms'][number];

/** The rows of every table, made of what the JSON files hold. */
export function databaseRows(source: ApiSource, data: readonly ApiFile[]): Readonly<Record<TableName, readonly Row[]>> {
	const fileOf = <Value>(path: string) => data.find((file) => file.path === path)?.value as Value;
	const filesOf = <Value>(schema: string) =>
		data.filter((file) => file.schema === schema).map(({ value }) => value as Value);
	const { groups, agencies } = fileOf<z.input<typeof agenciesFile>>('agencies.json');
	const { publications } = fileOf<z.input<typeof rostersFile>>('rosters.json');
	const { divisions } = fileOf<z.input<typeof regionsFile>>('regions.json');
	const { topics } = fileOf<z.input<typeof topicsFile>>('topics.json');
	const files = filesOf<AgencyFile>('agency');
	const terms = files.flatMap((file) => file.terms);
	return {
		meta: metaRows(source, fileOf<Envelope>('agencies.json')),
		groups: groups.map(({ id, name, level }, position) => ({ id, position, ...inColumns('name', name), level })),
		divisions: divisions.map(({ code, name, level, parent }) => ({ code, ...inColumns('name', name), level, parent })),
		agencies: agencies.map((agency, position) => agencyRow(agency, position)),
		topics: topics.map(({ id, name }) => ({ id, ...inColumns('name', name) })),
		agency_topics: agencies.flatMap(({ id, topics: of }) => of.map((topic) => ({ agency: id, topic }))),
		people: peopleRows(terms),
		terms: terms.map(termRow),
		posts: terms.flatMap(({ id: term, posts }) =>
			posts.map((post) => ({
				id: post.id,
				term,
				...inColumns('name', post.name),
				leadership: Number(post.leadership),
				...lastingColumns(post),
			})),
		),
		vacancies: files.flatMap(({ vacancies }) =>
			vacancies.map(({ id, agency, role, expectedEnd, state, ...lasting }) => ({
				id,
				agency,
				role,
				expected_end: expectedEnd,
				...lastingColumns(lasting as Lasting),
				state,
			})),
		),
		lines: files.flatMap(({ lines }) => lines.map(lineRow)),
		hours: files.flatMap(({ lines }) => lines.flatMap(({ id, hours }) => hoursRows(id, hours))),
		publications: publications.map(({ id, number, kind, title, document, asOf, published, hash, page }) => ({
			id,
			number,
			kind,
			...inColumns('title', title),
			document,
			as_of: asOf,
			published,
			hash,
			page,
		})),
		roster_rows: filesOf<z.input<typeof rosterFile>>('roster').flatMap(rosterRows),
		changes: filesOf<z.input<typeof monthFile>>('month').flatMap(({ changes }) => changes.map(changeRow)),
	};
}

function lastingColumns({
	firstDay,
	knownBy,
	beganIn,
	lastDay,
	overBy,
}: { readonly [Member in keyof Lasting]: string | undefined }): Row {
	return { first_day: firstDay, known_by: knownBy, began_in: beganIn, last_day: lastDay, over_by: overBy };
}

/** What must be known of the database itself. Nothing in it names the day of the build: it changes when its rows do. */
function metaRows(source: ApiSource, { registry, sample, notice }: Envelope): Row[] {
	const { settings } = source.registry;
	const known: readonly (readonly [key: string, value: string | undefined])[] = [
		['version', apiVersion],
		['registry', registry],
		['sample', String(sample)],
		...languages.map((language) => [`name_${language}`, settings.name[language]] as const),
		...languages.map((language) => [`notice_${language}`, notice?.[language]] as const),
		['licence', settings.licence?.name],
		['licence_address', settings.licence?.address],
		['source', addressOfFile(source, 'index.json')],
		['documentation', source.address('/data/')],
	];
	return known.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
}

function agencyRow(agency: AgencyFile['agency'], position: number): Row {
	return {
		id: agency.id,
		position,
		...inColumns('name', agency.name),
		short_name: agency.shortNames[0],
		group_id: agency.group,
		division: agency.division,
		parent: agency.parent,
		on_list: Number(agency.onList),
		speaks_by: agency.speaksBy,
		spokesperson: agency.spokesperson,
		for_a_time: Number(agency.temporary !== undefined),
		last_day: agency.dissolved?.lastDay,
		dissolved: Number(agency.spokesperson === undefined),
		...inColumns('press_office', agency.pressOffice.name),
		...inColumns('address', agency.pressOffice.address),
		website: agency.website,
		page: agency.page,
	};
}

/** Each person once, under the name of the newest term. */
function peopleRows(terms: readonly Term[]): Row[] {
	return [...Map.groupBy(terms, ({ person }) => person)].map(([id, held]) => ({
		id,
		name: held.find(({ name }) => name !== undefined)?.name,
		latin: held.find(({ latin }) => latin !== undefined)?.latin,
	}));
}

function termRow(term: Term): Row {
	const { id, agency, person, role, name, acting, posts, matter, state, beginning, ending } = term;
	return {
		id,
		agency,
		person,
		role,
		name,
		acting: Number(acting),
		...inColumns('post', posts.at(-1)?.name),
		...inColumns('matter', matter),
		...lastingColumns(term),
		state,
		document: beginning?.document,
		filed: beginning?.filed,
		filing_number: beginning?.filingNumber,
		end_reason: ending?.reason,
		end_document: ending?.document,
		end_filed: ending?.filed,
		end_filing_number: ending?.filingNumber,
	};
}

function lineRow(line: AgencyFile['lines'][number]): Row {
	const { id, agency, kind, number, address, label, main, verified, note, state } = line;
	return {
		id,
		agency,
		kind,
		number: number?.written,
		international: number?.international,
		extension: number?.extension,
		address,
		...inColumns('label', label),
		main: Number(main),
		verified: verified?.day,
		verified_by: verified?.by,
		note,
		...lastingColumns(line),
		state,
	};
}

function changeRow(change: AgencyFile['changes'][number]): Row {
	return {
		id: change.id,
		agency: change.agency,
		entry: change.entry,
		kind: change.kind,
		role: change.role,
		name: change.name,
		...inColumns('post', change.post),
		effective: change.effective,
		filed: change.filed,
		published: change.published,
		publication: change.publication,
		state: change.state,
		filing_state: change.filing?.state,
		filing_last_day: change.filing?.lastDay,
		document: change.document,
		filing_number: change.filingNumber,
		reason: change.reason,
	};
}

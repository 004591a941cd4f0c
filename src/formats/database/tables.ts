import { languages } from '../../i18n/languages.ts';

// The tables of the database. Days, states and words are those of the JSON files, so that both can be read beside each other.

/** A table: its columns with what SQL says of them, and its indexes. */
export interface Table {
	readonly name: string;
	/** By the name of the column: type and constraints. */
	readonly columns: Readonly<Record<string, string>>;
	readonly indexes: readonly string[];
}

/** A column for each language: `name_en`. */
function perLanguageColumns(name: string): Record<string, string> {
	return Object.fromEntries(languages.map((language) => [`${name}_${language}`, 'TEXT']));
}

const lasting = {
	first_day: 'TEXT',
	known_by: 'TEXT',
	began_in: 'TEXT',
	last_day: 'TEXT',
	over_by: 'TEXT',
} as const;

const papers = { document: 'TEXT', filed: 'TEXT', filing_number: 'TEXT' } as const;

const ofAgency = 'TEXT NOT NULL REFERENCES agencies (id)';

/** In an order in which every table refers to tables before it. */
export const tables = [
	{ name: 'meta', columns: { key: 'TEXT PRIMARY KEY', value: 'TEXT NOT NULL' }, indexes: [] },
	{
		name: 'groups',
		columns: {
			id: 'TEXT PRIMARY KEY',
			position: 'INTEGER NOT NULL',
			...perLanguageColumns('name'),
			level: 'TEXT NOT NULL',
		},
		indexes: [],
	},
	{
		name: 'divisions',
		columns: { code: 'TEXT PRIMARY KEY', ...perLanguageColumns('name'), level: 'TEXT NOT NULL', parent: 'TEXT' },
		indexes: [],
	},
	{
		name: 'agencies',
		columns: {
			id: 'TEXT PRIMARY KEY',
			position: 'INTEGER NOT NULL',
			...perLanguageColumns('name'),
			short_name: 'TEXT',
			group_id: 'TEXT NOT NULL REFERENCES groups (id)',
			division: 'TEXT NOT NULL REFERENCES divisions (code)',
			parent: 'TEXT REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED',
			on_list: 'INTEGER NOT NULL',
			speaks_by: 'TEXT NOT NULL',
			spokesperson: 'TEXT',
			for_a_time: 'INTEGER NOT NULL',
			last_day: 'TEXT',
			dissolved: 'INTEGER NOT NULL',
			...perLanguageColumns('press_office'),
			...perLanguageColumns('address'),
			website: 'TEXT',
			page: 'TEXT NOT NULL',
		},
		indexes: ['group_id', 'division', 'parent'],
	},
	{ name: 'topics', columns: { id: 'TEXT PRIMARY KEY', ...perLanguageColumns('name') }, indexes: [] },
	{
		name: 'agency_topics',
		columns: { agency: ofAgency, topic: 'TEXT NOT NULL REFERENCES topics (id)' },
		indexes: ['agency', 'topic'],
	},
	{ name: 'people', columns: { id: 'TEXT PRIMARY KEY', name: 'TEXT', latin: 'TEXT' }, indexes: ['name'] },
	{
		name: 'terms',
		columns: {
			id: 'TEXT PRIMARY KEY',
			agency: ofAgency,
			person: 'TEXT NOT NULL REFERENCES people (id)',
			role: 'TEXT NOT NULL',
			name: 'TEXT',
			acting: 'INTEGER NOT NULL',
			...perLanguageColumns('post'),
			...perLanguageColumns('matter'),
			...lasting,
			state: 'TEXT NOT NULL',
			...papers,
			end_reason: 'TEXT',
			end_document: 'TEXT',
			end_filed: 'TEXT',
			end_filing_number: 'TEXT',
		},
		indexes: ['agency', 'person', 'state', 'first_day'],
	},
	{
		name: 'posts',
		columns: {
			id: 'TEXT PRIMARY KEY',
			term: 'TEXT NOT NULL REFERENCES terms (id)',
			...perLanguageColumns('name'),
			leadership: 'INTEGER NOT NULL',
			...lasting,
		},
		indexes: ['term'],
	},
	{
		name: 'vacancies',
		columns: {
			id: 'TEXT PRIMARY KEY',
			agency: ofAgency,
			role: 'TEXT NOT NULL',
			expected_end: 'TEXT',
			...lasting,
			state: 'TEXT NOT NULL',
		},
		indexes: ['agency'],
	},
	{
		name: 'lines',
		columns: {
			id: 'TEXT PRIMARY KEY',
			agency: ofAgency,
			kind: 'TEXT NOT NULL',
			number: 'TEXT',
			international: 'TEXT',
			extension: 'TEXT',
			address: 'TEXT',
			...perLanguageColumns('label'),
			main: 'INTEGER NOT NULL',
			verified: 'TEXT',
			verified_by: 'TEXT',
			note: 'TEXT',
			...lasting,
			state: 'TEXT NOT NULL',
		},
		indexes: ['agency', 'kind', 'number'],
	},
	{
		name: 'hours',
		columns: {
			line: 'TEXT NOT NULL REFERENCES lines (id)',
			part: "TEXT NOT NULL CHECK (part IN ('usual', 'weekly', 'season', 'exception', 'note'))",
			on_days: 'TEXT',
			weeks: 'TEXT',
			first: 'TEXT',
			last: 'TEXT',
			opens: 'TEXT',
			closes: 'TEXT',
			closed: 'INTEGER NOT NULL',
			appointment: 'TEXT',
			...perLanguageColumns('note'),
		},
		indexes: ['line'],
	},
	{
		name: 'publications',
		columns: {
			id: 'TEXT PRIMARY KEY',
			number: 'INTEGER NOT NULL UNIQUE',
			kind: 'TEXT NOT NULL',
			...perLanguageColumns('title'),
			document: 'TEXT',
			as_of: 'TEXT NOT NULL',
			published: 'TEXT NOT NULL',
			hash: 'TEXT NOT NULL',
			page: 'TEXT NOT NULL',
		},
		indexes: ['published'],
	},
	{
		name: 'roster_rows',
		columns: {
			publication: 'TEXT NOT NULL REFERENCES publications (id)',
			position: 'INTEGER NOT NULL',
			agency: 'TEXT NOT NULL',
			...perLanguageColumns('agency_name'),
			prints: "TEXT NOT NULL CHECK (prints IN ('agency', 'person', 'vacancy', 'line'))",
			entry: 'TEXT',
			role: 'TEXT',
			name: 'TEXT',
			...perLanguageColumns('post'),
			acting: 'INTEGER',
			line: 'TEXT',
			contact: 'TEXT',
		},
		indexes: ['publication', 'agency', 'name'],
	},
	{
		name: 'changes',
		columns: {
			id: 'TEXT PRIMARY KEY',
			agency: ofAgency,
			entry: 'TEXT NOT NULL',
			kind: 'TEXT NOT NULL',
			role: 'TEXT',
			name: 'TEXT',
			...perLanguageColumns('post'),
			effective: 'TEXT NOT NULL',
			filed: 'TEXT',
			published: 'TEXT',
			publication: 'TEXT REFERENCES publications (id)',
			state: 'TEXT NOT NULL',
			filing_state: 'TEXT',
			filing_last_day: 'TEXT',
			document: 'TEXT',
			filing_number: 'TEXT',
			reason: 'TEXT',
		},
		indexes: ['agency', 'effective', 'kind'],
	},
] as const satisfies readonly Table[];

/** Questions that everybody has. */
export const views: Readonly<Record<string, string>> = {
	in_office: `SELECT terms.*, ${languages.map((language) => `agencies.name_${language} AS agency_name_${language}`).join(', ')}, agencies.group_id, agencies.position AS agency_position FROM terms JOIN agencies ON agencies.id = terms.agency WHERE terms.state = 'in-office' AND agencies.dissolved = 0 ORDER BY agencies.position, terms.id`,
	lines_in_use: `SELECT lines.*, ${languages.map((language) => `agencies.name_${language} AS agency_name_${language}`).join(', ')}, agencies.position AS agency_position FROM lines JOIN agencies ON agencies.id = lines.agency WHERE lines.state = 'in-use' AND agencies.dissolved = 0 ORDER BY agencies.position, lines.id`,
};

/** The rows of a file held against those of a publication, cell by cell. */
import type { EditionData, KnownCell } from './edition-data.ts';

/** A table as it was found in a file, the row of its headers among its rows. */
export interface FoundTable {
	readonly sheet: string;
	readonly rows: readonly (readonly string[])[];
}

/** A cell that is not as it was printed; rows are counted from 1. */
export interface DifferentCell {
	readonly sheet: string;
	readonly row: number;
	readonly column: string;
	readonly found: string;
	readonly printed: string;
}

export interface Comparison {
	/** How many rows of the file are rows of the publication, in all their cells or in most. */
	readonly matched: number;
	readonly different: readonly DifferentCell[];
	/** Rows of the file that the publication does not have. */
	readonly extraRows: readonly number[];
	/** How many rows the publication has, or the place whose rows these are. */
	readonly missingRows: number;
	/** The place whose rows these are, all of them. */
	readonly place: string | undefined;
	/** Columns of the publication that the file lacks, and columns of the file that the publication lacks. */
	readonly missingColumns: readonly string[];
	readonly extraColumns: readonly string[];
	/** Cells whose value was withdrawn since: they can no longer be checked. */
	readonly withdrawn: number;
	/** Cells that show what was printed before it was corrected. */
	readonly before: number;
}

/** Columns that say nothing that was printed: the mark is that of the file, the note that of a sample. */
const ofFile = new Set(['mark']);

/** In which row the headers of a publication stand, counted from 0; `undefined` where they stand in none. */
export function headerRowIn(rows: FoundTable['rows'], { columns }: Pick<EditionData, 'columns'>): number | undefined {
	const headers = new Set(columns.map(([, header]) => header));
	const needed = Math.min(4, headers.size);
	const at = rows
		.slice(0, 30)
		.findIndex((row) => new Set(row.filter((cell) => headers.has(plain(cell)))).size >= needed);
	return at < 0 ? undefined : at;
}

/** What stands in the column of the edition: the name in its address. */
export function editionsNamed(rows: FoundTable['rows'], { columns }: Pick<EditionData, 'columns'>): string[] {
	const header = columns.find(([key]) => key === 'edition')?.[1];
	const at = headerRowIn(rows, { columns });
	if (at === undefined || header === undefined) return [];
	const column = (rows[at] ?? []).findIndex((cell) => plain(cell) === header);
	if (column < 0) return [];
	return [...new Set(rows.slice(at + 1).map((row) => plain(row[column] ?? '')))].filter((name) => name !== '');
}

export function compareTable(table: FoundTable, data: EditionData): Comparison | undefined {
	const headerAt = headerRowIn(table.rows, data);
	if (headerAt === undefined) return undefined;
	const headers = (table.rows[headerAt] ?? []).map(plain);
	const places = data.columns.map(([, header]) => headers.indexOf(header));
	const rows = table.rows
		.map((row, at) => ({ at, row }))
		.slice(headerAt + 1)
		.filter(({ row }) => row.some((cell) => cell !== ''));
	const unused = new Set(data.rows.keys());
	const pairs = rows.map(({ at, row }) => ({ at, row, pair: takeBest(row, places, data, unused) }));
	const found = pairs.filter(({ pair }) => pair !== undefined);
	const sum = { different: [] as DifferentCell[], withdrawn: 0, before: 0 };
	for (const { at, row, pair } of found) {
		data.columns.forEach(([key, column], index) => {
			const place = places[index] ?? -1;
			if (place < 0 || ofFile.has(key)) return;
			const cell = data.rows[pair as number]?.[index] ?? '';
			const verdict = verdictOn(row[place] ?? '', cell);
			if (verdict === 'withdrawn') sum.withdrawn += 1;
			if (verdict === 'before') sum.before += 1;
			if (verdict === 'different')
				sum.different.push({
					sheet: table.sheet,
					row: at + 1,
					column,
					found: row[place] ?? '',
					printed: textOf(cell),
				});
		});
	}
	const { missingRows, place } = missing(
		found.map(({ pair }) => pair as number),
		data,
	);
	const known = new Set(data.columns.map(([, header]) => header));
	return {
		matched: found.length,
		extraRows: pairs.filter(({ pair }) => pair === undefined).map(({ at }) => at + 1),
		missingRows,
		place,
		missingColumns: data.columns.flatMap(([key, column], index) =>
			(places[index] ?? -1) < 0 && !ofFile.has(key) ? column : [],
		),
		extraColumns: extraColumns(
			headers,
			known,
			rows.map(({ row }) => row),
		),
		...sum,
	};
}

/** Columns without a header that is known in which something stands. A header twice is one that is not known. */
function extraColumns(headers: readonly string[], known: ReadonlySet<string>, rows: FoundTable['rows']): string[] {
	const width = Math.max(headers.length, ...rows.map((row) => row.length));
	return Array.from({ length: width }, (_, at) => at)
		.filter((at) => {
			const header = headers[at] ?? '';
			return !(known.has(header) && headers.indexOf(header) === at);
		})
		.filter((at) => (headers[at] ?? '') !== '' || rows.some((row) => (row[at] ?? '') !== ''))
		.map((at) => headers[at] || `${at + 1}`);
}

/**
 * The row of the publication that a row of the file is: the one of which most cells agree, at least half of those that are
 * not empty. It is taken once.
 */
function takeBest(
	row: readonly string[],
	places: readonly number[],
	data: EditionData,
	unused: Set<number>,
): number | undefined {
	const idIndex = data.columns.findIndex(([key]) => key === 'id');
	const idPlace = places[idIndex] ?? -1;
	let best: { readonly at: number; readonly agreeing: number } | undefined;
	let asked = 0;
	for (const at of unused) {
		const known = data.rows[at] ?? [];
		if (idPlace >= 0 && textOf(known[idIndex] ?? '') !== plain(row[idPlace] ?? '')) continue;
		const { agreeing, of } = agreement(row, places, known, data);
		if (best === undefined || agreeing > best.agreeing) {
			best = { at, agreeing };
			asked = of;
		}
		if (agreeing === of) break;
	}
	if (best === undefined || best.agreeing * 2 < asked) return undefined;
	unused.delete(best.at);
	return best.at;
}

function agreement(row: readonly string[], places: readonly number[], known: readonly KnownCell[], data: EditionData) {
	let agreeing = 0;
	let of = 0;
	data.columns.forEach(([key], index) => {
		const place = places[index] ?? -1;
		if (place < 0 || ofFile.has(key)) return;
		const cell = known[index] ?? '';
		if (textOf(cell) === '' && (row[place] ?? '') === '') return;
		of += 1;
		if (verdictOn(row[place] ?? '', cell) !== 'different') agreeing += 1;
	});
	return { agreeing, of };
}

type Verdict = 'same' | 'before' | 'withdrawn' | 'different';

function verdictOn(found: string, cell: KnownCell): Verdict {
	const text = plain(found);
	if (text === plain(textOf(cell))) return 'same';
	if (typeof cell === 'string') return 'different';
	const [, other] = cell;
	if (typeof other === 'number') return 'withdrawn';
	return text === plain(other) ? 'before' : 'different';
}

function textOf(cell: KnownCell): string {
	return typeof cell === 'string' ? cell : cell[0];
}

/**
 * A text without what saving it in another program changes: the ends of lines, and the form in which a program shows a
 * day (`2026/1/5`).
 */
function plain(text: string): string {
	const lines = text.replace(/\r\n?/g, '\n');
	const day = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(lines);
	if (!day) return lines;
	const [, year = '', month = '', of = ''] = day;
	return `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
}

/** How many rows the file lacks of the publication, or of the place whose rows alone it has. */
function missing(pairs: readonly number[], data: EditionData): Pick<Comparison, 'missingRows' | 'place'> {
	const all = data.rows.length;
	if (pairs.length === all) return { missingRows: 0, place: undefined };
	const idIndex = data.columns.findIndex(([key]) => key === 'id');
	const idOf = (at: number) => textOf(data.rows[at]?.[idIndex] ?? '');
	const ids = new Set(pairs.map(idOf));
	for (const [place, agencies] of Object.entries(data.places)) {
		const here = new Set(agencies);
		if (ids.size === 0 || ![...ids].every((id) => here.has(id))) continue;
		const wanted = data.rows.filter((_, at) => here.has(idOf(at))).length;
		if (wanted === pairs.length) return { missingRows: 0, place };
	}
	return { missingRows: all - pairs.length, place: undefined };
}

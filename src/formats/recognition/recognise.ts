/**
 * What a file is that somebody dropped: by its bytes first, then, for tables and data, by what stands in it. PDF and Word
 * documents are known by their bytes alone: nothing that is printed on a page makes it genuine.
 */
import { canonicalBytes, canonicalFile } from '../../publications/canonical.ts';
import { hashOfBytes } from '../../publications/hashing.ts';
import { isArchive, isOldContainer, mostBytes, openArchive, type Refusal } from '../archive-guard.ts';
import { readCsv } from '../csv-read.ts';
import { readSpreadsheet, type ReadSheet } from '../spreadsheet.ts';
import { compareTable, editionsNamed, headerRowIn, type Comparison, type DifferentCell } from './compare-table.ts';
import type { EditionData } from './edition-data.ts';

/** A file of a publication whose bytes are known. */
export interface KnownFile {
	/** The number of the publication. */
	readonly number: number;
	readonly name: string;
	/** Whether it is the one that is given out today; else one of before. */
	readonly isToday: boolean;
}

/** A publication as the page knows it. */
export interface KnownEdition {
	readonly number: number;
	/** The name in its address: `2026-supplement-1`. */
	readonly slug: string;
	/** The hash of its header. */
	readonly hash: string;
	/** Those of its table; empty where it has none. */
	readonly columns: EditionData['columns'];
}

/** Where the answers come from. */
export interface Known {
	readonly editions: readonly KnownEdition[];
	/** The file with a hash of bytes. */
	fileOf(hash: string): Promise<KnownFile | undefined>;
	/** The cells of a publication; `undefined` where it has no table. */
	dataOf(slug: string): Promise<EditionData | undefined>;
}

/** What beside the rows of a publication stands in a file, or is not to be seen in it. */
export interface Findings {
	readonly different: readonly DifferentCell[];
	readonly extraRows: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
	readonly missingRows: number;
	readonly missingColumns: readonly string[];
	readonly extraColumns: readonly string[];
	readonly extraSheets: readonly string[];
	readonly hiddenSheets: readonly string[];
	/** Sheets with rows or columns that are hidden. */
	readonly hiddenIn: readonly string[];
	readonly withdrawn: number;
	readonly before: number;
}

/**
 * `whole`: every row is there and every cell agrees. `part`: every cell that is there agrees. `more`: so it is, and
 * other things stand beside. `withdrawn`: all agrees but what can no longer be checked. `different`: it was not published so.
 */
export type Verdict = 'whole' | 'part' | 'more' | 'withdrawn' | 'different';

export type Recognised =
	| { readonly kind: 'refused'; readonly why: Refusal | 'empty' }
	| { readonly kind: 'unknown'; readonly of: 'table' | 'document' | 'data' | 'other' }
	| { readonly kind: 'bytes'; readonly file: KnownFile }
	/** Data whose text is another one and says the same as a file that is known. */
	| { readonly kind: 'same-data'; readonly file: KnownFile }
	| { readonly kind: 'other-data'; readonly number: number }
	| {
			readonly kind: 'contents';
			readonly number: number;
			readonly place: string | undefined;
			readonly verdict: Verdict;
			readonly rows: number;
			readonly findings: Findings;
	  };

/** Whether a file of a size is read at all. */
export function isReadable(size: number): boolean {
	return size <= mostBytes;
}

export async function recognise(bytes: Uint8Array, known: Known): Promise<Recognised> {
	if (bytes.length === 0) return { kind: 'refused', why: 'empty' };
	if (!isReadable(bytes.length)) return { kind: 'refused', why: 'too-large' };
	const file = await known.fileOf(hashOfBytes(bytes));
	if (file) return { kind: 'bytes', file };
	if (isOldContainer(bytes)) return { kind: 'refused', why: 'encrypted' };
	if (isArchive(bytes)) return archiveIn(bytes, known);
	const first = String.fromCharCode(...bytes.subarray(0, 5));
	if (first === '%PDF-') return { kind: 'unknown', of: 'document' };
	return (await dataIn(bytes, known)) ?? (await csvIn(bytes, known));
}

async function archiveIn(bytes: Uint8Array, known: Known): Promise<Recognised> {
	const opened = openArchive(bytes);
	if ('refused' in opened) return { kind: 'refused', why: opened.refused };
	if (opened.parts.has('word/document.xml')) return { kind: 'unknown', of: 'document' };
	if (!opened.parts.has('xl/workbook.xml')) return { kind: 'unknown', of: 'other' };
	let sheets: readonly ReadSheet[];
	try {
		sheets = await readSpreadsheet(opened.parts);
	} catch {
		return { kind: 'refused', why: 'damaged' };
	}
	return tablesIn(sheets, known);
}

async function csvIn(bytes: Uint8Array, known: Known): Promise<Recognised> {
	const rows = readCsv(bytes);
	if (rows === undefined) return { kind: 'unknown', of: 'other' };
	return tablesIn([{ name: '', rows, isHidden: false, hiddenRows: [], hiddenColumns: [] }], known);
}

/** The answer about data that begin as JSON does; `undefined` where they are none. */
async function dataIn(bytes: Uint8Array, known: Known): Promise<Recognised | undefined> {
	const text = new TextDecoder().decode(bytes);
	if (!/^\s*[{[]/.test(text)) return undefined;
	const value = parsed(text);
	if (value === undefined) return undefined;
	const { header, lists, rows } = value;
	if (typeof header !== 'object' || header === null) return { kind: 'unknown', of: 'data' };
	const file = await known.fileOf(hashOfBytes(new TextEncoder().encode(canonicalFile({ header, lists, rows }))));
	if (file && Object.keys(value).length === 3) return { kind: 'same-data', file };
	const hash = hashOfBytes(canonicalBytes(header));
	const edition = known.editions.find((of) => of.hash === hash);
	return edition ? { kind: 'other-data', number: edition.number } : { kind: 'unknown', of: 'data' };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

async function tablesIn(sheets: readonly ReadSheet[], known: Known): Promise<Recognised> {
	const found = await editionOf(sheets, known);
	if (!found) return { kind: 'unknown', of: 'table' };
	const { edition, data } = found;
	const compared = sheets.map((sheet) => ({ sheet, of: compareTable({ sheet: sheet.name, rows: sheet.rows }, data) }));
	const tables = compared.flatMap(({ sheet, of }) => (of && of.matched > 0 ? { sheet, of } : []));
	const [first] = tables;
	if (!first) return { kind: 'unknown', of: 'table' };
	// The sheets of groups repeat rows of the one with all.
	const largest = tables.reduce((most, table) => (table.of.matched > most.of.matched ? table : most), first);
	const ours = new Set(tables.map(({ sheet }) => sheet));
	const findings: Findings = {
		different: tables.flatMap(({ of }) => of.different),
		extraRows: tables.flatMap(({ sheet, of }) =>
			of.extraRows.length === 0 ? [] : { sheet: sheet.name, rows: of.extraRows },
		),
		missingRows: largest.of.missingRows,
		missingColumns: largest.of.missingColumns,
		extraColumns: [...new Set(tables.flatMap(({ of }) => of.extraColumns))],
		extraSheets: sheets.filter((sheet) => !ours.has(sheet) && !isEmpty(sheet)).map(({ name }) => name),
		hiddenSheets: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
		hiddenIn: sheets
			.filter(({ hiddenRows, hiddenColumns }) => hiddenRows.length + hiddenColumns.length > 0)
			.map(({ name }) => name),
		withdrawn: largest.of.withdrawn,
		before: largest.of.before,
	};
	return {
		kind: 'contents',
		number: edition.number,
		place: largest.of.place,
		verdict: verdictOn(findings),
		rows: largest.of.matched,
		findings,
	};
}

function isEmpty({ rows }: ReadSheet): boolean {
	return rows.every((row) => row.every((cell) => cell === ''));
}

function verdictOn(of: Findings): Verdict {
	if (of.different.length > 0 || of.extraRows.length > 0) return 'different';
	if (of.withdrawn > 0) return 'withdrawn';
	if (of.extraSheets.length + of.extraColumns.length > 0) return 'more';
	return of.missingRows > 0 || of.missingColumns.length > 0 ? 'part' : 'whole';
}

interface Found {
	readonly edition: KnownEdition;
	readonly data: EditionData;
}

/** The publication that the rows name; where they name none, the one of which most rows agree, the newest first. */
async function editionOf(sheets: readonly ReadSheet[], known: Known): Promise<Found | undefined> {
	const newestFirst = inLikelyOrder(sheets, known.editions);
	let best: (Found & { readonly agreeing: number }) | undefined;
	for (const edition of newestFirst) {
		const tables = sheets.filter(({ rows }) => headerRowIn(rows, edition) !== undefined);
		if (tables.length === 0) continue;
		const named = new Set(tables.flatMap(({ rows }) => editionsNamed(rows, edition)));
		if (!named.has(edition.slug) && known.editions.some(({ slug }) => named.has(slug))) continue;
		const data = await known.dataOf(edition.slug);
		if (!data) continue;
		const comparisons = tables.map(({ name, rows }) => compareTable({ sheet: name, rows }, data));
		const agreeing = Math.max(0, ...comparisons.map(agreeingRows));
		if (named.has(edition.slug) && agreeing > 0) return { edition, data };
		if (agreeing > (best?.agreeing ?? 0)) best = { edition, data, agreeing };
	}
	return best;
}

/** Those first whose name stands in a cell of the file, then the newest: each that is looked at is loaded first. */
function inLikelyOrder(sheets: readonly ReadSheet[], editions: readonly KnownEdition[]): KnownEdition[] {
	const cells = new Set(sheets.flatMap(({ rows }) => rows.slice(0, 40).flat()));
	const newestFirst = [...editions].reverse();
	const isNamed = ({ slug }: KnownEdition) => cells.has(slug);
	return [...newestFirst.filter(isNamed), ...newestFirst.filter((edition) => !isNamed(edition))];
}

function agreeingRows(of: Comparison | undefined): number {
	if (!of) return 0;
	return of.matched - new Set(of.different.map(({ row }) => row)).size / 2;
}

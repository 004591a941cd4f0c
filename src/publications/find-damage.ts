import { byteTextOf, endOfMatch, factPattern, readCanonical, rowPattern, type ByteText } from './file-grammar.ts';
import { isHeaderShaped, isListsShaped } from './publication-shape.ts';
import type { SealedRow } from './publication.ts';
import { isFactShaped, isRowShaped } from './row-shape.ts';

/** A part that is not as it was printed, with its offset in bytes: the row of a body (and its fact), `header` or `lists`. */
export interface Damage {
	readonly offset: number;
	readonly row: string;
	/** The path of the fact. */
	readonly of?: string | undefined;
}

/** The damaged parts of a file, and its rows that are well-formed. */
export interface Findings {
	readonly damages: readonly Damage[];
	readonly rows: readonly SealedRow[];
}

const fileStart = '{"header":{';
const listsStart = '},"lists":{"';
const rowsStart = '},"rows":[';
const rowStart = '{"body":"';
const factsStart = '"facts":[';
const factStart = '{"leaf":"';
const fileEnd = ']}\n';

/** The damaged parts of a file that is not the canonical form of a publication, even where it is no JSON any more. */
export function findDamage(bytes: Uint8Array): Findings {
	const file = byteTextOf(bytes);
	const lists = file.text.indexOf(listsStart);
	const rows = lists === -1 ? -1 : file.text.indexOf(rowsStart, lists);
	const firstRow = rows === -1 ? file.text.indexOf(rowStart) : rows + rowsStart.length;
	const { damages, rows: sound } = scanRows(file, firstRow === -1 ? file.text.length : firstRow);
	const before = [...headerDamage(file, lists, rows), ...listsDamage(file, lists, rows)];
	// What follows a broken end of the file is that end once more.
	const inRows = before.some(({ row }) => row === 'header') ? damages.filter(({ row }) => row !== 'header') : damages;
	return { damages: [...before, ...inRows], rows: sound };
}

function headerDamage({ bytes, text }: ByteText, lists: number, rows: number): readonly Damage[] {
	const hasMarks = text.startsWith(fileStart) && rows !== -1 && text.endsWith(fileEnd);
	const header = bytes.subarray(fileStart.length - 1, Math.max(lists + 1, fileStart.length));
	return hasMarks && readCanonical(isHeaderShaped, header) !== undefined ? [] : [{ offset: 0, row: 'header' }];
}

function listsDamage({ bytes }: ByteText, lists: number, rows: number): readonly Damage[] {
	if (rows === -1) return [];
	const from = lists + listsStart.length - 2;
	const isSound = readCanonical(isListsShaped, bytes.subarray(from, rows + 1)) !== undefined;
	return isSound ? [] : [{ offset: from, row: 'lists' }];
}

/** Goes from row to row; behind a damaged one it goes on at the next that begins as a row does. */
function scanRows(file: ByteText, from: number): Findings {
	const { bytes, text } = file;
	const last = text.endsWith(fileEnd) ? text.length - fileEnd.length : text.length;
	const damages: Damage[] = [];
	const rows: SealedRow[] = [];
	for (let at = from; at < last;) {
		const found = text.indexOf(rowStart, at + 1);
		const next = found === -1 ? last : found;
		const end = endOfMatch(rowPattern, text, at) ?? at;
		const row = readCanonical(isRowShaped, bytes.subarray(at, end));
		if (row === undefined) damages.push(damagedRow(file, at, next));
		else rows.push(row);
		if (row !== undefined && end < last && text[end] === ',') {
			at = end + 1;
			if (at === last) damages.push({ offset: end, row: 'header' });
			continue;
		}
		if (row !== undefined && end < last) {
			// Where the end of the file is damaged, that is told once.
			const isEnd = found === -1 && !text.endsWith(fileEnd);
			damages.push({ offset: end, row: isEnd ? 'header' : row.body });
		}
		at = next;
	}
	return { damages, rows };
}

/** A row that cannot be read, by as much of its name as stands where names stand. */
function damagedRow(file: ByteText, from: number, until: number): Damage {
	const part = file.text.slice(from, until);
	const [, body] = /^\{"body":"([a-z][a-z0-9-]*)/.exec(part) ?? /([a-z][a-z0-9-]*)","facts":\[/.exec(part) ?? [];
	return { offset: from, row: body ?? 'header', ...firstDamagedFact(file, from, until) };
}

function firstDamagedFact(
	{ bytes, text }: ByteText,
	from: number,
	until: number,
): Pick<Damage, 'offset' | 'of'> | undefined {
	const list = text.indexOf(factsStart, from);
	if (list === -1 || list >= until) return undefined;
	for (let at = list + factsStart.length; ;) {
		const end = endOfMatch(factPattern, text, at) ?? at;
		const isSound = readCanonical(isFactShaped, bytes.subarray(at, end)) !== undefined;
		if (isSound && text[end] === ']') return undefined;
		if (!isSound || text[end] !== ',') return { offset: at, of: factNamedIn(text.slice(at, until)) };
		at = end + 1;
	}
}

/** The path of the fact that a part begins with, where it is still legible. */
function factNamedIn(part: string): string | undefined {
	const next = part.indexOf(factStart, 1);
	return /"of":"([^"\\]+)","salt":"/.exec(next === -1 ? part : part.slice(0, next))?.[1];
}

import { byteTextOf, endOfMatch, factPattern, readCanonical, rowPattern, type ByteText } from './file-grammar.ts';
import { headerShape, sealedFactShape, sealedRowShape } from './publication-shape.ts';
import type { SealedRow } from './publication.ts';

/** A part that is not as it was printed, with its offset in bytes: the row of a body (and its fact), or `header`. */
export interface Damage {
	readonly offset: number;
	readonly row: string;
	readonly of?: string | undefined;
}

/** The damaged parts of a file, and its rows that are well-formed. */
export interface Findings {
	readonly damages: readonly Damage[];
	readonly rows: readonly SealedRow[];
}

const fileStart = '{"header":';
const rowsStart = ',"rows":[';
const rowStart = '{"body":"';
const factsStart = '"facts":[';
const factStart = '{"leaf":"';
const fileEnd = ']}\n';

/** The damaged parts of a file that is not the canonical form of a publication, even where it is no JSON any more. */
export function findDamage(bytes: Uint8Array): Findings {
	const file = byteTextOf(bytes);
	const rowsMark = file.text.indexOf(rowsStart);
	const firstRow = rowsMark === -1 ? file.text.indexOf(rowStart) : rowsMark + rowsStart.length;
	const { damages, rows } = scanRows(file, firstRow === -1 ? file.text.length : firstRow);
	const inHeader = headerDamage(file, rowsMark);
	// What follows a broken end of the file is that end once more.
	const inRows = inHeader.length === 0 ? damages : damages.filter(({ row }) => row !== 'header');
	return { damages: [...inHeader, ...inRows], rows };
}

function headerDamage({ bytes, text }: ByteText, rowsMark: number): readonly Damage[] {
	const header = bytes.subarray(fileStart.length, Math.max(rowsMark, fileStart.length));
	const hasEnds = text.startsWith(fileStart) && rowsMark !== -1 && text.endsWith(fileEnd);
	return hasEnds && readCanonical(headerShape, header) !== undefined ? [] : [{ offset: 0, row: 'header' }];
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
		const row = readCanonical(sealedRowShape, bytes.subarray(at, end)) as SealedRow | undefined;
		if (row === undefined) damages.push(damagedRow(file, at, next));
		else rows.push(row);
		if (row !== undefined && end < last && text[end] === ',') {
			at = end + 1;
			continue;
		}
		if (row !== undefined && found !== -1) damages.push({ offset: end, row: row.body });
		at = next;
	}
	return { damages, rows };
}

function damagedRow(file: ByteText, from: number, until: number): Damage {
	const row = bodyNamedIn(file.text.slice(from, until)) ?? 'header';
	return { offset: from, row, ...firstDamagedFact(file, from, until) };
}

/** The body that most facts of a row name; the row's own word counts as one. */
function bodyNamedIn(part: string): string | undefined {
	const votes = new Map<string, number>();
	const slug = '([a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
	for (const [, ofFact, ofRow] of part.matchAll(new RegExp(`"of":"${slug}#|^\\{"body":"${slug}","facts":`, 'g'))) {
		const body = ofFact ?? ofRow ?? '';
		votes.set(body, (votes.get(body) ?? 0) + 1);
	}
	return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
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
		if (readCanonical(sealedFactShape, bytes.subarray(at, end)) === undefined) {
			return { offset: at, of: factNamedIn(text.slice(at, until)) };
		}
		if (text[end] !== ',') return undefined;
		at = end + 1;
	}
}

/** The id of the fact that a part begins with, where it is still legible. */
function factNamedIn(part: string): string | undefined {
	const next = part.indexOf(factStart, 1);
	return /"of":"([^"\\]+)","salt":"/.exec(next === -1 ? part : part.slice(0, next))?.[1];
}

import { byteTextOf, endOfObject, partsOf, readCanonical, type ByteText, type Range } from './file-grammar.ts';
import { isHeaderShaped, isListsShaped } from './publication-shape.ts';
import type { SealedRow } from './publication.ts';
import { isFactShaped, isRowShaped } from './row-shape.ts';
import * as words from './words.ts';

/** A part that is not as it was printed, with its offset in bytes: the row of an agency (and its fact), `header` or `lists`. */
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

const rowStart = '{"body":"';
const nextRowStart = '},{"body":"';
const factsStart = '"facts":[';
const rowBegins = new RegExp(`^\\{"body":"(${words.id})"`);
const agencyBeforeFacts = new RegExp(`"(${words.id})","facts":\\[`);
const factNamed = new RegExp(`"of":"(${words.path})","salt":"`);

/** The damaged parts of a file that is not the canonical form of a publication, even where it is no JSON any more. */
export function findDamage(bytes: Uint8Array): Findings {
	const file = byteTextOf(bytes);
	const parts = partsOf(file.text);
	const isHeader = parts !== undefined && isPart(file, parts.header, isHeaderShaped);
	const isLists = parts === undefined || isPart(file, parts.lists, isListsShaped);
	const { damages, rows } = scanRows(file, parts?.rows ?? rowsWithoutMarks(file.text));
	const before: Damage[] = [
		...(isHeader ? [] : [{ offset: 0, row: 'header' }]),
		...(isLists ? [] : [{ offset: parts.lists[0], row: 'lists' }]),
	];
	// What follows a broken end of the file is that end once more.
	return { damages: [...before, ...(isHeader ? damages : damages.filter(({ row }) => row !== 'header'))], rows };
}

/** The bytes of the header of a file that is damaged elsewhere; `undefined` where its marks are missing. */
export function headerBytesIn(bytes: Uint8Array): Uint8Array | undefined {
	const parts = partsOf(byteTextOf(bytes).text);
	return parts && bytes.subarray(...parts.header);
}

function isPart<Value>({ bytes }: ByteText, range: Range, isShaped: (value: unknown) => value is Value): boolean {
	return readCanonical(isShaped, bytes.subarray(...range)) !== undefined;
}

/** Goes from row to row; behind a damaged one it goes on at the next that begins as a row does. */
function scanRows(file: ByteText, [from, last]: Range): Findings {
	const { bytes, text } = file;
	const damages: Damage[] = [];
	const rows: SealedRow[] = [];
	const nextRowFrom = searchOnward(text, nextRowStart);
	for (let at = from; at < last;) {
		const end = endOfObject(text, at) ?? at;
		const row = readCanonical(isRowShaped, bytes.subarray(at, end));
		if (row !== undefined) rows.push(row);
		if (row !== undefined && text[end] === ',' && end + 1 < last) {
			at = end + 1;
			continue;
		}
		if (row !== undefined && end === last) break;
		const next = text.indexOf(rowStart, at + 1);
		// Only a comma that nothing follows, or the broken end of the file, is damage of no row.
		const isEnd = row !== undefined && (text[end] === ',' || (next === -1 && last === text.length));
		damages.push(isEnd ? { offset: end, row: 'header' } : damagedRow(file, at, nextRowFrom(at)));
		at = next === -1 ? last : next;
	}
	return { damages, rows };
}

/** Where rows may stand in a file of which a mark is missing, the mark of its end among them. */
function rowsWithoutMarks(text: string): Range {
	const first = text.indexOf(rowStart);
	return [first === -1 ? text.length : first, text.length];
}

/** Where a mark stands next, asked from ever later on: what has been searched once is not searched again. */
function searchOnward(text: string, mark: string): (from: number) => number {
	let found = text.indexOf(mark);
	return (from) => {
		if (found !== -1 && found < from) found = text.indexOf(mark, from);
		return found;
	};
}

/** A row that cannot be read, or that nothing may follow as it does: what can be read of its name, and its first such fact. */
function damagedRow({ bytes, text }: ByteText, at: number, next: number): Damage {
	const part = text.slice(at, next === -1 ? text.length : next);
	const [, agency] = rowBegins.exec(part) ?? agencyBeforeFacts.exec(part) ?? [];
	const facts = part.indexOf(factsStart);
	if (agency === undefined) return { offset: at, row: 'header' };
	return { offset: at, row: agency, ...(facts !== -1 && damagedFact({ bytes, text }, at + facts + factsStart.length)) };
}

function damagedFact({ bytes, text }: ByteText, from: number): Pick<Damage, 'offset' | 'of'> | undefined {
	for (let at = from; ;) {
		const end = endOfObject(text, at) ?? at;
		const isSound = readCanonical(isFactShaped, bytes.subarray(at, end)) !== undefined;
		if (isSound && text[end] === ']') return undefined;
		if (!isSound || text[end] !== ',') return { offset: at, of: pathNamedAt(text, at) };
		at = end + 1;
	}
}

/** The path of the fact that begins here, where it is still legible. */
function pathNamedAt(text: string, at: number): string | undefined {
	const end = text.indexOf('}', at);
	const part = text.slice(at, end === -1 ? text.length : end);
	return factNamed.exec(part)?.[1];
}

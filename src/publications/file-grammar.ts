/**
 * Parts of a file in canonical form, found also where the whole is no JSON any more. Quotes inside a text carry a
 * backslash, so `{"body":"` begins a row and nothing else.
 */
import { canonicalText } from './canonical.ts';

/** A file as its bytes and as a text with one character for each of them. */
export interface ByteText {
	readonly bytes: Uint8Array;
	readonly text: string;
}

export function byteTextOf(bytes: Uint8Array): ByteText {
	return { bytes, text: new TextDecoder('latin1').decode(bytes) };
}

/** From where until where something stands. */
export type Range = readonly [from: number, until: number];

const fileStart = '{"header":{';
const listsStart = '},"lists":{"';
const rowsStart = '},"rows":[';
const fileEnd = ']}\n';

/** Where the header, the lists and the rows of a file stand; `undefined` where a mark between them is missing. */
export function partsOf(
	text: string,
): { readonly header: Range; readonly lists: Range; readonly rows: Range } | undefined {
	const lists = text.indexOf(listsStart);
	const rows = text.indexOf(rowsStart, lists);
	if (!text.startsWith(fileStart) || lists === -1 || rows === -1 || !text.endsWith(fileEnd)) return undefined;
	return {
		header: [fileStart.length - 1, lists + 1],
		lists: [lists + listsStart.length - 2, rows + 1],
		rows: [rows + rowsStart.length, text.length - fileEnd.length],
	};
}

/** Where the object that begins at `at` ends, brackets in its texts left aside; `undefined` where it does not end. */
export function endOfObject(text: string, at: number): number | undefined {
	let depth = 0;
	for (let index = at; index < text.length; index += 1) {
		const sign = text[index];
		if (sign === '"') index = endOfText(text, index);
		else if (sign === '{' || sign === '[') depth += 1;
		else if (sign === '}' || sign === ']') depth -= 1;
		if (depth === 0) return index + 1;
	}
	return undefined;
}

/** The quotation mark that ends the text beginning at `at`; the end of the file where none does. */
function endOfText(text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
	return end;
}

/** The value that the bytes hold, or `undefined` where they are not UTF-8, JSON, canonical and of the shape. */
export function readCanonical<Value>(
	isShaped: (value: unknown) => value is Value,
	bytes: Uint8Array,
): Value | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const value: unknown = JSON.parse(text);
		return isShaped(value) && canonicalText(value as object) === text ? value : undefined;
	} catch {
		return undefined;
	}
}

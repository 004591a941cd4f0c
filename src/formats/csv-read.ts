/** CSV as other programs write it: by comma, semicolon or tab, in UTF-8 or in the encoding of Chinese spreadsheets. */
import { cellFromCsv } from './csv.ts';

/** The cells of a CSV file as they were before they were written; `undefined` where bytes are no text. */
export function readCsv(bytes: Uint8Array): string[][] | undefined {
	const text = textOf(bytes);
	if (text === undefined || text.includes('\0')) return undefined;
	const plain = text.replace(/^\uFEFF/, '');
	return rowsOf(plain, separatorOf(plain)).map((row) => row.map(cellFromCsv));
}

function textOf(bytes: Uint8Array): string | undefined {
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	const encodings = isWide ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
	for (const encoding of encodings) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// The next encoding is tried.
		}
	}
	return undefined;
}

/** The separator that stands most often in the first line. */
function separatorOf(text: string): string {
	const [first = ''] = text.split(/\r?\n/, 1);
	const count = (of: string) => first.split(of).length;
	return [',', ';', '\t'].reduce((best, of) => (count(of) > count(best) ? of : best));
}

function rowsOf(text: string, separator: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const { cell, next } = text[at] === '"' ? quotedAt(text, at, separator) : plainAt(text, at, separator);
		row.push(cell);
		at = next;
		if (text[at] === separator) {
			at += 1;
			if (at < text.length) continue;
			row.push('');
		}
		rows.push(row);
		row = [];
		if (text[at] === '\r') at += 1;
		if (text[at] === '\n') at += 1;
	}
	return rows;
}

interface Cell {
	readonly cell: string;
	readonly next: number;
}

function plainAt(text: string, at: number, separator: string): Cell {
	let next = at;
	while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next += 1;
	return { cell: text.slice(at, next), next };
}

function quotedAt(text: string, at: number, separator: string): Cell {
	let cell = '';
	let next = at + 1;
	for (;;) {
		const end = text.indexOf('"', next);
		if (end < 0) return { cell: cell + text.slice(next), next: text.length };
		cell += text.slice(next, end);
		next = end + 1;
		if (text[next] !== '"') break;
		cell += '"';
		next += 1;
	}
	const rest = plainAt(text, next, separator);
	return { cell: cell + rest.cell, next: rest.next };
}

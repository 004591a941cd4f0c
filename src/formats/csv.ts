/**
 * CSV by RFC 4180: lines end in CRLF, a cell with a comma, a quote or the end of a line in it is quoted. It begins with the
 * mark of UTF-8, without which spreadsheets in China read GBK. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it, and so has one that began with such an apostrophe already: whoever takes one apostrophe from the
 * cells that match `harmless` has every cell as it was.
 */

const byteOrderMark = '\uFEFF';

/** A table as the bytes of a CSV file, its headers first. */
export function csvBytes(headers: readonly string[], rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
	const lines = [headers, ...rows].map((row) => `${row.map((cell) => quoted(safe(cell))).join(',')}\r\n`);
	return new TextEncoder().encode(byteOrderMark + lines.join(''));
}

/**
 * The beginning of a cell that a spreadsheet may execute, after any apostrophes and blanks: the signs by which formulas
 * begin, plain, small and of full width, and the tab or the end of a line, which some of them skip.
 */
const begins = "['\\s]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]|'*[\\t\\r\\n]";
const formula = new RegExp(`^(?:${begins})`);
const harmless = new RegExp(`^'(?:${begins})`);

function safe(cell: string): string {
	return formula.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was written to CSV. */
export function cellFromCsv(cell: string): string {
	return harmless.test(cell) ? cell.slice(1) : cell;
}

function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

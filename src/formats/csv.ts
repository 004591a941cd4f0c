/**
 * CSV by RFC 4180: lines end in CRLF, a cell with a comma, a quote or the end of a line in it is quoted. It begins with the
 * mark of UTF-8, without which spreadsheets in China read GBK. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it, and so has one that began with such an apostrophe already: whoever takes one apostrophe from the
 * cells that begin so (`cellFromCsv`) has every cell as it was.
 */

const byteOrderMark = '\uFEFF';

/** A table as the bytes of a CSV file, its headers first. */
export function csvBytes(headers: readonly string[], rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
	const lines = [headers, ...rows].map((row) => `${row.map((cell) => quoted(safe(cell))).join(',')}\r\n`);
	return new TextEncoder().encode(byteOrderMark + lines.join(''));
}

/**
 * Whether a spreadsheet may execute a cell: after any apostrophes and blanks it begins with a sign by which formulas
 * begin, in whatever width or form it is written, or it begins with a tab or the end of a line, which some of them skip.
 */
function mayRun(cell: string): boolean {
	if (/^'*[\t\r\n]/.test(cell)) return true;
	const first = cell.replace(/^['\s]+/, '').slice(0, 1);
	return /^[=+\-@\u2212]/.test(first.normalize('NFKC'));
}

function safe(cell: string): string {
	return mayRun(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was written to CSV. */
export function cellFromCsv(cell: string): string {
	return cell.startsWith("'") && mayRun(cell.slice(1)) ? cell.slice(1) : cell;
}

function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

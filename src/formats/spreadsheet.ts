/** The one place that knows the library for spreadsheets: writing ours, and reading what somebody dropped. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx, type CellStyle, type CellValue } from 'hucre/xlsx';
import type { Parts } from './archive-guard.ts';
import { sheetsOf, type Sheet, type TableFile } from './tables/sheet.ts';
import { zipArchive } from './zip-archive.ts';

/** The property of a workbook in which its mark stands. */
const markProperty = 'fayan file mark';

/**
 * A table as the bytes of a workbook: a sheet with all rows and one of each group. Headers stay in view and can be
 * filtered by. Every cell is text and has the format of text, so that it stays text when somebody edits it. The
 * archive is packed anew by the one packer whose bytes are the same on every machine.
 */
export async function spreadsheetBytes(file: TableFile): Promise<Uint8Array<ArrayBuffer>> {
	const day = new Date(`${file.day}T00:00:00Z`);
	const written = await writeXlsx({
		sheets: sheetNames(sheetsOf(file)).map(sheetToWrite),
		properties: {
			title: file.title,
			creator: file.creator,
			created: day,
			modified: day,
			...(file.mark && { custom: { [markProperty]: file.mark.value } }),
		},
	});
	const parts = Object.entries(unzipSync(written));
	return zipArchive(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const text: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const header: CellStyle = { ...text, font: { bold: true } };

function sheetToWrite({ name, columns, rows }: Sheet) {
	const range = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
	return {
		name,
		columns: columns.map(({ width }) => ({ width, style: text })),
		rows: [columns.map((column) => escaped(column.header)), ...rows.map((row) => row.map(escapedCell))],
		cells: new Map(
			columns.map((column, at) => [
				`0,${at}`,
				{ value: escaped(column.header), type: 'string' as const, style: header },
			]),
		),
		freezePane: { rows: 1 },
		autoFilter: { range },
	};
}

/** An empty cell is not written: it weighs nothing, and words beside it have its room. */
function escapedCell(cell: string): string | null {
	return cell === '' ? null : escaped(cell);
}

/**
 * Of a text `_x000D_` in a workbook every reader makes a character; its first sign is written in the same way
 * (ECMA-376 part 1, 22.9.2.19). So is that of a text such as `#N/A`, of which the library would make an error.
 */
function escaped(cell: string): string {
	const whole = cell.length > longestCell ? `${cut(cell, longestCell - 1)}…` : cell;
	return whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/^#(?=[A-Z0-9/_]+[!?]?$)/, '_x0023_');
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** How long names of sheets may be, and texts in a cell: of longer ones programs say that the file is damaged. */
const longestName = 31;
const longestCell = 32_767;

/** Names as workbooks allow them: of 31 characters at most, without some signs, and each another one. */
function sheetNames(sheets: readonly Sheet[]): Sheet[] {
	const taken = new Set<string>();
	return sheets.map((sheet) => {
		const plain = sheet.name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '') || '-';
		let name = cut(plain, longestName);
		for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) {
			const mark = ` ${nth}`;
			name = cut(plain, longestName - mark.length) + mark;
		}
		taken.add(name.toLowerCase());
		return { ...sheet, name };
	});
}

/** The beginning of a text; a character of two halves is not taken apart. */
function cut(whole: string, length: number): string {
	return whole
		.slice(0, length)
		.replace(/[\uD800-\uDBFF]$/, '')
		.trim();
}

/** A sheet of a workbook as it was read: every cell as text, and what of it nobody sees. */
export interface ReadSheet {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
	readonly isHidden: boolean;
	/** From 1, as programs count them. */
	readonly hiddenRows: readonly number[];
	readonly hiddenColumns: readonly number[];
}

/** The sheets of a workbook from its parts, which the guard has unpacked: the library unpacks nothing. */
export async function readSpreadsheet(parts: Parts): Promise<ReadSheet[]> {
	const stored = zipSync(Object.fromEntries(parts), { level: 0 });
	const { sheets } = await readXlsx(stored);
	return sheets.map(({ name, rows, hidden, veryHidden, rowDefs, columns }) => ({
		name,
		rows: rows.map((row) => row.map(cellText)),
		isHidden: hidden === true || veryHidden === true,
		hiddenRows: [...(rowDefs ?? [])].flatMap(([at, row]) => (row.hidden ? at + 1 : [])),
		hiddenColumns: (columns ?? []).flatMap((column, at) => (column?.hidden ? at + 1 : [])),
	}));
}

/** A day that a program made of a text is that text again. */
function cellText(value: CellValue): string {
	if (value === null || value === undefined) return '';
	return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

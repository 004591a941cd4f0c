import ExcelJS from 'exceljs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as SheetJs from 'xlsx';
import { isoDate } from '../../calendar/index.ts';
import { cellFromCsv } from '../csv.ts';
import { spreadsheetBytes } from '../spreadsheet.ts';
import { sheetsOf, wholeSheet, type TableFile } from './sheet.ts';
import { tableCsv } from './table-csv.ts';

/** Texts as records may hold them, and worse: formulas, quotes, ends of lines, halves of characters joined, long posts. */
const text = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary', maxLength: 40 }).map(withoutControls),
	fc.constantFrom(
		'-',
		'+86 851 0000 0001',
		'=HYPERLINK("x")',
		'@x',
		'＝1+1',
		"'",
		"'=1",
		"''+1",
		' =1',
		'\t=1',
		'\n-',
		'_x000D_',
	),
	fc.constantFrom(
		'0851',
		'1e5',
		'2026-01-05',
		'TRUE',
		'007',
		'"',
		'a,b',
		'a"b',
		'one\ntwo',
		' a ',
		'𡒄',
		'１',
		'',
		'#N/A',
	),
	fc.nat({ max: 9 }).map((times) => '党委委员、副主任'.repeat(times * 400)),
);

/** Control characters are no text of a record, halves of a character no text of any file, and U+FFFE no XML. */
function withoutControls(of: string): string {
	// eslint-disable-next-line no-control-regex
	return of.replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFEFF\uFFFE\uFFFF]/g, '').toWellFormed();
}

const rowOfThree = fc.array(text, { minLength: 3, maxLength: 3 }).filter((row) => row.some((cell) => cell !== ''));
const rows = fc.array(rowOfThree, { minLength: 1, maxLength: 8 });

function fileWith(groups: Readonly<Record<string, readonly (readonly string[])[]>>): TableFile {
	return {
		title: '名录 & <更正>',
		creator: '“办公室”',
		day: isoDate('2026-01-19'),
		whole: '全部',
		mark: undefined,
		table: {
			columns: ['单位', '=姓名', '+电话'].map((header, at) => ({ key: `c${at}`, header, width: 12 })),
			groups: Object.entries(groups).map(([name, of]) => ({
				name,
				rows: of.map((row) => row.map((cell) => ({ text: cell }))),
			})),
		},
	};
}

/** The sheets as another program reads them, their cells as text. */
type Read = readonly [name: string, rows: readonly (readonly string[])[]];

async function byExcelJs(bytes: Uint8Array): Promise<Read[]> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
	return workbook.worksheets.map((sheet) => {
		const found: string[][] = [];
		sheet.eachRow({ includeEmpty: true }, (row) => {
			found.push([1, 2, 3].map((at) => plainText(row.getCell(at).value)));
		});
		return [sheet.name, found];
	});
}

/** Only a text or nothing: whatever else it made of a cell is not what was written. */
function plainText(value: unknown): string {
	if (value === null) return '';
	return typeof value === 'string' ? value : `no text: ${JSON.stringify(value)}`;
}

function bySheetJs(bytes: Uint8Array): Read[] {
	const workbook = SheetJs.read(bytes, { type: 'array' });
	return workbook.SheetNames.map((name) => {
		const sheet = workbook.Sheets[name] as SheetJs.WorkSheet;
		const range = SheetJs.utils.decode_range(sheet['!ref'] ?? 'A1');
		const found = Array.from({ length: range.e.r + 1 }, (_, row) =>
			[0, 1, 2].map((column) => {
				const cell = sheet[SheetJs.utils.encode_cell({ r: row, c: column })] as SheetJs.CellObject | undefined;
				return cell === undefined ? '' : cell.t === 's' ? plainText(cell.v) : `no text: ${JSON.stringify(cell)}`;
			}),
		);
		return [name, found];
	});
}

function written(file: TableFile): Read[] {
	return sheetsOf(file).map(({ name, columns, rows: of }) => [name, [columns.map(({ header }) => header), ...of]]);
}

describe('a table read back by a program that is not ours has every text as it was', () => {
	test('as a workbook, by ExcelJS and by SheetJS', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(rows, rows, async (first, second) => {
				const file = fileWith({ 厅局: first, 市州: second });
				const bytes = await spreadsheetBytes(file);
				expect(bySheetJs(bytes)).toEqual(written(file));
				expect(await byExcelJs(bytes)).toEqual(written(file));
			}),
			{ numRuns: 60 },
		);
	});

	test('as CSV, by Papa Parse, and no cell begins as a formula does', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const file = fileWith({ 厅局: all });
				const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableCsv(file));
				expect(whole.startsWith('\uFEFF')).toBe(true);
				const read = Papa.parse<string[]>(whole.slice(1), { newline: '\r\n' });
				expect(read.errors).toEqual([]);
				const cells = read.data.slice(0, -1);
				const dangerous = cells.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell.trimStart().normalize('NFKC')));
				expect(dangerous).toEqual([]);
				const { columns, rows: of } = wholeSheet(file);
				expect(cells.map((row) => row.map(cellFromCsv))).toEqual([columns.map(({ header }) => header), ...of]);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a workbook', () => {
	test('keeps its headers in view, can be filtered by them, and its cells stay text when they are edited', async () => {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load((await spreadsheetBytes(fileWith({ 厅局: [['a', '=1', '3']] }))).buffer);
		const [sheet] = workbook.worksheets;
		expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
		expect(sheet?.autoFilter).toBe('A1:C2');
		expect(sheet?.getCell('B2')).toMatchObject({ type: ExcelJS.ValueType.String, numFmt: '@' });
		expect(sheet?.getColumn(1).width).toBe(12);
		expect(workbook.created.toISOString()).toBe('2026-01-19T00:00:00.000Z');
	});

	test('gives long, forbidden and equal names of groups names that are allowed and not equal', async () => {
		const long = 'Governments of counties (cities, districts, special district)';
		const file = fileWith({
			[long]: [['a', 'b', 'c']],
			[`${long}!`]: [['a', 'b', 'c']],
			"'[a]/b:c?'": [['a', 'b', 'c']],
		});
		const names = bySheetJs(await spreadsheetBytes(file)).map(([name]) => name);
		expect(new Set(names).size).toBe(4);
		expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))).toEqual([]);
	});

	test('is the same bytes each time and in every zone', async () => {
		const file = fileWith({ 厅局: [['a', 'b', 'c']] });
		const zone = process.env['TZ'];
		const inZone = async (name: string) => {
			process.env['TZ'] = name;
			return Buffer.from(await spreadsheetBytes(file)).toString('base64');
		};
		try {
			expect(await inZone('America/New_York')).toBe(await inZone('Asia/Shanghai'));
		} finally {
			process.env['TZ'] = zone;
		}
	});
});

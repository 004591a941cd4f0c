import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import * as SheetJs from 'xlsx';
import { isoDate } from '../../calendar/index.ts';
import { editionFiles } from '../../finishing/edition-files.ts';
import { publicationSlug } from '../../publications/publication-address.ts';
import { hashOfBytes } from '../../publications/hashing.ts';
import type { Registry } from '../../registry/registry.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { regionsOf } from '../../views/regions.ts';
import { editionData } from './edition-data.ts';
import { recognise, type Known, type KnownFile, type Recognised } from './recognise.ts';

const folderOf = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const folders = { sample: folderOf('content'), tiny: folderOf('src/testing/tiny-registry') };
const day = isoDate('2026-11-28');

/** What the page of a registry knows, and the files that the registry gives out. */
interface World {
	readonly registry: Registry;
	readonly known: Known;
	readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

async function worldOf(folder: string): Promise<World> {
	const registry = registryFrom(readContentFiles(folder)).value?.registry;
	if (!registry) throw new Error(`${folder} makes no registry`);
	const regions = regionsOf(registry, day);
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	const byHash = new Map<string, KnownFile>();
	for (const publication of registry.publications) {
		for (const file of editionFiles(registry, publication, { regions, press: undefined })) {
			const bytes = await file.bytes();
			files.set(file.name, bytes);
			byHash.set(hashOfBytes(bytes), { number: publication.header.number, name: file.name, isToday: true });
		}
	}
	const dataOf = (slug: string) => {
		const publication = registry.publications.find(({ header }) => publicationSlug(header) === slug);
		return publication && editionData(registry, publication, regions);
	};
	const editions = registry.publications.map(({ header, hash }) => {
		const slug = publicationSlug(header);
		return { number: header.number, slug, hash, columns: dataOf(slug)?.columns ?? [] };
	});
	const known: Known = {
		editions,
		fileOf: (hash) => Promise.resolve(byHash.get(hash)),
		dataOf: (slug) => Promise.resolve(dataOf(slug)),
	};
	return { registry, known, files };
}

/** Lets another program read a workbook, change it and write it. */
type Resave = (bytes: Uint8Array) => Promise<Uint8Array>;

const byExcelJs =
	(change: (workbook: ExcelJS.Workbook) => void = () => {}): Resave =>
	async (bytes) => {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(bytes.slice().buffer);
		change(workbook);
		return new Uint8Array(await workbook.xlsx.writeBuffer());
	};

const bySheetJs =
	(bookType: SheetJs.BookType): Resave =>
	(bytes) =>
		Promise.resolve(
			new Uint8Array(SheetJs.write(SheetJs.read(bytes, { type: 'array' }), { type: 'array', bookType }) as ArrayBuffer),
		);

describe.each(['sample', 'tiny'] as const)('in the registry %s', (name) => {
	let world: World;
	const ask = (bytes: Uint8Array) => recognise(bytes, world.known);
	/** The workbook of the newest annual edition. */
	const newest = () => {
		const publication = world.registry.publications.findLast(({ header }) => header.kind === 'annual');
		const file = publication && `${publication.header.registry}-${publication.header.label}.xlsx`;
		return { number: publication?.header.number, file: file ?? '', bytes: world.files.get(file ?? '') as Uint8Array };
	};
	const contents = (found: Recognised) => {
		if (found.kind !== 'contents') throw new Error(`not by its contents: ${JSON.stringify(found)}`);
		return found;
	};
	beforeAll(async () => {
		world = await worldOf(folders[name]);
	});

	test('every file is known by its bytes, and no longer once a bit of it is flipped', async () => {
		for (const [file, bytes] of world.files) {
			expect(await ask(bytes), file).toMatchObject({ kind: 'bytes', file: { name: file } });
			const flipped = bytes.slice();
			flipped[Math.floor(bytes.length / 2)] = (flipped[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
			expect((await ask(flipped)).kind, file).not.toBe('bytes');
		}
	}, 60_000);

	test.each([
		['ExcelJS', byExcelJs()],
		['SheetJS', bySheetJs('xlsx')],
		['SheetJS as CSV', bySheetJs('csv')],
	])(
		'a workbook of every publication that was saved again by %s is known by its contents',
		async (_, resave) => {
			for (const [file, bytes] of world.files) {
				if (!file.endsWith('.xlsx')) continue;
				const found = await ask(await resave(bytes));
				const table = `${file} ${JSON.stringify(found).slice(0, 600)}`;
				expect(found, table).toMatchObject({ kind: 'contents', verdict: 'whole' });
			}
		},
		60_000,
	);

	test('data that were laid out anew are known, those with another value are not', async () => {
		const json = world.files.get(newest().file.replace('.xlsx', '.json')) as Uint8Array;
		const value: unknown = JSON.parse(new TextDecoder().decode(json));
		const laidOut = strToU8(JSON.stringify(value, undefined, 2));
		expect(await ask(laidOut)).toMatchObject({ kind: 'same-data', file: { number: newest().number } });
		const altered = strToU8(JSON.stringify(value).replace('"press-assistant"', '"spokesperson"'));
		expect(await ask(altered)).toEqual({ kind: 'other-data', number: newest().number });
	});

	/** The workbook with one change in its first sheet, as it is answered. */
	const answerAfter = async (change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) =>
		contents(
			await ask(
				await byExcelJs((workbook) => change(workbook.worksheets[0] as ExcelJS.Worksheet, workbook))(newest().bytes),
			),
		);
	const columnOf = (sheet: ExcelJS.Worksheet, header: RegExp) =>
		(sheet.getRow(1).values as readonly string[]).findIndex((cell) => header.test(cell));
	const nameHeader = /^(姓名|Name)$/;

	test('every single cell that somebody changed is named, with what was printed there', async () => {
		const { number, bytes } = newest();
		const whole = contents(await ask(await byExcelJs()(bytes)));
		expect(whole).toMatchObject({ number, verdict: 'whole' });
		const width = world.known.editions.at((number ?? 1) - 1)?.columns.length ?? 0;
		for (let column = 1; column < width; column += 1) {
			const found = await answerAfter((sheet) => {
				sheet.getRow(3).getCell(column).value = '某某';
			});
			expect(found.verdict, `column ${column}`).toBe('different');
			if (found.findings.extraRows.length === 0)
				expect(found.findings.different, `column ${column}`).toMatchObject([{ row: 3, found: '某某' }]);
		}
	});

	test('a row more is named, rows that are left out make it a part', async () => {
		const more = await answerAfter((sheet) => sheet.addRow(['某单位', '0000', '某某']));
		expect(more).toMatchObject({ verdict: 'different', findings: { extraRows: [{ rows: [expect.any(Number)] }] } });
		const twice = await answerAfter((sheet) => sheet.addRow(sheet.getRow(2).values));
		expect(twice).toMatchObject({ verdict: 'different' });
		const less = await answerAfter((sheet, workbook) => {
			for (const other of workbook.worksheets.slice(1)) workbook.removeWorksheet(other.id);
			sheet.spliceRows(3, 1);
		});
		expect(less).toMatchObject({ verdict: 'part', findings: { missingRows: 1, different: [] } });
	});

	test('a sheet or a column beside, and whatever is hidden, is named', async () => {
		const sheetMore = await answerAfter((_, workbook) => workbook.addWorksheet('beside').addRow(['a call']));
		expect(sheetMore).toMatchObject({ verdict: 'more', findings: { extraSheets: ['beside'] } });
		const columnMore = await answerAfter((sheet) => {
			sheet.getRow(2).getCell(60).value = 'a call';
		});
		expect(columnMore).toMatchObject({ verdict: 'more', findings: { extraColumns: ['60'] } });
		const hidden = await answerAfter((sheet, workbook) => {
			sheet.getRow(3).hidden = true;
			workbook.addWorksheet('unseen', { state: 'hidden' }).addRow(['a call']);
		});
		expect(hidden.findings).toMatchObject({ hiddenSheets: ['unseen'], extraSheets: ['unseen'] });
		expect(hidden.findings.hiddenIn).toHaveLength(1);
	});

	test('other columns first, another name of the sheet and a title above change nothing', async () => {
		const found = await answerAfter((sheet, workbook) => {
			for (const other of workbook.worksheets.slice(1)) workbook.removeWorksheet(other.id);
			sheet.name = 'Tabelle1';
			const id = columnOf(sheet, /编号|id$/);
			const ids = sheet.getColumn(id).values.slice(1);
			sheet.spliceColumns(id, 1);
			sheet.spliceColumns(1, 0, ids);
			sheet.spliceRows(1, 0, ['A title'], []);
		});
		expect(found).toMatchObject({ number: newest().number, verdict: 'whole' });
	});

	test('rows that no longer name their publication are found by what they say, and are a part', async () => {
		const found = await answerAfter((sheet, workbook) => {
			for (const other of workbook.worksheets.slice(1)) workbook.removeWorksheet(other.id);
			sheet.spliceColumns(columnOf(sheet, /^(公布文件|Publication)$/), 1);
		});
		expect(found).toMatchObject({ number: newest().number, verdict: 'part' });
	});

	test('rows of one edition that call themselves another are not as they were published', async () => {
		const first = world.registry.publications.find(({ header }) => header.kind === 'annual');
		const found = await answerAfter((sheet, workbook) => {
			for (const other of workbook.worksheets.slice(1)) workbook.removeWorksheet(other.id);
			const column = columnOf(sheet, /^(公布文件|Publication)$/);
			sheet.eachRow((row, at) => {
				if (at > 1) row.getCell(column).value = first?.header.label;
			});
		});
		expect(found).toMatchObject({ number: first?.header.number, verdict: 'different' });
	});

	test('what is no file of the registry is none, whatever its name or its head say', async () => {
		const workbook = new ExcelJS.Workbook();
		workbook.addWorksheet('A').addRow(['2026', nameHeader.source]);
		expect(await ask(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual({ kind: 'unknown', of: 'table' });
		expect(await ask(strToU8('%PDF-1.7 2026'))).toEqual({ kind: 'unknown', of: 'document' });
		expect(await ask(strToU8('{"a":1}'))).toEqual({ kind: 'unknown', of: 'data' });
		expect(await ask(strToU8('name,number\nA,1\n'))).toEqual({ kind: 'unknown', of: 'table' });
		expect(await ask(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xff))).toMatchObject({ kind: 'unknown' });
		expect(await ask(new Uint8Array())).toEqual({ kind: 'refused', why: 'empty' });
	});
});

describe('in the sample', () => {
	let world: World;
	beforeAll(async () => {
		world = await worldOf(folders.sample);
	});
	const bookOf = async (name: string) => {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load((world.files.get(name) as Uint8Array<ArrayBuffer>).slice().buffer);
		return workbook;
	};
	const answerTo = async (workbook: ExcelJS.Workbook) =>
		recognise(new Uint8Array(await workbook.xlsx.writeBuffer()), world.known);
	/** Sets in all sheets each cell of which a text is true. */
	const setWhere = (workbook: ExcelJS.Workbook, isMeant: (text: string) => boolean, text: (old: string) => string) => {
		let count = 0;
		for (const sheet of workbook.worksheets)
			sheet.eachRow((row) =>
				row.eachCell((cell) => {
					if (typeof cell.value !== 'string' || !isMeant(cell.value)) return;
					cell.value = text(cell.value);
					count += 1;
				}),
			);
		return count;
	};

	test('a value where one was withdrawn since can no longer be checked, and the file is never whole', async () => {
		const workbook = await bookOf('guizhou-2026.xlsx');
		expect(
			setWhere(
				workbook,
				(text) => /^已撤回/.test(text),
				() => 'whoever@example.org',
			),
		).toBeGreaterThan(0);
		const found = await answerTo(workbook);
		expect(found).toMatchObject({ kind: 'contents', verdict: 'withdrawn', findings: { different: [] } });
		expect(found.kind === 'contents' && found.findings.withdrawn).toBeGreaterThan(0);
	});

	test('words that were printed before they were corrected agree, and are counted', async () => {
		const workbook = await bookOf('guizhou-2026.xlsx');
		for (const sheet of workbook.worksheets) {
			const headers = sheet.getRow(1).values as readonly string[];
			const [post, corrected] = [headers.indexOf('职务'), headers.indexOf('更正')];
			sheet.eachRow((row) => {
				const [, printed] = /^职务原印“(.*)”$/.exec(String(row.getCell(corrected).value)) ?? [];
				if (printed !== undefined) row.getCell(post).value = printed;
			});
		}
		const found = await answerTo(workbook);
		expect(found).toMatchObject({ kind: 'contents', verdict: 'whole' });
		expect(found.kind === 'contents' && found.findings.before).toBeGreaterThan(0);
	});

	test('the rows of one place are known as those of that place', async () => {
		expect(await answerTo(await bookOf('guizhou-2026-zunyi.xlsx'))).toMatchObject({ place: 'zunyi', verdict: 'whole' });
	});

	test('CSV in the encoding of Chinese spreadsheets, with semicolons and days as they show them, is known', async () => {
		const csv = new TextDecoder().decode(world.files.get('guizhou-2026-zunyi.csv'));
		const shown = csv.replace(/(?<=,)(\d{4})-0?(\d+)-0?(\d+)(?=,)/g, '$1/$2/$3').replaceAll(',', ';');
		expect(shown).toContain('/');
		expect(await recognise(strToU8(shown), world.known)).toMatchObject({ place: 'zunyi', verdict: 'whole' });
	});

	test('an edition is recognised in a second', async () => {
		const bytes = await byExcelJs()(world.files.get('guizhou-2026.xlsx') as Uint8Array);
		const began = performance.now();
		await recognise(bytes, world.known);
		expect(performance.now() - began).toBeLessThan(1000);
	});
});

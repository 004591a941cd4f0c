import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn } from '../../testing/accessibility.ts';
import { openPage } from '../../testing/browser.ts';
import { serveCompressed } from '../../testing/compressing-server.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

const kilobyte = 1024;

const newest = {
	sample: {
		file: 'roster/2026/guizhou-2026',
		path: 'check/',
		genuine: /^是真的/,
		whole: /全部相符/,
		different: /不可采信/,
	},
	tiny: {
		file: 'roster/2026/merrow-2026',
		path: 'check/',
		genuine: /^Genuine/,
		whole: /agree in every cell/,
		different: /Do not rely on it/,
	},
} as const;

describe.each(['sample', 'tiny'] as const)('a file that is dropped in the registry %s', (name) => {
	const { file, path, genuine, whole, different } = newest[name];
	let site: OpenSite;
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
	});
	afterAll(() => site?.close());

	const bytesOf = (ending: string) => readFile(join(site.built.folder, `${file}.${ending}`));
	/** Gives the page a file and waits for its answer. */
	const give = async (buffer: Buffer, called: string) => {
		await site.page.goto(site.address + path);
		await site.page.setInputFiles('#check-file-field', { name: called, mimeType: '', buffer });
		const answer = site.page.locator('.check-file .check-answer');
		await answer.waitFor();
		return answer.innerText();
	};
	const verdictOn = async (buffer: Buffer, called: string) => {
		await give(buffer, called);
		return site.page.locator('.check-file .verdict').innerText();
	};
	const resaved = async (change: (sheet: ExcelJS.Worksheet) => void) => {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(Uint8Array.from(await bytesOf('xlsx')).buffer);
		change(workbook.worksheets[0] as ExcelJS.Worksheet);
		return Buffer.from(await workbook.xlsx.writeBuffer());
	};

	test.each(['xlsx', 'csv', 'json', 'docx', 'pdf'])(
		'is known by its bytes as %s, whatever it is called',
		async (ending) => {
			const isThere = site.built.files.includes(`${file}.${ending}`);
			if (ending === 'pdf' && !isThere) return;
			expect(await verdictOn(await bytesOf(ending), `letter.${ending}`)).toMatch(genuine);
		},
	);

	test('is known by its contents when it was saved again, and is not as published with one cell changed', async () => {
		expect(await verdictOn(await resaved(() => {}), 'a.xlsx')).toMatch(whole);
		const altered = await resaved((sheet) => (sheet.getRow(3).getCell(sheet.columnCount).value = 'x'));
		const other = await resaved((sheet) => (sheet.getRow(3).getCell(7).value = 'Somebody'));
		expect(await verdictOn(altered, 'a.xlsx')).toMatch(different);
		expect(await verdictOn(other, 'a.xlsx')).toMatch(different);
		expect(await site.page.locator('.check-file .check-answer li').first().innerText()).toContain('Somebody');
	});

	test('is refused in a sentence where it is no document, empty, or too large to be read', async () => {
		expect(await verdictOn(Buffer.from('PK\x03\x04 not an archive'), 'roster.xlsx')).not.toBe('');
		expect(await verdictOn(Buffer.from(''), 'roster.csv')).not.toBe('');
		await site.page.goto(site.address + path);
		const reads = await site.page.evaluate(() => {
			let count = 0;
			const { readAsArrayBuffer } = FileReader.prototype;
			FileReader.prototype.readAsArrayBuffer = function (blob) {
				count += 1;
				readAsArrayBuffer.call(this, blob);
			};
			const files = new DataTransfer();
			const large = new File([], 'large.xlsx');
			Object.defineProperty(large, 'size', { value: 200 * 1024 * 1024 });
			files.items.add(new File([], 'placeholder'));
			const field = document.querySelector('#check-file-field') as HTMLInputElement;
			Object.defineProperty(field, 'files', { value: [large] });
			field.dispatchEvent(new Event('change'));
			return count;
		});
		expect(await site.page.locator('.check-file .verdict').innerText()).toContain('50 MB');
		expect(reads).toBe(0);
	});

	test('can be dropped anywhere on the page, which then stays', async () => {
		await site.page.goto(site.address + path);
		const text = (await bytesOf('csv')).toString('base64');
		await site.page.evaluate((of) => {
			const files = new DataTransfer();
			files.items.add(new File([Uint8Array.from(atob(of), (c) => c.charCodeAt(0))], 'dropped.csv'));
			document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
		}, text);
		expect(await site.page.locator('.check-file .verdict').innerText()).toMatch(genuine);
	});

	test('goes nowhere, is answered in a second, and loads at most 150 KB with all that the page is', async () => {
		const served = await serveCompressed(site.built.folder, site.built.base);
		const page = await openPage(site.browser);
		const requests: string[] = [];
		const sizes: Promise<number>[] = [];
		page.on('request', (request) => requests.push(`${request.method()} ${request.postData() ?? ''}`));
		page.on('requestfinished', (request) => {
			sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
		});
		await page.goto(served.address + path, { waitUntil: 'networkidle' });
		const sum = async () => (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
		expect(await sum()).toBeLessThanOrEqual(60 * kilobyte);
		const buffer = await resaved(() => {});
		const answered = async () => {
			await page.setInputFiles('#check-file-field', { name: 'a.xlsx', mimeType: '', buffer });
			await page.locator('.check-file .check-answer').waitFor();
		};
		// The line by which the scripts come is not what is measured.
		await answered();
		await page.locator('.check-file .check-answer').evaluate((element) => element.remove());
		const began = performance.now();
		await answered();
		expect(performance.now() - began).toBeLessThan(1000);
		await page.waitForLoadState('networkidle');
		expect(await sum()).toBeLessThanOrEqual(150 * kilobyte);
		expect(requests.filter((request) => request.trim() !== 'GET')).toEqual([]);
		await page.context().close();
		await served.close();
	});

	test('is answered without barriers, in every language', async () => {
		const paths = [...site.built.pages.keys()].filter((of) => /^(..\/)?check\/$/.test(of));
		for (const of of paths) {
			await site.page.goto(site.address + of);
			await site.page.setInputFiles('#check-file-field', { name: 'a.csv', mimeType: '', buffer: await bytesOf('csv') });
			await site.page.locator('.check-file .check-answer').waitFor();
			expect(await barriersOn(site.page)).toEqual([]);
		}
		expect(site.complaints).toEqual([]);
	});
});

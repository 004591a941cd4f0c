import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxHere, openFirefox, type Firefox } from '../../testing/firefox.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import type { Sheet } from '../paper.ts';

// What lies on the sheets that two engines print of each list, in both languages: one sheet that lies another way cuts columns.

interface Printed {
	/** How each sheet lies. Engines round its edges, each in its way. */
	readonly sheets: readonly (Sheet | 'no A4')[];
	/** All words that lie within the edges of a sheet, without spaces. */
	readonly words: string;
}

let site: OpenSite;
let lists: string[];
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'));
	const isList = (path: string) => /^(en\/)?roster\/[^/]+\/$/.test(path);
	lists = [...site.built.pages]
		.filter(([path, html]) => isList(path) && !html.includes('http-equiv="refresh"'))
		.map(([path]) => path);
});
afterAll(() => site?.close());

test('every list lies on its side on all sheets and keeps every contact', async () => {
	expect(lists.length).toBeGreaterThan(20);
	expect(await faultsOf(lists, (path) => printInChromium(path))).toEqual([]);
});

test('no list prints the words of a link at its head', async () => {
	const { page, address } = site;
	await page.emulateMedia({ media: 'print' });
	const printed: string[] = [];
	for (const path of lists) {
		await page.goto(address + path);
		printed.push(...(await page.locator('.of-edition a:visible').allInnerTexts()).map((words) => `${path}: ${words}`));
	}
	await page.emulateMedia({ media: null });
	expect(printed).toEqual([]);
});

test('any other page stands upright on all sheets', async () => {
	for (const path of ['', 'en/', 'updates/', 'en/updates/', 'measures/', 'en/measures/', 'roster/']) {
		const { sheets } = await readSheets(await printInChromium(path));
		expect([...new Set(sheets)], path).toEqual(['portrait']);
	}
});

test('the sheet of an agency begins with its own first line, whatever the hour, and says of none that it is answered now', async () => {
	const { page, address, built } = site;
	// A Saturday morning: duty lines take the first place on the screen.
	await page.clock.setFixedTime('2026-11-28T10:30:00+08:00');
	await page.setViewportSize({ width: 794, height: 1123 });
	const moved: string[] = [];
	const faults: string[] = [];
	for (const path of [...built.pages.keys()].filter((of) => /^agencies\/[^/]+\/$/.test(of))) {
		await page.goto(address + path);
		// The first of today; the page carries those of days ahead too.
		const first = page.locator('[data-first] [data-answer]').first();
		if ((await first.count()) === 0) continue;
		if ((await first.getAttribute('data-answer')) !== '0') moved.push(path);
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
		const said = await page.locator('.answering:visible, [data-now]:visible, [data-now-answer]:visible').count();
		if ((await first.getAttribute('data-answer')) !== '0' || said > 0) faults.push(path);
		await page.emulateMedia({ media: null });
	}
	expect(moved.length).toBeGreaterThan(10);
	expect(faults).toEqual([]);
});

describe.skipIf(firefoxHere === undefined)('in Firefox, where there is one,', () => {
	let firefox: Firefox;
	beforeAll(async () => {
		firefox = await openFirefox(firefoxHere ?? '');
	});
	afterAll(() => firefox?.close());

	// It takes ten times as long: the lists that hold most, and one of each kind.
	test('every list lies on its side on all sheets and keeps every contact', async () => {
		const long = lists.filter((path) => /roster\/(next|2026|2026-supplement-1)\/$/.test(path));
		expect(long).toHaveLength(6);
		expect(await faultsOf(long, (path) => firefox.print(site.address + path))).toEqual([]);
	});
});

/** The lists with a sheet that lies another way than all, or with a contact that no sheet shows whole. */
async function faultsOf(paths: readonly string[], print: (path: string) => Promise<Uint8Array>): Promise<string[]> {
	const faults: string[] = [];
	for (const path of paths) {
		await site.page.goto(site.address + path);
		const cells = await site.page.locator('main table td:last-child').allInnerTexts();
		const { sheets, words } = await readSheets(await print(path));
		const others = sheets.filter((sheet) => sheet !== 'landscape');
		if (others.length > 0) faults.push(`${path}: ${sheets.join(' ')}`);
		const contacts = cells.flatMap((cell) => cell.match(/[\w.-]+@[\w.-]+|\d{4}-\d{7,8}/g) ?? []);
		for (const contact of contacts) if (!words.includes(contact)) faults.push(`${path}: ${contact}`);
	}
	return faults;
}

/** As its dialog prints: by the sheet that the page asks for. */
async function printInChromium(path: string): Promise<Uint8Array> {
	await site.page.goto(site.address + path);
	return new Uint8Array(await site.page.pdf({ preferCSSPageSize: true }));
}

/** By its edges in points. */
function lies(width: number, height: number): Sheet | 'no A4' {
	const isNear = (length: number, wanted: number) => Math.abs(length - wanted) < 2;
	if (isNear(width, 595) && isNear(height, 842)) return 'portrait';
	return isNear(width, 842) && isNear(height, 595) ? 'landscape' : 'no A4';
}

async function readSheets(pdf: Uint8Array): Promise<Printed> {
	const file = await getDocumentProxy(pdf);
	const sheets: (Sheet | 'no A4')[] = [];
	let words = '';
	for (let number = 1; number <= file.numPages; number += 1) {
		const sheet = await file.getPage(number);
		const { width, height } = sheet.getViewport({ scale: 1 });
		sheets.push(lies(width, height));
		for (const item of (await sheet.getTextContent()).items) {
			if (!('str' in item)) continue;
			const [, , , , left = 0] = item.transform as number[];
			if (left >= 0 && left + item.width <= width) words += item.str.replace(/\s/g, '');
		}
	}
	return { sheets, words };
}

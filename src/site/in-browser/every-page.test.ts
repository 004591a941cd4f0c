import { AxeBuilder } from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../disk/serve.ts';
import { openBrowser, openPage } from '../../testing/browser.ts';
import { buildSite, templatesOf, tinyRegistry, type BuiltSite } from '../../testing/built-site.ts';

let built: BuiltSite;
let served: ServedFolder;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
	built = await buildSite({ content: tinyRegistry, base: '/x/' });
	served = await serveFolder(built.folder, { base: built.base });
	browser = await openBrowser();
	page = await openPage(browser);
	page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
	page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
	page.on('response', (answer) => answer.status() >= 400 && complaints.push(`${answer.url()}: ${answer.status()}`));
});
afterAll(async () => {
	await browser?.close();
	await served?.close();
	await built?.remove();
});

describe('every template is accessible and complete', () => {
	test.each([
		{ look: 'in light colours', width: 390, colorScheme: 'light' },
		{ look: 'in dark colours', width: 1280, colorScheme: 'dark' },
		{ look: 'on 320 pixels', width: 320, colorScheme: 'light' },
		{ look: 'at 200 % of 1280 pixels', width: 640, colorScheme: 'light' },
		{ look: 'in large text', width: 390, colorScheme: 'dark', fragment: '#large-text' },
	] as const)('$look', { timeout: 120_000 }, async ({ width, colorScheme, ...look }) => {
		await page.setViewportSize({ width, height: 844 });
		await page.emulateMedia({ colorScheme });
		const found: string[] = [];
		for (const path of templatesOf(built.pages.keys())) {
			await page.goto(served.address + path + ('fragment' in look ? look.fragment : ''));
			const { violations } = await new AxeBuilder({ page }).analyze();
			found.push(
				...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path} ${id} ${html.slice(0, 200)}`)),
			);
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			if (beyond > 0) found.push(`${path} is ${beyond} pixels wider than the screen`);
		}
		expect(found).toEqual([]);
		expect(complaints).toEqual([]);
	});
});

test('a sample is accessible with what it says of itself', async () => {
	const content = fileURLToPath(new URL('../../../content', import.meta.url));
	const sample = await buildSite({ content, base: '/fayan/' });
	const host = await serveFolder(sample.folder, { base: sample.base });
	await page.setViewportSize({ width: 390, height: 844 });
	const found: string[] = [];
	const isEnglish = (path: string) => path.startsWith('en/');
	const languages = Object.values(Object.groupBy([...sample.pages.keys()], (path) => String(isEnglish(path))));
	for (const path of languages.flatMap((pages = []) => templatesOf(pages))) {
		await page.goto(host.address + path);
		const { violations } = await new AxeBuilder({ page }).analyze();
		found.push(
			...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path} ${id} ${html.slice(0, 200)}`)),
		);
		const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		if (beyond > 0) found.push(`${path} is ${beyond} pixels wider than the screen`);
	}
	expect(found).toEqual([]);
	await host.close();
	await sample.remove();
}, 240_000);

test.each(['', '#large-text'])('no page is wider than its screen %s', { timeout: 180_000 }, async (fragment) => {
	const wide: string[] = [];
	for (const path of templatesOf(built.pages.keys())) {
		await page.goto(served.address + path);
		await page.goto(served.address + path + fragment);
		for (const width of [320, 390, 700, 768, 1024, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			if (beyond > 0) wide.push(`${path} at ${width} by ${beyond}`);
		}
	}
	expect(wide).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
});

test('the main number of a body stands within the first 450 pixels of a phone', async () => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${served.address}agencies/ministry-of-harbours/`);
	const box = await page.locator('.line.main .contact').boundingBox();
	expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(450);
});

test('the printed list says on every page which it is', async () => {
	await page.goto(`${served.address}roster/2026/`);
	await page.emulateMedia({ media: 'print' });
	const foot = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--print-foot'));
	expect(foot).toMatch(/[0-9a-f]{64}/);
	await page.emulateMedia({ media: 'screen' });
});

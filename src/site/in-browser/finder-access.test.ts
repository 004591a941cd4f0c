import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn } from '../../testing/accessibility.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { typeFor } from '../../testing/finder-page.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'));
	({ page } = site);
});
afterAll(() => site?.close());

const open = (path: string) => page.goto(site.address + path);

describe('the list open is accessible', () => {
	test.each([
		{ look: 'in light colours', width: 390, colorScheme: 'light', zoom: 1 },
		{ look: 'in dark colours', width: 1280, colorScheme: 'dark', zoom: 1 },
		{ look: 'on 320 pixels', width: 320, colorScheme: 'light', zoom: 1 },
		{ look: 'at 200 %', width: 1280, colorScheme: 'light', zoom: 2 },
	] as const)('$look', async ({ width, colorScheme, zoom }) => {
		await page.setViewportSize({ width: width / zoom, height: 844 / zoom });
		await page.emulateMedia({ colorScheme });
		for (const [path, query] of [
			['', '局'],
			['agencies/guizhou-education/', 'jyt'],
			['en/', '上海'],
			['search/?q=jyt', 'jyt'],
		] as const) {
			await open(path);
			await typeFor(page, query);
			await page.keyboard.press('ArrowDown');
			expect(await barriersOn(page), path).toEqual([]);
		}
		await page.setViewportSize({ width: 390, height: 844 });
	});
});

test('its files are small', async () => {
	const size = async (pattern: RegExp) => {
		const files = site.built.files.filter((file) => pattern.test(file));
		const texts = await Promise.all(files.map((file) => readFile(join(site.built.folder, file))));
		return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
	};
	expect(await size(/^_finder\/first\./)).toBeLessThan(9_000);
	expect(await size(/^_finder\/.*\.txt$/)).toBeLessThan(36_000);
	expect(await size(/^_astro\/Page.*\.js$/)).toBeLessThan(6_250);
	expect(await size(/^_astro\/(finder-field|load-finder|row-numbers).*\.js$/)).toBeLessThan(23_000);
	expect(await size(/^_astro\/(finder-field|load-finder|row-numbers|find)\b.*\.js$/)).toBeLessThan(32_000);
	expect(await size(/^_finder\/lines-/)).toBeLessThan(6_000);
});

test('what guesses is loaded by the first query that nothing else answers, and by none before', async () => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const guessing = () => asked.filter((address) => /_astro\/find\.[^/]*\.js$/.test(address)).length;
	await open('');
	await typeFor(page, '教育厅');
	await page.locator('form[data-finder].answered').first().waitFor();
	expect(guessing()).toBe(0);
	await page.keyboard.press('Escape');
	await typeFor(page, '教玉厅');
	await page.locator('form[data-finder].answered [role=option]').first().waitFor();
	expect(guessing()).toBe(1);
	await typeFor(page, '教宇厅');
	await page.locator('form[data-finder].answered [role=option]').first().waitFor();
	expect(guessing()).toBe(1);
});

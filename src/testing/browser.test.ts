import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

test('two Chinese characters are painted as two different pictures', async () => {
	const page = await openPage(browser);
	await page.setContent('<p style="font: 40px serif; width: 1em"></p>');
	const painted = async (text: string) => {
		await page.locator('p').evaluate((paragraph, words) => (paragraph.textContent = words), text);
		return (await page.locator('p').screenshot()).toString('base64');
	};
	expect(await painted('发')).not.toBe(await painted('言'));
});

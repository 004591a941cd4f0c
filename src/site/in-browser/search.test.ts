import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { openPage } from '../../testing/browser.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'), { permissions: ['clipboard-read', 'clipboard-write'] });
	({ page } = site);
});
afterAll(() => site?.close());

const open = (path: string) => page.goto(site.address + path);

describe('the search page', () => {
	test('answers ?q= with agencies, then with pages of the same language', async () => {
		await open('search/?q=%E6%95%99%E8%82%B2%E5%8E%85');
		expect(await page.locator('.finder-answers li').first().textContent()).toMatch(/省教育厅/);
		await page.locator('.found-pages mark').first().waitFor();
		expect(await page.locator('.found-pages a').first().getAttribute('href')).not.toContain('/en/');
		await open('en/search/?q=education');
		await page.locator('.found-pages mark').first().waitFor();
		expect(await page.locator('.found-pages a').first().getAttribute('href')).toContain('/fayan/en/');
		await page.getByRole('button', { name: 'Copy the number' }).first().click();
		await page.getByText(/^Copied/).waitFor();
	});

	test('says that nothing was found, and shows no markup of a query', async () => {
		await open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>qqqq')}`);
		await page.locator('.answers-help').waitFor();
		expect(await page.locator('main img').count()).toBe(0);
	});

	test('explains itself without JavaScript, where the field leads too', async () => {
		const plain = await openPage(site.browser, { javaScriptEnabled: false });
		await plain.goto(site.address);
		await plain.locator('#finder-query').fill('教育厅');
		await plain.keyboard.press('Enter');
		await plain.waitForURL('**/search/?q=*');
		expect(await plain.locator('noscript a').first().getAttribute('href')).toBe('/fayan/agencies/');
		await plain.context().close();
	});
});

describe('the key / leads to the field', () => {
	test('until it is switched off on the search page', async () => {
		await open('search/');
		await page.locator('[data-slash-switch]').uncheck();
		await open('');
		await page.locator('main').focus();
		await page.keyboard.press('/');
		expect(await page.locator('#finder-query').evaluate((input) => input === document.activeElement)).toBe(false);
		await open('search/');
		expect(await page.locator('[data-slash-switch]').isChecked()).toBe(false);
		await page.locator('[data-slash-switch]').check();
	});
});

test('pages are counted only where the words stand in them', async () => {
	await open('search/?q=xyzzy');
	await page.locator('[data-pages] [role=status]', { hasText: '没有网页写到' }).waitFor();
	expect(await page.locator('.found-pages li').count()).toBe(0);
});

test('an address that leads nowhere is answered in its language', async () => {
	const before = site.complaints.length;
	await open('en/agencies/water-resources/');
	const section = page.locator('[data-answers]:visible');
	expect(await section.locator('li').first().textContent()).toContain('Water Resources');
	expect(await section.locator('h2').textContent()).toBe('Agencies and numbers');
	site.complaints.splice(before);
});

test('an address that leads nowhere is read as words', async () => {
	const before = site.complaints.length;
	await open('agencies/guizhou-water-dept/');
	expect(await page.locator('.finder-answers li').first().textContent()).toContain('水利厅');
	// The browser itself complains of the address.
	site.complaints.splice(before);
});

test('the browser has nothing to complain of', () => expect(site.complaints).toEqual([]));

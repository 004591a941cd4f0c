import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { typeFor } from '../../testing/finder-page.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'), { permissions: ['clipboard-read', 'clipboard-write'] });
	({ page } = site);
});
afterAll(() => site?.close());

const education = /省教育厅/;
const rows = () => page.getByRole('option');
const field = () => page.getByRole('combobox');
const open = (path = '') => page.goto(site.address + path);

describe('the first row is the agency that is meant, and says why', () => {
	beforeAll(() => open());
	test.each([
		['教育厅', '简称“教育厅”'],
		['jyt', '简称“教育厅” · 首字母'],
		['jiaoyuting', '简称“教育厅” · 拼音'],
		['教育委员会', '曾用名“贵州省教育委员会”'],
		['貴州省教育廳', ''],
		['我想采访教育厅应该联系谁', '简称“教育厅” · 句中提到'],
		['Department of Education', '英文 Guizhou Provincial Department of Education'],
	])('%s', async (query, reason) => {
		await typeFor(page, query);
		expect(await rows().first().textContent()).toMatch(education);
		expect((await rows().first().locator('.finder-why').allTextContents()).join('')).toBe(reason);
		expect(await rows().first().locator('.finder-number').textContent()).toMatch(/^[\d-]{7,}$/);
	});

	test.each([
		['教玉厅', '简称“教育厅” · 同音'],
		['贵州省孝育厅', '错一字'],
		['教育局', '简称“教育厅” · 名称末尾不同'],
	])('%s is a guess and gives no number', async (query, reason) => {
		await typeFor(page, query);
		expect(await rows().first().textContent()).toMatch(education);
		expect((await rows().first().locator('.finder-why').allTextContents()).join('')).toBe(reason);
		expect(await rows().locator('.finder-number, .finder-copy, .finder-none').count()).toBe(0);
	});

	test('digits of its number', async () => {
		await typeFor(page, '教育厅');
		const number = (await rows().first().locator('.finder-number').textContent()) ?? '';
		await typeFor(page, number.replace('-', ''));
		expect(await rows().first().locator('.finder-number').textContent()).toBe(number);
	});
});

describe('nothing found', () => {
	test.each(['上海市教育局', 'qqqqqq'])('%s: that is said, and help offered', async (query) => {
		await open();
		await typeFor(page, query);
		expect(await rows().count()).toBe(0);
		expect(await field().getAttribute('aria-expanded')).toBe('false');
		expect(await page.locator('.finder-status').textContent()).toContain(query);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/fayan/agencies/');
	});
});

describe('what is no answer is not shown as one', () => {
	const status = () => page.locator('.finder-status').textContent();
	test.each([
		['教玉厅', '“教玉厅”不在本库，您要查找的可能是：'],
		['社保卡挂失', '“社保卡挂失”不是本库单位的名称；这件事可能归：'],
		['贵阳市教育局', '“贵阳市教育局”不在本库，您要查找的可能是贵阳市人民政府：'],
		['发言人电话', '“发言人电话”没有说明是哪个单位，请加上单位、地名、人名或号码。'],
	])('%s: %s', async (query, said) => {
		await open();
		await typeFor(page, query);
		expect(await status()).toBe(said);
	});
});

describe('by keyboard', () => {
	beforeEach(() => open());

	test('arrows, Home and End move through the rows, Enter opens the page', async () => {
		await typeFor(page, '局');
		expect(await field().getAttribute('aria-expanded')).toBe('true');
		const chosen: string[] = [];
		for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
			await page.keyboard.press(key);
			const id = (await field().getAttribute('aria-activedescendant')) ?? '';
			expect(await page.locator(`#${id}`).getAttribute('aria-selected')).toBe('true');
			chosen.push(id.slice(-1));
		}
		expect(chosen.join('')).toBe('0105050');
		await typeFor(page, '教育厅');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/agencies/guizhou-education/');
	});

	test('Enter with no row chosen leads to the search page', async () => {
		await typeFor(page, '教育厅');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search/?q=*');
		expect(new URL(page.url()).searchParams.get('q')).toBe('教育厅');
	});

	test('Escape closes, then clears', async () => {
		await typeFor(page, '教育厅');
		await page.keyboard.press('Escape');
		expect(await field().getAttribute('aria-expanded')).toBe('false');
		expect(await field().inputValue()).toBe('教育厅');
		await page.keyboard.press('Escape');
		expect(await field().inputValue()).toBe('');
	});

	test('/ leads to the field, and is typed where someone is typing', async () => {
		await page.locator('main').focus();
		await page.keyboard.press('/');
		expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
		expect(await field().inputValue()).toBe('');
		await page.keyboard.press('/');
		expect(await field().inputValue()).toBe('/');
	});

	test('Ctrl+C copies the number of the chosen row', async () => {
		await typeFor(page, '教育厅');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Control+c');
		await page.locator('.finder-status', { hasText: '已复制' }).waitFor();
		const number = await rows().first().locator('.finder-number').textContent();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
	});
});

test('a pointer copies the number of a row and opens its page', async () => {
	await open();
	await typeFor(page, '教育厅');
	await page.locator('.finder-copy').first().click();
	await page.locator('.finder-status', { hasText: '已复制' }).waitFor();
	await page.locator('.finder-names').first().click();
	await page.waitForURL('**/agencies/guizhou-education/');
});

describe('while a word is composed', () => {
	test('its letters are searched for, and Enter does nothing', async () => {
		await open();
		const devtools = await page.context().newCDPSession(page);
		await field().focus();
		const text = "fa'gai'wei";
		await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
		await rows().first().waitFor();
		expect(await rows().first().textContent()).toContain('发展和改革委员会');
		const address = page.url();
		const taken = { type: 'keyDown', key: 'Process', windowsVirtualKeyCode: 229 } as const;
		for (const code of ['ArrowDown', 'Enter']) await devtools.send('Input.dispatchKeyEvent', { ...taken, code });
		await page.evaluate(() => document.querySelector('form')?.requestSubmit());
		expect(await field().getAttribute('aria-activedescendant')).toBeNull();
		await devtools.send('Input.insertText', { text: '发改委' });
		await page.waitForTimeout(100);
		expect(page.url()).toBe(address);
		expect(await field().inputValue()).toBe('发改委');
		expect(await rows().first().textContent()).toContain('发展和改革委员会');
	});
});

test('a composition that the field lost the focus to does not hold its keys back', async () => {
	await open();
	await field().focus();
	await field().dispatchEvent('compositionstart');
	await page.locator('main').focus();
	await typeFor(page, '教育厅');
	await page.keyboard.press('ArrowDown');
	expect(await field().getAttribute('aria-activedescendant')).toBe('finder-row-0');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/agencies/guizhou-education/');
});

test('the chosen row is seen where the reader’s own colours are forced', async () => {
	await open();
	await page.emulateMedia({ forcedColors: 'active' });
	await typeFor(page, '局');
	await page.keyboard.press('ArrowDown');
	const looks = (row: number) =>
		rows()
			.nth(row)
			.evaluate((option) => {
				const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(option);
				return {
					isLine: outlineStyle === 'solid' && outlineWidth !== '0px',
					isSeen: outlineColor !== 'rgba(0, 0, 0, 0)',
				};
			});
	expect(await looks(0)).toEqual({ isLine: true, isSeen: true });
	expect((await looks(1)).isLine).toBe(false);
	await page.emulateMedia({ forcedColors: null });
});

test('the browser has nothing to complain of', () => expect(site.complaints).toEqual([]));

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { numberedRandom } from '../../testing/numbered-random.ts';
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

test('of every page, what it says is found in it: clauses of its text', async () => {
	const random = numberedRandom(7);
	const paths = readPages('')
		.concat(readPages('en/'))
		.filter(() => random() < 0.08);
	const denied: string[] = [];
	for (const path of paths) {
		const clauses = await page.evaluate(clausesOfPage, site.built.pages.get(path) ?? '');
		if (clauses.length === 0) continue;
		const clause = clauses[Math.floor(random() * clauses.length)] ?? '';
		const count = await countFor(path.startsWith('en/') ? 'en/' : '', clause);
		if (count === 0) denied.push(`${path}: ${clause}`);
	}
	expect(paths.length).toBeGreaterThan(20);
	expect(denied).toEqual([]);
});

test.each([
	['', '教育'],
	['', '新闻发言人'],
	['', '备案号'],
	['en/', 'roster'],
	['en/', 'spokesperson'],
])('a word is counted in as many pages as have it, and asks for ten files at most: %s %s', async (language, word) => {
	const asked: string[] = [];
	const note = (request: { url(): string }) => void asked.push(request.url());
	page.on('request', note);
	const count = await countFor(language, word);
	await page.locator('.found-pages li').first().waitFor();
	page.off('request', note);
	const pages = readPages(language).map((path) => site.built.pages.get(path) ?? '');
	const having = await page.evaluate(pagesHaving, { pages, word });
	expect(count).toBe(having);
	const files = new Set(asked.filter((url) => url.includes('/pagefind/')));
	expect(files.size, [...files].join('\n')).toBeLessThanOrEqual(10);
});

test('words of which no page has both are in no page, though some begin so', async () => {
	expect(await countFor('en/', 'Guiz Depart')).toBe(0);
	expect(await countFor('en/', 'Guiz yang roster')).toBe(0);
	expect(await countFor('', '厅教育省')).toBe(0);
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

/** The pages of a language that have text of their own: none that only leads on. */
function readPages(language: string): string[] {
	const isRead = ([path, html]: readonly [string, string]) =>
		path.startsWith('en/') === (language === 'en/') && !/404|search\/$/.test(path) && !html.includes('http-equiv="refresh"'); // prettier-ignore
	return [...site.built.pages].filter(isRead).map(([path]) => path);
}

/** How many pages the search page says have some words. */
async function countFor(language: string, words: string): Promise<number> {
	await open(`${language}search/?q=${encodeURIComponent(words)}`);
	const status = page.locator('[data-pages] [role=status]');
	await expect
		.poll(() => status.innerText())
		.toMatch(/个网页写到|没有网页写到|No page contains|Pages that contain|One page/);
	const said = (await status.innerText()).replace(words, '');
	return /没有网页|No page/.test(said) ? 0 : Number(/\d+/.exec(said)?.[0] ?? 1);
}

/** Runs in a page: the clauses of what it shows, without numbers and what one fills in. */
function clausesOfPage(html: string): string[] {
	const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
	if (!main) return [];
	main.querySelectorAll('form,button,noscript,[hidden],.unseen,.digits,nav').forEach((part) => part.remove());
	const texts = Array.from(main.querySelectorAll('p,li,td,th,dd,h1,h2,h3'), (part) =>
		part.children.length === 0 ? (part.textContent ?? '') : '',
	);
	const clauses = texts.flatMap((text) => text.split(/[，。；：！？（）、《》“”〔〕【】,.;:!?()"\n·–—]/));
	return clauses.map((text) => text.trim().slice(0, 90)).filter((text) => /[a-z\u4e00-\u9fff]{2}/i.test(text));
}

/** Runs in a page: in how many of some pages a word stands. */
function pagesHaving({ pages, word }: { pages: readonly string[]; word: string }): number {
	const isLatin = /^[a-z]/.test(word);
	return pages.filter((html) => {
		const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
		main?.querySelectorAll('form,button,noscript,[hidden],.unseen,.digits,nav').forEach((part) => part.remove());
		// Words of two cells are two words.
		const text = (main?.innerHTML ?? '').replace(/<[^>]*>/g, isLatin ? ' ' : '').toLowerCase();
		return isLatin ? new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text) : text.replace(/\s+/g, '').includes(word);
	}).length;
}

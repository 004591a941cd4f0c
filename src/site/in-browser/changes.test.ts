import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'));
});
afterAll(() => site?.close());

const pages = [
	'updates/',
	'changes/',
	'changes/2024-04/',
	'roster/2026/changes/',
	'roster/2025-erratum-2/',
	'regions/',
];
const inBothLanguages = pages.flatMap((path) => [path, `en/${path}`]);

describe('tables have room', () => {
	test.each([
		['', 320],
		['', 700],
		['', 768],
		['', 1024],
		['', 1280],
		['#large-text', 320],
		['#large-text', 390],
		['#large-text', 768],
		['#large-text', 1024],
		['#large-text', 1280],
	])('“%s” on %i pixels', async (fragment, width) => {
		const { page, address } = site;
		await page.setViewportSize({ width, height: 900 });
		const found: string[] = [];
		for (const path of inBothLanguages) {
			await page.goto('about:blank');
			await page.goto(address + path + fragment);
			found.push(...(await page.evaluate(tightSpots)).map((spot) => `${path} ${spot}`));
		}
		expect(found).toEqual([]);
	});
});

test.each([320, 390, 768, 1280])('the words of a chart are 11 to 14 pixels high on %i pixels', async (width) => {
	const { page, address } = site;
	await page.setViewportSize({ width, height: 900 });
	for (const path of ['updates/', 'changes/', 'en/regions/']) {
		await page.goto(address + path);
		const size = await page.locator('.chart').evaluate((chart) => {
			const words = [...chart.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize));
			// It has no scale of its own: what is written in pixels is drawn in them.
			return chart.hasAttribute('viewBox') ? 0 : Math.max(...words);
		});
		expect(size, path).toBeGreaterThanOrEqual(11);
		expect(size, path).toBeLessThanOrEqual(14);
	}
});

test.each([390, 768, 1280])(
	'a chart takes the whole width of its column on %i pixels, and no words of it touch',
	async (width) => {
		const { page, address } = site;
		await page.setViewportSize({ width, height: 900 });
		for (const path of ['updates/', 'changes/', 'en/updates/']) {
			await page.goto(address + path);
			const { missing, touching } = await page.locator('.chart').evaluate((chart) => {
				const room = chart.closest('main')?.getBoundingClientRect().width ?? 0;
				const boxes = [...chart.querySelectorAll('.chart-value')].map((text) => text.getBoundingClientRect());
				const touches = (a: DOMRect, b: DOMRect) =>
					a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
				return {
					missing: room - chart.getBoundingClientRect().width,
					touching: boxes.filter((box, at) => boxes.slice(at + 1).some((other) => touches(box, other))).length,
				};
			});
			expect([missing < 1, touching], path).toEqual([true, 0]);
		}
	},
);

describe('a correction says whom it is about', () => {
	test.each([
		['the person of a term that was a mistake', 'roster/2025-erratum-2/', /新闻助理 \S+\s+任职\s+误列，予以撤销/],
		['the person whose name was misprinted', 'en/roster/2025-erratum-1/', /spokesperson \S+\s+name/],
	])('%s', async (_, path, words) => {
		await site.page.goto(site.address + path);
		expect(await site.page.locator('main table').innerText()).toMatch(words);
	});
});

test('what is to come stands apart from the latest month, and its rows say so', async () => {
	const { page, address } = site;
	await page.goto(`${address}changes/`);
	expect(await page.locator('h2').allInnerTexts()).toEqual(['预告的变动', '2026年11月', '按月查看']);
	const marked = await page.locator('section[aria-labelledby=to-come] .when').allInnerTexts();
	expect(marked.filter((when) => !when.includes('将生效'))).toEqual([]);
	expect(await page.locator('section[aria-labelledby=newest] .when').allInnerTexts()).not.toContain('将生效');
});

test('who acted and was confirmed is said in words', async () => {
	await site.page.goto(`${site.address}roster/2026/changes/`);
	const row = site.page.locator('.successions tr', { hasText: '代理转正' });
	expect(await row.innerText()).toMatch(/新闻发言人.*代理.*代理转正/s);
});

/** Where the page is wider than the screen, or a cell so narrow that its words stand in a column. Runs in the page. */
function tightSpots(): string[] {
	for (const folded of document.querySelectorAll('details')) folded.open = true;
	const beyond = document.documentElement.scrollWidth - innerWidth;
	const narrow = [...document.querySelectorAll<HTMLElement>('main tbody td, main tbody th')].filter((cell) => {
		const { fontSize, paddingRight } = getComputedStyle(cell);
		const width = (cell.clientWidth - parseFloat(paddingRight)) / parseFloat(fontSize);
		const words = document.createRange();
		words.selectNodeContents(cell);
		return width < 6 && words.getBoundingClientRect().height > 5 * parseFloat(fontSize);
	});
	return [...(beyond > 0 ? [`${beyond} pixels too wide`] : []), ...narrow.map((cell) => cell.innerText.slice(0, 40))];
}

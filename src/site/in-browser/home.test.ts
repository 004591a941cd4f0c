import { describe, expect, test } from 'vitest';
import { openPage } from '../../testing/browser.ts';
import { openSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

/** Of the whole page on a telephone 390 px wide, in px. */
const tallest = 4500;

describe.each([
	['sample', ['', 'en/']],
	['tiny', ['', 'zh/']],
] as const)('the home page of the site %s on a telephone', (name, languages) => {
	test('is short enough to be looked through, in every language and at any hour', async () => {
		const site = await openSite(await sharedSite(name));
		const page = await openPage(site.browser, { isMobile: true, hasTouch: true });
		const heights: Record<string, number> = {};
		for (const hour of ['2026-11-23T10:00', '2026-11-22T03:00', '2026-12-31T23:30']) {
			await page.clock.setFixedTime(new Date(`${hour}:00+08:00`));
			for (const language of languages) {
				await page.goto(site.address + language);
				heights[`${language} ${hour}`] = await page.evaluate(() => document.documentElement.scrollHeight);
			}
		}
		await site.close();
		console.log(`${name}: ${JSON.stringify(heights)}`);
		expect(Object.entries(heights).filter(([, height]) => height > tallest)).toEqual([]);
	});

	test('leaves nothing out that no link leads to', async () => {
		const site = await openSite(await sharedSite(name));
		const page = await openPage(site.browser, { isMobile: true, hasTouch: true });
		for (const language of languages) {
			await page.goto(site.address + language);
			const lost = await page.evaluate(() => {
				const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'));
				const isShown = (link: HTMLElement) => link.getClientRects().length > 0;
				const shown = new Set(links.filter(isShown).map(({ href }) => href));
				const isFolded = (link: HTMLElement) => link.closest('details:not([open]), form, [hidden], .skip') !== null;
				return links.filter((link) => !shown.has(link.href) && !isFolded(link)).map(({ href }) => href);
			});
			expect(lost, language).toEqual([]);
		}
		await site.close();
	});
});

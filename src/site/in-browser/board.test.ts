import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

let site: OpenSite;

// Built on 22 November 2026.
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'));
});
afterAll(() => site?.close());

/** A page as a reader sees it at a moment, by the clock of the browser. */
async function at<Seen>(
	now: string,
	path: string,
	see: (page: Awaited<ReturnType<typeof openPage>>) => Promise<Seen>,
	options: Parameters<typeof openPage>[1] = {},
): Promise<Seen> {
	const page = await openPage(site.browser, options);
	await page.clock.setFixedTime(now);
	await page.goto(site.address + path);
	const seen = await see(page);
	await page.context().close();
	return seen;
}

test.each(['updates/', 'en/updates/'])('the board of %s takes at most three sheets of paper', async (path) => {
	await site.page.goto(site.address + path);
	const pdf = await site.page.pdf({ preferCSSPageSize: true });
	const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	expect(sheets).toBeGreaterThan(0);
	expect(sheets).toBeLessThanOrEqual(3);
});

describe('what an agency has to do', () => {
	const ofCommerce = 'agencies/guizhou-commerce/';
	const firstDay = '.duties-now tbody tr:first-child .when';
	test.each([
		['2026-11-28T04:00:00Z', /^2026年12月9日\s*（还有11天）$/],
		['2026-12-09T04:00:00Z', /^2026年12月9日\s*（今天到期）$/],
		['2026-12-19T04:00:00Z', /^2026年12月9日\s*（已逾期10天）$/],
	])('counts down at %s on a page that was built before', async (now, words) => {
		expect((await at(now, ofCommerce, (page) => page.locator(firstDay).innerText())).trim()).toMatch(words);
	});
	test('names the day, how and the clause also without a script', async () => {
		const row = (page: Awaited<ReturnType<typeof openPage>>) =>
			page.locator('.duties-now tbody tr:first-child').innerText();
		const said = await at('2026-11-28T04:00:00Z', ofCommerce, row, { javaScriptEnabled: false });
		expect(said.replace(/\s+/g, ' ')).toMatch(/2026年12月9日 .*→.* 报省政府新闻办公室备案 .*第九条/);
		expect(said).not.toMatch(/\d 天/);
	});
	test('is nothing at an agency that has filed everything, late or not', async () => {
		const words = await at('2026-11-28T04:00:00Z', 'agencies/guizhou-education/', (page) =>
			page.locator('section[aria-labelledby=duties]').innerText(),
		);
		expect(words).toContain('没有须备案或补齐的事项');
		expect(words).toContain('2项曾逾期，已备案');
		expect(words).not.toContain('2项逾期未备案');
	});
});

test.each([
	['2026-11-30T15:59:00Z', ['将生效（明天）', '将生效（1天后）']],
	['2026-12-01T00:01:00Z', ['已生效']],
])(
	'at %s a change that was announced is said as to come before its day, and as in effect from it on',
	async (now, words) => {
		const said = await at(now, 'changes/', (page) =>
			page.locator('section[aria-labelledby=to-come] .when .state:visible').allInnerTexts(),
		);
		expect(said).not.toEqual([]);
		for (const one of said) expect(words).toContain(one.replace(/\s+/g, ' ').replace(' （', '（').trim());
	},
);

test('only what is late has the colour of the seal in a chart, and shows in forced colours', async () => {
	const fills = (options: Parameters<typeof openPage>[1]) =>
		at(
			'2026-11-28T04:00:00Z',
			'updates/',
			(page) =>
				page.evaluate(() =>
					['.chart-late', '.chart-plain', '.chart-hatched'].map((look) => {
						const style = getComputedStyle(document.querySelector(look) as Element);
						return `${style.fill} ${style.fillOpacity} ${style.color}`;
					}),
				),
			options,
		);
	for (const scheme of ['light', 'dark'] as const) {
		const [late, plain, hatched] = await fills({ colorScheme: scheme });
		expect(new Set([late, plain, hatched]).size, scheme).toBe(3);
	}
	const [late, plain] = await fills({ forcedColors: 'active' });
	expect(late).not.toBe(plain);
});

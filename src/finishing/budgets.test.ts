import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { budgetOf, budgetOfAnswers, firstLoad, mostFilesOfFullText, type Budget } from '../testing/budgets.ts';
import type { BuiltSite } from '../testing/built-site.ts';
import { heaviestPages } from '../testing/heaviest-pages.ts';
import { serveCompressed, type CompressingServer } from '../testing/compressing-server.ts';
import { sharedSite } from '../testing/shared-site.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

// The second registry is no sample: its numbers can be called, and its pages hold structured data.
describe.each([
	['the content of the house', 'sample'],
	['the second registry', 'tiny'],
] as const)('of %s', (_which, name) => {
	let built: BuiltSite;
	let served: CompressingServer;

	beforeAll(async () => {
		built = await sharedSite(name);
		served = await serveCompressed(built.folder, built.base);
	});
	afterAll(() => served?.close());

	test('the heaviest page of every template, in each language, is within its bytes and requests, and nothing moves', async () => {
		const over: unknown[] = [];
		for (const path of heaviestPages(built.pages, built.folder)) {
			const load = await firstLoad(browser, served.address + path);
			const budget = budgetOf(path);
			if (isOver(budget, load)) over.push({ path, budget, load });
		}
		expect(over).toEqual([]);
	});

	test('an address that leads nowhere and names no agency asks for no more than the page that says so', async () => {
		for (const path of ['nowhere/', 'rosters/2019.pdf', 'en/no-such-page/']) {
			const load = await firstLoad(browser, served.address + path);
			expect(isOver(budgetOf('404.html'), load), JSON.stringify({ path, load })).toBe(false);
		}
	});

	test.each(['agencies/education-dept/', 'search/?q=%E6%95%99%E8%82%B2', 'search/?q=press', 'en/search/?q=office'])(
		'what %s asks is answered with the finder alone, the text of the pages with ten files, and nothing moves',
		async (path) => {
			const { files, shift } = await firstLoad(browser, served.address + path);
			const ofText = files.filter((file) => file.includes('/pagefind/'));
			const own = files.filter((file) => !file.includes('/pagefind/'));
			const bytes = own.reduce((sum, file) => sum + Number(/ (\d+)$/.exec(file)?.[1]), 0);
			expect(isOver(budgetOfAnswers, { bytes, requests: own.length, shift }), JSON.stringify({ files, shift })).toBe(
				false,
			);
			expect(ofText.length, ofText.join('\n')).toBeLessThanOrEqual(mostFilesOfFullText);
		},
	);
});

function isOver(budget: Budget, { bytes, requests, shift }: Budget): boolean {
	return bytes > budget.bytes || requests > budget.requests || shift > budget.shift;
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { budgetOf, firstLoad } from '../testing/budgets.ts';
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
			if (load.bytes > budget.bytes || load.requests > budget.requests || load.shift > budget.shift)
				over.push({ path, budget, load });
		}
		expect(over).toEqual([]);
	});
});

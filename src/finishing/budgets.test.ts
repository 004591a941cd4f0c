import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { budgetOf, firstLoad } from '../testing/budgets.ts';
import { buildSite, tinyRegistry, type BuiltSite } from '../testing/built-site.ts';
import { heaviestPages } from '../testing/heaviest-pages.ts';
import { serveCompressed, type CompressingServer } from '../testing/compressing-server.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

// The second registry is no sample: its numbers can be called, and its pages hold structured data.
describe.each([
	['the content of the house', fileURLToPath(new URL('../../content', import.meta.url))],
	['the second registry', tinyRegistry],
])('of %s', (_which, content) => {
	let built: BuiltSite;
	let served: CompressingServer;

	beforeAll(async () => {
		built = await buildSite({ content, base: '/x/' });
		served = await serveCompressed(built.folder, built.base);
	}, 120_000);
	afterAll(async () => {
		await served?.close();
		await built?.remove();
	});

	test(
		'the heaviest page of every template, in each language, is within its bytes and requests, and nothing moves',
		{ timeout: 180_000 },
		async () => {
			const over: unknown[] = [];
			for (const path of heaviestPages(built.pages, built.folder)) {
				const load = await firstLoad(browser, served.address + path);
				const budget = budgetOf(path);
				if (load.bytes > budget.bytes || load.requests > budget.requests || load.shift > budget.shift)
					over.push({ path, budget, load });
			}
			expect(over).toEqual([]);
		},
	);
});

import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { budgetOf, firstLoad } from '../testing/budgets.ts';
import { buildSite, type BuiltSite } from '../testing/built-site.ts';
import { heaviestPages } from '../testing/heaviest-pages.ts';
import { serveCompressed, type CompressingServer } from '../testing/compressing-server.ts';

let built: BuiltSite;
let served: CompressingServer;
let browser: Browser;

beforeAll(async () => {
	built = await buildSite({ content: fileURLToPath(new URL('../../content', import.meta.url)), base: '/x/' });
	served = await serveCompressed(built.folder, built.base);
	browser = await openBrowser();
});

afterAll(async () => {
	await browser?.close();
	await served?.close();
	await built?.remove();
});

test(
	'the heaviest page of every template, in each language, is within its bytes and requests',
	{ timeout: 180_000 },
	async () => {
		const over: unknown[] = [];
		for (const path of heaviestPages(built.pages)) {
			const load = await firstLoad(browser, served.address + path);
			const budget = budgetOf(path);
			if (load.bytes > budget.bytes || load.requests > budget.requests) over.push({ path, budget, load });
		}
		expect(over).toEqual([]);
	},
);

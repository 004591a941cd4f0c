import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { budgetOf, firstLoad } from '../testing/budgets.ts';
import { buildSite, templatesOf, type BuiltSite } from '../testing/built-site.ts';
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

test('the heaviest page of every template is within its bytes and requests', { timeout: 180_000 }, async () => {
	const heaviestFirst = [...built.pages].sort(([, a], [, b]) => b.length - a.length).map(([path]) => path);
	const over: unknown[] = [];
	for (const path of templatesOf(heaviestFirst)) {
		const load = await firstLoad(browser, served.address + path);
		const budget = budgetOf(path);
		if (load.bytes > budget.bytes || load.requests > budget.requests) over.push({ path, budget, ...load });
		console.log(path, load.bytes, load.requests);
	}
	expect(over).toEqual([]);
});

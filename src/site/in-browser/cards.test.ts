import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn } from '../../testing/accessibility.ts';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

const most = 10 * 1024;

describe.each([
	['sample', 'guizhou-veterans-affairs', '贵州省退役军人事务厅'],
	['tiny', 'ministry-of-harbours', 'Ministry of Harbours and Ferries'],
] as const)('a card of the registry %s', (name, id, called) => {
	let site: OpenSite;
	let elsewhere: Server;
	/** A page of another host that frames a path of the site. */
	const framing = (path: string) => {
		const { port } = elsewhere.address() as { port: number };
		return `http://localhost:${port}/?${encodeURIComponent(site.address + path)}`;
	};
	const frameOf = async (path: string): Promise<Frame | undefined> => {
		await site.page.goto(framing(path), { waitUntil: 'networkidle' });
		return site.page.frames()[1];
	};
	beforeAll(async () => {
		site = await openSite(await sharedSite(name), { serviceWorkers: 'allow' });
		elsewhere = createServer((request, response) => {
			const address = decodeURIComponent((request.url ?? '').split('?')[1] ?? '');
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(`<!doctype html><title>News</title><iframe src="${address}" width="600" height="200"></iframe>`);
		});
		await new Promise<void>((give) => elsewhere.listen(0, '127.0.0.1', give));
	});
	afterAll(async () => {
		elsewhere?.close();
		elsewhere?.closeAllConnections();
		await site?.close();
	});

	test('is shown in a page of somebody else, which no other page is', async () => {
		const card = await frameOf(`embed/${id}/`);
		expect(await card?.locator('main').innerText()).toContain(called);
		for (const path of ['', `agencies/${id}/`, 'search/', 'embed/']) {
			const page = await frameOf(path);
			expect(page?.url(), path).toMatch(/^chrome-error:/);
		}
	});

	test('keeps nothing in the browser, and says whether the number is answered now', async () => {
		const card = await frameOf(`embed/${id}/`);
		expect(await card?.locator('[data-now]').first().innerText()).not.toBe('');
		await site.page.waitForTimeout(300);
		const kept = await card?.evaluate(async () => [
			(await navigator.serviceWorker.getRegistrations()).length,
			localStorage.length,
			document.cookie,
		]);
		expect(kept).toEqual([0, 0, '']);
	});

	test('leads to the page of the agency in the whole window', async () => {
		const card = await frameOf(`embed/${id}/`);
		await card?.getByRole('link', { name: called }).first().click();
		await site.page.waitForURL(`${site.address}agencies/${id}/`);
		expect(site.page.frames()).toHaveLength(1);
	});

	test('has all that counts without a script', async () => {
		const quiet = await openPage(site.browser, { javaScriptEnabled: false });
		await quiet.goto(`${site.address}embed/${id}/`);
		const text = await quiet.locator('main').innerText();
		expect(text).toContain(called);
		expect(text).toMatch(/\d{3,4}[-\d ]{5,}/);
		expect(await quiet.locator('[data-now]').first().isVisible()).toBe(false);
		await quiet.context().close();
	});

	test.each(['light', 'dark'] as const)('has no barrier on a screen of 320 pixels, %s', async (colorScheme) => {
		const page = await openPage(site.browser, { viewport: { width: 320, height: 300 }, colorScheme });
		for (const path of [...site.built.cards.keys()].filter((_, at) => at % 23 === 0)) {
			await page.goto(site.address + path);
			expect(await barriersOn(page), path).toEqual([]);
		}
		await page.context().close();
	});

	test('weighs at most 10 KB with all that it asks for, and is not listed by search engines', () => {
		const { built } = site;
		const weightOf = (file: string) => gzipSync(readFileSync(join(built.folder, file))).length;
		expect(built.cards.size).toBe(
			2 * [...built.pages.keys()].filter((path) => /^agencies\/[^/]+\/$/.test(path)).length,
		);
		for (const [path, html] of built.cards) {
			const asked = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file = '']) =>
				file.slice(built.base.length),
			);
			expect(asked).toHaveLength(2);
			const weight = [`${path}index.html`, ...asked].reduce((sum, file) => sum + weightOf(file), 0);
			expect(weight, path).toBeLessThanOrEqual(most);
			expect(html).toContain('<meta name="robots" content="noindex">');
			expect(html.match(/<style|\sstyle=|\son[a-z]+=/), path).toBeNull();
			expect(html.includes('class="sample"'), path).toBe(name === 'sample');
		}
	});

	test('its frame and its words can be copied from the card', async () => {
		const { page, address, built } = site;
		await page.goto(`${address}embed/${id}/`);
		const codes = await page
			.locator('#embed-frame, #embed-plain')
			.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
		const shown = await page.evaluate((html) => {
			const parsed = new DOMParser().parseFromString(html, 'text/html');
			return {
				frame: parsed.querySelector('iframe')?.getAttribute('src'),
				link: parsed.querySelector('a')?.href,
				text: parsed.querySelector('p')?.textContent,
			};
		}, codes.join(''));
		const host = /<link rel="canonical" href="([^"]*)"/.exec(built.pages.get('') ?? '')?.[1];
		expect(shown.frame).toBe(`${host}embed/${id}/`);
		expect(shown.link).toBe(`${host}agencies/${id}/`);
		expect(shown.text).toMatch(/\d{3,4}[-\d ]{5,}.*(?:核验|erified)/);
		expect(shown.text?.includes('样本')).toBe(name === 'sample');
	});
});

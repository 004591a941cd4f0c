import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeOfflineFiles } from '../../finishing/offline-files.ts';
import { openBrowser, openPage } from '../../testing/browser.ts';
import type { BuiltSite } from '../../testing/built-site.ts';
import { serveChanging, type ChangingServer, type Manner } from '../../testing/changing-server.ts';
import { typeFor } from '../../testing/finder-page.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import type { Memory } from '../client/worker/copies.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A reader's browser, and a host whose site changes and fails. */
interface Visit {
	readonly built: BuiltSite;
	readonly page: Page;
	readonly server: ChangingServer;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

async function visit(name: 'tiny' | 'sample'): Promise<Visit> {
	const built = await sharedSite(name);
	const server = await serveChanging(built.folder, built.base);
	const page = await openPage(browser, { serviceWorkers: 'allow' });
	ends.push(async () => {
		await page.context().close();
		await server.close();
	});
	return { built, page, server };
}

/** The site in a folder of its own, as it is after a change to its files: the last steps of a build were done again. */
async function changed(built: BuiltSite, day: string, change: (folder: string) => Promise<void>): Promise<string> {
	const folder = join(await mkdtemp(join(tmpdir(), 'changed-')), 'dist');
	ends.push(() => rm(dirname(folder), { recursive: true, force: true }));
	await cp(built.folder, folder, { recursive: true });
	await change(folder);
	writeOfflineFiles(folder, { day, content: 'changed', offline: true });
	return folder;
}

async function rewrite(folder: string, path: string, change: (text: string) => string): Promise<void> {
	const file = join(folder, path);
	await writeFile(file, change(await readFile(file, 'utf8')));
}

/** Opens a page with a connection, and waits until all that is to be kept with it is. */
async function openAndKeep({ page, server }: Visit, path: string): Promise<void> {
	await page.goto(server.address + path);
	await expect.poll(() => kept(page), { timeout: 20_000 }).toMatchObject({ lacking: 0, worker: 'activated' });
}

/** What the browser holds of the site: the paths of its copies, and how much is still to come. */
function kept(page: Page): Promise<{ paths: string[]; all: string[]; lacking: number; worker: string }> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		const scope = registration?.scope ?? '';
		const name = `copies of ${scope}`;
		if (!(await caches.has(name)))
			return { paths: [], all: [], lacking: -1, worker: String(registration?.active?.state) };
		const cache = await caches.open(name);
		const all = (await cache.keys()).map(({ url }) => url.slice(scope.length));
		const answer = await cache.match(`${scope}sw.js?memory`);
		const memory = (await answer?.json()) as Memory | undefined;
		const list = await (await cache.match(`${scope}pages.json`))?.json();
		const files = Object.keys(list?.files ?? { none: '' });
		const missing = files.filter((path) => memory?.files[path] !== list?.files[path]);
		return {
			paths: memory?.copies.map(({ path }) => path).sort() ?? [],
			all,
			lacking: missing.length + (memory?.wanted.length ?? 1),
			worker: String(registration?.active?.state),
		};
	});
}

const down = (): Manner => 'refused';
const notice = 'main > .no-connection';

// The first language of the second registry is English, and it lies under a path of its host.
describe('without a connection', () => {
	test('a page that was opened before stands there and says first, before its heading, as of which day it is true', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		at.server.answer(down);
		await at.page.goto(`${at.server.address}agencies/ministry-of-fisheries/`);
		expect(await at.page.locator('main').innerText()).toMatch(/^No connection to this site\. .*22 November 2026\./);
		expect(await at.page.locator('main > :first-child').getAttribute('role')).toBe('note');
		expect(await at.page.locator(`${notice} time`).getAttribute('datetime')).toBe('2026-11-22');
		expect(await at.page.locator('h1').count()).toBe(1);
		// Its style and its script were kept with it.
		const style = await at.page.evaluate(
			() => getComputedStyle(document.querySelector('.no-connection')!).borderLeftWidth,
		);
		expect(style).toBe('4px');
		await expect.poll(() => at.page.locator('[data-now]').first().isVisible()).toBe(true);
	});

	test('the home page stands there although it was never opened, and the finder answers with a number', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		at.server.answer(down);
		await at.page.goto(at.server.address);
		await at.page.locator(notice).waitFor();
		await typeFor(at.page, 'fisheries');
		expect(await at.page.locator('#finder-rows').innerText()).toMatch(/Fisheries[^]*\d{4}/);
		await at.page.keyboard.press('Escape');
		await at.page.goto(`${at.server.address}search/?q=fisheries`);
		await expect.poll(() => at.page.locator('.finder-answers li').count()).toBeGreaterThan(0);
	});

	test('each language speaks for itself', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'zh/');
		at.server.answer(down);
		await at.page.goto(`${at.server.address}zh/`);
		expect(await at.page.locator(notice).innerText()).toMatch(/^没有连接到本站。.*2026年11月22日/);
		await at.page.goto(`${at.server.address}zh/regions/`);
		expect(await at.page.locator('h1').innerText()).toBe('没有网络连接');
		expect(await at.page.locator('html').getAttribute('lang')).toBe('zh-CN');
	});

	test('what is not kept is said to be missing, with links to what is kept, and nothing else is shown in its place', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		at.server.answer(down);
		await at.page.goto(`${at.server.address}roster/`);
		expect(await at.page.locator('h1').innerText()).toBe('No connection');
		const links = await at.page.locator('ul a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links.sort()).toEqual(['/x/', '/x/agencies/ministry-of-fisheries/', '/x/search/']);
		await at.page.locator('ul a', { hasText: 'Fisheries' }).click();
		await at.page.locator(notice).waitFor();
	});

	test('a site that does not answer within three seconds, or answers with an error, counts as one that is not there', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		at.server.answer(() => 'never');
		const began = Date.now();
		await at.page.goto(at.server.address);
		await at.page.locator(notice).waitFor();
		expect(Date.now() - began).toBeGreaterThan(2900);
		at.server.answer(() => 'error');
		await at.page.goto(`${at.server.address}agencies/ministry-of-fisheries/`);
		await at.page.locator(notice).waitFor();
	});
});

describe('with a connection', () => {
	test('pages come from the site, unmarked, also where a copy is kept', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, '');
		at.server.asked.splice(0);
		await at.page.goto(at.server.address);
		expect(at.server.asked).toContain('');
		expect(await at.page.locator('.no-connection').count()).toBe(0);
	});

	test('the thirty pages of agencies that were opened last are kept, and no other page but the entrances of the language', async () => {
		const at = await visit('sample');
		await openAndKeep(at, '');
		const agencies = [...at.built.pages.keys()].filter((path) => /^agencies\/[^/]+\/$/.test(path)).slice(0, 33);
		await at.page.goto(`${at.server.address}roster/`);
		for (const path of agencies) await at.page.goto(at.server.address + path);
		await expect.poll(async () => (await kept(at.page)).paths).toEqual(['', ...agencies.slice(3), 'search/'].sort());
		// What only the first three needed is gone with them.
		const { all } = await kept(at.page);
		expect(all.filter((path) => agencies.slice(0, 3).includes(path))).toEqual([]);
	});
});

describe('when the site is built again', () => {
	test('the worker deletes what was withdrawn with its first word from the site, whichever page that is', async () => {
		const at = await visit('tiny');
		const agency = 'agencies/ministry-of-fisheries/';
		await openAndKeep(at, agency);
		const next = await changed(at.built, '2026-11-22', (folder) => rm(join(folder, agency, 'index.html')));
		await at.server.show(next);
		await at.page.goto(`${at.server.address}measures/`);
		await expect.poll(async () => (await kept(at.page)).all).not.toContain(agency);
		at.server.answer(down);
		await at.page.goto(at.server.address + agency);
		expect(await at.page.locator('h1').innerText()).toBe('No connection');
		expect(await at.page.locator('main').innerText()).not.toContain('Fisheries');
	});

	test('a page that says something else now replaces its copy, with its new day, style and script', async () => {
		const at = await visit('tiny');
		const agency = 'agencies/ministry-of-fisheries/';
		await openAndKeep(at, agency);
		let scripts = ['', ''];
		const next = await changed(at.built, '2026-11-29', async (folder) => {
			const [script = ''] = /_astro\/[^"]+\.js/.exec(await readFile(join(folder, agency, 'index.html'), 'utf8')) ?? [];
			const renamed = script.replace(/[\w-]{8}\.js$/, 'N3wN3wN3.js');
			scripts = [script, renamed];
			await cp(join(folder, script), join(folder, renamed));
			await rm(join(folder, script));
			for (const path of at.built.pages.keys())
				await rewrite(folder, path.replace(/(^|\/)$/, '$1index.html'), (html) =>
					html.replaceAll(script, renamed).replaceAll('Ministry of Fisheries', 'Ministry of Fish'),
				);
		});
		await at.server.show(next);
		await openAndKeep(at, '');
		const { all } = await kept(at.page);
		expect(all.filter((path) => scripts.includes(path))).toEqual([scripts[1]]);
		at.server.answer(down);
		await at.page.goto(at.server.address + agency);
		expect(await at.page.locator('h1').innerText()).toContain('Ministry of Fish');
		expect(await at.page.locator('h1').innerText()).not.toContain('Fisheries');
		expect(await at.page.locator(`${notice} time`).getAttribute('datetime')).toBe('2026-11-29');
		await expect.poll(() => at.page.locator('[data-now]').first().isVisible()).toBe(true);
	});

	test('a page that says the same on another day is true on that day', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		await at.server.show(await changed(at.built, '2026-11-30', () => Promise.resolve()));
		await openAndKeep(at, 'zh/');
		await at.page.waitForTimeout(500);
		at.server.answer(down);
		await at.page.goto(`${at.server.address}agencies/ministry-of-fisheries/`);
		expect(await at.page.locator(notice).innerText()).toContain('30 November 2026');
	});

	test('an update that breaks off leaves no page without its style or script, and goes on with the next visit', async () => {
		const at = await visit('tiny');
		const agency = 'agencies/ministry-of-fisheries/';
		await openAndKeep(at, agency);
		const next = await changed(at.built, '2026-11-29', async (folder) => {
			await rewrite(folder, `${agency}index.html`, (html) => html.replaceAll(/_fonts\/[^"]+\.css/g, '_fonts/new.css'));
			await writeFile(join(folder, '_fonts/new.css'), 'main{}'.repeat(100));
			await rewrite(folder, 'index.html', (html) => html.replace('</main>', '<p>New</p></main>'));
		});
		await at.server.show(next);
		at.server.answer((path) => (path === '_fonts/new.css' || path === '' ? 'half' : 'whole'));
		await at.page.goto(`${at.server.address}measures/`);
		await expect.poll(async () => (await kept(at.page)).all).not.toContain(agency);
		await expect
			.poll(() => at.server.asked.filter((path) => path === '' || path === '_fonts/new.css').length)
			.toBeGreaterThan(0);
		await at.page.waitForTimeout(500);
		expect((await kept(at.page)).paths).toEqual(['search/']);
		at.server.answer(() => 'whole');
		await openAndKeep(at, 'measures/');
		expect((await kept(at.page)).paths).toEqual(['', agency, 'search/']);
	});

	test('a list that breaks off or does not come changes nothing, and is asked for again', async () => {
		const at = await visit('tiny');
		const agency = 'agencies/ministry-of-fisheries/';
		await openAndKeep(at, agency);
		const next = await changed(at.built, '2026-11-29', (folder) => rm(join(folder, agency, 'index.html')));
		await at.server.show(next);
		for (const manner of ['half', 'error', 'refused'] as const) {
			at.server.answer((path) => (path === 'pages.json' ? manner : 'whole'));
			at.server.asked.splice(0);
			await at.page.goto(`${at.server.address}measures/`);
			await expect.poll(() => at.server.asked).toContain('pages.json');
			await at.page.waitForTimeout(300);
			expect((await kept(at.page)).paths).toContain(agency);
		}
		at.server.answer(() => 'whole');
		await at.page.goto(`${at.server.address}measures/`);
		await expect.poll(async () => (await kept(at.page)).paths).not.toContain(agency);
	});

	test('a site that says nothing of its state any more leaves no copy', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		at.server.answer((path) => (path === 'build.json' ? 'missing' : 'whole'));
		await at.page.goto(`${at.server.address}measures/`);
		await expect.poll(async () => (await kept(at.page)).all).toEqual([]);
	});

	test('a worker that ends takes the place of the other: it deletes all copies and leaves', async () => {
		const at = await visit('tiny');
		await openAndKeep(at, 'agencies/ministry-of-fisheries/');
		const next = await changed(at.built, '2026-11-29', async (folder) => {
			for (const path of at.built.pages.keys())
				await rewrite(folder, path.replace(/(^|\/)$/, '$1index.html'), (html) => html.replace(' data-offline', ''));
		});
		writeOfflineFiles(next, { day: '2026-11-29', content: 'changed', offline: false });
		await at.server.show(next);
		await at.page.goto(at.server.address);
		await expect
			.poll(() =>
				at.page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]),
			)
			.toEqual([[], 0]);
		at.server.answer(down);
		await expect(at.page.goto(`${at.server.address}roster/`)).rejects.toThrow('ERR_EMPTY_RESPONSE');
	});
});

test('where there is no room pages are shown all the same, and what is kept is whole', async () => {
	const at = await visit('sample');
	await openAndKeep(at, '');
	const session = await at.page.context().newCDPSession(at.page);
	const { usage } = await session.send('Storage.getUsageAndQuota', { origin: new URL(at.server.address).origin });
	await session.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(at.server.address).origin,
		quotaSize: usage + 60_000,
	});
	const agencies = [...at.built.pages.keys()].filter((path) => /^agencies\/[^/]+\/$/.test(path)).slice(0, 12);
	for (const path of agencies) {
		await at.page.goto(at.server.address + path);
		expect(await at.page.locator('.no-connection').count()).toBe(0);
	}
	await at.page.waitForTimeout(1000);
	const { paths } = await kept(at.page);
	expect(paths.length).toBeLessThan(14);
	at.server.answer(down);
	for (const path of paths) {
		await at.page.goto(at.server.address + path);
		await at.page.locator(notice).waitFor();
		const sheets = await at.page.evaluate(() => Array.from(document.styleSheets, (sheet) => sheet.cssRules.length));
		expect(Math.min(...sheets)).toBeGreaterThan(0);
	}
});

test('a reader can have everything deleted and nothing kept any more, and take that back', async () => {
	const at = await visit('sample');
	await openAndKeep(at, 'en/privacy/');
	expect((await kept(at.page)).paths).toEqual(['en/', 'en/search/']);
	await at.page.getByRole('button', { name: 'Delete it, and keep nothing' }).click();
	await at.page.getByText('Everything is deleted').waitFor();
	const left = () =>
		at.page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
	expect(await left()).toEqual([[], 0]);
	await at.page.goto(`${at.server.address}en/`);
	await at.page.waitForTimeout(1000);
	expect(await left()).toEqual([[], 0]);
	await at.page.goto(`${at.server.address}en/privacy/`);
	await at.page.getByRole('button', { name: 'Keep pages again' }).click();
	await openAndKeep(at, 'en/');
});

test('without a script the page says what is kept, and shows no button', async () => {
	const { built, server } = await visit('sample');
	const page = await openPage(browser, { javaScriptEnabled: false });
	await page.goto(`${server.address}privacy/`);
	expect(await page.locator('[data-copies]').isVisible()).toBe(false);
	expect(await page.locator('main').innerText()).toContain('断网时可以查看的内容');
	await page.context().close();
	expect(built.pages.get('privacy/')).toContain('30');
});

test('nothing of this is asked for before a page has come', async () => {
	const at = await visit('tiny');
	let early: readonly string[] = [];
	at.page.on('load', () => (early = [...at.server.asked]));
	// A style that is late holds back all that belongs to the page.
	await at.page.route('**/*.css', async (route) => {
		await at.page.waitForTimeout(500);
		await route.continue();
	});
	await at.page.goto(at.server.address);
	expect(early.length).toBeGreaterThan(2);
	expect(early.filter((path) => /^(sw\.js|(pages|offline)\.json)$/.test(path))).toEqual([]);
	await expect.poll(() => at.server.asked).toContain('sw.js');
});

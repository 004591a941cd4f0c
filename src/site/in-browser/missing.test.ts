import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import type { SharedSite } from '../../testing/site-builder.ts';

const sites: SharedSite[] = ['sample', 'tiny'];
const opened = new Map<SharedSite, OpenSite>();
beforeAll(async () => {
	for (const name of sites) opened.set(name, await openSite(await sharedSite(name)));
});
afterAll(async () => {
	for (const site of opened.values()) await site.close();
});

const siteOf = (name: SharedSite): OpenSite => {
	const site = opened.get(name);
	if (!site) throw new Error(`no site ${name}`);
	return site;
};

test.each<[SharedSite, path: string, shown: string, hidden: string, home: RegExp]>([
	['sample', 'nowhere/', '页面不存在', 'Page not found', /\/fayan\/$/],
	['sample', 'en/agencies/nowhere/', 'Page not found', '页面不存在', /\/fayan\/en\/$/],
	['tiny', 'agencies/nowhere/', 'Page not found', '页面不存在', /\/x\/$/],
	['tiny', 'zh/nowhere/', '页面不存在', 'Page not found', /\/x\/zh\/$/],
])('an address of %s that leads nowhere, %s, is told so in its language', async (name, path, shown, hidden, home) => {
	const { address, page } = siteOf(name);
	await page.goto(address + path);
	expect(await page.locator('main h1').innerText()).toBe(shown);
	expect(await page.locator('main').innerText()).not.toContain(hidden);
	expect(await page.locator('main .lead:visible').count()).toBe(1);
	expect(await page.locator('main li a:visible').first().getAttribute('href')).toMatch(home);
});

test.each(sites)('without JavaScript the page of %s for what is not there is said in every language', async (name) => {
	const { browser, address } = siteOf(name);
	const plain = await openPage(browser, { javaScriptEnabled: false });
	await plain.goto(`${address}nowhere/`);
	const halves = plain.locator('main [lang]:visible');
	expect(await plain.locator('main h1').innerText()).toMatch(
		/^(页面不存在\nPage not found|Page not found\n页面不存在)$/,
	);
	expect(new Set(await halves.evaluateAll((all) => all.map((half) => half.getAttribute('lang'))))).toEqual(
		new Set(['zh-CN', 'en']),
	);
	expect(await plain.title()).toMatch(/页面不存在.*Page not found|Page not found.*页面不存在/);
	await plain.context().close();
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSite, tinyRegistry } from '../../testing/built-site.ts';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';

/** A handover, a new number, and lists that are too long for a page. */
const edits = {
	'agencies/central/ministry-of-harbours.yaml': [
		'    began: { on: 2026-05-18, document: MH 6/2026, filed: 2026-06-08, filingNumber: F-2026-05 }\n',
		'    began: { on: 2026-05-18, document: MH 6/2026, filed: 2026-06-08, filingNumber: F-2026-05 }\n    ended: { on: 2027-03-01, reason: transferred }\n  - key: t9\n    role: spokesperson\n    name: Wren Okafor\n    posts: [{ key: p9, en: Harbour Master General, zh: 港务总监, leadership: true }]\n    began: { on: 2027-03-01 }\n',
	],
	'agencies/central/ministry-of-fisheries.yaml': ['lines:\n', 'lines:\n  - { key: l8, kind: duty, number: "21-3456788", began: { on: 2027-03-02 } }\n'], // prettier-ignore
	'registry.yaml': ['shortGap: "5"', 'shortGap: "5", longList: "2"'],
} as const;

let site: OpenSite;

beforeAll(async () => {
	site = await openSite(await buildSite({ content: tinyRegistry, base: '/x/', today: '2027-02-27', edits }));
});
afterAll(() => site?.close());
beforeEach(() => {
	site.complaints.length = 0;
});

test.each([
	['the eve', '2027-02-28T12:00:00Z', 'Piet Sandoval'],
	['the day', '2027-03-01T12:00:00Z', 'Wren Okafor'],
])('a list that was built before a handover names on %s who serves', async (_when, now, name) => {
	const page = await openPage(site.browser);
	await page.clock.setFixedTime(new Date(now));
	const [part = ''] = [...site.built.pages].find(([path, html]) => path.startsWith('agencies/group/') && html.includes('Wren Okafor')) ?? []; // prettier-ignore
	await page.goto(site.address + part);
	const row = page.locator('tr', { hasText: 'Ministry of Harbours' });
	await expect.poll(() => row.innerText()).toContain(name);
	expect(await row.innerText()).not.toContain(name === 'Wren Okafor' ? 'Piet Sandoval' : 'Wren Okafor');
	await page.context().close();
});

test('nobody is said to serve until today before the day, and an end that is known is said', () => {
	const html = [...site.built.pages.values()].find((text) => text.includes('<li id="ministry-of-harbours">')) ?? '';
	const [, answers = ''] = /<li id="ministry-of-harbours">(.*?)<\/ol>/s.exec(html) ?? [];
	const plain = answers.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	expect(plain).toMatch(/Wren Okafor .*? From 1 March 2027 on /);
	expect(plain).toMatch(/Piet Sandoval .*? 18 May 2026 to 28 February 2027 inclusive/);
	for (const [path, text] of site.built.pages)
		if (/^(zh\/)?on\//.test(path)) expect(text, path).not.toMatch(/until today|至今/);
});

test('an old citation of an agency that stands on another page of days is led there, and answered', async () => {
	const { page, address } = site;
	await page.goto(`${address}on/?day=2026-01-15#northreach-skerry`);
	await page.waitForURL(/\/on\/[a-z/0-9-]+\/\?day=2026-01-15#northreach-skerry$/);
	const answer = page.locator('#northreach-skerry');
	await expect.poll(() => answer.locator('ol > li:visible').count()).toBe(1);
	expect(await answer.locator('pre').innerText()).toContain(`${new URL(page.url()).pathname}?day=2026-01-15#northreach-skerry`); // prettier-ignore
	expect(site.complaints).toEqual([]);
});

test('the page of all days asks for a group or place, and the day goes with the reader; without a script the links are there', async () => {
	const { page, address } = site;
	await page.goto(`${address}on/?day=2026-01-15`);
	const links = page.locator('#others ~ ul a');
	expect(await links.count()).toBeGreaterThan(1);
	await links.first().click();
	await page.waitForURL(/\/on\/.+\/\?day=2026-01-15$/);
	await expect.poll(() => page.locator('.shown').innerText()).toContain('15 January 2026');
	const quiet = await openPage(site.browser, { javaScriptEnabled: false });
	await quiet.goto(`${address}on/`);
	await quiet.locator('#others ~ ul a').first().click();
	expect(await quiet.locator('.on-days > li').count()).toBeGreaterThan(0);
	await quiet.context().close();
});

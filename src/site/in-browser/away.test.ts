import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

const agency = 'agencies/ministry-of-fisheries/';

let site: OpenSite;

// Built on 22 November 2026.
beforeAll(async () => {
	site = await openSite(await sharedSite('tiny'));
});
afterAll(() => site?.close());

const first = /^Away from 20 November 2026 until 23 November 2026\s*Jonas Weir, press assistant, stands in$/;

test.each([
	['2026-11-23T23:59:00Z', [first]],
	['2026-11-24T00:01:00Z', []],
	['2026-12-01T12:00:00Z', [/^Away on 1 December 2026$/]],
	['2026-12-02T00:01:00Z', []],
])('at %s a page that was built before says who is away on the day', async (now, expected) => {
	const page = await openPage(site.browser);
	await page.clock.setFixedTime(now);
	await page.goto(site.address + agency);
	const said = await page.locator('[data-shown].away:visible').allInnerTexts();
	expect(said).toHaveLength(expected.length);
	expected.forEach((words, at) => expect(said[at]?.trim()).toMatch(words));
	await page.context().close();
});

test('without a script it stands as on the day of the build', async () => {
	const page = await openPage(site.browser, { javaScriptEnabled: false });
	await page.goto(site.address + agency);
	const [said, ...more] = await page.locator('[data-shown].away:visible').allInnerTexts();
	expect(said?.trim()).toMatch(first);
	expect(more).toEqual([]);
	await page.context().close();
});

test('the days of an absence make no page of a phone wider', async () => {
	const page = await openPage(site.browser, { viewport: { width: 320, height: 640 } });
	await page.clock.setFixedTime('2026-11-22T12:00:00Z');
	await page.goto(site.address + agency);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.context().close();
});

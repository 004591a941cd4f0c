import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { templatesOf } from '../../testing/built-site.ts';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { smallTargets } from '../../testing/small-targets.ts';

const agency = 'agencies/ministry-of-harbours/';

let site: OpenSite;

beforeAll(async () => {
	site = await openSite(await sharedSite('tiny'), { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterAll(() => site?.close());
beforeEach(() => {
	site.complaints.length = 0;
});

const read = () => site.page.evaluate(() => navigator.clipboard.readText());

describe('what is copied', () => {
	test('is the number, and the page says so', async () => {
		const page = await openPage(site.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
		// In office hours its own number stands first.
		await page.clock.setFixedTime('2026-11-23T10:00:00Z');
		await page.goto(site.address + agency);
		const copy = page.locator('.first [data-copy]');
		await copy.click();
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('+999 21 345 6720');
		await expect.poll(() => copy.innerText()).toMatch(/^Copied/);
		expect(await page.locator('[data-status]').innerText()).toBe('Copied');
		await page.context().close();
	});

	test('is the whole request for an interview, while it is folded', async () => {
		const { page, address } = site;
		await page.goto(address + agency);
		await page.locator('.request [data-copy-of]').click();
		await expect.poll(read).toContain('+999 21 345 6720');
		expect(await read()).toContain('Ministry of Harbours and Ferries');
	});

	test('is a button only where a script can copy', async () => {
		const quiet = await openPage(site.browser, { javaScriptEnabled: false });
		await quiet.goto(site.address + agency);
		expect(await quiet.locator('[data-copy]:visible').count()).toBe(0);
		await quiet.context().close();
	});
});

describe('a number is called', () => {
	test.each([
		['where a finger touches the screen', true, 1],
		['nowhere else', false, 0],
	])('%s', async (_where, hasTouch, count) => {
		const page = await openPage(site.browser, { hasTouch, isMobile: hasTouch });
		await page.goto(site.address + agency);
		expect(await page.locator('.first a.call:visible').count()).toBe(count);
		await page.context().close();
	});
});

describe('a finger finds its target', () => {
	test.each([
		['of 44 pixels', '', 44],
		['of 60 pixels where the text is large', '#large-text', 60],
	])('%s on every template', async (_size, fragment, least) => {
		const page = await openPage(site.browser, { hasTouch: true, isMobile: true });
		const found: string[] = [];
		for (const path of templatesOf(site.built.pages.keys())) {
			await page.goto(site.address + path + fragment);
			found.push(...(await page.evaluate(smallTargets, least)).map((target) => `${path} ${target}`));
		}
		expect(found).toEqual([]);
		await page.context().close();
	});
});

describe('large text', () => {
	const textSize = () => site.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

	test('is remembered from page to page, until it is switched off', async () => {
		const { page, address } = site;
		await page.goto(address);
		expect(await textSize()).toBe('17px');
		await page.locator('[data-large-text=yes]').click();
		expect(await textSize()).toBe('24px');
		await page.goto(address + agency);
		expect(await textSize()).toBe('24px');
		await page.locator('[data-large-text=no]').click();
		await page.goto(address);
		expect(await textSize()).toBe('17px');
	});

	test('needs no script for one page', async () => {
		const quiet = await openPage(site.browser, { javaScriptEnabled: false });
		await quiet.goto(site.address);
		await quiet.locator('[data-large-text=yes]').click();
		expect(await quiet.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
		await quiet.context().close();
	});
});

describe('a page that was built on 22 November', () => {
	test.each([
		['is fresh on the 28th', '2026-11-28T12:00:00Z', false],
		['says so when it is more than seven days old', '2026-11-30T00:00:01Z', true],
	])('%s', async (_what, now, isStale) => {
		const page = await openPage(site.browser);
		await page.clock.setFixedTime(new Date(now));
		const asked = page.waitForResponse((response) => response.url().endsWith('/build.json'));
		await page.goto(site.address);
		await (await asked).finished();
		if (isStale) await expect.poll(() => page.locator('.stale').innerText()).toContain('22 November 2026');
		else expect(await page.locator('.stale').isVisible()).toBe(false);
		await page.context().close();
	});

	test.each([
		['that cannot be reached', (route: Route) => route.abort()],
		['that is missing', (route: Route) => route.fulfill({ status: 404 })],
		['that is something else', (route: Route) => route.fulfill({ body: '<html>' })],
	])('claims nothing of a build file %s', async (_what, answer) => {
		const page = await openPage(site.browser);
		await page.clock.setFixedTime(new Date('2027-05-30T00:00:01Z'));
		await page.route('**/build.json', answer);
		const asked = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/build.json'));
		const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/build.json'));
		await page.goto(site.address);
		await Promise.any([asked, failed]);
		await page.waitForTimeout(100);
		expect(await page.locator('.stale').isVisible()).toBe(false);
		await page.context().close();
	});
});

describe('a day is asked', () => {
	test('on the page of an agency, and answered there', async () => {
		const { page, address } = site;
		await page.goto(address + agency);
		await page.locator('.day-field input').fill('2026-01-15');
		await page.locator('.day-field button').click();
		await page.waitForURL('**/on/?day=2026-01-15#ministry-of-harbours');
		const answer = page.locator('#ministry-of-harbours');
		await expect.poll(() => answer.locator('ol > li:visible').count()).toBe(1);
		expect(await answer.locator('ol > li:visible').innerText()).toMatch(/^Ruth Calder Harbour Master General/);
		expect(await answer.innerText()).toContain('then called Ministry of Harbours');
		const citation = await answer.locator('pre').innerText();
		expect(citation).toContain('Ministry of Harbours and Ferries, spokesperson on 15 January 2026: Ruth Calder');
		expect(citation).toContain('/on/?day=2026-01-15#ministry-of-harbours');
		const hash = await page.locator('[data-page-hash]').innerText();
		expect(citation).toContain(`page hash ${hash})`);
		expect(site.complaints).toEqual([]);
	});

	test('and every agency has one answer', async () => {
		const { page, address } = site;
		await page.goto(`${address}on/?day=2026-05-18`);
		await expect.poll(() => page.locator('.shown').innerText()).toContain('18 May 2026');
		const counts = await page
			.locator('.on-days > li')
			.evaluateAll((agencies) => agencies.map((one) => one.querySelectorAll('ol > li:not([hidden])').length));
		expect(new Set(counts)).toEqual(new Set([1]));
		expect(await page.locator('#ministry-of-harbours ol > li:visible').innerText()).toContain('Piet Sandoval');
	});

	test('another day is asked without leaving, and the way back leads to the first', async () => {
		const { page, address } = site;
		await page.goto(`${address}on/?day=2026-05-18`);
		await page.locator('.day-field input').fill('2026-05-17');
		await page.locator('.day-field button').click();
		const shown = page.locator('#ministry-of-harbours ol > li:visible');
		await expect.poll(() => shown.innerText()).toContain('Ruth Calder');
		await page.goBack();
		await expect.poll(() => shown.innerText()).toContain('Piet Sandoval');
	});

	test.each([
		['2026-02-30', '“2026-02-30” is not a day'],
		['yesterday', '“yesterday” is not a day'],
		['<b>', '“<b>” is not a day'],
		['2099-03-01', '1 March 2099 is still to come'],
	])('that is no day, or is still to come: %s', async (day, words) => {
		const { page, address } = site;
		await page.goto(`${address}on/?day=${encodeURIComponent(day)}`);
		await expect.poll(() => page.locator('.shown').innerText()).toContain(words);
	});

	test('without a script all stretches stand at the agency', async () => {
		const quiet = await openPage(site.browser, { javaScriptEnabled: false });
		await quiet.goto(`${site.address}on/?day=2026-01-15#ministry-of-harbours`);
		expect(await quiet.locator('#ministry-of-harbours ol > li:visible').count()).toBeGreaterThan(2);
		expect(
			await quiet.locator('#ministry-of-harbours').evaluate((one) => one.getBoundingClientRect().top),
		).toBeLessThan(400);
		await quiet.context().close();
	});
});

describe('with the keyboard alone', () => {
	test('the first stop leads to the text, and every stop is seen', async () => {
		const { page, address } = site;
		await page.setViewportSize({ width: 1280, height: 900 });
		for (const path of ['', agency, 'on/', 'search/?q=harbour']) {
			await page.goto(address + path);
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
			const unseen: string[] = [];
			let stops = 0;
			for (; stops < 400; stops += 1) {
				await page.keyboard.press('Tab');
				const seen = await page.evaluate(() => {
					const at = document.activeElement as HTMLElement;
					const { outlineStyle, outlineWidth } = getComputedStyle(at);
					const { width, height } = at.getBoundingClientRect();
					const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px' && width * height > 0;
					return { isEnd: at === document.body, what: at.outerHTML.slice(0, 80), isSeen };
				});
				if (seen.isEnd) break;
				if (!seen.isSeen) unseen.push(seen.what);
			}
			expect(stops).toBeGreaterThan(20);
			expect(unseen).toEqual([]);
		}
		await page.goto(address);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
		await page.setViewportSize({ width: 390, height: 844 });
	});
});

describe('an error is reported', () => {
	const text = () => site.page.locator('#report-text').innerText();

	test('from the page of an agency with two answers, to the authority, without an account', async () => {
		const { page, address } = site;
		await page.goto(address + agency);
		await page.locator('#take-part ~ ul a[href*="/report/"]').click();
		await page.waitForURL('**/report/?body=ministry-of-harbours&name=*');
		await expect.poll(text).toContain('Agency: Ministry of Harbours and Ferries');
		expect(await text()).toContain('/x/agencies/ministry-of-harbours/');
		await page.getByText('The spokesperson or press assistant has changed').click();
		await page.locator('textarea').fill('She left in <May> & June');
		await expect.poll(text).toContain('More: She left in <May> & June');
		const mail = (await page.locator('[data-report-mail]').getAttribute('href')) ?? '';
		expect(mail).toMatch(/^mailto:corrections@merrow\.example\?subject=/);
		expect(decodeURIComponent(mail)).toContain('What is wrong: The spokesperson or press assistant has changed');
		await page.locator('[data-copy-of="report-text"]').click();
		await expect.poll(read).toContain('She left in <May> & June');
	});

	test('of another agency than the one whose page it was: its address falls away', async () => {
		const { page, address } = site;
		await page.goto(`${address}report/?body=ministry-of-harbours&name=Ministry`);
		await page.locator('[name=about]').fill('Some other agency');
		await expect.poll(text).toContain('Agency: Some other agency');
		expect(await text()).not.toContain('agencies');
	});

	test('with an address that somebody made up, as text only', async () => {
		const { page, address } = site;
		await page.goto(`${address}report/?body=../x"><img>&name=<img src=x onerror=alert(1)>`);
		await expect.poll(text).toContain('<img src=x onerror=alert(1)>');
		expect(await text()).not.toContain('../x');
		expect(await page.locator('main img').count()).toBe(0);
	});

	test('without a script the text has room for the answers', async () => {
		const quiet = await openPage(site.browser, { javaScriptEnabled: false });
		await quiet.goto(`${site.address}report/`);
		expect(await quiet.locator('.report-field').isVisible()).toBe(false);
		expect(await quiet.locator('#report-text').innerText()).toMatch(/Agency:[\s\S]*Page:[\s\S]*What is wrong:/);
		await quiet.context().close();
	});
});

describe('what is taken away', () => {
	test('a contact, with the number', async () => {
		const { page, address } = site;
		await page.goto(address + agency);
		const saved = page.waitForEvent('download');
		await page.getByText('Save contact').click();
		const file = await saved;
		expect(file.suggestedFilename()).toBe('ministry-of-harbours.vcf');
		const card = await readFile(await file.path(), 'utf8');
		expect(card).toContain('TEL;TYPE=WORK,VOICE:+999 21 345 6720\r\n');
		expect(card.replaceAll('\r\n ', '')).toContain(
			'NOTE:Press office +999 21 345 6720: Working days 08:30–16:30. Verified on 1 June 2026.',
		);
	});

	test.each([
		['the page of an agency', agency, 'https://speakers.merrow.example/x/agencies/ministry-of-harbours/'],
		['an edition', 'roster/2026/', 'https://speakers.merrow.example/x/roster/2026/'],
	])('the address of %s, as a code that a telephone reads', async (_what, path, expected) => {
		const { page, address } = site;
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(address + path);
		await page.locator('summary:has(+ .qr)').evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
		const shot = await page.locator('.qr').screenshot();
		const { width, height, data } = await page.evaluate(pixelsOf, shot.toString('base64'));
		expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(expected);
		await page.emulateMedia({ colorScheme: 'light' });
	});
});

/** The pixels of a picture, read in the page. */
async function pixelsOf(picture: string) {
	const image = new Image();
	image.src = `data:image/png;base64,${picture}`;
	await image.decode();
	const { width, height } = image;
	const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
	context?.drawImage(image, 0, 0);
	return { width, height, data: Array.from(context?.getImageData(0, 0, width, height).data ?? []) };
}

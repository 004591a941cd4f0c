import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn, pixelsBeyondScreen } from '../../testing/accessibility.ts';
import { templatesOf } from '../../testing/built-site.ts';
import { typeFor } from '../../testing/finder-page.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite(await sharedSite('tiny'));
	site.page.on('response', (answer) => {
		if (answer.status() >= 400) site.complaints.push(`${answer.url()}: ${answer.status()}`);
	});
});
afterAll(() => site?.close());

describe('every template is accessible and complete', () => {
	test.each([
		{ look: 'in light colours', width: 390, colorScheme: 'light' },
		{ look: 'in dark colours', width: 1280, colorScheme: 'dark' },
		{ look: 'on 320 pixels', width: 320, colorScheme: 'light' },
		{ look: 'at 200 % of 1280 pixels', width: 640, colorScheme: 'light' },
		{ look: 'in large text', width: 390, colorScheme: 'dark', fragment: '#large-text' },
	] as const)('$look', async ({ width, colorScheme, ...look }) => {
		const { page, built } = site;
		await page.setViewportSize({ width, height: 844 });
		await page.emulateMedia({ colorScheme });
		const fragment = 'fragment' in look ? look.fragment : '';
		expect(await barriersIn(site, templatesOf(built.pages.keys()), fragment)).toEqual([]);
		expect(site.complaints).toEqual([]);
	});
});

describe('a sample', () => {
	let sample: OpenSite;
	beforeAll(async () => {
		sample = await openSite(await sharedSite('sample'));
	});
	afterAll(() => sample?.close());

	test('is accessible with what it says of itself', async () => {
		const isEnglish = (path: string) => path.startsWith('en/');
		const languages = Object.values(Object.groupBy(sample.built.pages.keys(), (path) => String(isEnglish(path))));
		const templates = languages.flatMap((pages = []) => templatesOf(pages));
		expect(await barriersIn(sample, templates)).toEqual([]);
	});
});

describe('at the root of a host', () => {
	let atRoot: OpenSite;
	beforeAll(async () => {
		atRoot = await openSite(await sharedSite('tiny-at-root'));
	});
	afterAll(() => atRoot?.close());

	test('every template is complete, and the finder answers', async () => {
		const { page, address, built, complaints } = atRoot;
		for (const path of templatesOf(built.pages.keys())) await page.goto(address + path);
		await page.goto(address);
		await typeFor(page, 'fisheries');
		expect(await page.getByRole('option').first().textContent()).toContain('Ministry of Fisheries');
		expect(complaints).toEqual([]);
	});
});

test.each(['', '#large-text'])('no page is wider than its screen %s', async (fragment) => {
	const { page, address } = site;
	const wide: string[] = [];
	// A page that is asked about something shows more than one that is not.
	for (const path of [...templatesOf(site.built.pages.keys()), 'on/?day=2026-06-01', 'en/on/?day=2026-06-01']) {
		await page.goto(address + path);
		await page.goto(address + path + fragment);
		for (const width of [320, 390, 640, 700, 768, 1024, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			const beyond = await pixelsBeyondScreen(page);
			if (beyond > 0) wide.push(`${path} at ${width} by ${beyond}`);
		}
	}
	expect(wide).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
});

test('the printed list says on every page which it is', async () => {
	const { page, address } = site;
	await page.goto(`${address}roster/2026/`);
	await page.emulateMedia({ media: 'print' });
	const foot = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--print-foot'));
	expect(foot).toMatch(/[0-9a-f]{64}/);
	await page.emulateMedia({ media: 'screen' });
});

async function barriersIn({ page, address }: OpenSite, paths: readonly string[], fragment = ''): Promise<string[]> {
	const found: string[] = [];
	for (const path of paths) {
		await page.goto(address + path + fragment);
		found.push(...(await barriersOn(page)).map((barrier) => `${path} ${barrier}`));
	}
	return found;
}

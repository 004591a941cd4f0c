import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { find } from '../../finder/find/find.ts';
import type { FoundAgency } from '../../finder/find/finder.ts';
import { openFinder } from '../../finder/find/open-finder.ts';
import { parseIndex } from '../../finder/text/format-index.ts';
import { barriersOn } from '../../testing/accessibility.ts';
import { openPage } from '../../testing/browser.ts';
import { typeFor } from '../../testing/finder-page.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

// A row says whether its number is answered now: office hours, at night, and on a holiday, when only duty lines are.

const moments = [
	['in office hours', '2026-11-23T10:00:00'],
	['on a Sunday at night', '2026-11-22T23:00:00'],
	['on a holiday at noon', '2026-10-01T12:15:00'],
] as const;

describe.each([
	['the sample', 'sample', '+08:00', { '': /在接听时间内/, 'en/': /in hours/ }],
	['the second registry', 'tiny', 'Z', { '': /in hours/, 'zh/': /在接听时间内/ }],
] as const)('of %s', (_which, name, zone, said) => {
	let site: OpenSite;
	let page: Page;
	let queries: readonly { readonly id: string; readonly query: string }[];

	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		({ page } = site);
		queries = await queriesOf(site);
	});
	afterAll(() => site?.close());

	describe.each(Object.entries(said))('below /%s', (language, open) => {
		test.each(moments)(
			'home leads to a number that is answered now, for every agency of the whole place, %s',
			async (_when, moment) => {
				await page.clock.setFixedTime(moment + zone);
				await page.goto(site.address + language);
				const unanswered: unknown[] = [];
				for (const { id, query } of queries) {
					await typeFor(page, query);
					await page.locator('.finder-now[data-state]').first().waitFor();
					const row = page.getByRole('option').nth(await rowOf(page, id, query, site));
					const line = (await row.locator('.finder-now').allInnerTexts()).join('');
					const number = (await row.locator('.finder-number').allInnerTexts()).join('');
					if (!open.test(line) || !/\d/.test(number)) unanswered.push({ id, query, line, number });
				}
				expect(queries.length).toBeGreaterThan(2);
				expect(unanswered).toEqual([]);
			},
		);
	});

	test('the number is the one that the page of the agency puts first', async () => {
		await page.clock.setFixedTime(moments[2][1] + zone);
		for (const { id, query } of queries.slice(0, 12)) {
			await page.goto(site.address);
			await typeFor(page, query);
			await page.locator('.finder-now[data-state]').first().waitFor();
			const row = page.getByRole('option').nth(await rowOf(page, id, query, site));
			const number = (await row.locator('.finder-number').innerText()).replace(/\s+/g, ' ');
			await page.goto(`${site.address}agencies/${id}/`);
			const first = page.locator('[data-first] [data-contact], [data-first] .digits').first();
			expect((await first.innerText()).replace(/\s+/g, ' '), id).toContain(number);
		}
	});

	test('a row is named with its state, and neither moves nor is waited for', async () => {
		await page.clock.setFixedTime(moments[1][1] + zone);
		const slow = await openPage(site.browser);
		await slow.clock.setFixedTime(moments[1][1] + zone);
		let give: () => void = () => undefined;
		const isGiven = new Promise<void>((resolve) => (give = resolve));
		const asked: string[] = [];
		await slow.route(/_finder\/lines-/, async (route) => {
			asked.push(route.request().url());
			await isGiven;
			await route.continue();
		});
		await slow.goto(site.address);
		await slow.locator('#finder-query').focus();
		await slow.waitForLoadState('networkidle');
		expect(asked).toEqual([]);
		const { query } = queries[0] as { query: string };
		await typeFor(slow, query);
		const tops = () =>
			slow.getByRole('option').evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
		const before = await tops();
		expect(await slow.locator('.finder-now').first().innerText()).toBe('');
		await slow.keyboard.press('ArrowDown');
		give();
		await slow.locator('.finder-now[data-state]').first().waitFor();
		expect(await tops()).toEqual(before);
		expect(await slow.locator('[aria-selected=true]').count()).toBe(1);
		await expect
			.poll(() => slow.getByRole('option', { name: Object.values(said)[0] as RegExp }).count())
			.toBeGreaterThan(0);
		await slow.emulateMedia({ forcedColors: 'active' });
		expect(await slow.locator('.finder-now').first().isVisible()).toBe(true);
		expect(await barriersOn(slow)).toEqual([]);
		await slow.context().close();
	});

	test('the browser has nothing to complain of', () => expect(site.complaints).toEqual([]));
});

/** For each agency of the whole place that has a number a query of at most four keys that has it among the first six rows. */
async function queriesOf({ built }: OpenSite): Promise<{ readonly id: string; readonly query: string }[]> {
	const finder = await finderOf(built);
	return finder.agencies
		.filter(({ level, dissolved, number }) => level === 'province' && !dissolved && number !== undefined)
		.map(({ id, ...names }) => {
			const query = startsOf(names).find((text) => find(finder, text, 6).some(({ agency }) => agency.id === id));
			if (query === undefined) throw new Error(`no four keys lead to ${id}`);
			return { id, query };
		});
}

function startsOf({ zh, en, shortName = '' }: Pick<FoundAgency, 'zh' | 'en' | 'shortName'>): string[] {
	const initials = en.replace(/[^A-Z]/g, '');
	const words = en.split(' ').reverse();
	return [shortName, zh, ...words, en, initials]
		.flatMap((text) => [text.slice(0, 4), text.slice(-4)])
		.filter((text) => text.trim().length > 1);
}

async function finderOf({ folder, files }: OpenSite['built']) {
	const names = ['first', 'rest'].flatMap((part) => files.filter((file) => file.startsWith(`_finder/${part}.`)));
	const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
	return openFinder(texts.map((text) => parseIndex(text)));
}

/** In which row of the list an agency stands. */
async function rowOf(page: Page, id: string, query: string, { built }: OpenSite): Promise<number> {
	const finder = await (finders.get(built.folder) ?? keep(built));
	const at = find(finder, query, 6).findIndex(({ agency }) => agency.id === id);
	expect(await page.getByRole('option').count()).toBeGreaterThan(at);
	return at;
}

const finders = new Map<string, ReturnType<typeof finderOf>>();

function keep(built: OpenSite['built']): ReturnType<typeof finderOf> {
	const finder = finderOf(built);
	finders.set(built.folder, finder);
	return finder;
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import { countsIn, tablesWithCounts, unmarkedCounts, type CountOnPage } from '../testing/counts-on-pages.ts';
import { sharedSite } from '../testing/shared-site.ts';

describe.each(['tiny', 'sample'] as const)('on all pages of the registry %s, in both languages,', (name) => {
	let site: BuiltSite;
	let counts: CountOnPage[];
	beforeAll(async () => {
		site = await sharedSite(name);
		counts = [...site.pages].flatMap(([page, html]) => countsIn(page, html));
	});

	test('each thing that is counted has one number', () => {
		expect(counts.length).toBeGreaterThan(100);
		const values = Map.groupBy(counts, ({ of }) => of);
		const differing = [...values].flatMap(([of, found]) => {
			const pagesOf = Map.groupBy(found, ({ value }) => value);
			return pagesOf.size === 1
				? []
				: [`${of}: ${[...pagesOf].map(([value, [at]]) => `${value} at ${at?.page}`).join(', ')}`];
		});
		expect(differing).toEqual([]);
	});

	test('what stands as a count is a whole number and names its function', () => {
		const odd = counts.filter(({ of, value }) => !/^[a-z][A-Za-z]+(\/[\w.-]+)*$/.test(of) || !/^\d+$/.test(value));
		expect(odd).toEqual([]);
	});

	test('a caption or a heading that says how many names the function that counts', () => {
		const unmarked = [...site.pages].flatMap(([page, html]) =>
			unmarkedCounts(html).map((words) => `${page}: ${words}`),
		);
		expect(unmarked).toEqual([]);
	});

	test('a table has as many entries as its caption says, and as many rows', () => {
		const tables = [...site.pages].flatMap(([page, html]) =>
			tablesWithCounts(html).map((table) => ({ page, ...table })),
		);
		expect(tables.length).toBeGreaterThan(10);
		expect(tables.filter(({ said, entries }) => said !== entries)).toEqual([]);
		expect(tables.filter(({ saidRows, rows }) => saidRows !== rows)).toEqual([]);
	});

	test('the classes of the board add up to what its headings say', () => {
		const board = counts.filter(({ page }) => /^(zh\/|en\/)?updates\/$/.test(page));
		const valueOf = (of: string) => Number(board.find((count) => count.of === of)?.value ?? 0);
		const perClass = (of: string) =>
			board.filter(({ page, of: found }) => page === board[0]?.page && new RegExp(`^${of}/(?!\\d{4}-)`).test(found));
		const sumOf = (of: string) => perClass(of).reduce((sum, { value }) => sum + Number(value), 0);
		expect(sumOf('filingsInTime')).toBe(valueOf('filingsInTime'));
		expect(sumOf('filingsOverdue')).toBe(valueOf('filingsOverdue'));
		expect(sumOf('filingsOpen') + sumOf('filingsOverdue')).toBe(valueOf('filingsToDo'));
		expect(sumOf('linesUnverified')).toBe(valueOf('linesUnverified'));
	});
});

describe('a page that counts', () => {
	test('is found out where a caption has a number without its function', () => {
		const html =
			'<caption>12 agencies</caption><h2>另有 3 项变动</h2><summary>第 3 号</summary><h2>2026年版</h2><dt><span data-count="a">3</span> 项</dt>';
		expect(unmarkedCounts(html)).toEqual(['12 agencies', '另有 3 项变动']);
	});
	test('is found out where its table has another number of rows, or of items in them', () => {
		const table = (body: string) =>
			`<table><caption><span data-count="rows">2</span> rows</caption><tbody>${body}</tbody></table>`;
		const entries = [table('<tr></tr>'), table('<tr><td data-item></td><td data-item></td></tr>')].flatMap(
			tablesWithCounts,
		);
		expect(entries.map(({ said, entries: found }) => [said, found])).toEqual([
			[2, 1],
			[2, 2],
		]);
	});
});

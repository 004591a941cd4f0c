import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templatesOf } from '../../testing/built-site.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { tornNumbers } from '../../testing/torn-numbers.ts';

// Whoever dials reads a number in one glance; whoever compares rows reads down a column.

describe.each(['tiny', 'sample'] as const)('in the registry %s', (name) => {
	let site: OpenSite;
	let paths: string[];
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		const isEnglish = (path: string) => String(path.startsWith('en/'));
		const languages = Object.values(Object.groupBy(site.built.pages.keys(), isEnglish));
		paths = languages.flatMap((pages = []) => templatesOf(pages));
	});
	afterAll(() => site?.close());

	test.each(['', '#large-text'])(
		'no number, address or time from and until stands on two lines where one has the room %s',
		async (fragment) => {
			const { page, address } = site;
			const torn: string[] = [];
			for (const path of paths) {
				await page.goto(address + path);
				await page.goto(address + path + fragment);
				for (const width of [320, 390, 768, 1280]) {
					await page.setViewportSize({ width, height: 844 });
					torn.push(...(await page.evaluate(tornNumbers)).map((word) => `${path} at ${width}: ${word}`));
				}
			}
			expect(torn).toEqual([]);
		},
	);

	test('tables with the same heads have the same columns', async () => {
		const { page, address } = site;
		const uneven: string[] = [];
		let looked = 0;
		for (const path of [...paths, 'agencies/', 'en/agencies/'].filter((of) => site.built.pages.has(of))) {
			await page.goto(address + path);
			for (const width of [1024, 1280]) {
				await page.setViewportSize({ width, height: 844 });
				const tables = await page.evaluate(columnsOfTables);
				for (const [heads, columns] of Object.entries(tables)) {
					looked += columns.length;
					if (new Set(columns).size > 1) uneven.push(`${path} at ${width}, ${heads}: ${columns.join(' · ')}`);
				}
			}
		}
		expect(looked).toBeGreaterThan(0);
		expect(uneven).toEqual([]);
	});

	test('no day that a line is due stands behind other words on a narrow screen', async () => {
		const { page, address } = site;
		await page.setViewportSize({ width: 390, height: 844 });
		const behind: string[] = [];
		for (const path of paths.filter((of) => /agencies\/[^/]+\/$/.test(of))) {
			await page.goto(address + path);
			const found = await page.locator('.line .due').evaluateAll((dues) =>
				dues
					.filter((due) => {
						const before = due.previousSibling;
						if (!before) return false;
						const range = document.createRange();
						range.selectNode(before);
						return range.getBoundingClientRect().bottom > due.getBoundingClientRect().top + 4;
					})
					.map((due) => due.textContent),
			);
			behind.push(...found.map((text) => `${path}: ${text}`));
		}
		expect(behind).toEqual([]);
	});
});

/** Runs in the page: where the columns of its tables begin, by the words of their heads. Rows that are blocks have none. */
function columnsOfTables(): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const table of Array.from(document.querySelectorAll('main table'))) {
		const heads = Array.from(table.querySelectorAll('thead th'));
		if (heads.length < 2 || getComputedStyle(table).display !== 'table') continue;
		const words = heads.map(({ textContent }) => textContent.trim()).join(' | ');
		const lefts = heads.map((head) => Math.round(head.getBoundingClientRect().left)).join(' ');
		found[words] = [...(found[words] ?? []), lefts];
	}
	return found;
}

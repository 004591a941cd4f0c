import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templatesOf } from '../../testing/built-site.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { brokenWords, tornPosts } from '../../testing/set-type.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import type { SharedSite } from '../../testing/site-builder.ts';

const everyWidth = Array.from({ length: 19 }, (_, at) => 320 + at * 60);
const registries = ['sample', 'tiny'] as const satisfies readonly SharedSite[];

/** Persons with their posts, page by page as they are laid out. */
const units = [
	{ unit: '.official-list .person', name: '.name', post: '.post' },
	{ unit: '.successions tr', name: 'td:nth-child(4) .name', post: '.post-now' },
	{ unit: '.speaker', name: 'a', post: '.detail' },
];

/** What is short and means something only as a whole. */
const labels =
	'thead th, dt, time, .label, .mark, .official-list .name, .official-list .number, .kind, .successions .name';

describe.each(registries)('of the registry “%s”', (name) => {
	let site: OpenSite;
	let paths: string[];
	let first: string[];
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		paths = [...site.built.pages]
			.filter(([path, html]) => /^((en|zh)\/)?(roster\/|on\/)/.test(path) && !html.includes('http-equiv="refresh"'))
			.map(([path]) => path);
		const languages = Object.values(Object.groupBy(paths, (path) => path.replace(/(roster|on)\/.*/, '')));
		first = languages.flatMap((pages = []) => templatesOf(pages));
	});
	afterAll(() => site?.close());

	/** What a function finds on pages at widths, each told with both. */
	async function foundAt<Asked>(
		widths: (path: string) => readonly number[],
		find: (asked: Asked) => string[],
		asked: Asked,
	): Promise<string[]> {
		const { page, address } = site;
		const found: string[] = [];
		for (const path of paths) {
			await page.goto(address + path);
			for (const width of widths(path)) {
				await page.setViewportSize({ width, height: 900 });
				const spots = await page.evaluate(find as (of: unknown) => string[], asked);
				found.push(...spots.map((spot) => `${path} at ${width}: ${spot}`));
			}
		}
		return found;
	}

	test('each post stands with its own person at every width, on every roster, comparison and day', async () => {
		const widths = (path: string) => (first.includes(path) ? everyWidth : [390, 768, 1280]);
		for (const of of units) expect(await foundAt(widths, tornPosts, of)).toEqual([]);
	});

	test('no word, number, address or label is broken inside on a roster', async () => {
		const isRoster = (path: string) => path.includes('roster/');
		const widths = (path: string) => (isRoster(path) && first.includes(path) ? everyWidth : []);
		expect(await foundAt(widths, brokenWords, labels)).toEqual([]);
	});

	test('the first row of an edition, and the first change of a supplement, stand early', async () => {
		const { page, address } = site;
		const low: string[] = [];
		for (const [width, height, most] of [
			[1280, 800, 500],
			[390, 844, 600],
		] as const) {
			await page.setViewportSize({ width, height });
			for (const path of paths.filter((of) => /roster\/\d{4}(-supplement-\d+)?\/$/.test(of))) {
				await page.goto(address + path);
				const top = await page.evaluate(
					() => document.querySelector('.latest li, .official-list .agency')?.getBoundingClientRect().top ?? Infinity,
				);
				if (top > most) low.push(`${path} at ${width}: ${Math.round(top)}`);
			}
		}
		expect(low).toEqual([]);
	});

	test('a list begins where everything else does', async () => {
		const { page, address } = site;
		await page.setViewportSize({ width: 1280, height: 800 });
		for (const path of first.filter((of) => /roster\/(\d|next)/.test(of))) {
			await page.goto(address + path);
			const edges = await page.evaluate(() =>
				Array.from(document.querySelectorAll('h1, .official-list, .rows, h2')).map((part) =>
					Math.round(part.getBoundingClientRect().left),
				),
			);
			const inside = await page.evaluate(
				() => document.querySelectorAll('.official-list h2, .official-list h3').length,
			);
			expect(new Set(edges).size, path).toBeLessThanOrEqual(inside > 0 ? 2 : 1);
		}
	});

	test('every class of a list has a heading, below those that lead to it', async () => {
		for (const path of paths.filter((of) => /roster\/(\d{4}(-supplement-\d+)?|next)\/$/.test(of))) {
			const html = site.built.pages.get(path) ?? '';
			const [list = ''] = /<table class="official-list".*?<\/table>/s.exec(html) ?? [];
			const groups = list.match(/<tbody/g) ?? [];
			expect(list.match(/<h[23][ >]/g)?.length, path).toBe(groups.length);
			const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
			levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0), path).toBeLessThanOrEqual(1));
		}
	});

	test('every comparison and every edition has a description of its own', () => {
		const described = paths
			.filter((path) => path.includes('roster/'))
			.map((path) => /<meta name="description" content="([^"]*)"/.exec(site.built.pages.get(path) ?? '')?.[1]);
		expect(described.filter((text, at) => text === undefined || described.indexOf(text) !== at)).toEqual([]);
	});
});

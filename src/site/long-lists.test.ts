import { beforeAll, expect, test } from 'vitest';
import { heavyLists } from '../measuring/heavy-lists.ts';
import type { BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

let site: BuiltSite;
beforeAll(async () => {
	site = await sharedSite('tiny-divided');
});

const agenciesIn = (html: string) => new Set([...html.matchAll(/agencies\/([a-z-]+)\/"/g)].map(([, id]) => id));

test('where lists are long, the number of every agency stands in the row of a page of its group or place', () => {
	const all = [...site.pages.keys()].flatMap((path) => /^agencies\/([a-z-]+)\/$/.exec(path)?.[1] ?? []);
	const parts = [...site.pages].filter(([path]) => path.startsWith('agencies/group/'));
	expect(parts.length).toBeGreaterThan(2);
	const rows = parts.flatMap(([, html]) => [...html.matchAll(/<th[^>]* scope="row"[^>]*>.*?agencies\/([a-z-]+)\//gs)]);
	expect(rows.map(([, id]) => id).sort()).toEqual(all.sort());
	for (const [path, html] of parts) expect(html.match(/<th[^>]* scope="row"/g)?.length, path).toBeLessThanOrEqual(2);
});

test('and from A to Z it stands on the page of a letter', () => {
	const letters = [...site.pages].filter(([path]) => path.startsWith('agencies/letter/'));
	const found = new Set(letters.flatMap(([, html]) => [...agenciesIn(html)]));
	expect(found).toEqual(new Set([...site.pages.keys()].flatMap((path) => /^agencies\/([a-z-]+)\/$/.exec(path)?.[1] ?? []))); // prettier-ignore
});

test('who spoke for an agency on any day stands on one page of days, and the agency leads there', () => {
	const days = [...site.pages].filter(([path]) => /^on\//.test(path));
	for (const [path, html] of site.pages) {
		const id = /^agencies\/([a-z-]+)\/$/.exec(path)?.[1];
		if (id === undefined) continue;
		const [, action = ''] = /<form class="day-field[^>]* action="([^"]*)"/.exec(html) ?? [];
		const holding = days.filter(([, text]) => text.includes(`<li id="${id}">`)).map(([at]) => `${site.base}${at}`);
		expect(holding, path).toEqual([action.replace(/#.*/, '')]);
	}
});

test.each(['sample', 'tiny', 'tiny-divided'] as const)(
	'no list of all agencies of %s weighs more than 40 KB',
	async (name) => {
		const { folder } = await sharedSite(name);
		expect(heavyLists(folder)).toEqual([]);
	},
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import type { SharedSite } from '../../testing/site-builder.ts';

// What rosters and comparisons say of themselves, against what stands in their rows.

/** What a page of a roster or a comparison counts, and what can be counted in its tables. */
interface Added {
	/** By the name of the count; all values that stand under it. */
	readonly said: Readonly<Record<string, readonly number[]>>;
	readonly agencies: number;
	readonly spokespersons: number;
	readonly assistants: number;
	readonly vacant: number;
	/** The persons by agency and role, in words. */
	readonly persons: readonly string[];
	/** Those of them with a word that says what changed. */
	readonly marked: readonly string[];
	/** The links to agencies in the list with any such word. */
	readonly agenciesMarked: number;
	readonly events: number;
	/** By what became of whom: `new`, `left`, `moved`, `post`. */
	readonly changes: Readonly<Record<string, number>>;
}

function addUp(): Added {
	const all = (selector: string, inside: ParentNode = document) => Array.from(inside.querySelectorAll(selector));
	const group = (texts: readonly (readonly [string, number])[]) => {
		const said: Record<string, number[]> = {};
		for (const [of, value] of texts) (said[of] ??= []).push(value);
		return said;
	};
	const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	const persons = all('.official-list .person[data-role]');
	const tell = (person: Element) => {
		const link = person.closest('tr')?.querySelector('th a')?.getAttribute('href');
		const [name = ''] = words(person.querySelector('.name')).split(words(person.querySelector('.corrected')) || '\n');
		return `${link} ${person.getAttribute('data-role')} ${name.trim()}`;
	};
	const changes: Record<string, number> = {};
	for (const cell of all('.successions [data-change]')) {
		const side = cell.previousElementSibling?.matches('.side') ? 'now' : 'before';
		const key = `${side} ${cell.getAttribute('data-change')}`;
		changes[key] = (changes[key] ?? 0) + 1;
	}
	const isAgency = (row: Element) => row.querySelector('.mark') !== null;
	return {
		said: group(
			all('[data-count]').map((count) => [count.getAttribute('data-count') ?? '', Number(count.textContent)] as const),
		),
		agencies: all('.official-list .agency').length,
		spokespersons: all('.official-list [data-role="spokesperson"]').length,
		assistants: all('.official-list [data-role="press-assistant"]').length,
		vacant: all('.official-list .nobody').filter((seat) => /^(暂缺|vacant)/i.test(words(seat))).length,
		persons: persons.map(tell),
		marked: persons.filter((person) => person.querySelector('.mark')).map(tell),
		agenciesMarked: all('.official-list .agency').filter(isAgency).length,
		// A handover is two changes in one row.
		events: all('.latest li').reduce((sum, row) => sum + Number((row as HTMLElement).dataset['changes']), 0),
		changes,
	};
}

describe.each(['sample', 'tiny'] as const satisfies readonly SharedSite[])('of the registry “%s”', (name) => {
	let site: OpenSite;
	const pages = new Map<string, Added>();
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		const { page, address, built } = site;
		const paths = [...built.pages].filter(
			([path, html]) => /^((en|zh)\/)?roster\//.test(path) && !html.includes('http-equiv="refresh"'),
		);
		for (const [path] of paths) {
			await page.goto(address + path);
			pages.set(path, await page.evaluate(addUp));
		}
	});
	afterAll(() => site?.close());

	const editions = () =>
		[...pages].flatMap(([path, added]) => {
			const [, slug] = /roster\/(\d{4}(?:-supplement-\d+)?|next)\/$/.exec(path) ?? [];
			return slug === undefined ? [] : [{ path, slug, added }];
		});
	const comparisons = () =>
		[...pages].flatMap(([path, added]) => {
			const [, label] = /roster\/(\d{4})\/changes\/$/.exec(path) ?? [];
			const newer = pages.get(path.replace('changes/', ''));
			return label !== undefined && newer ? [{ path, label, added, newer }] : [];
		});

	test('a count has one value on all pages and in both languages', () => {
		const values = new Map<string, Set<number>>();
		for (const { said } of pages.values()) {
			for (const [of, found] of Object.entries(said)) {
				values.set(of, new Set([...(values.get(of) ?? []), ...found]));
			}
		}
		expect([...values].filter(([, found]) => found.size !== 1)).toEqual([]);
		expect(values.size).toBeGreaterThan(5);
	});

	test('an edition prints as many agencies and persons as it says', () => {
		expect(editions().length).toBeGreaterThan(2);
		for (const { path, slug, added } of editions()) {
			const { said, agencies, spokespersons, assistants } = added;
			expect([said[`agenciesPrinted/${slug}`]?.[0], agencies], path).toEqual([agencies, agencies]);
			expect(said[`personsPrinted/${slug}/spokesperson`]?.[0], path).toBe(spokespersons);
			expect(said[`personsPrinted/${slug}/press-assistant`]?.[0], path).toBe(assistants);
			if (said[`vacantPrinted/${slug}`]) expect(said[`vacantPrinted/${slug}`], path).toEqual([added.vacant]);
		}
	});

	test('what a comparison says of an edition is what the edition prints, class by class', () => {
		for (const { path, label, added, newer } of comparisons()) {
			const sumOf = (of: string) =>
				Object.entries(added.said)
					.filter(([count]) => count.startsWith(`${of}/`))
					.reduce((sum, [, [value = 0]]) => sum + value, 0);
			expect(sumOf(`vacantPrinted/${label}`), path).toBe(newer.vacant);
			expect(sumOf(`agenciesPrinted/${label}`), path).toBe(newer.agencies);
			expect(sumOf(`personsPrinted/${label}/spokesperson`), path).toBe(newer.spokespersons);
			expect(sumOf(`personsPrinted/${label}/press-assistant`), path).toBe(newer.assistants);
		}
	});

	test('a comparison names as many persons as it counts, and both editions print them', () => {
		for (const { path, label, added, newer } of comparisons()) {
			const one = (of: string) => added.said[of]?.[0] ?? 0;
			const both = (of: string) => one(`${of}/${label}/spokesperson`) + one(`${of}/${label}/press-assistant`);
			const { changes } = added;
			expect(changes['now new'] ?? 0, path).toBe(both('newFaces'));
			expect(changes['before left'] ?? 0, path).toBe(both('left'));
			expect(changes['now moved'] ?? 0, path).toBe(one(`moved/${label}`));
			expect((changes['now post'] ?? 0) + (changes['now post-and-confirmed'] ?? 0), path).toBe(
				one(`postChanged/${label}`),
			);
			const older = pages.get(path.replace(/\d{4}\/changes\//, `${Number(label) - 1}/`));
			const before = new Set(older?.persons);
			const came = newer.persons.filter((person) => !/ (first|temporary) /.test(person) && !before.has(person)).length;
			expect((changes['now new'] ?? 0) + (changes['now moved'] ?? 0), path).toBe(came);
		}
	});

	test('a supplement says first what it changes, and marks in words whoever was not in print before', () => {
		for (const { path, slug, added } of editions().filter((of) => of.slug.includes('supplement'))) {
			expect(added.said[`eventsCarried/${slug}`], path).toEqual([added.events]);
			const html = site.built.pages.get(path) ?? '';
			expect(html.indexOf('id="changed"'), path).toBeLessThan(html.indexOf('class="official-list"'));
			expect(added.agenciesMarked, path).toBe(added.agencies);
			const [year = ''] = slug.split('-');
			const earlier = editions()
				.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
				.filter(
					(of) =>
						of.path.startsWith(path.replace(/roster\/.*/, 'roster/')) && of.slug.startsWith(year) && of.slug < slug,
				);
			const inPrint = new Map(earlier.flatMap((of) => rowsOf(of.added.persons)));
			const printed = added.persons.filter((person) => inPrint.get(agencyOf(person))?.includes(person) === false);
			expect(printed.filter((person) => !added.marked.includes(person))).toEqual([]);
			expect(printed.length, path).toBeGreaterThan(0);
		}
	});
});

function agencyOf(person: string): string {
	return person.split(' ')[0] ?? '';
}

function rowsOf(persons: readonly string[]): [string, string[]][] {
	return Object.entries(Object.groupBy(persons, agencyOf)).map(([agency, found = []]) => [agency, found]);
}

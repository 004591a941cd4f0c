import { describe, expect, test } from 'vitest';
import {
	agenciesKept,
	daysKept,
	emptyMemory,
	entrancesFor,
	inReadingOrder,
	isChecked,
	isOver,
	kindOf,
	memoryAt,
	memoryOfHalf,
	memoryUnder,
	memoryWanting,
	memoryWith,
	type Copy,
	type Memory,
} from './copies.ts';

const prefixes = ['', 'en/', 'zh-hant/'];
const aDay = 86_400_000;
const now = Date.parse('2026-11-28T12:00:00Z');

const copy = (path: string, openedAt = now, hash = 'a'): Copy => ({ path, openedAt, hash, title: path, needs: [] });
const agency = (nth: number) => copy(`agencies/a${nth}/`, now - nth);
const memoryOf = (...copies: Copy[]): Memory => ({ ...emptyMemory, checkedAt: now, copies });
const paths = (kept: readonly { readonly path: string }[]) => kept.map(({ path }) => path);

test.each([
	['', 'entrance'],
	['en/', 'entrance'],
	['zh-hant/search/', 'entrance'],
	['search/', 'entrance'],
	['agencies/a/', 'agency'],
	['en/agencies/a/', 'agency'],
	['on/', undefined],
	['agencies/', undefined],
	['agencies/a/b/', undefined],
	['agencies/a.vcf', undefined],
	['fr/', undefined],
	['fr/agencies/a/', undefined],
	['roster/2026/', undefined],
])('the page “%s” is kept as %s', (path, kind) => {
	expect(kindOf(path, prefixes)).toBe(kind);
});

test('whoever opens a page of a language gets the entrances of that language alone', () => {
	expect(entrancesFor('en/roster/', prefixes)).toEqual(['en/', 'en/search/']);
	expect(entrancesFor('roster/', prefixes)).toEqual(['', 'search/']);
});

describe('time', () => {
	test.each([
		[now, false],
		[now - daysKept * aDay + 1, false],
		[now - daysKept * aDay, true],
		// A clock that was set back.
		[now + aDay, false],
		[now + aDay + 1, true],
	])('what was opened at %d is over: %s', (openedAt, expected) => {
		expect(isOver(openedAt, now)).toBe(expected);
		expect(paths(memoryAt(memoryOf(copy('agencies/a/', openedAt)), now).copies)).toHaveLength(expected ? 0 : 1);
	});

	test('where the site has said nothing for too long all goes', () => {
		expect(memoryAt({ ...memoryOf(copy('')), checkedAt: now - daysKept * aDay }, now)).toBe(emptyMemory);
	});

	test('a state that was told ahead of the clock is asked for again', () => {
		const build = { day: '2026-11-28', pages: 'x' };
		expect(isChecked({ ...memoryOf(), build }, now + 59_999, 60_000)).toBe(true);
		expect(isChecked({ ...memoryOf(), build }, now + 60_000, 60_000)).toBe(false);
		expect(isChecked({ ...memoryOf(), build }, now - 1, 60_000)).toBe(false);
		expect(isChecked({ ...memoryOf(), build }, now, 0)).toBe(false);
		expect(isChecked(memoryOf(), now, 60_000)).toBe(false);
	});
});

describe('under a list of the site', () => {
	const list = { files: { 'finder.json': 'f' }, pages: { '': 'a', 'agencies/same/': 'a', 'agencies/other/': 'b' } };

	test('a copy stays by its hash; one with another hash is wanted again, and one that is not named is forgotten', () => {
		const before = memoryOf(copy(''), copy('agencies/same/'), copy('agencies/other/', now - 5), copy('agencies/gone/'));
		const after = memoryUnder(before, list, prefixes, now);
		expect(paths(after.copies)).toEqual(['', 'agencies/same/']);
		expect(after.wanted).toEqual([{ path: 'agencies/other/', openedAt: now - 5 }]);
	});

	test('files stay by their hash; the words stay until others are there', () => {
		const files = { 'finder.json': 'f', '_finder/a.txt': 'g', 'offline.json': 'old' };
		expect(memoryUnder({ ...memoryOf(), files }, list, prefixes, now).files).toEqual({
			'finder.json': 'f',
			'offline.json': 'old',
		});
		expect(memoryUnder({ ...memoryOf(), files: { 'finder.json': 'e' } }, list, prefixes, now).files).toEqual({});
	});

	test('what was wanted and is named no more is wanted no more', () => {
		const before = { ...memoryOf(), wanted: [copy('agencies/gone/'), copy('agencies/same/', now - 20 * aDay)] };
		expect(memoryUnder(before, list, prefixes, now).wanted).toEqual([]);
	});
});

describe('the pages of agencies', () => {
	const full = memoryOf(
		copy(''),
		copy('search/'),
		...Array.from({ length: agenciesKept }, (_, nth) => agency(nth + 1)),
	);

	test('are those that were opened last; entrances are not counted', () => {
		const after = memoryWith(full, copy('en/agencies/new/'), prefixes);
		expect(after.copies).toHaveLength(agenciesKept + 2);
		expect(paths(after.copies)).not.toContain(`agencies/a${agenciesKept}/`);
		expect(paths(after.copies)).toContain('search/');
	});

	test('that are opened again stay longest, with one copy each', () => {
		const after = memoryWith(
			memoryWith(full, copy('agencies/a30/', now + 1, 'b'), prefixes),
			copy('agencies/new/'),
			prefixes,
		);
		expect(after.copies.filter(({ path }) => path === 'agencies/a30/')).toHaveLength(1);
		expect(paths(after.copies)).not.toContain('agencies/a29/');
	});

	test('make room by halves', () => {
		expect(paths(memoryOfHalf(full, prefixes).copies)).toHaveLength(2 + agenciesKept / 2);
		expect(paths(memoryOfHalf(memoryOf(copy(''), agency(1)), prefixes).copies)).toEqual(['']);
	});
});

test('a page that is wanted is wanted once, and one that is kept is newly opened', () => {
	const after = memoryWanting(memoryOf(copy('', now - aDay)), ['', 'search/'], now);
	expect(after.copies[0]?.openedAt).toBe(now);
	expect(after.wanted).toEqual([{ path: 'search/', openedAt: now }]);
	expect(memoryWanting(after, ['search/'], now + 1).wanted).toEqual([{ path: 'search/', openedAt: now + 1 }]);
});

test('what is kept is listed in the language of the reader first, the home page before all, the agencies opened last before others', () => {
	const memory = memoryOf(
		copy('search/'),
		agency(2),
		copy('en/search/'),
		copy(''),
		agency(1),
		copy('en/agencies/a/'),
		copy('en/'),
	);
	const listed = ['en/', 'en/search/', 'en/agencies/a/', '', 'search/', 'agencies/a1/', 'agencies/a2/'];
	expect(paths(inReadingOrder(memory, 'en/', prefixes))).toEqual(listed);
});

import { describe, expect, test } from 'vitest';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import type { Registry } from './registry.ts';

describe('agencies stand in protocol order', () => {
	const orderOf = (agencies: Readonly<Record<string, string>>) =>
		registryFromText(agencies).value?.registry.agencies.map(({ id }) => id);

	test.each([
		['by their group first', { a: 'group: towns\norder: 1', b: 'group: departments\norder: 9' }, ['b', 'a']],
		['then by their order, as a number', { a: 'order: 10', b: 'order: 9' }, ['b', 'a']],
		['then by their id', { b: 'order: 7', c: 'order: 7', a: 'order: 7' }, ['a', 'b', 'c']],
		[
			'those of no group that is known last',
			{ a: 'group: nowhere\norder: 1', b: 'group: towns\norder: 2' },
			['b', 'a'],
		],
	])('%s', (_, agencies, order) => expect(orderOf(agencies)).toEqual(order));
});

test('agencies of one place stand by their id, in whatever folder their files are', () => {
	const agency = (id: string) =>
		`id: ${id}\nname: { en: ${id} }\ngroup: towns\norder: 7\ndivision: "10"\nonList: true\npressOffice: { name: { en: Office } }\n`;
	const files = {
		'agencies/a/lake.yaml': agency('lake'),
		'agencies/b/hill.yaml': agency('hill'),
		'agencies/c/mill.yaml': agency('mill'),
	};
	const ids = registryFromText({}, files).value?.registry.agencies.map(({ id }) => id);
	expect(ids).toEqual(['hill', 'lake', 'mill']);
});

test('an agency has those below it in the same order, and each its own', () => {
	const agencies = { a: 'parent: d\norder: 3', b: 'parent: d\norder: 2', c: 'parent: a\norder: 1', d: 'order: 4' };
	const { registry } = soundRegistry(agencies);
	expect(registry.agencies.map(({ id, children }) => [id, children])).toEqual([
		['c', []],
		['b', []],
		['a', ['c']],
		['d', ['b', 'a']],
	]);
});

test('a registry has its places, calendars, exceptions and owners at hand', () => {
	const calendar = (year: number) =>
		`year: ${year}\nsource: { title: Notice of ${year} }\nholidays: [{ name: { en: Day }, from: ${year}-05-01, until: ${year}-05-01 }]\n`;
	const exception = {
		code: 'same-name',
		agencies: ['water', 'health'],
		about: 'Ann',
		reason: 'x',
		until: '2027-01-01',
	};
	const { registry } = soundRegistry(
		{ water: '', health: '' },
		{
			'calendars/2025.yaml': calendar(2025),
			'calendars/2026.yaml': calendar(2026),
			'exceptions.yaml': `exceptions: ${JSON.stringify([exception])}\n`,
			'owners.yaml': 'owners: [{ agency: water, accounts: [ann] }]\n',
		},
	);
	expect([...registry.calendar].map(([year, { holidays }]) => [year, holidays[0]?.from])).toEqual([
		[2025, '2025-05-01'],
		[2026, '2026-05-01'],
	]);
	expect(registry.divisionOf.get('11')?.name).toEqual({ en: 'Hillside' });
	expect(registry.exceptions).toEqual([exception]);
	expect(registry.owners).toEqual([{ agency: 'water', accounts: ['ann'] }]);
	expect(registry.topics.map(({ id }) => id)).toEqual(['water']);
	expect(registry.measures.map(({ id }) => id)).toEqual(['rules']);
	expect(registry.agencyOf.get('water')).toBe(registry.agencies[0]);
});

test('a registry without exceptions and owners has none', () => {
	const { registry } = soundRegistry({ water: '' });
	expect([registry.exceptions, registry.owners]).toEqual([[], []]);
});

describe('of the publications a registry knows the first', () => {
	const life = new RegistryInTime();
	const began = { by: '2023-12-31' };
	const term = (more = {}) => ({ terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began, ...more }] });
	const last = (of: (registry: Registry) => unknown) => of(life.loaded().registry);
	life.agencies['water'] = term();
	life.annual('2024');
	life.pass(30);
	life.agencies['water'] = {
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Ann', began },
			{ key: 't2', role: 'spokesperson', name: 'Bob', began: { on: '2024-01-20', filed: '2024-01-21' } },
		],
	};
	life.agencies['farm'] = { onList: false, ...term({ name: 'Fay', began: { on: '2024-01-20', filed: '2024-01-21' } }) };
	life.supplement();
	life.agencies['water'] = {
		...life.agencies['water'],
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Anna', began },
			{ key: 't2', role: 'spokesperson', name: 'Bob', began: { on: '2024-01-20', filed: '2024-01-21' } },
		],
		corrections: [{ key: 'c1', of: 't1.name', was: 'Ann', on: '2024-02-20', reason: 'misprint' }],
	};
	life.erratum();
	life.pass(300);
	life.annual('2025');

	test('that lists an event or a correction', () => {
		expect(last(({ publishedIn }) => [...publishedIn].sort())).toEqual([
			['water#c1', 3],
			['water#t2.began', 2],
		]);
	});

	test('that seals an event, published or not', () => {
		expect(last(({ sealedIn }) => [...sealedIn].sort())).toEqual([
			['farm#t1.began', 2],
			['water#t2.began', 2],
		]);
	});

	test('that named an agency, on the list or off it', () => {
		const since = last(({ knownSince }) => [...knownSince].map(([agency, { header }]) => [agency, header.number]));
		expect(new Map(since as [string, number][])).toEqual(
			new Map([
				['water', 1],
				['farm', 2],
			]),
		);
	});
});

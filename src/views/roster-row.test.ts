import { describe, expect, test } from 'vitest';
import type { FactValue } from '../publications/publication.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { lacksSpeaker, rowFromFacts, sinceOf, type RosterPerson, type RosterRow } from './roster-row.ts';

type Given = Readonly<Record<string, FactValue | readonly [value: FactValue, printed: FactValue]>>;

/** The row of `water` by its facts; the record has a Chinese translation of everything. */
function rowOf(given: Given, notKnown = false): RosterRow {
	const facts = Object.entries(given).map(([path, value]) => {
		const of = `water#${path}`;
		return Array.isArray(value) ? { of, value: value[0], printed: value[1] } : { of, value: value as FactValue };
	});
	return rowFromFacts('water', facts, {
		translationsOf: (path) => ({ zh: `zh of ${path}` }),
		latinOf: (key) => `latin of ${key}`,
		identityOf: (key, name) => `${key} ${JSON.stringify(name)}`,
		unfiledOf: (key) => [`water#${key}.began`],
		notKnown,
	});
}

const person = { 't1.role': 'spokesperson', 't1.name': 'Ann', 't1.acting': false, 't1.began.by': '2024-01-01' };

describe('the row that facts print', () => {
	test('has for every text the printed one, else the translation of its own path', () => {
		const row = rowOf({
			...person,
			group: 'departments',
			'name.en': 'Water',
			'pressOffice.name.zh': '新闻处',
			't1.matter.en': 'Flood',
			't1.post': 'p1',
			'p1.en': 'Head',
			'l1.kind': 'office',
			'l1.number': '021-111111',
			'l1.label.en': 'Day',
		});
		expect(row).toMatchObject({
			group: 'departments',
			name: { en: { value: 'Water' }, zh: { value: 'zh of name' } },
			pressOffice: { zh: { value: '新闻处' } },
			persons: [
				{
					key: 't1',
					latin: 'latin of t1',
					identity: 't1 "Ann"',
					unfiled: ['water#t1.began'],
					post: { en: { value: 'Head' }, zh: { value: 'zh of p1' } },
					matter: { en: { value: 'Flood' }, zh: { value: 'zh of t1.matter' } },
				},
			],
			lines: [{ label: { en: { value: 'Day' }, zh: { value: 'zh of l1.label' } } }],
		});
		expect(row.pressOffice.en).toBeUndefined();
	});
	test.each<[string, FactValue | readonly [FactValue, FactValue], object]>([
		['as it was printed', 'Ann', { value: 'Ann' }],
		['corrected, with the words first printed', ['Anne', 'Ann'], { value: 'Anne', printed: 'Ann' }],
		['corrected from what was withdrawn', ['Anne', { withdrawn: 2 }], { value: 'Anne' }],
		['withdrawn', { withdrawn: 2 }, { value: { withdrawn: 2 } }],
		['empty where the publication has no text there', true, { value: '' }],
		[
			'empty where the publication has a correction there',
			{ of: 't1.name', was: 'Ann', now: 'Anne' } as FactValue,
			{ value: '' },
		],
	])('has a name %s', (_, value, name) => {
		expect(rowOf({ ...person, 't1.name': value as FactValue }).persons[0]?.name).toEqual(name);
	});
	test('has a line without a contact where the publication has none', () => {
		expect(rowOf({ 'l1.kind': 'office' }).lines[0]?.contact).toEqual({ value: '' });
	});
	test.each<[string, Given, object]>([
		['on a day', { 't1.began.on': '2024-02-01' }, { on: '2024-02-01' }],
		['by a day', { 't1.began.by': '2024-02-02' }, { by: '2024-02-02' }],
		['in a year', { 't1.began.in': '2019' }, { by: '2019-12-31', in: '2019' }],
	])('tells a beginning %s', (_, began, since) => {
		const { 't1.began.by': _by, ...rest } = person;
		expect(rowOf({ ...rest, ...began }).persons[0]?.since).toEqual(since);
	});
	test.each<[string, Given, boolean, string]>([
		['held', person, false, 'held'],
		['acting', { ...person, 't1.acting': true }, false, 'acting'],
		[
			'held beside one who acts',
			{ ...person, 't2.role': 'spokesperson', 't2.name': 'Bob', 't2.acting': true },
			false,
			'held',
		],
		['vacant', { 'v1.role': 'spokesperson' }, true, 'vacant'],
		[
			'vacant beside an assistant',
			{ ...person, 't1.role': 'press-assistant', 'v1.role': 'spokesperson' },
			false,
			'vacant',
		],
		['undeclared where only the assistant lacks', { 'v1.role': 'press-assistant' }, false, 'undeclared'],
		[
			'undeclared beside an acting assistant',
			{ ...person, 't1.role': 'press-assistant', 't1.acting': true },
			false,
			'undeclared',
		],
		['that of a press office', { speaksBy: 'press-office' }, true, 'press-office'],
		['not known', { speaksBy: 'persons' }, true, 'not-known'],
	])('has the state: %s', (_, facts, notKnown, state) => expect(rowOf(facts, notKnown).state).toBe(state));
	test('has a vacancy for a role without a name', () => {
		const row = rowOf({ ...person, 'v1.role': 'press-assistant', 'v1.began.on': '2024-03-01' });
		expect(row.vacancies).toEqual([{ key: 'v1', role: 'press-assistant', since: { on: '2024-03-01' } }]);
		expect(row.persons.map(({ key }) => key)).toEqual(['t1']);
	});
});

test.each([
	[{ on: '2024-01-01', filed: '2024-01-02' }, { on: '2024-01-01' }],
	[{ by: '2024-01-01' }, { by: '2024-01-01' }],
	[
		{ by: '2019-12-31', in: '2019' },
		{ by: '2019-12-31', in: '2019' },
	],
] as const)('readers are told of the beginning %j as %j', (began, since) => {
	expect(sinceOf(began as never)).toEqual(since);
});

describe('nobody speaks', () => {
	const { registry } = soundRegistry({ water: '', flood: 'temporary: { matter: { en: Flood }, host: water }' });
	const [spokesperson, temporary] = [{ role: 'spokesperson' }, { role: 'temporary' }] as RosterPerson[];

	test.each([
		['water', 'vacant', [], true],
		['water', 'undeclared', [], true],
		['water', 'held', [spokesperson], false],
		['water', 'press-office', [], false],
		['water', 'not-known', [], false],
		['water', 'undeclared', [temporary], true],
		['flood', 'undeclared', [spokesperson, temporary], false],
		['flood', 'vacant', [temporary], false],
		['flood', 'vacant', [spokesperson], true],
	] as const)('for %s, whose seat is %s', (id, state, persons, lacks) => {
		const agency = registry.agencyOf.get(id);
		expect(agency && lacksSpeaker(agency, { state, persons: persons as never })).toBe(lacks);
	});
});

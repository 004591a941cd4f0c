import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { FactValue } from '../publications/publication.ts';
import type { Known } from '../registry/registry.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { rosterOn, rowOfFacts, type RosterScope } from './roster.ts';

/** Who speaks for `water` on a day, as `name (state)`; the world is one agency. */
function speaker(agency: string, day: string, known?: Known, scope?: RosterScope): string {
	const { registry } = soundRegistry({ water: agency });
	const [row] = rosterOn(registry, { on: isoDate(day), known }, scope).rows;
	return row ? [...row.persons.map(({ name }) => name.value), `(${row.state})`].join(' ') : 'no row';
}

const handover = `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05, filed: 2026-01-08 }, ended: { on: 2026-06-01, filed: 2026-06-10 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2026-06-01, filed: 2026-06-20 } }
`;

describe('the roster on a day', () => {
	test.each([
		['2026-01-04', '(undeclared)'],
		['2026-01-05', 'Ann (held)'],
		['2026-05-31', 'Ann (held)'],
		['2026-06-01', 'Bob (held)'],
		['2027-01-01', 'Bob (held)'],
	])('of a handover within one day: %s is %s', (day, who) => expect(speaker(handover, day)).toBe(who));

	test.each([
		['2026-05-31', 'Ann (held)'],
		['2026-06-09', 'Ann (held)'],
		['2026-06-10', '(undeclared)'],
		['2026-06-19', '(undeclared)'],
		['2026-06-20', 'Bob (held)'],
	])('by what was filed on %s says %s', (known, who) => {
		expect(speaker(handover, '2026-07-01', isoDate(known))).toBe(who);
	});

	test('puts predecessor and successor into one row while the end is not filed', () => {
		const lateEnd = handover.replace('filed: 2026-06-10', 'filed: 2026-07-10');
		expect(speaker(lateEnd, '2026-06-25', isoDate('2026-06-25'))).toBe('Ann Bob (held)');
	});

	test('does not know what was reported only, and marks it where everything recorded counts', () => {
		const reported = 'terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05 } }]';
		expect(speaker(reported, '2026-02-01', isoDate('2026-02-01'))).toBe('(undeclared)');
		const { registry } = soundRegistry({ water: reported });
		const [row] = rosterOn(registry, { on: isoDate('2026-02-01') }).rows;
		expect(row?.persons[0]?.unfiled).toEqual(['water#t1.began']);
	});

	test('before an imported beginning is not known, never nobody', () => {
		const imported = 'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2023-12-31 } }]';
		expect(speaker(imported, '2023-12-30')).toBe('(not-known)');
		expect(speaker(imported, '2023-12-31')).toBe('Ann (held)');
		expect(speaker(imported, '2023-12-31', { publication: 0 })).toBe('Ann (held)');
	});

	test.each([
		[
			'an acting holder',
			'terms: [{ key: t1, role: spokesperson, name: Ann, acting: true, began: { by: 2026-01-01 } }]',
			'Ann (acting)',
		],
		['a declared vacancy', 'vacancies: [{ key: v1, role: spokesperson, began: { by: 2026-01-01 } }]', '(vacant)'],
		[
			'a vacancy of the assistant only',
			'vacancies: [{ key: v1, role: press-assistant, began: { by: 2026-01-01 } }]',
			'(undeclared)',
		],
		['its press office alone', 'speaksBy: press-office', '(press-office)'],
		[
			'a holder beside a vacant seat',
			'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2026-01-01 } }]\nvacancies: [{ key: v1, role: spokesperson, began: { by: 2026-01-01 } }]',
			'Ann (held)',
		],
		['nobody', '', '(undeclared)'],
	])('of an agency with %s', (_what, agency, who) => expect(speaker(agency, '2026-06-01')).toBe(who));

	test('leaves an agency out once it left the list, and keeps it among all', () => {
		const agency = 'onList: false\nformerly: [{ key: f1, ended: { on: 2026-06-01, filed: 2026-06-05 }, onList: true }]';
		expect(speaker(agency, '2026-05-31')).toBe('(undeclared)');
		expect(speaker(agency, '2026-06-01')).toBe('no row');
		expect(speaker(agency, '2026-06-04', isoDate('2026-06-04'))).toBe('(undeclared)');
		expect(speaker(agency, '2026-06-01', undefined, 'all')).toBe('(undeclared)');
	});

	test('gives an agency the name, group and order of the day', () => {
		const { registry } = soundRegistry({
			water: 'order: 1\nformerly: [{ key: f1, ended: { on: 2026-06-01 }, name: { en: Rivers }, order: 9 }]',
			health: 'order: 5',
		});
		const named = (day: string) => rosterOn(registry, { on: isoDate(day) }).rows.map(({ name }) => name.en?.value);
		expect(named('2026-05-31')).toEqual(['health', 'Rivers']);
		expect(named('2026-06-01')).toEqual(['water', 'health']);
	});

	test('puts an agency into the group of the day, and there into its order, of one order by id', () => {
		// That two agencies have one order is a warning.
		const { registry } = registryFromText({
			water: 'order: 3\nformerly: [{ key: f1, ended: { on: 2026-06-01 }, group: towns }]',
			health: 'order: 5',
			hill: 'group: towns\norder: 2',
			dale: 'group: towns\norder: 4',
			arms: 'order: 5',
		}).value as LoadedRegistry;
		const agencies = (day: string) => rosterOn(registry, { on: isoDate(day) }).rows.map(({ agency }) => agency);
		expect(agencies('2026-05-31')).toEqual(['arms', 'health', 'hill', 'water', 'dale']);
		expect(agencies('2026-06-01')).toEqual(['water', 'arms', 'health', 'hill', 'dale']);
	});

	test('gives a person the post of the day', () => {
		const agency = `terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2025-01-01 }, posts: [{ key: p1, en: Deputy }, { key: p2, en: Head, began: { on: 2026-06-01, filed: 2026-06-09 } }] }]`;
		const { registry } = soundRegistry({ water: agency });
		const post = (day: string, known?: Known) =>
			rosterOn(registry, { on: isoDate(day), known }).rows[0]?.persons[0]?.post.en?.value;
		expect([post('2026-05-31'), post('2026-06-01'), post('2026-06-05', isoDate('2026-06-05'))]).toEqual([
			'Deputy',
			'Head',
			'Deputy',
		]);
	});

	test('gives everything that is printed, and beside it translations and romanised names of the record', () => {
		const { registry } = soundRegistry({
			water: `
name: { en: Water, zh: 水务局 }
group: towns
pressOffice: { name: { en: Press, zh: 新闻处 } }
terms:
  - { key: t1, role: spokesperson, name: 罗敏, latin: Luo Min, acting: true, began: { in: 2019-05 }, posts: [{ key: p1, en: Head, zh: 局长 }] }
  - { key: t2, role: temporary, name: Bob, matter: { en: Flood, zh: 水灾 }, authorisedBy: { en: Mayor }, expected: 2026-12-31, began: { on: 2026-01-05, filed: 2026-01-06 }, posts: [{ key: p2, zh: 副局长 }] }
  - { key: t3, role: press-assistant, name: Cyd, person: p-0001, began: { by: 2025-01-01 }, posts: [{ key: p3, en: Clerk }, { key: p4, en: Chief, began: { on: 2026-02-01 } }] }
  - { key: t4, role: press-assistant, name: Dan, began: { on: 2026-01-07 } }
vacancies: [{ key: v1, role: spokesperson, began: { by: 2025-01-02 } }]
lines:
  - { key: l1, kind: office, number: "021-111111", began: { by: 2025-01-03 }, label: { en: Day, zh: 白天 } }
  - { key: l2, kind: email, address: press@water.example, began: { on: 2026-01-08 } }
`,
			fields: 'pressOffice: { name: { en: Press } }',
		});
		const person = { acting: false, post: {}, matter: {}, unfiled: [] };
		expect(rosterOn(registry, { on: isoDate('2026-06-01') }).rows).toEqual([
			{
				agency: 'fields',
				group: 'departments',
				name: { en: { value: 'fields' } },
				pressOffice: { en: { value: 'Press' } },
				state: 'undeclared',
				persons: [],
				vacancies: [],
				lines: [],
			},
			{
				agency: 'water',
				group: 'towns',
				name: { en: { value: 'Water' }, zh: { value: '水务局' } },
				pressOffice: { en: { value: 'Press' }, zh: { value: '新闻处' } },
				state: 'acting',
				persons: [
					{
						...person,
						key: 't1',
						role: 'spokesperson',
						name: { value: '罗敏' },
						latin: 'Luo Min',
						acting: true,
						postKey: 'p1',
						post: { en: { value: 'Head' }, zh: { value: '局长' } },
						since: { by: '2019-05-31', in: '2019-05' },
						identity: 'water/罗敏',
					},
					{
						...person,
						key: 't2',
						role: 'temporary',
						name: { value: 'Bob' },
						postKey: 'p2',
						post: { zh: { value: '副局长' } },
						since: { on: '2026-01-05' },
						matter: { en: { value: 'Flood' }, zh: { value: '水灾' } },
						identity: 'water/Bob',
					},
					{
						...person,
						key: 't3',
						role: 'press-assistant',
						name: { value: 'Cyd' },
						postKey: 'p4',
						post: { en: { value: 'Chief' } },
						since: { by: '2025-01-01' },
						identity: 'p-0001',
						unfiled: ['water#p4.began'],
					},
					{
						...person,
						key: 't4',
						role: 'press-assistant',
						name: { value: 'Dan' },
						since: { on: '2026-01-07' },
						identity: 'water/Dan',
						unfiled: ['water#t4.began'],
					},
				],
				vacancies: [{ key: 'v1', role: 'spokesperson', since: { by: '2025-01-02' } }],
				lines: [
					{
						key: 'l1',
						kind: 'office',
						contact: { value: '021-111111' },
						label: { en: { value: 'Day' }, zh: { value: '白天' } },
						since: { by: '2025-01-03' },
					},
					{
						key: 'l2',
						kind: 'email',
						contact: { value: 'press@water.example' },
						label: {},
						since: { on: '2026-01-08' },
					},
				],
			},
		]);
	});

	test('does not know a term that was declared void', () => {
		const agency = `
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05, filed: 2026-01-06 } }]
corrections: [{ key: c1, of: t1, void: "true", on: 2026-02-01, reason: mistaken identity }]
`;
		// That nobody printed it yet is a warning.
		const { registry } = registryFromText({ water: agency }).value as LoadedRegistry;
		expect(rosterOn(registry, { on: isoDate('2026-03-01') }).rows[0]?.state).toBe('undeclared');
	});
});

describe('the row that a publication printed', () => {
	const { registry } = soundRegistry({
		water: `
terms:
  - { key: t1, role: spokesperson, name: Anna, latin: Anna Lee, formerNames: [{ name: Ann, latin: Ann Lee, until: 2026-03-01 }], began: { by: 2025-01-01 }, ended: { on: 2026-05-01 } }
  - { key: t2, role: press-assistant, name: Bob, began: { on: 2026-01-05 }, posts: [{ key: p1, en: Head, zh: 局长 }] }
`,
	});
	const printed = (id: string, on: string, facts: Readonly<Record<string, FactValue>> = {}) =>
		rowOfFacts(
			registry,
			id,
			Object.entries(facts).map(([path, value]) => ({ of: `${id}#${path}`, value })),
			{ on: isoDate(on) },
		);
	const ann = { 't1.role': 'spokesperson', 't1.name': 'Ann', 't1.acting': false };

	test.each([
		['2026-02-28', 'Ann Lee'],
		['2026-03-01', 'Anna Lee'],
		['2026-06-01', 'Anna Lee'],
		['2024-06-01', 'Anna Lee'],
	])('has on %s the romanised name of the record', (on, latin) => {
		expect(printed('water', on, ann).persons).toMatchObject([{ latin, identity: 'water/Anna' }]);
	});
	test('has translations of the record, and nothing that is reported', () => {
		const facts = { 't2.role': 'press-assistant', 't2.name': 'Bob', 't2.post': 'p1', 'p1.en': 'Chief' };
		expect(printed('water', '2026-02-01', facts).persons).toMatchObject([
			{ post: { en: { value: 'Chief' }, zh: { value: '局长' } }, unfiled: [], identity: 'water/Bob' },
		]);
	});
	test('is the row of an agency without a speaker also on days of which the record does not know', () => {
		expect(printed('water', '2024-06-01').state).toBe('undeclared');
	});
	test('of an entry that the record lacks has what is printed alone', () => {
		const zoe = { 't9.role': 'spokesperson', 't9.name': 'Zoe', 't9.post': 'p9', 'p9.en': 'Head' };
		const withdrawn = { 't8.role': 'spokesperson', 't8.name': { withdrawn: 2 } };
		const line = { 'l9.kind': 'office', 'l9.number': '021-111111', 't9.matter.en': 'Flood' };
		for (const id of ['water', 'gone']) {
			expect(printed(id, '2026-02-01', { ...zoe, ...withdrawn, ...line })).toMatchObject({
				persons: [
					{ key: 't9', latin: undefined, post: { en: { value: 'Head' } }, identity: `${id}/Zoe`, unfiled: [] },
					{ key: 't8', latin: undefined, identity: `${id}#t8` },
				],
				lines: [{ label: {} }],
			});
		}
		expect(printed('gone', '2026-02-01')).toMatchObject({ name: {}, pressOffice: {}, state: 'undeclared' });
	});
});

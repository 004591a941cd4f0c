import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { changeLog, latestChanges } from './change-log.ts';
import { changesBetween, inRole, type PersonAt, type RosterChanges } from './roster-changes.ts';
import type { RosterLine, RosterPerson, RosterRow } from './roster-row.ts';
import { rosterOn } from './roster.ts';
import { updateChecks } from './update-checks.ts';

const world = {
	water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { by: 2025-01-01 }, ended: { on: 2026-03-10, filed: 2026-04-20 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2026-03-10, filed: 2026-04-20 } }
  - { key: t3, role: press-assistant, name: Cyd, began: { by: 2025-01-01 }, posts: [{ key: p1, en: Clerk }, { key: p2, en: Head, began: { on: 2026-04-01, filed: 2026-04-05 } }] }
`,
	health: `
terms:
  - { key: t1, role: spokesperson, name: Dan, person: p-0001, began: { by: 2025-01-01 }, ended: { on: 2026-05-01 } }
vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-05-01 }, expected: 2026-06-01 }]
`,
	roads: `
onList: true
formerly: [{ key: f1, ended: { on: 2026-02-01, filed: 2026-02-05 }, onList: false }]
terms:
  - { key: t1, role: spokesperson, name: Dan, person: p-0001, began: { on: 2026-05-02, filed: 2026-05-03 } }
`,
	parks: `
formerly: [{ key: f1, ended: { on: 2026-02-01, filed: 2026-02-05 }, name: { en: Gardens } }]
terms:
  - { key: t1, role: spokesperson, name: Eve, acting: true, began: { by: 2025-01-01 }, ended: { on: 2026-02-01, filed: 2026-02-03 } }
  - { key: t2, role: spokesperson, name: Eve, began: { on: 2026-02-01, filed: 2026-02-03 } }
`,
};

describe('the comparison of two rosters', () => {
	const { registry } = soundRegistry(world);
	const changes = () =>
		changesBetween(
			rosterOn(registry, { on: isoDate('2026-01-01') }),
			rosterOn(registry, { on: isoDate('2026-06-01') }),
		);
	const who = (list: readonly { person: { name: { value: unknown } } }[]) =>
		list.map(({ person }) => person.name.value);

	test('counts as new whoever stood nowhere before', () => expect(who(changes().newFaces)).toEqual(['Bob']));
	test('counts as gone whoever stands nowhere now', () => expect(who(changes().left)).toEqual(['Ann']));
	test('follows a person from one agency to another', () => {
		expect(changes().moved.map(({ from, to }) => [from.agency, to.agency])).toEqual([['health', 'roads']]);
	});
	test('names a changed post once', () =>
		expect(changes().postChanged.map(({ to }) => to.person.name.value)).toEqual(['Cyd']));
	test('names who was acting and was confirmed', () =>
		expect(changes().confirmed.map(({ to }) => to.agency)).toEqual(['parks']));
	test('names vacancies opened, agencies added and agencies renamed', () => {
		expect(changes().vacanciesOpened.map(({ agency }) => agency)).toEqual(['health']);
		expect(changes().agenciesAdded.map(({ agency }) => agency)).toEqual(['roads']);
		expect(changes().renamed.map(({ from, to }) => [from.name.en?.value, to.name.en?.value])).toEqual([
			['Gardens', 'parks'],
		]);
	});
	test('of a roster with itself finds nothing', () => {
		const same = changesBetween(changes().newer, changes().newer);
		const { older: _older, newer: _newer, perGroup: _perGroup, ...lists } = same;
		expect(Object.values(lists).flat()).toEqual([]);
	});
});

describe('the comparison of rosters a year apart', () => {
	const by = '{ by: 2024-01-01 }';
	const until = 'ended: { on: 2025-06-01, filed: 2025-06-02 }';
	const since = 'began: { on: 2025-06-01, filed: 2025-06-02 }';
	const { registry } = soundRegistry({
		water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: ${by}, ${until} }
  - { key: t2, role: spokesperson, name: Bob, ${since} }
  - { key: t3, role: press-assistant, name: Cyd, ${since} }
lines:
  - { key: l1, kind: office, number: "021-111111", began: ${by}, ${until} }
  - { key: l2, kind: office, number: "021-222222", ${since} }
  - { key: l3, kind: fax, number: "021-333333", began: ${by} }
  - { key: l4, kind: duty, number: "021-444444", ${since} }
  - { key: l5, kind: email, address: a@b.example, began: ${by}, ${until} }
`,
		hill: `
group: towns
onList: false
formerly: [{ key: f1, ended: { on: 2025-06-01, filed: 2025-06-02 }, onList: true }]
terms: [{ key: t1, role: press-assistant, name: Dee, began: ${by} }]
`,
	});
	const changes = () =>
		changesBetween(
			rosterOn(registry, { on: isoDate('2025-01-01') }),
			rosterOn(registry, { on: isoDate('2026-01-01') }),
		);
	const names = (role: 'spokesperson' | 'press-assistant', persons: ReturnType<typeof changes>['left']) =>
		inRole(role, persons).map(({ person }) => person.name.value);

	test('tells spokespersons from press assistants', () => {
		expect([names('spokesperson', changes().newFaces), names('press-assistant', changes().newFaces)]).toEqual([
			['Bob'],
			['Cyd'],
		]);
		expect([names('spokesperson', changes().left), names('press-assistant', changes().left)]).toEqual([
			['Ann'],
			['Dee'],
		]);
	});
	test('gives for each line the number before and the number now', () => {
		const lines = changes().linesChanged.flatMap(({ agency, lines }) =>
			lines.map(({ kind, from, to }) => [agency, kind, from?.contact.value, to?.contact.value]),
		);
		expect(lines).toEqual([
			['water', 'office', '021-111111', '021-222222'],
			['water', 'email', 'a@b.example', undefined],
			['water', 'duty', undefined, '021-444444'],
		]);
	});
	test('counts per group by role, and whoever left with a group that is gone', () => {
		const none = { persons: 0, newFaces: 0, left: 0 };
		expect(changes().perGroup).toEqual([
			{
				group: 'departments',
				agencies: 1,
				spokesperson: { persons: 1, newFaces: 1, left: 1 },
				'press-assistant': { persons: 1, newFaces: 1, left: 0 },
				vacant: 0,
			},
			{ group: 'towns', agencies: 0, spokesperson: none, 'press-assistant': { ...none, left: 1 }, vacant: 0 },
		]);
	});
});

describe('what two rosters tell apart', () => {
	const text = (value: string) => ({ en: { value } });
	const person = (name: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
		...{ key: name, role: 'spokesperson', name: { value: name }, acting: false, post: text('Head') },
		...{ since: { by: isoDate('2020-01-01') }, matter: {}, identity: name, unfiled: [] },
		...more,
	});
	const row = (agency: string, persons: readonly RosterPerson[], more: Partial<RosterRow> = {}): RosterRow => ({
		...{
			agency,
			group: 'departments',
			name: text(agency),
			pressOffice: {},
			state: persons.length > 0 ? 'held' : 'vacant',
		},
		...{ persons, vacancies: [], lines: [] },
		...more,
	});
	const between = (older: readonly RosterRow[], newer: readonly RosterRow[]) => {
		const on = isoDate('2026-01-01');
		return changesBetween({ on, rows: older }, { on, rows: newer });
	};
	const pairs = (found: readonly { readonly from: PersonAt; readonly to: PersonAt }[]) =>
		found.map(({ from, to }) => `${from.agency} ${from.person.role} → ${to.agency} ${to.person.role} ${to.person.key}`);
	const [ann, bob] = [person('Ann'), person('Bob')];
	const assistant = person('Ann', { role: 'press-assistant' });

	test.each<[string, RosterRow[], RosterRow[], Partial<Record<keyof RosterChanges, unknown>>]>([
		[
			'a person who takes another role at the same agency has moved',
			[row('water', [assistant])],
			[row('water', [ann])],
			{ moved: ['water press-assistant → water spokesperson Ann'], newFaces: [] },
		],
		[
			'a person who takes a further agency has moved there, and stays where he was',
			[row('water', [ann])],
			[row('water', [ann]), row('wells', [ann])],
			{ moved: ['water spokesperson → wells spokesperson Ann'], left: [] },
		],
		[
			'a person who leaves one of two agencies has not moved',
			[row('water', [ann]), row('wells', [ann])],
			[row('wells', [ann])],
			{ moved: [], left: [], agenciesGone: ['water'] },
		],
		[
			'temporary and first spokespersons are not counted',
			[row('water', [person('Cyd', { role: 'first' })])],
			[row('water', [person('Dan', { role: 'temporary' })])],
			{ newFaces: [], left: [] },
		],
		[
			'a post that changes with the agency is no changed post',
			[row('water', [ann])],
			[row('wells', [person('Ann', { post: text('Chief') })])],
			{ postChanged: [], moved: ['water spokesperson → wells spokesperson Ann'] },
		],
		[
			'a changed post is told of who stays',
			[row('water', [ann, bob])],
			[row('water', [person('Ann', { post: text('Chief') }), bob])],
			{ postChanged: ['water spokesperson → water spokesperson Ann'] },
		],
		[
			'a translation that was added is told, a correction of print is none',
			[row('water', [ann])],
			[row('water', [person('Ann', { post: { en: { value: 'Head', printed: 'Haed' } } })])],
			{ postChanged: [] },
		],
		[
			'who acts and still acts, or acts anew, is not confirmed',
			[row('water', [person('Ann', { acting: true }), bob])],
			[row('water', [person('Ann', { acting: true }), person('Bob', { acting: true })])],
			{ confirmed: [] },
		],
		[
			'who acted and holds the role is confirmed',
			[row('water', [person('Ann', { acting: true })])],
			[row('water', [ann])],
			{ confirmed: ['water spokesperson → water spokesperson Ann'] },
		],
		[
			'a post is that of its own holder',
			[row('water', [ann, person('Bob', { post: text('Chief') })])],
			[row('water', [ann, person('Bob', { post: text('Chief') })])],
			{ postChanged: [] },
		],
		[
			'a vacancy that stays is neither opened nor filled',
			[row('water', [])],
			[row('water', [])],
			{ vacanciesOpened: [], vacanciesFilled: [] },
		],
		[
			'a vacancy that is filled',
			[row('water', [])],
			[row('water', [ann])],
			{ vacanciesOpened: [], vacanciesFilled: ['water'] },
		],
		[
			'an agency that comes with a vacancy opens one',
			[],
			[row('water', []), row('wells', [ann])],
			{ vacanciesOpened: ['water'], vacanciesFilled: [], agenciesAdded: ['water', 'wells'] },
		],
		[
			'another number of spokespersons',
			[row('water', [ann, bob, assistant]), row('wells', [])],
			[row('water', [ann, assistant]), row('wells', [])],
			{ headCountChanged: ['water 2 1'] },
		],
		[
			'another name of an agency',
			[row('water', []), row('wells', [])],
			[row('water', [], { name: text('Waters') }), row('wells', [])],
			{ renamed: ['water Waters'] },
		],
	])('%s', (_, older, newer, expected) => {
		const found = between(older, newer);
		const agencies = (rows: readonly RosterRow[]) => rows.map(({ agency }) => agency);
		const keys = (persons: readonly PersonAt[]) => persons.map(({ person: { key } }) => key);
		expect({
			newFaces: keys(found.newFaces),
			left: keys(found.left),
			moved: pairs(found.moved),
			postChanged: pairs(found.postChanged),
			confirmed: pairs(found.confirmed),
			vacanciesOpened: agencies(found.vacanciesOpened),
			vacanciesFilled: agencies(found.vacanciesFilled),
			agenciesAdded: agencies(found.agenciesAdded),
			agenciesGone: agencies(found.agenciesGone),
			renamed: found.renamed.map(({ from, to }) => `${from.agency} ${to.name.en?.value}`),
			headCountChanged: found.headCountChanged.map(({ agency, from, to }) => `${agency} ${from} ${to}`),
		}).toMatchObject(expected);
	});

	test('counts of a group what is in it, and vacant seats of its rows alone', () => {
		const towns = (of: RosterRow): RosterRow => ({ ...of, group: 'towns' });
		const { perGroup } = between(
			[row('water', [ann]), towns(row('hill', [person('Cyd')]))],
			[row('water', []), towns(row('hill', [bob, assistant])), towns(row('dale', []))],
		);
		expect(perGroup).toEqual([
			{
				group: 'departments',
				agencies: 1,
				spokesperson: { persons: 0, newFaces: 0, left: 0 },
				'press-assistant': { persons: 0, newFaces: 0, left: 0 },
				vacant: 1,
			},
			{
				group: 'towns',
				agencies: 2,
				spokesperson: { persons: 1, newFaces: 1, left: 1 },
				'press-assistant': { persons: 1, newFaces: 0, left: 0 },
				vacant: 1,
			},
		]);
	});

	const line = (kind: RosterLine['kind'], value: RosterLine['contact']['value']): RosterLine => {
		return { key: 'l1', kind, contact: { value }, label: {}, since: { by: isoDate('2020-01-01') } };
	};
	test.each<[string, RosterLine[], RosterLine[], unknown[]]>([
		[
			'the same lines in another order',
			[line('office', '1'), line('fax', '2')],
			[line('fax', '2'), line('office', '1')],
			[],
		],
		[
			'a number that becomes a fax',
			[line('office', '1')],
			[line('fax', '1')],
			[
				['office', '1', undefined],
				['fax', undefined, '1'],
			],
		],
		[
			'several of a kind in their order',
			[line('office', '1'), line('office', '2')],
			[line('office', '3')],
			[
				['office', '1', '3'],
				['office', '2', undefined],
			],
		],
		[
			'a number that was withdrawn',
			[line('office', '1')],
			[line('office', { withdrawn: 2 })],
			[['office', '1', { withdrawn: 2 }]],
		],
		['a number that stays withdrawn', [line('office', { withdrawn: 2 })], [line('office', { withdrawn: 2 })], []],
	])('lines are paired by their kind: %s', (_, was, now, expected) => {
		const { linesChanged } = between([row('water', [], { lines: was })], [row('water', [], { lines: now })]);
		const found = linesChanged.flatMap(({ lines }) => lines);
		expect(found.map(({ kind, from, to }) => [kind, from?.contact.value, to?.contact.value])).toEqual(expected);
		expect(linesChanged.map(({ agency }) => agency)).toEqual(expected.length > 0 ? ['water'] : []);
	});
});

describe('the beginning of the log', () => {
	const announced = (on: string) => `{ on: ${on}, filed: 2026-06-01, note: announced }`;
	const { registry } = soundRegistry({
		water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-04-01, filed: 2026-04-02 }, ended: ${announced('2026-08-01')} }
  - { key: t2, role: spokesperson, name: Bob, began: ${announced('2026-07-15')} }
`,
	});
	const idsOn = (day: string) => {
		const on = isoDate(day);
		const { toCome, latest } = latestChanges(on, changeLog(registry, on));
		return [toCome.map(({ event }) => event.id), latest?.month, latest?.changes.map(({ event }) => event.id)];
	};

	test('is what is to come, the next first, apart from the latest month that has happened', () => {
		expect(idsOn('2026-06-10')).toEqual([['water#t2.began', 'water#t1.ended'], '2026-04', ['water#t1.began']]);
	});
	test('takes a change as happened from its day on', () => {
		expect(idsOn('2026-07-15')).toEqual([['water#t1.ended'], '2026-07', ['water#t2.began']]);
	});
	test('is empty before the first change', () => {
		expect(idsOn('2026-03-01')).toEqual([[], undefined, undefined]);
	});
});

describe('the log of changes', () => {
	const { registry } = soundRegistry(world);
	const log = () => changeLog(registry, isoDate('2026-06-10'));
	const changeOf = (id: string) => log().find(({ event }) => event.id === id);

	test('stands newest first and holds every event', () => {
		expect(log().map(({ event }) => event.on)).toEqual([...log().map(({ event }) => event.on)].sort().reverse());
		expect(log()).toHaveLength(registry.agencies.flatMap(({ events }) => events).length);
	});
	test('says how late a filing is, and that a name starts no clock', () => {
		expect(changeOf('water#t2.began')?.filing).toMatchObject({ state: 'late', filedAfter: 41, daysLate: 10 });
		expect(changeOf('parks#f1.ended')?.filing).toBeUndefined();
		expect(changeOf('parks#f1.ended')?.subject).toMatchObject({
			kind: 'state',
			from: { en: 'Gardens' },
			to: { en: 'parks' },
			list: 'same',
		});
		expect(changeOf('roads#f1.ended')?.subject).toMatchObject({ kind: 'state', list: 'joined' });
	});
	test('knows nothing of a filing before its day', () => {
		const early = changeLog(registry, isoDate('2026-04-01')).find(({ event }) => event.id === 'water#t2.began');
		expect(early).toMatchObject({ filed: undefined, filing: { state: 'reported', daysLeft: 8 } });
	});
});

describe('the update checks', () => {
	const { registry } = soundRegistry(world);
	const checks = () => updateChecks(registry, isoDate('2026-06-10'));

	test('list what is overdue, and count it', () => {
		expect(
			checks()
				.filings.filter(({ state }) => state === 'overdue')
				.map(({ event }) => event.id),
		).toEqual(['health#t1.ended']);
		expect(checks().overdue).toBe(1);
	});
	test('show a vacancy with its days and a hope that has passed', () => {
		expect(checks().vacancies).toMatchObject([{ agency: 'health', days: 40, pastExpected: true }]);
	});
	test('count per group what was filed in time, of all that was due', () => {
		expect(checks().perGroup[0]).toMatchObject({ of: 'departments', changes: 7, inTime: 4, onTime: 4 / 7 });
	});
	test('of one agency hold nothing of others and nothing of the authority', () => {
		const own = updateChecks(registry, isoDate('2026-06-10'), { agency: 'parks' });
		expect(own.overdue).toBe(0);
		expect(own.editions).toEqual([]);
		expect(new Set(own.filings.map(({ agency }) => agency))).toEqual(new Set(['parks']));
	});
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { changeLog, latestChanges } from './change-log.ts';
import { changesBetween, inRole } from './roster-changes.ts';
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
	test('follows a person from one body to another', () => {
		expect(changes().moved.map(({ from, to }) => [from.body, to.body])).toEqual([['health', 'roads']]);
	});
	test('names a changed post once', () =>
		expect(changes().postChanged.map(({ to }) => to.person.name.value)).toEqual(['Cyd']));
	test('names who was acting and was confirmed', () =>
		expect(changes().confirmed.map(({ to }) => to.body)).toEqual(['parks']));
	test('names vacancies opened, bodies added and bodies renamed', () => {
		expect(changes().vacanciesOpened.map(({ body }) => body)).toEqual(['health']);
		expect(changes().bodiesAdded.map(({ body }) => body)).toEqual(['roads']);
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
		const lines = changes().linesChanged.flatMap(({ body, lines }) =>
			lines.map(({ kind, from, to }) => [body, kind, from?.contact.value, to?.contact.value]),
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
				bodies: 1,
				spokesperson: { persons: 1, newFaces: 1, left: 1 },
				'press-assistant': { persons: 1, newFaces: 1, left: 0 },
				vacant: 0,
			},
			{ group: 'towns', bodies: 0, spokesperson: none, 'press-assistant': { ...none, left: 1 }, vacant: 0 },
		]);
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
		expect(log()).toHaveLength(registry.bodies.flatMap(({ events }) => events).length);
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
		expect(checks().vacancies).toMatchObject([{ body: 'health', days: 40, pastExpected: true }]);
	});
	test('count per group what was filed in time, of all that was due', () => {
		expect(checks().perGroup[0]).toMatchObject({ of: 'departments', changes: 7, inTime: 4, onTime: 4 / 7 });
	});
	test('of one body hold nothing of others and nothing of the authority', () => {
		const own = updateChecks(registry, isoDate('2026-06-10'), { body: 'parks' });
		expect(own.overdue).toBe(0);
		expect(own.editions).toEqual([]);
		expect(new Set(own.filings.map(({ body }) => body))).toEqual(new Set(['parks']));
	});
});

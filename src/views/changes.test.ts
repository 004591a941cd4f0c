import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { changeLog } from './change-log.ts';
import { changesBetween } from './roster-changes.ts';
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
	const changes = changesBetween(
		rosterOn(registry, { on: isoDate('2026-01-01') }),
		rosterOn(registry, { on: isoDate('2026-06-01') }),
	);
	const who = (list: readonly { person: { name: { value: unknown } } }[]) =>
		list.map(({ person }) => person.name.value);

	test('counts as new whoever stood nowhere before', () => expect(who(changes.newFaces)).toEqual(['Bob']));
	test('counts as gone whoever stands nowhere now', () => expect(who(changes.left)).toEqual(['Ann']));
	test('follows a person from one body to another', () => {
		expect(changes.moved.map(({ from, to }) => [from.body, to.body])).toEqual([['health', 'roads']]);
	});
	test('names a changed post once', () =>
		expect(changes.postChanged.map(({ to }) => to.person.name.value)).toEqual(['Cyd']));
	test('names who was acting and was confirmed', () =>
		expect(changes.confirmed.map(({ to }) => to.body)).toEqual(['parks']));
	test('names vacancies opened, bodies added and bodies renamed', () => {
		expect(changes.vacanciesOpened.map(({ body }) => body)).toEqual(['health']);
		expect(changes.bodiesAdded.map(({ body }) => body)).toEqual(['roads']);
		expect(changes.renamed.map(({ from, to }) => [from.name.en?.value, to.name.en?.value])).toEqual([
			['Gardens', 'parks'],
		]);
	});
	test('of a roster with itself finds nothing', () => {
		const same = changesBetween(changes.newer, changes.newer);
		const { older: _older, newer: _newer, perGroup: _perGroup, ...lists } = same;
		expect(Object.values(lists).flat()).toEqual([]);
	});
});

describe('the log of changes', () => {
	const { registry } = soundRegistry(world);
	const log = changeLog(registry, isoDate('2026-06-10'));
	const changeOf = (id: string) => log.find(({ event }) => event.id === id);

	test('stands newest first and holds every event', () => {
		expect(log.map(({ event }) => event.on)).toEqual([...log.map(({ event }) => event.on)].sort().reverse());
		expect(log).toHaveLength(registry.bodies.flatMap(({ events }) => events).length);
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
	const checks = updateChecks(registry, isoDate('2026-06-10'));

	test('list what is overdue, and count it', () => {
		expect(checks.filings.filter(({ state }) => state === 'overdue').map(({ event }) => event.id)).toEqual([
			'health#t1.ended',
		]);
		expect(checks.overdue).toBe(1);
	});
	test('show a vacancy with its days and a hope that has passed', () => {
		expect(checks.vacancies).toMatchObject([{ body: 'health', days: 40, pastExpected: true }]);
	});
	test('count per group what was filed in time', () => {
		expect(checks.perGroup[0]).toMatchObject({ of: 'departments', onTime: 4 / 6 });
	});
	test('of one body hold nothing of others and nothing of the authority', () => {
		const own = updateChecks(registry, isoDate('2026-06-10'), { body: 'parks' });
		expect(own.overdue).toBe(0);
		expect(own.editions).toEqual([]);
		expect(new Set(own.filings.map(({ body }) => body))).toEqual(new Set(['parks']));
	});
});

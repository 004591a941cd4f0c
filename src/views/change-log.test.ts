import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { changesPerMonth, filingsPerMonth, monthsUntil } from './by-month.ts';
import { byMonth, changeLog, latestChanges } from './change-log.ts';
import { filingHistory } from './filing-history.ts';
import { updateChecks } from './update-checks.ts';

const by = 'began: { by: 2025-01-01 }';

describe('what a change is about', () => {
	const { registry } = soundRegistry({
		water: `
name: { en: Water Office, zh: 水务局 }
terms:
  - { key: t0, role: press-assistant, name: Bo Ray, ${by} }
  - { key: t1, role: spokesperson, name: Ann Lee, began: { on: 2026-01-10 }, ended: { on: 2026-04-01, reason: retired }, posts: [{ key: p1, en: Deputy, zh: 副局长 }, { key: p2, en: Head, began: { on: 2026-02-01 } }, { key: p3, en: Chief, began: { on: 2026-03-01 } }] }
  - { key: t2, role: spokesperson, name: Cy Fox, began: { on: 2026-04-02 } }
lines:
  - { key: l0, kind: office, number: "021-111111", ${by} }
  - { key: l1, kind: fax, number: "021-222222", began: { on: 2026-01-11 }, label: { en: Night } }
  - { key: l2, kind: email, address: press@water.example, ${by}, ended: { on: 2026-01-12 } }
vacancies:
  - { key: v0, role: press-assistant, ${by}, ended: { on: 2026-01-13 } }
  - { key: v1, role: spokesperson, began: { on: 2026-04-01 }, ended: { on: 2026-04-02 }, expected: 2026-06-01 }
formerly:
  - { key: f1, ended: { on: 2026-01-21 }, name: { en: Wells }, onList: false }
  - { key: f2, ended: { on: 2026-01-22 }, name: { en: Rivers }, onList: true }
  - { key: f3, ended: { on: 2026-01-23 }, onList: false }
  - { key: f4, ended: { on: 2026-01-24 }, speaksBy: press-office }
`,
	});
	const subjectOf = (id: string) =>
		changeLog(registry, isoDate('2026-06-10')).find(({ event }) => event.id === `water#${id}`)?.subject;

	test.each([
		['t1.began', { kind: 'term', name: 'Ann Lee', post: { en: 'Deputy', zh: '副局长' }, reason: undefined }],
		['p2.began', { kind: 'post', name: 'Ann Lee', from: { en: 'Deputy', zh: '副局长' }, to: { en: 'Head' } }],
		['p3.began', { kind: 'post', name: 'Ann Lee', from: { en: 'Head' }, to: { en: 'Chief' } }],
		['t1.ended', { kind: 'term', name: 'Ann Lee', post: { en: 'Chief' }, reason: 'retired' }],
		['t2.began', { kind: 'term', name: 'Cy Fox', post: undefined, reason: undefined }],
		['l1.began', { kind: 'line', lineKind: 'fax', contact: '021-222222', label: { en: 'Night' } }],
		['l2.ended', { kind: 'line', lineKind: 'email', contact: 'press@water.example', label: undefined }],
		['v0.ended', { kind: 'vacancy', expected: undefined }],
		['v1.began', { kind: 'vacancy', expected: '2026-06-01' }],
		['f1.ended', { kind: 'state', from: { en: 'Wells' }, to: { en: 'Rivers' }, list: 'joined' }],
		['f2.ended', { kind: 'state', from: { en: 'Rivers' }, to: { en: 'Water Office', zh: '水务局' }, list: 'left' }],
		['f3.ended', { kind: 'state', from: undefined, to: { en: 'Water Office', zh: '水务局' }, list: 'joined' }],
		['f4.ended', { kind: 'state', from: undefined, to: { en: 'Water Office', zh: '水务局' }, list: 'same' }],
	])('of %s stands in the words of the record', (id, subject) => expect(subjectOf(id)).toEqual(subject));

	test('of a state is whether the agency joined or left the list by what the next one says of it', () => {
		const { registry: one } = soundRegistry({
			water: `formerly:
  - { key: f1, ended: { on: 2026-01-01 }, onList: true }
  - { key: f2, ended: { on: 2026-01-02 }, name: { en: Wells } }
  - { key: f3, ended: { on: 2026-01-03 }, name: { en: Rivers }, onList: false }
  - { key: f4, ended: { on: 2026-01-04 }, onList: false }`,
		});
		const lists = changeLog(one, isoDate('2026-06-10')).map(({ event, subject }) => [
			event.key,
			'list' in subject && subject.list,
		]);
		expect(lists).toEqual([
			['f4', 'joined'],
			['f3', 'same'],
			['f2', 'same'],
			['f1', 'left'],
		]);
	});

	test('is the name of its own agency where agencies use the same keys', () => {
		const term = (name: string, on: string) =>
			`terms: [{ key: t1, role: spokesperson, name: ${name}, began: { on: ${on} } }]`;
		const { registry: two } = soundRegistry({ east: term('Ann', '2026-01-01'), west: term('Bob', '2026-01-02') });
		const log = changeLog(two, isoDate('2026-06-10'));
		expect(log.map(({ agency, subject }) => [agency, 'name' in subject && subject.name])).toEqual([
			['west', 'Bob'],
			['east', 'Ann'],
		]);
	});
});

describe('the order of the log', () => {
	const began = (on: string) => `began: { on: ${on}, filed: 2026-03-01, note: announced }`;
	const term = (key: string, on: string, name = 'Ann') =>
		`{ key: ${key}, role: spokesperson, name: ${name} ${key}, ${began(on)} }`;
	// Agencies stand in protocol order, here against that of their ids.
	const { registry } = soundRegistry({
		west: `terms: [${term('t1', '2026-02-01', 'Bob')}, ${term('t2', '2026-05-01', 'Bob')}]`,
		east: `terms: [${term('t1', '2026-02-01')}, ${term('t2', '2026-05-01')}, ${term('t3', '2025-12-31')}, ${term('t4', '2026-04-30')}]`,
	});
	const day = isoDate('2026-03-10');
	const log = () => changeLog(registry, day);
	const ids = (changes: ReturnType<typeof log>) => changes.map(({ event }) => event.id);

	test('is by day, the newest first, then by id', () => {
		expect(ids(log())).toEqual([
			'east#t2.began',
			'west#t2.began',
			'east#t4.began',
			'east#t1.began',
			'west#t1.began',
			'east#t3.began',
		]);
	});
	test('is that of the log also where one agency is asked for', () => {
		expect(ids(changeLog(registry, day, { agency: 'west' }))).toEqual(['west#t2.began', 'west#t1.began']);
	});
	test('is turned round for what is to come', () => {
		const { toCome, latest } = latestChanges(day, log());
		expect(ids([...toCome])).toEqual(['east#t4.began', 'east#t2.began', 'west#t2.began']);
		expect([latest?.month, ids([...(latest?.changes ?? [])])]).toEqual(['2026-02', ['east#t1.began', 'west#t1.began']]);
	});
	test('by months begins with the newest, whatever the order of the changes', () => {
		expect(byMonth(log().reverse()).map(({ month, changes }) => [month, changes.length])).toEqual([
			['2026-05', 2],
			['2026-04', 1],
			['2026-02', 2],
			['2025-12', 1],
		]);
	});
	test('holds nothing that was announced later than the day', () => {
		expect(ids(changeLog(registry, isoDate('2026-02-28')))).toEqual([
			'east#t1.began',
			'west#t1.began',
			'east#t3.began',
		]);
	});
});

describe('the days of a change', () => {
	// Filed on 12 January; the edition is of 20 January, its header of 25 January.
	const lives = () => {
		const world = new RegistryInTime();
		const began = { on: '2024-01-10', filed: '2024-01-12' };
		world.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began }] };
		world.today = isoDate('2024-01-20');
		world.annual('2024');
		return world.loaded().registry;
	};
	test.each([
		['2024-01-09', undefined],
		['2024-01-11', [undefined, undefined, undefined, 'reported', undefined]],
		['2024-01-12', ['2024-01-12', undefined, undefined, 'in-time', 'pending']],
		['2024-01-24', ['2024-01-12', undefined, undefined, 'in-time', 'pending']],
		['2024-01-25', ['2024-01-12', '2024-01-25', 1, 'in-time', 'published']],
	])('are told on %s as far as they have come', (on, days) => {
		const [change] = changeLog(lives(), isoDate(on));
		const told = change && [
			change.filed,
			change.published,
			change.publication,
			change.filing?.state,
			change.delay?.state,
		];
		expect(told).toEqual(days);
	});
});

describe('changes by month', () => {
	test.each([
		['2026-03-31', 1, ['2026-03']],
		['2026-03-31', 3, ['2026-01', '2026-02', '2026-03']],
		['2026-02-01', 4, ['2025-11', '2025-12', '2026-01', '2026-02']],
	])('up to %s are those of %i months', (day, count, months) => {
		expect(monthsUntil(isoDate(day), count)).toEqual(months);
	});

	const { registry } = soundRegistry({
		water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-31 }, ended: { on: 2026-03-01 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2026-03-11, filed: 2026-03-01, note: announced } }
lines: [{ key: l1, kind: office, number: "021-111111", began: { on: 2026-03-10 } }, { key: l2, kind: fax, number: "021-222222", ${by}, ended: { on: 2026-03-02 } }]
vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-03-01 } }]
formerly: [{ key: f1, ended: { on: 2026-01-05 }, name: { en: Wells } }]
`,
	});
	test('tell persons and vacancies from lines and names, and leave out what is to come', () => {
		const day = isoDate('2026-03-10');
		expect(changesPerMonth(day, monthsUntil(day, 3), changeLog(registry, day))).toEqual([
			{ month: '2026-01', persons: 1, others: 1 },
			{ month: '2026-02', persons: 0, others: 0 },
			{ month: '2026-03', persons: 2, others: 2 },
		]);
	});
	test('hold of the filings those of which it is certain, late whether filed or not', () => {
		const term = (key: string, on: string, filed?: string) =>
			`{ key: ${key}, role: spokesperson, name: Ann ${key}, began: { on: ${on}${filed ? `, filed: ${filed}` : ''} } }`;
		const terms = [
			term('t1', '2026-01-05', '2026-01-06'),
			term('t2', '2026-01-05', '2026-04-06'),
			term('t3', '2026-01-06'),
			term('t4', '2026-03-05', '2026-04-05'),
			term('t5', '2026-04-06', '2026-04-07'),
			term('t6', '2026-04-06'),
		];
		const { registry: filed } = soundRegistry({ water: `terms: [${terms.join(', ')}]` });
		const day = isoDate('2026-04-10');
		expect(filingsPerMonth(monthsUntil(day, 4), updateChecks(filed, day).perMonth)).toEqual([
			{ month: '2026-01', inTime: 1, between: 0, late: 2 },
			{ month: '2026-02', inTime: 0, between: 0, late: 0 },
			{ month: '2026-03', inTime: 0, between: 1, late: 0 },
			{ month: '2026-04', inTime: 1, between: 0, late: 0 },
		]);
	});
});

describe('the history of filings', () => {
	const term = (key: string, on: string, filed?: string) =>
		`  - { key: ${key}, role: spokesperson, name: Ann ${key}, began: { on: ${on}${filed ? `, filed: ${filed}` : ''} } }`;
	const { registry } = soundRegistry({
		water: `terms:
${[
	term('t1', '2025-03-01'),
	term('t2', '2026-04-01'),
	term('t3', '2026-03-10'),
	term('t4', '2026-02-01', '2026-04-05'),
	term('t5', '2025-01-31', '2025-04-05'),
	term('t6', '2026-01-01', '2026-02-01'),
	term('t7', '2025-01-31', '2025-03-02'),
	term('t8', '2026-01-02', '2026-01-03'),
	term('t9', '2026-01-04', '2026-01-05'),
	term('t10', '2026-05-01'),
].join('\n')}`,
	});
	const day = isoDate('2026-04-10');
	const historyFrom = (firstMonth: string, of = registry) => {
		const { lists, inTime } = filingHistory(updateChecks(of, day).filings, changeLog(of, day), firstMonth);
		const keys = (found: (typeof lists)[number]['shown']) => found.map(({ change }) => change.event.key);
		return { inTime, lists: lists.map(({ id, shown, earlier }) => [id, keys(shown), keys(earlier)]) };
	};

	test('lists what was filed late or between the limits, what is before the first month apart; what is not filed is no history', () => {
		expect(historyFrom('2026-01')).toEqual({
			inTime: 3,
			lists: [
				['late', ['t4'], ['t5']],
				['between', ['t6'], []],
			],
		});
	});
	test('has a list of those in time by a corrected day of filing, where there are any', () => {
		// That nobody printed the correction yet is a warning.
		const { value } = registryFromText({
			water: `terms:
${term('t1', '2026-01-02', '2026-01-03')}
${term('t2', '2025-01-02', '2025-01-03')}
${term('t3', '2026-01-04', '2026-01-05')}
corrections:
  - { key: c1, of: t1.began.filed, was: 2026-03-03, on: 2026-03-10, reason: misread }
  - { key: c2, of: t2.began.filed, was: 2025-03-03, on: 2026-03-10, reason: misread }`,
		});
		const board = historyFrom('2026-01', value?.registry);
		expect([board.inTime, board.lists.at(-1)]).toEqual([3, ['corrected', ['t1'], ['t2']]]);
	});
	test('holds a change beside what was found of it', () => {
		const { lists } = filingHistory(updateChecks(registry, day).filings, changeLog(registry, day), '2026-01');
		for (const { change, finding } of lists.flatMap(({ shown }) => shown)) expect(change.event).toBe(finding.event);
	});
});

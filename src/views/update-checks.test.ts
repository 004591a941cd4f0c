import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { updateChecks } from './update-checks.ts';

const checksOf = (agency: string, day: string) => updateChecks(soundRegistry({ water: agency }).registry, isoDate(day));
const seatsOf = (agency: string, day: string) =>
	checksOf(agency, day).vacancies.map(({ role, declared, since, days }) => [role, declared, since, days]);

const term = (key: string, more: string) => `{ key: ${key}, role: spokesperson, name: Ann ${key}, ${more} }`;
const left = term('t1', 'began: { by: 2020-01-01 }, ended: { on: 2026-05-01, filed: 2026-05-02 }');
const gone = `terms: [${left}]`;
const gap = (days: number) => [['spokesperson', false, { on: '2026-05-01' }, days]];

describe('a seat that nobody holds and nobody declared vacant', () => {
	// The setting calls gaps of up to three days short.
	test.each([
		['2026-04-30', []],
		['2026-05-04', []],
		['2026-05-05', gap(4)],
		['2026-06-01', gap(31)],
	])('is listed on %s as %j', (day, seats) => expect(seatsOf(gone, day)).toEqual(seats));

	test('is listed until the next holder begins, even where that is announced', () => {
		const agency = `terms: [${left}, ${term('t2', 'began: { on: 2026-06-01, filed: 2026-05-20, note: announced }')}]`;
		expect(seatsOf(agency, '2026-05-31')).toEqual(gap(30));
		expect(seatsOf(agency, '2026-06-01')).toEqual([]);
	});

	test.each([
		['while another holds it', `terms: [${left}, ${term('t2', 'began: { by: 2026-01-01 }')}]`],
		['while somebody acts', `terms: [${left}, ${term('t2', 'acting: true, began: { on: 2026-05-01 }')}]`],
		['at an agency that speaks by its press office', `speaksBy: press-office\n${gone}`],
		['at an agency that is dissolved', `onList: false\ndissolved: { on: 2026-05-01 }\n${gone}`],
	])('is none %s', (_, agency) => expect(seatsOf(agency, '2026-06-01')).toEqual([]));

	test('has no beginning where only a day is known by which the last holder was gone', () => {
		const agency = `terms: [${term('t1', 'began: { by: 2020-01-01 }, ended: { by: 2026-05-01 }')}]`;
		expect(seatsOf(agency, '2026-06-01')).toEqual([['spokesperson', false, { by: '2026-05-01' }, undefined]]);
		expect(checksOf(agency, '2026-06-01').vacancies).toMatchObject([{ pastExpected: false }]);
	});

	test('is listed beside a vacancy of the assistant', () => {
		const declared = 'vacancies: [{ key: v1, role: press-assistant, began: { on: 2026-05-10 } }]';
		expect(seatsOf(`${gone}\n${declared}`, '2026-06-01')).toEqual([
			['press-assistant', true, { on: '2026-05-10' }, 22],
			...gap(31),
		]);
	});

	test('is one seat with the vacancy that is declared for it', () => {
		const declared = 'vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-05-10 } }]';
		expect(seatsOf(`${gone}\n${declared}`, '2026-06-01')).toEqual([['spokesperson', true, { on: '2026-05-10' }, 22]]);
	});
});

describe('the rate of what is filed in time', () => {
	// Filed on day 29 of January's change is in time; 30 days end after the month in February, before it in July.
	const began = (key: string, on: string, filed?: string) =>
		`  - { key: ${key}, role: spokesperson, name: Ann ${key}, began: { on: ${on}${filed ? `, filed: ${filed}` : ''} } }`;
	const totalsOn = (day: string, ...terms: string[]) => checksOf(`terms:\n${terms.join('\n')}`, day).perGroup[0];

	test.each([
		['in time', began('t1', '2026-07-01', '2026-07-31'), { inTime: 1, onTime: 1 }],
		['in time by the check after the month', began('t1', '2026-01-31', '2026-03-02'), { inTime: 1, onTime: 1 }],
		['between the limits', began('t1', '2026-07-01', '2026-08-01'), { inTime: 0, between: 1, onTime: 0 }],
		['late', began('t1', '2026-07-01', '2026-08-02'), { inTime: 0, between: 0, onTime: 0 }],
		['overdue and not filed', began('t1', '2026-07-01'), { inTime: 0, between: 0, onTime: 0 }],
	])('knows what is %s', (_, term, totals) => expect(totalsOn('2026-08-20', term)).toMatchObject(totals));

	test('counts what is not filed once its days are over, and not before', () => {
		const terms = [began('t1', '2026-07-01', '2026-07-10'), began('t2', '2026-07-01')];
		expect(totalsOn('2026-07-31', ...terms)).toMatchObject({ waiting: 1, between: 0, onTime: 1 });
		expect(totalsOn('2026-08-01', ...terms)).toMatchObject({ waiting: 0, between: 1, onTime: 1 / 2 });
		expect(totalsOn('2026-08-02', ...terms)).toMatchObject({ waiting: 0, between: 0, onTime: 1 / 2 });
	});
	test('is none where nothing is due yet', () => {
		expect(totalsOn('2026-07-31', began('t1', '2026-07-01'))).toMatchObject({ changes: 1, onTime: undefined });
	});
});

test('the totals of months stand in the order of the newest', () => {
	const terms = ['2026-03-01', '2026-01-01', '2026-03-02'].map((on, at) => term(`t${at}`, `began: { on: ${on} }`));
	const { perMonth } = checksOf(`terms: [${terms.join(', ')}]`, '2026-06-01');
	expect(perMonth.map(({ of, changes }) => [of, changes])).toEqual([
		['2026-03', 2],
		['2026-01', 1],
	]);
});

describe('the board of a day', () => {
	const began = 'began: { by: 2020-01-01 }';
	const verified = (on: string) => `, verified: { on: ${on}, by: call }`;
	const line = (key: string, number: string, more: string) =>
		`{ key: ${key}, kind: office, number: ${number}, ${began}${more} }`;
	const holder = (key: string, name: string) => `{ key: ${key}, role: spokesperson, name: ${name}, ${began} }`;
	const later = 'began: { on: 2026-05-01 }';
	const exception = (agency: string, until: string, about: string) =>
		`  - { code: look-alike, agencies: [${agency}], about: ${about}, reason: asked, until: ${until} }`;
	const { registry } = soundRegistry(
		{
			wells: `group: towns
terms: [{ key: t1, role: spokesperson, name: Eve, ${later} }]
lines: [${line('l1', '021-100001', verified('2026-05-30'))}, ${line('l2', '021-100002', '')}, ${line('l3', '021-100003', verified('2025-03-01'))}]`,
			arms: `terms: [${holder('t1', 'Ann')}, ${holder('t2', 'Bob')}, ${holder('t3', 'Cyd')}, { key: t4, role: press-assistant, name: Fay, ${later} }]
lines: [${line('l1', '021-100004', verified('2025-02-01'))}, ${line('l2', '021-100005', verified('2026-04-30'))}]`,
			mute: '',
			duet: `terms: [${holder('t1', 'Gil')}]
vacancies:
  - { key: v1, role: press-assistant, began: { on: 2026-05-01 }, expected: 2026-06-10 }
  - { key: v2, role: press-assistant, ${began} }`,
		},
		{
			'exceptions.yaml': `exceptions:
${exception('wells', '2026-06-09', 'Eve')}
${exception('arms', '2026-06-09', 'Ann')}
${exception('arms', '2026-06-10', 'Bob')}
`,
		},
	);
	const checks = (agency?: string) => updateChecks(registry, isoDate('2026-06-10'), { agency });

	test('names whose head-count is not met and counts the others', () => {
		const { headCounts, headCountsMet } = checks();
		expect(headCounts.map(({ agency, state }) => [agency, state])).toEqual([
			['arms', 'over'],
			['mute', 'under'],
		]);
		expect(headCountsMet).toBe(2);
		expect(checks('wells')).toMatchObject({ headCounts: [], headCountsMet: 1 });
	});
	test('names lines that are not confirmed, those never and the longest overdue first, and counts the others', () => {
		const { unverified, linesVerified } = checks();
		expect(unverified.map(({ agency, line: { key } }) => `${agency}#${key}`)).toEqual([
			'wells#l2',
			'arms#l1',
			'wells#l3',
		]);
		expect(linesVerified).toBe(2);
	});
	test('stands newest first, on one day by id', () => {
		expect(checks().filings.map(({ event }) => event.id)).toEqual(['arms#t4.began', 'duet#v1.began', 'wells#t1.began']);
	});
	test('counts the filings of each group, also where there are none', () => {
		const counted = (agency?: string) => checks(agency).perGroup.map(({ of, changes }) => [of, changes]);
		expect(counted()).toEqual([
			['departments', 2],
			['towns', 1],
		]);
		expect(counted('arms')).toEqual([
			['departments', 1],
			['towns', 0],
		]);
	});
	test.each([
		['2026-06-09', []],
		['2026-06-10', ['Eve', 'Ann']],
		['2026-06-11', ['Eve', 'Ann', 'Bob']],
	])('names on %s the exceptions whose last day is over', (day, about) => {
		expect(updateChecks(registry, isoDate(day)).expiredExceptions.map((of) => of.about)).toEqual(about);
	});
	test('of one agency names the exceptions that are about it', () => {
		expect(checks('arms').expiredExceptions.map((of) => of.about)).toEqual(['Ann']);
		expect(checks('mute').expiredExceptions).toEqual([]);
	});
	test('of one agency names its vacant seats alone, and tells a hope that has passed from its last day', () => {
		const seats = (day: string) =>
			updateChecks(registry, isoDate(day), { agency: 'duet' }).vacancies.map(({ since, days, pastExpected }) => [
				since,
				days,
				pastExpected,
			]);
		expect(seats('2026-06-10')).toEqual([
			[{ on: '2026-05-01' }, 40, false],
			[{ by: '2020-01-01' }, undefined, false],
		]);
		expect(seats('2026-06-11')).toMatchObject([
			[{}, 41, true],
			[{}, undefined, false],
		]);
		expect(checks('mute').vacancies).toEqual([]);
		expect(checks().vacancies).toHaveLength(2);
	});
	test('takes the findings that it is given', () => {
		expect(updateChecks(registry, isoDate('2026-06-10'), { findings: [] })).toMatchObject({
			filings: [],
			unverified: [],
		});
	});
});

describe('the duties of the authority', () => {
	const lives = () => {
		const world = new RegistryInTime();
		const by = { by: '2023-01-01' };
		world.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: by }] };
		world.annual('2024');
		const left = { on: '2024-02-01', filed: '2024-02-02' };
		world.agencies['water'] = {
			terms: [
				{ key: 't1', role: 'spokesperson', name: 'Ann', began: by, ended: left },
				{ key: 't2', role: 'spokesperson', name: 'Bob', began: left },
				{ key: 't3', role: 'press-assistant', name: 'Cyd', began: { on: '2024-02-03', filed: '2024-02-04' } },
			],
		};
		world.today = isoDate('2024-02-03');
		world.supplement();
		return world.loaded().registry;
	};

	test('a year without an edition is overdue once it is over', () => {
		const board = (day: string) => updateChecks(lives(), isoDate(day));
		expect([board('2025-12-31').overdue, board('2026-01-01').overdue]).toEqual([0, 1]);
		expect(board('2026-01-01').editions.map(({ year, state }) => [year, state])).toEqual([
			[2024, 'met'],
			[2025, 'missed'],
			[2026, 'due'],
		]);
		expect(updateChecks(lives(), isoDate('2026-01-01'), { agency: 'water' })).toMatchObject({
			editions: [],
			overdue: 0,
		});
	});
	test('what is filed is pending until it is published', () => {
		const pending = (day: string) => updateChecks(lives(), isoDate(day)).pending.map(({ event }) => event.id);
		expect(pending('2024-02-07')).toEqual(['water#t1.ended', 'water#t2.began', 'water#t3.began']);
		expect(pending('2024-02-08')).toEqual(['water#t3.began']);
	});
});

test('every breach stands in one of the lists', () => {
	const late = 'began: { on: 2026-01-01, filed: 2026-04-01 }';
	const { breaches, breachesIn } = checksOf(
		`terms: [${term('t1', `${late}, ended: { on: 2026-05-01 }`)}, ${term('t2', 'began: { on: 2026-06-01 }')}, ${term('t3', 'began: { on: 2026-05-01 }')}]`,
		'2026-06-20',
	);
	expect(Object.fromEntries(breachesIn)).toEqual({ late: 1, overdue: 2 });
	expect(breaches).toBe(3);
	expect(Object.fromEntries(checksOf('', '2026-06-20').breachesIn)).toEqual({ 'head-count': 1 });
});

describe('on a day that is past', () => {
	const later = `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-03-01, filed: 2026-03-05 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2026-09-01, filed: 2026-09-05 } }
  - { key: t3, role: spokesperson, name: Cyd, began: { on: 2026-10-01 } }
lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2020-01-01 }, verified: { on: 2026-09-05, by: call } }]
`;
	test('the totals count what was known', () => {
		const { perGroup, perMonth } = checksOf(later, '2026-06-01');
		expect(perGroup[0]).toMatchObject({ of: 'departments', changes: 1 });
		expect(perMonth.map(({ of }) => of)).toEqual(['2026-03']);
	});

	test('a line is not known to be verified by what came later', () => {
		const { unverified, linesVerified } = checksOf(later, '2026-06-01');
		expect(unverified.map(({ state }) => state)).toEqual(['not-known']);
		expect(linesVerified).toBe(0);
	});

	test('nothing is past once all that is recorded has come', () => {
		const { perGroup, linesVerified } = checksOf(later, '2026-09-05');
		expect(perGroup[0]).toMatchObject({ changes: 3, byState: { upcoming: 1 }, waiting: 1 });
		expect(linesVerified).toBe(1);
	});
});

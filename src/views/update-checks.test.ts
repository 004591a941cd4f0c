import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { updateChecks } from './update-checks.ts';

const checksOf = (body: string, day: string) => updateChecks(soundRegistry({ water: body }).registry, isoDate(day));
const seatsOf = (body: string, day: string) =>
	checksOf(body, day).vacancies.map(({ role, declared, since, days }) => [role, declared, since, days]);

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
		const body = `terms: [${left}, ${term('t2', 'began: { on: 2026-06-01, filed: 2026-05-20, note: announced }')}]`;
		expect(seatsOf(body, '2026-05-31')).toEqual(gap(30));
		expect(seatsOf(body, '2026-06-01')).toEqual([]);
	});

	test.each([
		['while another holds it', `terms: [${left}, ${term('t2', 'began: { by: 2026-01-01 }')}]`],
		['while somebody acts', `terms: [${left}, ${term('t2', 'acting: true, began: { on: 2026-05-01 }')}]`],
		['at a body that speaks by its press office', `speaksBy: press-office\n${gone}`],
		['at a body that is dissolved', `onList: false\ndissolved: { on: 2026-05-01 }\n${gone}`],
	])('is none %s', (_, body) => expect(seatsOf(body, '2026-06-01')).toEqual([]));

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

test('every breach stands in one of the lists', () => {
	const late = 'began: { on: 2026-01-01, filed: 2026-04-01 }';
	const { breaches, breachesIn } = checksOf(
		`terms: [${term('t1', `${late}, ended: { on: 2026-05-01 }`)}, ${term('t2', 'began: { on: 2026-06-01 }')}]`,
		'2026-06-20',
	);
	expect(Object.fromEntries(breachesIn)).toEqual({ late: 1, overdue: 1 });
	expect(breaches).toBe(2);
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
		expect(perGroup[0]).toMatchObject({ changes: 3, byState: { upcoming: 1 } });
		expect(linesVerified).toBe(1);
	});
});

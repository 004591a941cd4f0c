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

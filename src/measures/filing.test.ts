import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { baseFiles, soundRegistry } from '../testing/registry-from-text.ts';
import { evaluate, type Finding } from './evaluate.ts';
import type { FilingFinding } from './filing.ts';

function filingsOf(agency: string, day: string): FilingFinding[] {
	const { registry } = soundRegistry({ water: agency });
	return evaluate(registry, isoDate(day)).filter(
		(finding: Finding): finding is FilingFinding => finding.kind === 'filing',
	);
}

function filingOf(on: string, filed: string | undefined, day: string): FilingFinding {
	const began = `{ on: ${on}${filed ? `, filed: ${filed}` : ''} }`;
	const [finding] = filingsOf(`terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: ${began} }]`, day);
	return finding as FilingFinding;
}

describe('a filing', () => {
	test.each([
		// A month of 31 days: day 30 is in time, day 31 lies within the article's month, day 32 is late.
		['2026-03-10', '2026-04-08', 'in-time', 29, 0],
		['2026-03-10', '2026-04-09', 'in-time', 30, 0],
		['2026-03-10', '2026-04-10', 'within-month-after-days', 31, 0],
		['2026-03-10', '2026-04-11', 'late', 32, 1],
		// A month of 30 days: both limits end on one day.
		['2026-04-10', '2026-05-09', 'in-time', 29, 0],
		['2026-04-10', '2026-05-10', 'in-time', 30, 0],
		['2026-04-10', '2026-05-11', 'late', 31, 1],
		// The month of 31 January is clamped and ends on day 28.
		['2026-01-31', '2026-02-28', 'in-time', 28, 0],
		['2026-01-31', '2026-03-01', 'within-days-after-month', 29, 0],
		['2026-01-31', '2026-03-02', 'within-days-after-month', 30, 0],
		['2026-01-31', '2026-03-03', 'late', 31, 1],
		// A leap year gives the month one day more.
		['2024-01-31', '2024-02-29', 'in-time', 29, 0],
		['2024-01-31', '2024-03-01', 'within-days-after-month', 30, 0],
		['2024-01-31', '2024-03-02', 'late', 31, 1],
		// Filed before it takes effect.
		['2026-06-10', '2026-06-01', 'in-time', -9, 0],
	])('of %s filed on %s is %s, after %i days', (on, filed, state, filedAfter, daysLate) => {
		// The early filing is a warning, so this world is not made by soundRegistry alone.
		const early = filedAfter < 0 ? ', note: announced' : '';
		const agency = `terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: { on: ${on}, filed: ${filed}${early} } }]`;
		const met = state !== 'late';
		expect(filingsOf(agency, '2026-12-31')[0]).toMatchObject({ state, met, filedAfter, daysLate, daysLeft: undefined });
	});

	test.each([
		['2026-03-10', '2026-03-09', 'upcoming', 31, 0],
		['2026-03-10', '2026-03-10', 'reported', 30, 0],
		['2026-03-10', '2026-04-09', 'reported', 0, 0],
		['2026-03-10', '2026-04-10', 'reported-after-days', -1, 0],
		['2026-03-10', '2026-04-11', 'overdue', -2, 1],
		['2026-01-31', '2026-03-02', 'reported', 0, 0],
		['2026-01-31', '2026-03-03', 'overdue', -1, 1],
	])('of %s, not filed on %s, is %s', (on, day, state, daysLeft, daysLate) => {
		const met = state !== 'overdue';
		expect(filingOf(on, undefined, day)).toMatchObject({ state, met, daysLeft, daysLate, filedAfter: undefined });
	});

	test('that comes later is not filed yet on the day asked', () => {
		expect(filingOf('2026-03-10', '2026-04-20', '2026-04-01')).toMatchObject({ state: 'reported', daysLeft: 8 });
	});

	test('cites every clause that is seen through it', () => {
		expect(filingOf('2026-03-10', undefined, '2026-03-11').cites).toEqual(['R-2', 'R-3']);
	});
});

describe('a change to come is', () => {
	const term = (key: string, filed?: string) =>
		`{ key: ${key}, role: spokesperson, name: Ann ${key}, began: { on: 2026-06-01${filed ? `, filed: ${filed}, note: announced` : ''} } }`;
	const statesOn = (day: string, ...terms: string[]) =>
		filingsOf(`terms: [${terms.join(', ')}]`, day).map(({ event, state }) => [event.key, state]);

	test('known from the day of its filing, and on no day before', () => {
		expect(statesOn('2026-05-09', term('t1', '2026-05-10'))).toEqual([]);
		expect(statesOn('2026-05-10', term('t1', '2026-05-10'))).toEqual([['t1', 'in-time']]);
	});
	test('known today where nobody has filed it, and not on a day that is past', () => {
		const other = term('t2', '2026-05-10');
		expect(statesOn('2026-05-09', term('t1'), other)).toEqual([]);
		expect(statesOn('2026-05-10', term('t1'), other)).toEqual([
			['t1', 'upcoming'],
			['t2', 'in-time'],
		]);
		expect(statesOn('2026-05-09', term('t1'))).toEqual([['t1', 'upcoming']]);
	});
});

describe('a change to come that nobody has filed', () => {
	const coming = 'terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: { on: 2026-06-01 } }]';
	const line = (verified: string) =>
		`lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2020-01-01 }, verified: { on: ${verified}, by: call } }]`;
	const upcoming = (agencies: Readonly<Record<string, string>>) =>
		evaluate(soundRegistry(agencies).registry, isoDate('2026-05-10')).filter(({ state }) => state === 'upcoming');

	test('is not hidden by a day mistyped in the record of another agency', () => {
		expect(upcoming({ water: coming, health: line('2062-08-05') })).toHaveLength(1);
		expect(upcoming({ water: `${coming}\n${line('2026-05-11')}` })).toHaveLength(0);
	});
});

describe('the clock', () => {
	const clocked = (agency: string) => filingsOf(agency, '2026-12-31').map(({ event }) => event.id);

	test('starts for terms, later posts and vacancies, not for lines and names', () => {
		const agency = `
formerly: [{ key: f1, ended: { on: 2026-02-01 }, name: { en: Rivers } }]
lines: [{ key: l1, kind: fax, number: "021-234567", began: { on: 2026-02-01 } }]
terms:
  - { key: t1, role: spokesperson, name: Ann Lee, began: { by: 2020-01-01 }, posts: [{ key: p1, en: Deputy }, { key: p2, en: Head, began: { on: 2026-03-01 } }] }
vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-04-01 } }]
`;
		expect(clocked(agency)).toEqual(['water#p2.began', 'water#v1.began']);
	});

	test('of a vacancy declared from the day a term ended is that of the term', () => {
		const agency = `
terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: { by: 2020-01-01 }, ended: { on: 2026-04-01 } }]
vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-04-01 } }]
`;
		expect(clocked(agency)).toEqual(['water#t1.ended']);
	});

	test.each([
		['of another role', 'press-assistant', '2026-04-01'],
		['on another day', 'spokesperson', '2026-03-01'],
	])('of a vacancy runs beside that of a term that ended, %s', (_what, role, on) => {
		const agency = `
terms: [{ key: t1, role: ${role}, name: Ann Lee, began: { by: 2020-01-01 }, ended: { on: ${on} } }]
vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-04-01 } }]
`;
		expect(clocked(agency).sort()).toEqual(['water#t1.ended', 'water#v1.began']);
	});

	test('never starts for a beginning that is not known', () => {
		expect(clocked('terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: { by: 2026-04-01 } }]')).toEqual([]);
	});
});

describe('a clause', () => {
	const calendar = `
year: 2026
source: { title: Notice }
holidays: [{ name: { en: Spring }, from: 2026-04-13, until: 2026-04-14 }]
`;
	/** The filings under the rules of every test registry, with one text of the clause about filings replaced. */
	const filingsUnder = (others: readonly [string, string], agency: string, files = {}) => {
		const [clause = ''] = /- \{ id: R-2,.*/.exec(`${baseFiles['measures/rules.yaml']}`) ?? [];
		const rules = `${baseFiles['measures/rules.yaml']}`.replace(clause, clause.replace(...others));
		const { registry } = soundRegistry({ water: agency }, { 'measures/rules.yaml': rules, ...files });
		return evaluate(registry, isoDate('2026-12-31')).filter((found) => found.kind === 'filing');
	};
	const began = (on: string) => `terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: { on: ${on} } }]`;

	test('that cites no other is cited itself', () => {
		const [found] = filingsUnder(['cites: [R-2, R-3], ', ''], began('2026-03-10'));
		expect(found?.cites).toEqual(['R-2']);
	});

	test('starts its clock for its roles, and for what has no role', () => {
		const others = ['press-assistant, temporary, first], events: [', '], events: [line-began, '] as const;
		const found = filingsUnder(
			[others[0], others[1]],
			`
lines: [{ key: l1, kind: office, number: "021-234567", began: { on: 2026-03-10 } }]
terms:
  - { key: t1, role: spokesperson, name: Ann Lee, began: { on: 2026-03-10 } }
  - { key: t2, role: press-assistant, name: Bob Lee, began: { on: 2026-03-10 } }
`,
		);
		expect(found.map(({ event }) => event.key).sort()).toEqual(['l1', 't1']);
	});

	test.each([
		['of a working day', 'moves', '2026-03-10', true, '2026-04-09', '2026-04-10'],
		['of a weekend before a holiday moves', 'moves', '2026-03-12', true, '2026-04-15', '2026-04-15'],
		['of such a weekend stays', 'stays', '2026-03-12', true, '2026-04-11', '2026-04-12'],
		['of a year without a calendar', 'moves', '2026-03-12', false, '2026-04-11', '2026-04-12'],
	] as const)('whose last day is that %s', (_day, how, on, hasCalendar, lastDay, articleLastDay) => {
		const files = hasCalendar ? { 'calendars/2026.yaml': calendar } : {};
		const [found] = filingsUnder(['limit: P30D', `lastDayOnHoliday: ${how}, limit: P30D`], began(on), files);
		expect(found).toMatchObject({ lastDay, articleLastDay });
	});
});

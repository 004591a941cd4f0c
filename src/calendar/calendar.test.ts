import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	addPeriod,
	calendarIn,
	daysBetween,
	formatPeriod,
	isoDate,
	isWorkingDay,
	parseIsoDate,
	parsePeriod,
	weekdayOf,
	workingDayFrom,
	type WorkCalendar,
} from './index.ts';

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(isoDate('1949-10-01'), days));

describe('a day', () => {
	test.each([
		'2026-02-30',
		'2025-02-29',
		'2026-13-01',
		'2026-00-10',
		'2026-1-5',
		'2026/01/05',
		'20260105',
		'',
		'２０２６-01-05',
		'1582-12-31',
		'0099-01-01',
		'9999-01-01',
	])('is not read from %j', (text) => expect(parseIsoDate(text)).toBeUndefined());
	test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01', '1583-01-01', '9998-12-31'])(
		'is read from %s',
		(text) => expect(parseIsoDate(text)).toBe(text),
	);
	test('never lies after the year 9999, whatever is added', () => {
		const last = isoDate('9998-12-31');
		const sums = [addDays(last, 9999), addMonths(last, 9999), addPeriod(last, { count: 9999, unit: 'Y' })];
		expect(sums).toEqual(['9999-12-31', '9999-12-31', '9999-12-31']);
	});
	test('plus n days lies n days after it', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
		);
	});
	test('sorts as text', () => {
		fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
	});
	test.each([
		['2026-11-22', 7],
		['2026-11-23', 1],
		['1949-10-01', 6],
		['2024-02-29', 4],
	])('%s is weekday %i', (day, weekday) => expect(weekdayOf(isoDate(day))).toBe(weekday));
});

describe('a month', () => {
	test.each([
		['2026-01-31', 1, '2026-02-28'],
		['2024-01-31', 1, '2024-02-29'],
		['2026-01-30', 1, '2026-02-28'],
		['2026-03-31', 1, '2026-04-30'],
		['2026-12-31', 2, '2027-02-28'],
		['2026-05-15', -12, '2025-05-15'],
	])('from %s, %i times, ends on %s', (day, count, end) => expect(addMonths(isoDate(day), count)).toBe(end));
});

describe('a period', () => {
	test('is read as it is written', () => {
		const anyPeriod = fc.record({
			count: fc.integer({ min: 0, max: 9999 }),
			unit: fc.constantFrom('D', 'M', 'Y' as const),
		});
		fc.assert(
			fc.property(anyPeriod, (period) => {
				expect(parsePeriod(formatPeriod(period as never))).toEqual({ ...period });
			}),
		);
	});
	test.each(['P30', '30D', 'P1W', 'PT3H', 'P1M2D', ''])('is not read from %j', (text) =>
		expect(parsePeriod(text)).toBeUndefined(),
	);
	test('of a year from 29 February ends on the 28th', () => {
		expect(addPeriod(isoDate('2024-02-29'), { count: 1, unit: 'Y' })).toBe('2025-02-28');
	});
});

describe('working days', () => {
	const calendar: WorkCalendar = new Map([
		[
			2026,
			{
				year: 2026,
				holidays: [{ from: isoDate('2026-10-01'), until: isoDate('2026-10-07') }],
				workedWeekends: [isoDate('2026-10-10')],
			},
		],
	]);
	test.each([
		['2026-09-30', true],
		['2026-10-01', false],
		['2026-10-07', false],
		['2026-10-10', true],
		['2026-10-11', false],
		['2027-01-04', undefined],
	])('%s: %s', (day, works) => expect(isWorkingDay(calendar, isoDate(day))).toBe(works));
	test('the working day from a holiday is the first after it', () => {
		expect(workingDayFrom(calendar, isoDate('2026-10-03'))).toBe('2026-10-08');
	});
	test('the notice of a year also moves days of the weeks beside it', () => {
		const days = { from: isoDate('2026-12-31'), until: isoDate('2027-01-02') };
		const next = { year: 2027, holidays: [days], workedWeekends: [isoDate('2026-12-27')] };
		const both: WorkCalendar = new Map([...calendar, [2027, next]]);
		const asked = ['2026-12-27', '2026-12-31', '2027-01-01', '2027-01-04', '2028-01-03'].map(isoDate);
		expect(asked.map((day) => isWorkingDay(both, day))).toEqual([true, false, false, true, undefined]);
	});
	test('of a place are those of the State, its own days before them; those of the State stay as they are', () => {
		const holidays = [{ from: isoDate('2026-10-10'), until: isoDate('2026-10-12') }];
		const own = { divisions: ['11'], holidays, workedWeekends: [isoDate('2026-10-04')] };
		const state: WorkCalendar = new Map([...calendar].map(([year, of]) => [year, { ...of, regional: [own] }]));
		const works = (of: WorkCalendar) =>
			['2026-10-04', '2026-10-05', '2026-10-10', '2026-10-12', '2026-10-13'].map((day) =>
				isWorkingDay(of, isoDate(day)),
			);
		expect(works(state)).toEqual(works(calendar));
		expect(works(calendarIn(state, ['1101', '11', '1']))).toEqual([true, false, false, false, true]);
		expect(calendarIn(state, ['12', '1'])).toBe(state);
		expect(workingDayFrom(state, isoDate('2026-10-12'))).toBe('2026-10-12');
	});
	test('beyond the last announced year nothing is known', () => {
		expect(workingDayFrom(calendar, isoDate('2027-01-01'))).toBeUndefined();
	});
});

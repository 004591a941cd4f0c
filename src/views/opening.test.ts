import { describe, expect, test } from 'vitest';
import { daysBetween, isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import type { Hours } from '../records/hours.ts';
import { planOn, plansOf } from './day-plan.ts';
import {
	answeringOf,
	nowFrom,
	openingAt,
	signOf,
	type DayPlan,
	type Moment,
	type Opening,
	type OpeningData,
	type Schedule,
} from './opening.ts';
import { openingData } from './opening-data.ts';

const calendar2026 = `
year: 2026
source: { title: Notice }
holidays:
  - { name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }
  - { name: { en: National Day }, from: 2026-10-01, until: 2026-10-07 }
workedWeekends: [2026-01-04, 2026-10-10]
`;
const files = { 'calendars/2026.yaml': calendar2026 };

const { registry } = soundRegistry({ any: '' }, files);
const { calendar } = registry;

/** Hours in short: `09:00-12:00 13:30-17:00`. */
function scheduleOf(on: Hours['on'], spans: string, more: Partial<Hours> = {}): Schedule {
	const hours: Hours = { on, spans: spansOf(spans), ...more };
	return {
		get plans() {
			return plansOf(hours);
		},
		planOn: (day) => planOn(calendar, hours, day),
		...(more.note && { remark: true }),
	};
}

function spansOf(short: string) {
	return short.split(' ').map((span) => ({ from: span.slice(0, 5), until: span.slice(6) }));
}

const office = scheduleOf('working-days', '09:00-12:00 13:30-17:00');
const aroundTheClock = scheduleOf('every-day', '00:00-24:00');
const overnight = scheduleOf('every-day', '00:00-09:00 17:00-24:00');

/** `2026-11-23 09:00` as a moment, and back. */
function at(text: string): Moment {
	return {
		day: isoDate(text.slice(0, 10)),
		minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14)),
	};
}

function inShort(opening: Opening | undefined): string {
	if (!opening) return 'no number';
	const moment = opening.state === 'open' ? opening.until : opening.state === 'closed' ? opening.next : undefined;
	if (!moment) return opening.state;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${opening.state} ${moment.day} ${two(Math.floor(moment.minute / 60))}:${two(moment.minute % 60)}`;
}

describe('an office', () => {
	test.each([
		['before its hours', '2026-11-23 08:59', 'closed 2026-11-23 09:00'],
		['at its first minute', '2026-11-23 09:00', 'open 2026-11-23 12:00'],
		['at its last minute before lunch', '2026-11-23 11:59', 'open 2026-11-23 12:00'],
		['as lunch begins', '2026-11-23 12:00', 'closed 2026-11-23 13:30'],
		['after lunch', '2026-11-23 13:30', 'open 2026-11-23 17:00'],
		['as it closes', '2026-11-23 17:00', 'closed 2026-11-24 09:00'],
		['on a Friday evening', '2026-11-27 20:00', 'closed 2026-11-30 09:00'],
		['at midnight', '2026-11-24 00:00', 'closed 2026-11-24 09:00'],
		['on the eve of a holiday', '2026-09-30 17:30', 'closed 2026-10-08 09:00'],
		['on a holiday', '2026-10-05 10:00', 'closed 2026-10-08 09:00'],
		['before a worked weekend', '2026-10-09 18:00', 'closed 2026-10-10 09:00'],
		['on a worked Saturday', '2026-10-10 10:00', 'open 2026-10-10 12:00'],
		['on a worked Sunday', '2026-01-04 16:59', 'open 2026-01-04 17:00'],
		['on the last announced morning', '2026-12-31 10:00', 'open 2026-12-31 12:00'],
		['on the last announced evening: the next opening is not known', '2026-12-31 17:00', 'closed'],
		['in a year that is not announced', '2027-01-04 10:00', 'not-known'],
		['at night in a year that is not announced', '2027-01-04 03:00', 'closed'],
	])('%s', (_when, moment, expected) => {
		expect(inShort(openingAt(at(moment), office))).toBe(expected);
	});
});

describe('a duty line', () => {
	test.each([
		['around the clock has no end', aroundTheClock, '2026-10-05 00:00', 'open'],
		['around the clock is answered in a year that is not announced', aroundTheClock, '2027-05-01 23:59', 'open'],
		['whose night passes midnight closes in the morning', overnight, '2026-11-23 23:59', 'open 2026-11-24 09:00'],
		['after midnight', overnight, '2026-11-24 00:00', 'open 2026-11-24 09:00'],
		['by day', overnight, '2026-11-24 09:00', 'closed 2026-11-24 17:00'],
		['without recorded hours', undefined, '2026-11-24 09:00', 'not-known'],
	])('%s', (_when, hours, moment, expected) => {
		expect(inShort(openingAt(at(moment), hours))).toBe(expected);
	});
	test('on working days around the clock closes before the weekend', () => {
		expect(inShort(openingAt(at('2026-11-23 10:00'), scheduleOf('working-days', '00:00-24:00')))).toBe(
			'open 2026-11-27 24:00',
		);
	});
});

describe('who answers', () => {
	test.each([
		['the office in its hours', [office, aroundTheClock], '2026-11-23 10:00', 0, 'open 2026-11-23 12:00'],
		['the duty line outside them', [office, aroundTheClock], '2026-11-23 12:30', 1, 'open'],
		['the duty line where the day is not announced', [office, aroundTheClock], '2027-01-04 10:00', 1, 'open'],
		['perhaps a duty line without recorded hours', [office, undefined], '2026-11-23 22:00', 1, 'not-known'],
		['nobody, and who is first again', [office, overnight], '2026-11-24 12:00', 0, 'closed 2026-11-24 13:30'],
		['nobody known, and the line that is', [office, overnight], '2026-12-31 10:30', 0, 'open 2026-12-31 12:00'],
		['a later line where the next hours of the office are not known', [scheduleOf('working-days', '09:00-10:00'), scheduleOf('every-day', '18:00-20:00')], '2026-12-31 11:00', 1, 'closed 2026-12-31 18:00'], // prettier-ignore
	] as const)('%s', (_who, lines, moment, line, expected) => {
		const answering = answeringOf(lines.map((hours) => openingAt(at(moment), hours)));
		expect([answering?.line, inShort(answering?.opening)]).toEqual([line, expected]);
	});
	test('is nobody where there is no number', () => {
		expect(answeringOf([])).toBeUndefined();
	});
});

describe('which of several closed lines is named', () => {
	const closed = (next?: string): Opening => ({
		state: 'closed',
		next: next ? at(next) : undefined,
		byAppointment: false,
	});
	const open: Opening = { state: 'open', until: undefined };
	const unknown: Opening = { state: 'not-known', lacks: 'hours' };
	const asked: Opening = { state: 'appointment' };
	test.each<[string, Opening[], number]>([
		['that which opens sooner on the same day', [closed('2026-11-24 13:00'), closed('2026-11-24 09:00')], 1],
		['the first of two that open at once', [closed('2026-11-24 09:00'), closed('2026-11-24 09:00')], 0],
		[
			'that which opens on an earlier day, at a later hour',
			[closed('2026-11-25 09:00'), closed('2026-11-24 13:00')],
			1,
		],
		[
			'the first where the others open later',
			[closed('2026-11-24 09:00'), closed('2026-11-24 09:01'), closed('2026-11-25 08:00')],
			0,
		],
		['the one of which it is known', [closed(), closed('2026-11-24 09:00')], 1],
		['the first known, also before one of which it is not', [closed('2026-11-24 09:00'), closed()], 0],
		['one that opens, before one by appointment', [asked, closed('2026-11-24 09:00')], 1],
		['one that opens, also where it stands before one by appointment', [closed('2026-11-24 09:00'), asked], 0],
		['the first by appointment, where none is known to open', [asked, closed()], 0],
		['one of which it is not known, before those that open', [closed('2026-11-24 09:00'), unknown], 1],
		['the one that is open before all', [unknown, closed('2026-11-24 09:00'), open], 2],
	])('%s', (_, openings, line) => expect(answeringOf(openings)?.line).toBe(line));
});

describe('hours by appointment', () => {
	const plans = (...given: readonly DayPlan[]): Schedule => ({ plans: given, planOn: () => given[0] });
	const nine = [[540, 720]] as const;
	test.each<[string, Schedule, string, object]>([
		[
			'only, without spans, are so at any time',
			plans({ spans: [], appointment: 'only' }),
			'2026-11-23 23:00',
			{ state: 'appointment' },
		],
		['only, within spans', plans({ spans: nine, appointment: 'only' }), '2026-11-23 09:00', { state: 'appointment' }],
		[
			'only, outside spans, have no next opening',
			plans({ spans: nine, appointment: 'only' }),
			'2026-11-23 08:59',
			{ state: 'closed', next: undefined, byAppointment: true },
		],
		[
			'besides, within spans are open',
			plans({ spans: nine, appointment: 'also' }),
			'2026-11-23 09:00',
			{ state: 'open' },
		],
		[
			'besides, outside spans',
			plans({ spans: nine, appointment: 'also' }),
			'2026-11-23 12:00',
			{ state: 'closed', next: { day: '2026-11-24', minute: 540 }, byAppointment: true },
		],
		[
			'none',
			plans({ spans: nine }, { spans: [], appointment: 'also' }),
			'2026-11-23 12:00',
			{ state: 'closed', byAppointment: false },
		],
		[
			'without spans, besides, are closed',
			plans({ spans: [], appointment: 'also' }),
			'2026-11-23 12:00',
			{ state: 'closed', next: undefined, byAppointment: true },
		],
	])('%s', (_, hours, moment, opening) => expect(openingAt(at(moment), hours)).toMatchObject(opening));

	const unknownDay = (...given: readonly DayPlan[]): Schedule => ({ plans: given, planOn: () => undefined });
	test.each<[string, Schedule | undefined, object]>([
		['without hours', undefined, { state: 'not-known', lacks: 'hours' }],
		['with a remark', { ...plans({ spans: nine }), remark: true }, { state: 'not-known', lacks: 'words' }],
		[
			'on a day of which it is not known, within some span',
			unknownDay({ spans: [] }, { spans: nine }),
			{ state: 'not-known', lacks: 'day' },
		],
		[
			'on such a day outside all spans, with an appointment on some days',
			unknownDay({ spans: [] }, { spans: [[0, 60]], appointment: 'also' }),
			{ state: 'closed', next: undefined, byAppointment: true },
		],
		[
			'on such a day outside all spans',
			unknownDay({ spans: [[0, 60]] }),
			{ state: 'closed', next: undefined, byAppointment: false },
		],
	])('are told %s', (_, hours, opening) => expect(openingAt(at('2026-11-23 10:00'), hours)).toEqual(opening));
});

describe('ends and beginnings that are far', () => {
	const from = isoDate('2026-01-01');
	const whole: DayPlan = { spans: [[0, 1440]] };
	/** Open around the clock for so many days, closed after; or the other way round. */
	const turning = (days: number, before: DayPlan, after: DayPlan): Schedule => ({
		plans: [before, after],
		planOn: (day) => (daysBetween(from, day) < days ? before : after),
	});
	const now = { day: from, minute: 600 };
	test.each([
		[62, '2026-03-03'],
		[63, undefined],
	])('an end is named within two months: after %i days', (days, last) => {
		const opening = openingAt(now, turning(days, whole, { spans: [] }));
		expect(opening).toEqual({ state: 'open', until: last && { day: last, minute: 1440 } });
	});
	test.each([
		[399, { day: '2027-02-04', minute: 0 }],
		[400, undefined],
	])('a beginning is named within four hundred days: after %i', (days, next) => {
		const opening = openingAt(now, turning(days, { spans: [] }, whole));
		expect(opening).toEqual({ state: 'closed', next, byAppointment: false });
	});
});

describe('what a page carries', () => {
	const data: OpeningData = {
		zone: 'UTC',
		from: isoDate('2026-11-01'),
		own: 2,
		until: isoDate('2026-11-30'),
		courses: [`${signOf(1)}-${signOf(0)}`],
		hours: [
			{ plans: [{ spans: [] }, { spans: [[540, 720]] }], course: 0 },
			{ plans: [{ spans: [[600, 720]] }] },
			{ plans: [], remark: true },
		],
		lines: [0, 1, 2, -1, 1],
	};
	test.each([
		['2026-11-01 09:00', 'open', 0, [0]],
		['2026-11-01 10:00', 'open', 0, [0, 1, 4]],
		['2026-11-02 10:00', 'not-known', 1, [1, 4]],
		['2026-11-03 10:00', 'closed', 1, [1, 4]],
		['2026-11-03 09:00', 'closed', 2, []],
		['2026-11-04 10:00', 'not-known', 1, [1, 4]],
		['2026-12-01 10:00', 'not-known', 1, [1, 4]],
	])('says at %s whether the first is answered, who answers, and which are open', (moment, first, line, open) => {
		const now = nowFrom(data, at(moment));
		expect([now?.first.state, now?.answering.line, now?.open]).toEqual([first, line, open]);
	});
	test('says nothing for a page without a number', () => {
		expect(nowFrom({ ...data, lines: [] }, at('2026-11-01 10:00'))).toBeUndefined();
	});
	test('is not asked by a course after its last day, and on it is', () => {
		const old = { ...data, until: isoDate('2026-11-01') };
		expect(nowFrom(old, at('2026-11-01 09:00'))?.first.state).toBe('open');
		expect(nowFrom({ ...old, until: isoDate('2026-10-31') }, at('2026-11-01 09:00'))?.first).toEqual({
			state: 'not-known',
			lacks: 'day',
		});
	});
});

describe('the data of a page', () => {
	const line = (key: string, hours: string) =>
		`  - { key: ${key}, kind: duty, number: 021-10000${key.slice(1)}, began: { by: 2020-01-01 }${hours && `, hours: { ${hours} }`} }`;
	const dataOf = (day: string, ...hours: readonly string[]) => {
		const { registry: one } = soundRegistry(
			{ water: `lines:\n${hours.map((of, at) => line(`l${at + 1}`, of)).join('\n')}` },
			files,
		);
		return openingData(one, one.agencies[0] as never, isoDate(day));
	};
	const short = 'spans: [{ from: "09:00", until: "10:00" }]';

	test('are of whole years, whether announced or not: two, or as far as an exception is dated, at most five ahead', () => {
		const daily = `on: every-day, ${short}`;
		const until = (day: string) => `${daily}, except: [{ from: ${day}, until: ${day}, closed: "true" }]`;
		expect(dataOf('2026-03-01', daily)).toMatchObject({ from: '2026-01-01', until: '2027-12-31' });
		expect(dataOf('2027-03-01', daily)).toMatchObject({ from: '2027-01-01', until: '2028-12-31' });
		expect(dataOf('2026-03-01', until('2029-05-01'))).toMatchObject({ until: '2029-12-31' });
		expect(dataOf('2026-03-01', until('2099-05-01'))).toMatchObject({ until: '2031-12-31' });
	});
	test('are the same on every day of a year', () => {
		const lines = [`on: working-days, ${short}`, `on: every-day, ${short}`];
		const first = dataOf('2026-01-01', ...lines);
		for (const day of ['2026-02-28', '2026-10-01', '2026-11-30', '2026-12-31'])
			expect(dataOf(day, ...lines)).toEqual(first);
	});
	test('carry hours once, one plan for all days alike, of a remark nothing else', () => {
		const daily = `on: every-day, ${short}`;
		const data = dataOf('2026-03-01', daily, '', daily, `on: working-days, ${short}, note: { en: or not }`);
		expect(data).toMatchObject({
			courses: [],
			hours: [{ plans: [{ spans: [[540, 600]] }] }, { plans: [], remark: true }],
			lines: [0, -1, 0, 1],
		});
		expect(data.hours[0]).not.toHaveProperty('course');
	});
	test('write weeks that repeat once, and end a course where no more is known', () => {
		const { courses, hours } = dataOf('2026-12-01', `on: working-days, ${short}`, `on: working-days, ${short}`);
		expect(hours).toEqual([{ plans: [{ spans: [] }, { spans: [[540, 600]] }], course: 0 }]);
		const [course = ''] = courses;
		expect(course).toMatch(/^(?:[01]+|[01]{7}\*\d+,)+$/);
		const signs = course.replace(/(.{7})\*(\d+),/g, (_, week: string, times: string) => week.repeat(Number(times)));
		expect([signs.length, course.length < 120]).toEqual([365, true]);
	});
	test.each([
		['2025-12-01', '2025-12-31', 2],
		['2025-12-01', '2026-01-01', 3],
		['2026-05-01', '2026-05-02', 3],
		['2027-12-31', '2028-01-05', 3],
		['2031-12-31', '2032-01-05', 3],
		['2032-01-01', '2032-01-05', 2],
	])('leave out exceptions of other days: from %s until %s, %i plans', (from, until, plans) => {
		const except = `{ from: ${from}, until: ${until}, on: every-day, spans: [{ from: "20:00", until: "21:00" }] }`;
		const data = dataOf('2026-03-01', `on: every-day, ${short}, except: [${except}]`);
		expect(data.hours[0]?.plans).toHaveLength(plans);
	});
	test('drop the last numbers where they grow too long, never the first', () => {
		const many = Array.from({ length: 45 }, (_, at) => {
			const time = (minute: number) =>
				`"${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}"`;
			return `{ from: ${time(at * 30)}, until: ${time(at * 30 + 20)} }`;
		});
		const long = `on: every-day, spans: [${many.join(', ')}]`;
		const longer = long.replace('"00:20"', '"00:21"');
		const data = dataOf('2026-03-01', long, longer, longer.replace('"00:21"', '"00:22"'));
		expect([data.lines.length, JSON.stringify(data).length <= 1200]).toEqual([2, true]);
		const seasons = Array.from({ length: 12 }, (_, at) => {
			const month = String(at + 1).padStart(2, '0');
			return `{ from: ${month}-01, until: ${month}-20, spans: [${many.slice(at, at + 30).join(', ')}] }`;
		});
		const huge = dataOf('2026-03-01', `on: every-day, seasons: [${seasons.join(', ')}]`, long);
		expect([huge.lines, JSON.stringify(huge).length > 1200]).toEqual([[0], true]);
	});
});

describe('the plan of a day', () => {
	const nine = [{ from: '09:00', until: '12:00' }];
	const late = [{ from: '20:00', until: '21:00' }];
	const [morning, evening] = [[540, 720] as const, [1200, 1260] as const];
	const except = {
		from: isoDate('2026-10-05'),
		until: isoDate('2026-10-09'),
		on: 'working-days',
		spans: late,
	} as const;

	test.each<[string, Hours, string, object | undefined]>([
		[
			'on a holiday, one may come by appointment where one may besides',
			{ on: 'working-days', spans: nine, appointment: 'also' },
			'2026-10-05',
			{ spans: [], appointment: 'also' },
		],
		[
			'on a holiday, nobody answers where it is by appointment only',
			{ on: 'working-days', spans: nine, appointment: 'only' },
			'2026-10-05',
			{ spans: [] },
		],
		[
			'on a weekend too',
			{ on: 'working-days', spans: nine, appointment: 'also' },
			'2026-11-22',
			{ spans: [], appointment: 'also' },
		],
		[
			'on a working day',
			{ on: 'working-days', spans: nine, appointment: 'also' },
			'2026-11-23',
			{ spans: [morning], appointment: 'also' },
		],
		[
			'an exception for working days holds on them',
			{ on: 'working-days', spans: nine, except: [except] },
			'2026-10-09',
			{ spans: [evening] },
		],
		[
			'an exception for working days holds on no holiday',
			{ on: 'every-day', spans: nine, except: [except] },
			'2026-10-05',
			{ spans: [morning] },
		],
		[
			'a day of the week that is closed is so in a year that is not announced',
			{ on: 'working-days', spans: nine, weekly: [{ days: ['wednesday'], closed: 'true' }] },
			'2027-05-05',
			{ spans: [] },
		],
		[
			'a season that is closed is so in a year that is not announced',
			{ on: 'working-days', spans: nine, seasons: [{ from: '05-01', until: '05-31', closed: 'true' }] },
			'2027-05-05',
			{ spans: [] },
		],
		[
			'another day of such a year is not known',
			{ on: 'working-days', spans: nine, weekly: [{ days: ['wednesday'], closed: 'true' }] },
			'2027-05-06',
			undefined,
		],
		[
			'what closes has no appointment',
			{ on: 'every-day', spans: nine, appointment: 'also', weekly: [{ days: ['monday'], closed: 'true' }] },
			'2026-11-23',
			{ spans: [] },
		],
		[
			'a day of the week says of appointments what it says itself',
			{
				on: 'every-day',
				spans: nine,
				appointment: 'also',
				weekly: [{ days: ['monday'], spans: late, appointment: 'only' }],
			},
			'2026-11-23',
			{ spans: [evening], appointment: 'only' },
		],
	])('%s', (_, hours, day, plan) => expect(planOn(calendar, hours, isoDate(day))).toEqual(plan));

	test('is one of those that the hours know, with seasons, days of the week and exceptions', () => {
		const hours: Hours = {
			on: 'working-days',
			spans: nine,
			weekly: [{ days: ['monday'], spans: late }],
			seasons: [{ from: '06-01', until: '06-30', closed: 'true' }],
			except: [{ ...except, spans: [{ from: '22:00', until: '23:00' }] }],
		} as Hours;
		const spans = [[morning], [evening], [], [[1320, 1380]]];
		expect(plansOf(hours)).toEqual(spans.map((of) => ({ spans: of })));
		expect(plansOf({ on: 'every-day', spans: nine })).toEqual([{ spans: [morning] }]);
	});
});

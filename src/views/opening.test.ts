import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import type { Hours } from '../records/hours.ts';
import { planOn, plansOf } from './day-plan.ts';
import { answeringOf, openingAt, type Moment, type Opening, type Schedule } from './opening.ts';

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

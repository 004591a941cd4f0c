import { describe, expect, test } from 'vitest';
import { isoDate, isWorkingDay } from '../calendar/index.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { officeNow } from './now.ts';
import { answeringAt, nowFrom, openingAt, type Moment, type Opening } from './opening.ts';
import { openingData, toOpeningHours } from './opening-data.ts';
import { answersOf } from './who-answers.ts';

const calendar2026 = `
year: 2026
source: { title: Notice }
holidays:
  - { name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }
  - { name: { en: National Day }, from: 2026-10-01, until: 2026-10-07 }
workedWeekends: [2026-01-04, 2026-10-10]
`;
const files = { 'calendars/2026.yaml': calendar2026 };

const office = toOpeningHours({
	on: 'working-days',
	spans: [
		{ from: '09:00', until: '12:00' },
		{ from: '13:30', until: '17:00' },
	],
});
const aroundTheClock = toOpeningHours({ on: 'every-day', spans: [{ from: '00:00', until: '24:00' }] });
const overnight = toOpeningHours({
	on: 'every-day',
	spans: [
		{ from: '00:00', until: '09:00' },
		{ from: '17:00', until: '24:00' },
	],
});

const { registry } = soundRegistry({ any: '' }, files);
const worksOn = (day: Moment['day']) => isWorkingDay(registry.calendar, day);

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
		expect(inShort(openingAt(worksOn, at(moment), office))).toBe(expected);
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
		expect(inShort(openingAt(worksOn, at(moment), hours))).toBe(expected);
	});
	test('on working days around the clock closes before the weekend', () => {
		expect(inShort(openingAt(worksOn, at('2026-11-23 10:00'), { ...aroundTheClock, daily: false }))).toBe(
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
		['a later line where the next hours of the office are not known', [{ ...office, spans: [[540, 600]] }, { daily: true, spans: [[1080, 1200]] }], '2026-12-31 11:00', 1, 'closed 2026-12-31 18:00'], // prettier-ignore
	] as const)('%s', (_who, lines, moment, line, expected) => {
		const answering = answeringAt(worksOn, at(moment), lines);
		expect([answering?.line, inShort(answering?.opening)]).toEqual([line, expected]);
	});
	test('is nobody where there is no number', () => {
		expect(answeringAt(worksOn, at('2026-11-23 10:00'), [])).toBeUndefined();
	});
});

const night = 'hours: { on: every-day, spans: [{ from: "00:00", until: "24:00" }] }';
const bodies = {
	region: `lines:
  - { key: l1, kind: office, number: 021-100001, began: { by: 2026-01-01 } }
  - { key: l2, kind: duty, number: 021-100002, began: { by: 2026-01-01 }, ${night} }`,
	water: `parent: region
pressOffice: { name: { en: Press }, hours: { on: working-days, spans: [{ from: "08:00", until: "11:00" }] } }
lines:
  - { key: l1, kind: fax, number: 021-100009, began: { by: 2026-01-01 } }
  - { key: l2, kind: office, number: 021-100003, began: { by: 2026-01-01 }, answers: press-assistant }
  - { key: l3, kind: duty, number: 021-100004, began: { by: 2026-01-01 } }
  - { key: l4, kind: office, number: 021-100005, began: { by: 2026-01-01 } }
  - { key: l5, kind: public, number: "112", began: { by: 2026-01-01 } }
terms: [{ key: t1, role: press-assistant, name: Ann, person: p-0001, began: { by: 2026-01-01 } }]`,
	dams: `parent: water
lines: [{ key: l1, kind: office, number: 021-100006, began: { by: 2026-01-01 } }]
terms: [{ key: t1, role: press-assistant, name: Ann, person: p-0001, began: { by: 2026-01-01 } }]`,
	wells: 'parent: mute',
	mute: 'parent: region',
};

describe('the numbers of a body', () => {
	const world = soundRegistry(bodies, files).registry;
	const bodyOf = (id: string) => world.bodyOf.get(id) as (typeof world.bodies)[number];
	const numbers = (id: string) =>
		answersOf(world, bodyOf(id), isoDate('2026-11-23')).map(({ kind, body, line }) => `${kind} ${body}#${line.key}`);

	test('stand in the order in which they are tried, fax and public line left out', () => {
		expect(numbers('water')).toEqual([
			'office water#l4',
			'duty water#l3',
			'assistant water#l2',
			'assistant-body dams#l1',
			'parent region#l1',
			'parent region#l2',
		]);
	});
	test('are those of the nearest body above it where it has none', () => {
		expect(numbers('wells')).toEqual(['parent region#l1', 'parent region#l2']);
	});
	test('have the hours of the press office, and a duty line only its own', () => {
		const hours = answersOf(world, bodyOf('water'), isoDate('2026-11-23')).map((answer) => answer.hours);
		expect(hours.map((of) => of?.spans[0]?.from)).toEqual(['08:00', undefined, '08:00', '09:00', '09:00', '00:00']);
	});
	test('give the browser what gives the same answers in at most 400 bytes', () => {
		const data = openingData(world, bodyOf('water'), isoDate('2026-11-23'));
		expect(JSON.stringify(data).length).toBeLessThanOrEqual(400);
		expect(data).toMatchObject({ zone: 'Asia/Shanghai', from: '2026-11-23', lines: [0, -1, 0, 1, 1, 2] });
		expect(data.days).toHaveLength(39);
		const inBrowser = (moment: string) => nowFrom(JSON.parse(JSON.stringify(data)), at(moment));
		expect(inShort(inBrowser('2026-11-23 08:00')?.first)).toBe('open 2026-11-23 11:00');
		expect(inBrowser('2026-11-23 16:00')?.answering).toMatchObject({ line: 3 });
		expect(inShort(inBrowser('2027-01-04 08:00')?.first)).toBe('not-known');
		expect(inShort(inBrowser('2026-11-20 08:30')?.first)).toBe('not-known');
	});
	test('leave out the last ones rather than grow beyond 400 bytes', () => {
		const spans = (hour: number) =>
			[0, 1, 2].map((more) => `{ from: "0${more}:0${hour}", until: "0${more}:30" }`).join(', ');
		const many = [1, 2, 3, 4, 5, 6].map(
			(hour) =>
				`  - { key: l${hour}, kind: office, number: 021-10000${hour}, began: { by: 2026-01-01 }, hours: { on: every-day, spans: [${spans(hour)}] } }`,
		);
		const { registry: busy } = soundRegistry({ water: `lines:\n${many.join('\n')}` }, files);
		const data = openingData(busy, busy.bodies[0] as never, isoDate('2026-11-01'));
		expect(JSON.stringify(data).length).toBeLessThanOrEqual(400);
		expect(data.lines.length).toBeLessThan(6);
	});
	test('do not turn in a circle where bodies stand above each other', () => {
		const { value } = registryFromText({ east: 'parent: west', west: 'parent: east' });
		const east = value?.registry.bodyOf.get('east');
		expect(value && east && answersOf(value.registry, east, isoDate('2026-11-23'))).toEqual([]);
	});
});

describe('the line of the first page', () => {
	test.each([
		['2026-02-01', 'National Day', [], '2026-12-31'],
		['2026-10-03', 'National Day', ['2026-10-10'], '2026-12-31'],
		['2026-11-23', undefined, [], '2026-12-31'],
		['2027-02-01', undefined, [], undefined],
	])('on %s names the next holiday that is announced', (day, name, worked, until) => {
		const now = officeNow(registry, isoDate(day));
		expect([now.holiday?.name?.en, now.workedWeekends, now.announcedUntil]).toEqual([name, worked, until]);
		expect(now.data.lines).toEqual([0]);
	});
});

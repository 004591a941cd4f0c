import fc from 'fast-check';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '../calendar/index.ts';
import { calendarText, type CalendarDay, type CalendarFile } from './calendar-file.ts';

const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				',',
				';',
				':',
				'"',
				'=',
				'\n',
				'END:VEVENT',
				'，',
				'。',
				'𠮷',
				'👩‍⚕️',
				'新闻发言人'.repeat(9),
				'Office '.repeat(9),
			),
			fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/[\\\u2028\u2029]/g, '')),
		),
		{ maxLength: 8 },
	)
	.map((parts) => `甲${parts.join('')}乙`);

/** A backslash of a text before an n is a line end to `node-ical`, whoever wrote it. */
const anyTextAtAll = fc
	.tuple(anyText, fc.constantFrom('', '\\', '\\n', '\\\\,'))
	.map(([text, more]) => `${text}${more}丙`);

const anyDayOf = (text: fc.Arbitrary<string>): fc.Arbitrary<CalendarDay> =>
	fc.record({
		uuid: fc.uuid({ version: 5 }),
		day: fc.constantFrom('2024-02-29', '2026-12-31', '2027-03-28').map(isoDate),
		summary: text,
		description: text,
		link: fc.constant('https://anyland.example/agencies/water/'),
		since: fc.constantFrom('2023-12-31', '2026-11-22').map(isoDate),
	});

const anyCalendar = (text: fc.Arbitrary<string>): fc.Arbitrary<CalendarFile> =>
	fc.record({
		product: fc.constant('anyland'),
		name: text,
		description: text,
		address: fc.constant('https://anyland.example/calendar.ics'),
		days: fc.uniqueArray(anyDayOf(text), { minLength: 1, maxLength: 3, selector: ({ uuid }) => uuid }),
	});

test('ical.js reads what was written', () => {
	fc.assert(
		fc.property(anyCalendar(anyTextAtAll), (calendar) => {
			const read = new ICAL.Component(ICAL.parse(calendarText(calendar)));
			const first = (name: string) => read.getFirstPropertyValue(name);
			expect(['version', 'method', 'calscale'].map(first)).toEqual(['2.0', 'PUBLISH', 'GREGORIAN']);
			expect(first('description')).toBe(calendar.description);
			const events = read.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
			expect(
				events.map(({ uid, summary, description, startDate, endDate, component }) => ({
					uuid: uid,
					summary,
					description,
					isDate: [startDate.isDate, endDate.isDate],
					days: [startDate.toString(), endDate.toString()],
					since: component.getFirstPropertyValue('dtstamp')?.toString(),
				})),
			).toEqual(
				calendar.days.map(({ uuid, summary, description, day, since }) => ({
					uuid,
					summary,
					description,
					isDate: [true, true],
					days: [day, addDays(day, 1)],
					since: `${since}T00:00:00Z`,
				})),
			);
		}),
	);
});

test('node-ical reads what was written', () => {
	fc.assert(
		fc.property(anyCalendar(anyText), (calendar) => {
			const read = ical.sync.parseICS(calendarText(calendar));
			const events = Object.values(read).filter((part): part is VEvent => part?.type === 'VEVENT');
			const dayOf = (date: Date) =>
				[date.getFullYear(), date.getMonth() + 1, date.getDate()]
					.map((part) => String(part).padStart(2, '0'))
					.join('-');
			expect(
				events.map(({ uid, summary, description, start, end, datetype, dtstamp }) => [
					uid,
					summary,
					description,
					datetype,
					dayOf(start),
					end && dayOf(end),
					dtstamp.toISOString().slice(0, 10),
				]),
			).toEqual(
				calendar.days.map(({ uuid, summary, description, day, since }) => [
					uuid,
					summary,
					description,
					'date',
					day,
					addDays(day, 1),
					since,
				]),
			);
		}),
	);
});

test('lines have 75 octets at most and no text adds one; every line ends with CRLF', () => {
	fc.assert(
		fc.property(anyCalendar(fc.string({ unit: 'binary' })), (calendar) => {
			const text = calendarText(calendar);
			const lines = text.split('\r\n');
			expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
			expect(text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u);
			const names = text
				.replaceAll('\r\n ', '')
				.split('\r\n')
				.map((line) => /^[\w-]*/.exec(line)?.[0]);
			expect(names.filter((name) => name === 'BEGIN')).toHaveLength(1 + calendar.days.length);
			expect(names).toHaveLength(14 + 12 * calendar.days.length);
		}),
	);
});

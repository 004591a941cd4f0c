import { agenciesWith, textWith, type BadInput, type Row } from './bad-input.ts';

const on = 'on: 2024-03-01';
const began = 'began: { on: 2024-03-01, filed: 2024-03-11 }';
const post = 'posts: [{ key: p1, zh: 副局长, leadership: true }]';
const second = `posts:\n      - { key: p1, zh: 副局长 }\n      - { key: p2, zh: 局长, began: { on: `;

const office = '{ zh: 办公室 }';
const morning = 'spans: [{ from: 09:00, until: 12:00 }]';
/** The hours of a press office; `‸` stands before the place of the problem. */
function hours(title: string, marked: string, code: Row[3]): Row {
	const line = `pressOffice: { name: ${office}, hours: ${marked} }`;
	return [title, office, `${office}, hours: ${marked.replace('‸', '')}`, code, 8, line.indexOf('‸') + 1];
}

/** Days, and the order of what happens in one agency. */
export const timeInputs: readonly BadInput[] = [
	...agenciesWith([
		['a month of one digit', on, 'on: 2024-3-1', 'bad-date', 17, 18],
		['slashes', on, 'on: 2024/3/1', 'bad-date', 17, 18],
		['a day in Chinese', on, 'on: 2024年3月1日', 'bad-date', 17, 18],
		['a day that does not exist', on, 'on: 2026-02-30', 'bad-date', 17, 18],
		['a day with a time', on, 'on: 2024-03-01 08:30', 'bad-date', 17, 18],
		['a moment with a zone', on, 'on: 2024-03-01T16:00:00Z', 'bad-date', 17, 18],
		['full-width digits', on, 'on: ２０２４-０３-０１', 'bad-date', 17, 18],
		['the number of a spreadsheet', on, 'on: 45292', 'bad-date', 17, 18],
		['a year of the Republic', on, 'on: 民国113年3月1日', 'bad-date', 17, 18],
		['a day long before', on, 'on: 1582-03-01', 'bad-date', 17, 18],
		['a day without end', on, 'on: 9999-12-31', 'bad-date', 17, 18],
		['a day in words', on, 'on: soon', 'bad-date', 17, 18],
		['a day in another branch', 'by: 2024-01-01', 'by: ‸2024/1/1', 'bad-date'],
		['an end before the beginning', began, `${began}\n    ended: { on: 2024-02-01 }`, 'ended-before-began', 18, 18],
		['filed before the event', 'filed: 2024-03-11', 'filed: ‸2024-02-11', 'filed-before-event'],
		[
			'two terms at a time',
			began,
			`${began}\n  - { key: t2, role: spokesperson, name: 罗敏, began: { on: 2024-05-01 } }`,
			'overlapping-terms',
			18,
			53,
		],
		['a first post with a beginning', 'leadership: true', '‸began: { on: 2024-03-01 }', 'first-post-began'],
		[
			'a later post without a beginning',
			post,
			'posts: [{ key: p1, zh: 副局长 }, { key: p2, zh: 局长 }]',
			'post-without-began',
			16,
			35,
		],
		['a later post before the term', post, `${second}2024-02-01 } }`, 'post-outside-term', 18, 41],
		['a later post on the day of the first', post, `${second}2024-03-01 } }`, 'post-order', 18, 41],
		['a temporary spokesperson without a matter', 'role: spokesperson', 'role: temporary', 'temporary-lacks', 13, 5],
		[
			'a dissolved agency with a line',
			'onList: true',
			'onList: false\ndissolved: { on: 2025-01-01 }',
			'open-after-dissolution',
			11,
			5,
		],
		[
			'a dissolved agency on the list',
			'onList: true',
			'onList: ‸true\ndissolved: { on: 2025-01-01 }',
			'dissolved-on-list',
		],
		[
			'former states out of order',
			'order: 10',
			'order: 10\nformerly:\n  - { key: f1, ended: { on: 2020-01-01 }, order: 5 }\n  - { key: f2, ended: { on: ‸2019-01-01 }, order: 6 }',
			'former-states-order',
		],
		[
			'a former state that says nothing',
			'order: 10',
			'order: 10\nformerly: [‸{ key: f1, ended: { on: 2020-01-01 } }]',
			'former-state-empty',
		],
		[
			'a correction of a fact that is not there',
			began,
			`${began}\ncorrections: [{ key: c1, of: t1.latin, was: Lo, on: 2025-01-01, reason: x }]`,
			'correction-of-nothing',
			18,
			30,
		],
		[
			'a correction of a key that is not there',
			began,
			`${began}\ncorrections: [{ key: c1, of: t9.name, was: Lo, on: 2025-01-01, reason: x }]`,
			'correction-of-nothing',
			18,
			30,
		],
		[
			'a void that names no entry',
			began,
			`${began}\ncorrections: [{ key: c1, of: p1, void: true, on: 2025-01-01, reason: x }]`,
			'void-names-no-term',
			18,
			30,
		],
		[
			'a vacancy hoped to end before it began',
			began,
			`${began}\nvacancies: [{ key: v1, role: press-assistant, began: { on: 2025-01-01 }, expected: 2024-01-01 }]`,
			'expected-before-began',
			18,
			84,
		],
		[
			'hours out of order',
			'{ zh: 办公室 }',
			'{ zh: 办公室 }, hours: { on: every-day, spans: [‸{ from: 08:30, until: 08:00 }] }',
			'hours-order',
		],
		hours('hours that say nothing', '‸{ on: every-day }', 'hours-say-nothing'),
		hours('hours of nobody knows which days', `‸{ ${morning} }`, 'missing-key'),
		hours(
			'a day of the week without hours',
			`{ on: every-day, ${morning}, weekly: [‸{ days: [friday] }] }`,
			'hours-say-nothing',
		),
		hours(
			'a day closed and open',
			`{ on: every-day, weekly: [{ days: [friday], closed: ‸true, ${morning} }] }`,
			'hours-closed-and-open',
		),
		hours(
			'a season closed and open',
			`{ on: every-day, seasons: [{ from: 06-01, until: 06-30, closed: ‸true, weekly: [{ days: [friday], ${morning} }] }] }`,
			'hours-closed-and-open',
		),
		hours(
			'a day of the week twice',
			`{ on: every-day, weekly: [{ days: [friday, ‸friday], ${morning} }] }`,
			'hours-twice',
		),
		hours(
			'a week of the month twice',
			`{ on: every-day, weekly: [{ days: [friday], weeks: [2, 4], ${morning} }, { days: [‸friday], weeks: [last], closed: true }] }`,
			'hours-twice',
		),
		hours(
			'seasons that meet over the new year',
			`{ on: every-day, seasons: [{ from: 10-01, until: 03-31, ${morning} }, { from: ‸03-01, until: 04-30, closed: true }] }`,
			'hours-twice',
		),
		hours(
			'exceptions that meet',
			`{ on: every-day, ${morning}, except: [{ from: 2026-08-10, until: 2026-08-14, closed: true }, { from: ‸2026-08-14, until: 2026-08-14, ${morning} }] }`,
			'hours-twice',
		),
		hours(
			'other hours on several days of nobody knows which',
			`{ on: every-day, ${morning}, except: [‸{ from: 2026-08-10, until: 2026-08-14, ${morning} }] }`,
			'hours-exception-on',
		),
		hours(
			'an exception that ends before it begins',
			`{ on: every-day, ${morning}, except: [{ from: 2026-08-10, until: ‸2026-08-04, closed: true }] }`,
			'ended-before-began',
		),
		hours(
			'spans of a season out of order',
			'{ on: every-day, seasons: [{ from: 06-01, until: 06-30, spans: [‸{ from: 09:00, until: 09:00 }] }] }',
			'hours-order',
		),
		hours(
			'a season that begins on no day',
			`{ on: every-day, seasons: [{ from: ‸02-30, until: 06-30, ${morning} }] }`,
			'bad-month-day',
		),
		hours(
			'a season of one year',
			`{ on: every-day, seasons: [{ from: ‸2026-06-01, until: 06-30, ${morning} }] }`,
			'bad-month-day',
		),
		[
			'a predecessor without a name',
			'order: 10',
			'order: 10\npredecessors: [‸{ until: "2001" }]',
			'predecessor-unnamed',
		],
		['an id that is not the name of the file', 'id: finance-office', 'id: ‸finance-bureau', 'id-not-file-name'],
		['a key used twice', 'key: p1', 'key: ‸l1', 'duplicate-entry-key'],
		['a key that is a word of the agency', 'key: t1', 'key: ‸name', 'reserved-key'],
	]),
	textWith({
		title: 'a year that is not the name of the file',
		path: 'calendars/2026.yaml',
		text: 'year: 2025\nsource: { title: 通知 }\nholidays: [{ name: { zh: 元旦 }, from: 2025-01-01, until: 2025-01-01 }]\n',
		code: 'id-not-file-name',
		line: 1,
		column: 7,
	}),
];

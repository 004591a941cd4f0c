import type { BadInput } from './bad-input.ts';
import { calendar, calendarOf, newYear } from './changed-files.ts';
import { worldInputs, type World } from './worlds.ts';

const feast = (name: string, from: string, until: string) =>
	`{ name: { zh: ${name} }, from: ${from}, until: ${until} }`;
const regional = (days: string) => ({
	'calendars/2026.yaml': `${calendarOf(2026, newYear)}regional:\n  - { divisions: ["11"], ${days} }\n`,
});

const ofCalendars: readonly World[] = [
	[
		'a holiday of another year',
		'day-of-other-year',
		3,
		104,
		{ water: '' },
		calendar(`${newYear}, ${feast('中秋节', '2025-10-01', '2025-10-03')}`),
	],
	[
		'a holiday that ends in another year',
		'day-of-other-year',
		3,
		57,
		{ water: '' },
		calendar(feast('元旦', '2026-12-31', '2027-01-15')),
	],
	['a worked weekend of another year', 'day-of-other-year', 4, 18, { water: '' }, calendar(newYear, '2027-01-16')],
	['a year without holidays', 'empty-list', 3, 11, { water: '' }, calendar('')],
	[
		'a holiday of two hundred days',
		'holiday-too-long',
		3,
		57,
		{ water: '' },
		calendar(feast('春节', '2026-02-15', '2026-09-02')),
	],
	[
		'a holiday that ends before it begins',
		'ended-before-began',
		3,
		57,
		{ water: '' },
		calendar(feast('春节', '2026-02-23', '2026-02-15')),
	],
	[
		'holidays that overlap',
		'holidays-overlap',
		3,
		103,
		{ water: '' },
		calendar(`${newYear}, ${feast('周末', '2026-01-03', '2026-01-04')}`),
	],
	[
		'holidays that run on for forty days',
		'holiday-too-long',
		3,
		114,
		{ water: '' },
		calendar(`${feast('甲', '2026-05-01', '2026-05-12')}, ${feast('乙', '2026-05-13', '2026-05-24')}`),
	],
	['a weekend worked for no holiday', 'worked-far-from-holiday', 4, 18, { water: '' }, calendar(newYear, '2026-08-15')],
	['a worked Wednesday', 'worked-on-weekday', 4, 18, { water: '' }, calendar(newYear, '2026-01-07')],
	['a worked weekend inside a holiday', 'worked-in-holiday', 4, 18, { water: '' }, calendar(newYear, '2026-01-03')],
	[
		'a worked weekend that stands twice',
		'value-twice',
		4,
		30,
		{ water: '' },
		calendar(newYear, '2026-01-04, 2026-01-04'),
	],
	[
		'a calendar announced after its year',
		'announced-too-late',
		2,
		37,
		{ water: '' },
		{ 'calendars/2026.yaml': calendarOf(2026, newYear).replace('Notice', 'Notice, announced: 2062-11-04') },
	],
	[
		"another year's days with the year changed",
		'calendar-copied',
		3,
		39,
		{ water: '' },
		{
			'calendars/2025.yaml': calendarOf(2025, feast('端午节', '2025-05-31', '2025-06-02')),
			'calendars/2026.yaml': calendarOf(2026, feast('端午节', '2026-05-31', '2026-06-02')),
		},
	],
	[
		"another year's notice",
		'calendar-copied',
		2,
		18,
		{ water: '' },
		{
			'calendars/2025.yaml': calendarOf(2025, feast('元旦', '2025-01-01', '2025-01-01'), '', '2025年放假通知'),
			'calendars/2026.yaml': calendarOf(2026, newYear, '', '2025年放假通知'),
		},
	],
	[
		'a day that one notice gives off and the next has worked',
		'calendars-disagree',
		4,
		18,
		{ water: '' },
		{
			'calendars/2022.yaml': calendarOf(2022, feast('元旦', '2022-12-31', '2023-01-02')),
			'calendars/2023.yaml': calendarOf(2023, feast('元旦', '2023-01-02', '2023-01-02'), '2022-12-31'),
		},
	],
];

const ofRegions: readonly World[] = [
	[
		'a regional holiday of another year',
		'day-of-other-year',
		6,
		63,
		{ water: '' },
		regional(`holidays: [${feast('州庆', '2025-07-23', '2025-07-24')}]`),
	],
	[
		'a regional weekend that is worked in a holiday of the State',
		'worked-in-holiday',
		6,
		114,
		{ water: '' },
		regional(`holidays: [${feast('州庆', '2026-07-23', '2026-07-24')}], workedWeekends: [2026-01-03]`),
	],
	[
		'a regional day that stands in two entries',
		'holidays-overlap',
		7,
		63,
		{ water: '' },
		{
			'calendars/2026.yaml': `${regional(`holidays: [${feast('州庆', '2026-07-23', '2026-07-24')}]`)['calendars/2026.yaml']}  - { divisions: ["11"], holidays: [${feast('州庆', '2026-07-24', '2026-07-25')}] }\n`,
		},
	],
	[
		'a regional weekend on a weekday',
		'worked-on-weekday',
		6,
		120,
		{ water: '' },
		regional(`holidays: [${newYear}], workedWeekends: [2026-07-27]`),
	],
];

/** What of calendars switches a deadline off or contradicts itself. */
export const calendarInputs: readonly BadInput[] = worldInputs([...ofCalendars, ...ofRegions]);

import { expect, test } from 'vitest';
import { isoDate, isWorkingDay } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';

const calendarOf = (year: number, holidays: string, worked: string) =>
	`year: ${year}\nsource: { title: Notice of ${year} }\nholidays: [${holidays}]\nworkedWeekends: [${worked}]\n`;
const newYear = (from: string, until: string) => `{ name: { zh: 元旦 }, from: ${from}, until: ${until} }`;

const own2018 = calendarOf(2018, newYear('2018-01-01', '2018-01-01'), '');
// As the notice of 2019 had it: the Saturday before is worked, the Monday is free.
const notice2019 = calendarOf(2019, newYear('2018-12-30', '2019-01-01'), '2018-12-29');

test.each([
	['2018-12-28', true],
	['2018-12-29', true],
	['2018-12-30', false],
	['2018-12-31', false],
	['2019-01-01', false],
	['2019-01-02', true],
])('the notice of a year counts on %s, in the year before', (day, works) => {
	const { registry } = soundRegistry(
		{ water: '' },
		{ 'calendars/2018.yaml': own2018, 'calendars/2019.yaml': notice2019 },
	);
	expect(isWorkingDay(registry.calendar, isoDate(day))).toBe(works);
});

test('a year that has not been announced is not known, whatever the notice of the next one moves', () => {
	const { registry } = soundRegistry({ water: '' }, { 'calendars/2019.yaml': notice2019 });
	expect(isWorkingDay(registry.calendar, isoDate('2018-12-31'))).toBeUndefined();
});

test('days around New Year that two notices tell stand once', () => {
	const both = {
		'calendars/2018.yaml': calendarOf(2018, newYear('2018-12-30', '2019-01-01'), ''),
		'calendars/2019.yaml': notice2019,
	};
	const { registry } = soundRegistry({ water: '' }, both);
	expect(registry.calendar.get(2018)?.holidays).toHaveLength(1);
});

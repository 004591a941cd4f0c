import { addDays, daysBetween, isoDate, weekdayOf, yearOf, type IsoDate } from '../../calendar/index.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import type { CalendarFile } from '../small-files.ts';
import { listedTwice } from './listed-twice.ts';
import { nameOfFile } from './name-of-file.ts';

/** A holiday longer than this is a slip of a month or a year. */
const longestHoliday = 16;

/** A weekend is worked for a holiday about it; one so many days from all of them is a slip of the month. */
const furthestFromHoliday = 21;

/** The notice of a year may move days of the weeks beside it: so many days before its first and after its last. */
const daysBeside = 14;

/** What a notice gives off and has worked: the whole State, or some divisions. */
interface Days {
	readonly year: number;
	readonly path: Path;
	readonly holidays: CalendarFile['holidays'];
	readonly workedWeekends: readonly IsoDate[];
	/** What the State gives off; for a region, days off as well. */
	readonly ofState: CalendarFile['holidays'];
	/** Everything that is given off in the file: near to it a weekend may be worked. */
	readonly anywhere: CalendarFile['holidays'];
}

/** Holidays are of their year, end after they begin and do not overlap; worked weekends are weekends and no holidays. */
export function calendarSlips(path: string, calendar: CalendarFile): RecordSlip[] {
	const { year, source, regional } = calendar;
	const anywhere = [...calendar.holidays, ...regional.flatMap(({ holidays }) => holidays)];
	return [
		...nameOfFile(path, ['year'], String(year)),
		...announcedSlips(year, source, ['source']),
		...daysSlips({ ...calendar, path: [], ofState: [], anywhere }),
		...regional.flatMap((days, at) => [
			...announcedSlips(year, days.source, ['regional', at, 'source']),
			...listedTwice(['regional', at, 'divisions'], days.divisions),
			...daysSlips({ ...days, year, path: ['regional', at], ofState: calendar.holidays, anywhere }),
			...twiceInRegion(regional, at),
		]),
	];
}

function daysSlips(days: Days): RecordSlip[] {
	return [
		...days.holidays.flatMap((_, at) => holidaySlips(days, at)),
		...days.workedWeekends.flatMap((_, at) => workedSlips(days, at)),
		...listedTwice([...days.path, 'workedWeekends'], days.workedWeekends),
	];
}

function announcedSlips(year: number, source: Partial<CalendarFile['source']> | undefined, path: Path): RecordSlip[] {
	const announced = source?.announced;
	if (announced === undefined || yearOf(announced) <= year) return [];
	return [
		{ code: 'announced-too-late', path: [...path, 'announced'], details: { day: announced, year: String(year) } },
	];
}

function holidaySlips({ year, path: start, holidays }: Days, at: number): RecordSlip[] {
	const { from, until } = holidays[at] as CalendarFile['holidays'][number];
	const path = [...start, 'holidays', at];
	if (until < from)
		return [{ code: 'ended-before-began', path: [...path, 'until'], details: { ended: until, began: from } }];
	const before = daysBetween(stretchBefore(holidays, from), from);
	const length = before + daysBetween(from, until) + 1;
	// What runs on is told once, where it becomes too long.
	if (length > longestHoliday && before <= longestHoliday)
		return [
			{
				code: 'holiday-too-long',
				path: [...path, 'until'],
				details: { length: String(length), limit: String(longestHoliday) },
			},
		];
	const isOfYear = yearOf(from) === year || yearOf(until) === year;
	const stray = isOfYear ? [from, until].find((day) => !isBeside(year, day)) : from;
	if (stray !== undefined)
		return [
			{
				code: 'day-of-other-year',
				path: [...path, stray === from ? 'from' : 'until'],
				details: { day: stray, year: String(year) },
			},
		];
	const other = holidays.slice(0, at).find((before) => from <= before.until && before.from <= until);
	if (other === undefined) return [];
	return [
		{ code: 'holidays-overlap', path: [...path, 'from'], details: { from, other: `${other.from} – ${other.until}` } },
	];
}

/** Where the days off begin that run up to a day without a working day: holidays that touch are one. */
function stretchBefore(holidays: CalendarFile['holidays'], from: IsoDate): IsoDate {
	const before = holidays.find((other) => other.from < from && addDays(other.until, 1) === from);
	return before === undefined ? from : stretchBefore(holidays, before.from);
}

/** Two entries of one region are one calendar: a day stands in it once. */
function twiceInRegion(regional: CalendarFile['regional'], at: number): RecordSlip[] {
	const { divisions, holidays } = regional[at] as CalendarFile['regional'][number];
	const before = regional
		.slice(0, at)
		.filter((other) => other.divisions.some((code) => divisions.includes(code)))
		.flatMap((other) => other.holidays);
	return holidays.flatMap(({ from, until }, nth): RecordSlip[] => {
		const other = before.find((holiday) => from <= holiday.until && holiday.from <= until);
		if (other === undefined) return [];
		const details = { from, other: `${other.from} – ${other.until}` };
		return [{ code: 'holidays-overlap', path: ['regional', at, 'holidays', nth, 'from'], details }];
	});
}

function workedSlips(
	{ year, path: start, holidays, ofState, anywhere, workedWeekends }: Days,
	at: number,
): RecordSlip[] {
	const day = workedWeekends[at] as IsoDate;
	const path = [...start, 'workedWeekends', at];
	if (!isBeside(year, day)) return [{ code: 'day-of-other-year', path, details: { day, year: String(year) } }];
	if (weekdayOf(day) <= 5) return [{ code: 'worked-on-weekday', path, details: { day } }];
	const off = [...holidays, ...ofState];
	const inside = off.find(({ from, until }) => from <= day && day <= until);
	if (inside) return [{ code: 'worked-in-holiday', path, details: { day, from: inside.from, until: inside.until } }];
	const isNear = anywhere.some(
		({ from, until }) => addDays(from, -furthestFromHoliday) <= day && day <= addDays(until, furthestFromHoliday),
	);
	// For a holiday of the year before or after the other notice may speak.
	const isAtEdge = yearOf(addDays(day, -furthestFromHoliday)) !== yearOf(addDays(day, furthestFromHoliday));
	return isNear || isAtEdge ? [] : [{ code: 'worked-far-from-holiday', path, details: { day } }];
}

function isBeside(year: number, day: IsoDate): boolean {
	const first = addDays(isoDate(`${String(year).padStart(4, '0')}-01-01`), -daysBeside);
	const last = addDays(isoDate(`${String(year).padStart(4, '0')}-12-31`), daysBeside);
	return first <= day && day <= last;
}

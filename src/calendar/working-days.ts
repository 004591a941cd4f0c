import type { Localized } from '../i18n/languages.ts';
import { addDays, weekdayOf, yearOf, type IsoDate } from './days.ts';

/** The announced holidays and worked weekends of one year. */
export interface CalendarYear {
	readonly year: number;
	readonly holidays: readonly Holiday[];
	readonly workedWeekends: readonly IsoDate[];
	/** What differs in some divisions. Only `calendarIn` reads it: the days of the law are those of the whole State. */
	readonly regional?: readonly RegionalDays[] | undefined;
}

/** Holidays and worked weekends of some divisions and of all below them. */
export interface RegionalDays {
	readonly divisions: readonly string[];
	readonly holidays: readonly Holiday[];
	readonly workedWeekends: readonly IsoDate[];
}

/** A public holiday from its first to its last day. */
export interface Holiday {
	readonly name?: Localized | undefined;
	readonly from: IsoDate;
	readonly until: IsoDate;
}

/** All announced years by number. A year that is missing has not been announced. */
export type WorkCalendar = ReadonlyMap<number, CalendarYear>;

/** Whether offices of the State work on a day; `undefined` where its year has not been announced: an unknown day is never guessed. */
export function isWorkingDay(calendar: WorkCalendar, day: IsoDate): boolean | undefined {
	if (!calendar.has(yearOf(day))) return undefined;
	if (isWorkedWeekend(calendar, day)) return true;
	return !isHoliday(calendar, day) && weekdayOf(day) <= 5;
}

/** Whether a day is a holiday, also where it is a weekend; one that is worked all the same is none. */
export function isHoliday(calendar: WorkCalendar, day: IsoDate): boolean {
	return noticesOf(calendar, day).some(({ holidays }) => isWithin(holidays, day)) && !isWorkedWeekend(calendar, day);
}

function isWorkedWeekend(calendar: WorkCalendar, day: IsoDate): boolean {
	return noticesOf(calendar, day).some(({ workedWeekends }) => workedWeekends.includes(day));
}

/** The notices that speak of a day: that of its year, and near the new year also those of the years beside. */
function noticesOf(calendar: WorkCalendar, day: IsoDate): CalendarYear[] {
	const year = yearOf(day);
	const month = day.slice(5, 7);
	const beside = month === '01' ? [year - 1] : month === '12' ? [year + 1] : [];
	return [year, ...beside].flatMap((of) => calendar.get(of) ?? []);
}

/**
 * The calendar of a place: that of the State with the days of its own, which go before. `divisions` are that of the
 * place and those above it. Offices open by it; periods of law are counted by the calendar of the State alone.
 */
export function calendarIn(calendar: WorkCalendar, divisions: readonly string[]): WorkCalendar {
	const years = [...calendar.values()].map((year): CalendarYear => yearIn(year, divisions));
	return years.every((year) => year === calendar.get(year.year))
		? calendar
		: new Map(years.map((year) => [year.year, year]));
}

function yearIn(year: CalendarYear, places: readonly string[]): CalendarYear {
	const own = (year.regional ?? []).filter(({ divisions }) => divisions.some((code) => places.includes(code)));
	if (own.length === 0) return year;
	const holidays = own.flatMap((days) => days.holidays);
	const worked = own.flatMap(({ workedWeekends }) => workedWeekends);
	return {
		year: year.year,
		holidays: [...year.holidays, ...holidays],
		workedWeekends: [...year.workedWeekends.filter((day) => !isWithin(holidays, day)), ...worked],
	};
}

function isWithin(holidays: readonly Holiday[], day: IsoDate): boolean {
	return holidays.some(({ from, until }) => from <= day && day <= until);
}

/** The day itself or the next working day after it; `undefined` where the calendar ends before one is found. */
export function workingDayFrom(calendar: WorkCalendar, day: IsoDate): IsoDate | undefined {
	for (let next = day; ; next = addDays(next, 1)) {
		const works = isWorkingDay(calendar, next);
		if (works !== false) return works === undefined ? undefined : next;
	}
}

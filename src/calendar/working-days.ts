import type { Localized } from '../i18n/languages.ts';
import { addDays, weekdayOf, type IsoDate } from './days.ts';

/** The announced holidays and worked weekends of one year. */
export interface CalendarYear {
	readonly year: number;
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

/** Whether offices work on a day; `undefined` where its year has not been announced: an unknown day is never guessed. */
export function isWorkingDay(calendar: WorkCalendar, day: IsoDate): boolean | undefined {
	const year = calendar.get(Number(day.slice(0, 4)));
	if (!year) return undefined;
	if (year.workedWeekends.includes(day)) return true;
	if (year.holidays.some((holiday) => holiday.from <= day && day <= holiday.until)) return false;
	return weekdayOf(day) <= 5;
}

/** The day itself or the next working day after it; `undefined` where the calendar ends before one is found. */
export function workingDayFrom(calendar: WorkCalendar, day: IsoDate): IsoDate | undefined {
	for (let next = day; ; next = addDays(next, 1)) {
		const works = isWorkingDay(calendar, next);
		if (works !== false) return works === undefined ? undefined : next;
	}
}

import { yearOf, type CalendarYear, type IsoDate, type WorkCalendar } from '../calendar/index.ts';
import type { CalendarFile } from '../records/small-files.ts';

/**
 * All announced years. The notice of a year may move days of the weeks beside it, the last Saturday before New Year or
 * the day after it: they count in the year in which they lie, where that year has been announced itself.
 */
export function workCalendarOf(files: readonly CalendarFile[]): WorkCalendar {
	return new Map(files.map((file) => [file.year, withDaysBeside(file, files)]));
}

function withDaysBeside(file: CalendarFile, files: readonly CalendarFile[]): CalendarYear {
	const beside = files.filter(({ year }) => Math.abs(year - file.year) === 1);
	const isHere = (day: IsoDate) => yearOf(day) === file.year;
	const holidays = beside.flatMap((other) =>
		other.holidays.filter(({ from, until }) => isHere(from) || isHere(until)).filter(isNew(file)),
	);
	const worked = beside.flatMap((other) => other.workedWeekends.filter(isHere));
	if (holidays.length === 0 && worked.length === 0) return file;
	return {
		year: file.year,
		holidays: [...file.holidays, ...holidays],
		workedWeekends: [...new Set([...file.workedWeekends, ...worked])],
	};
}

/** Whether a holiday stands in no file twice: two notices may both tell the days around New Year. */
function isNew({ holidays }: CalendarFile): (holiday: CalendarFile['holidays'][number]) => boolean {
	return ({ from, until }) => !holidays.some((own) => own.from <= from && until <= own.until);
}

import { addDays, type Holiday, type IsoDate } from '../calendar/index.ts';
import type { Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';
import type { OpeningData } from './opening.ts';
import { localCalendar } from './local-calendar.ts';
import { officeData } from './opening-data.ts';

/** What the first page says of office hours, beside the hours of the registry themselves. */
export interface OfficeNow {
	/** For the browser: whether offices work now. */
	readonly data: OpeningData;
	/** The holiday that lasts or comes next; `undefined` where no more has been announced. */
	readonly holiday: Holiday | undefined;
	/** The next worked weekend days, of the two weeks that begin with the day. */
	readonly workedWeekends: readonly IsoDate[];
	/** The last day that has been announced; `undefined` where the day itself has not. */
	readonly announcedUntil: IsoDate | undefined;
}

export function officeNow(registry: Registry, day: IsoDate): OfficeNow {
	const calendar = localCalendar(registry, registry.settings.jurisdiction.division);
	const years = [...calendar.values()];
	const soon = addDays(day, 14);
	return {
		data: officeData(registry, day),
		holiday: nextHoliday(
			years.flatMap(({ holidays }) => holidays),
			day,
		),
		workedWeekends: years
			.flatMap(({ workedWeekends }) => workedWeekends)
			.filter((worked) => day <= worked && worked < soon)
			.sort(),
		announcedUntil: announcedUntil(registry, day),
	};
}

function nextHoliday(holidays: readonly Holiday[], day: IsoDate): Holiday | undefined {
	return holidays.filter(({ until }) => day <= until).sort((a, b) => ascending(a.from, b.from))[0];
}

/** Years that follow one another without a gap are announced until the last of them ends. */
function announcedUntil({ calendar }: Registry, day: IsoDate): IsoDate | undefined {
	let year = Number(day.slice(0, 4));
	if (!calendar.has(year)) return undefined;
	while (calendar.has(year + 1)) year += 1;
	return `${year}-12-31` as IsoDate;
}

import { calendarIn, type Holiday, type IsoDate, type WorkCalendar } from '../calendar/index.ts';
import type { Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';

const found = new WeakMap<Registry, Map<string, WorkCalendar>>();

/**
 * The calendar by which offices of a division open: that of the State, with the days of the division and of those above
 * it. Where there are none it is that of the registry itself.
 */
export function localCalendar(registry: Registry, division: string): WorkCalendar {
	const known = found.get(registry) ?? new Map<string, WorkCalendar>();
	found.set(registry, known);
	const calendar = known.get(division) ?? calendarIn(registry.calendar, divisionsAbove(registry, division));
	known.set(division, calendar);
	return calendar;
}

/** The holidays of a division and of those above it that the State does not have, from a day on, in their order. */
export function localHolidays(registry: Registry, division: string, day: IsoDate): Holiday[] {
	const ofState = new Set(holidaysOf(registry.calendar));
	return holidaysOf(localCalendar(registry, division))
		.filter((holiday) => day <= holiday.until && !ofState.has(holiday))
		.sort((a, b) => ascending(a.from, b.from));
}

function holidaysOf(calendar: WorkCalendar): Holiday[] {
	return [...calendar.values()].flatMap(({ holidays }) => holidays);
}

/** The division and those above it. */
function divisionsAbove({ divisionOf }: Registry, division: string): string[] {
	const above: string[] = [];
	for (let code: string | undefined = division; code !== undefined; code = divisionOf.get(code)?.parent) {
		if (above.includes(code)) break;
		above.push(code);
	}
	return above;
}

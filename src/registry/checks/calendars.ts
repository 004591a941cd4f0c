import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { CalendarFile } from '../../records/small-files.ts';
import type { Sourced } from '../../records/source.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

type Calendar = Sourced<CalendarFile>;
type Holiday = CalendarFile['holidays'][number];

/** Feasts that move from year to year by the moon: within two years none falls on its day again. */
const movingFeasts =
	/春节|除夕|元宵|端午|中秋|重阳|三月三|开斋|肉孜|古尔邦|藏历|Spring Festival|Lunar|Chinese New Year|Dragon Boat|Mid-Autumn|Easter|Good Friday|\bWhit (?:Monday|Sunday)|Pentecost|Ascension|\bEid\b|Ramadan|Diwali|Deepavali|Vesak|Tet\b/g;

/** A calendar is that of its own year, not another's with the year changed, and no two say different things of one day. */
export const checkCalendars: RegistryCheck = ({ content: { calendars } }) =>
	// Files stand in the order of their names, which are those of their years.
	calendars.flatMap((later, index) =>
		calendars
			.slice(0, index)
			.flatMap((earlier) => [
				...copied(earlier, later),
				...copiedSource(earlier, later),
				...disagreeing(earlier, later),
			]),
	);

function copied(earlier: Calendar, later: Calendar): Problem[] {
	const isNear = later.value.year - earlier.value.year <= 2;
	const isWhole = daysOf(earlier.value) === daysOf(later.value);
	if (!isNear && !isWhole) return [];
	return later.value.holidays.flatMap((holiday, at) => {
		const same = earlier.value.holidays.find((other) => isSameFeast(other, holiday));
		if (!same) return [];
		const details = { value: String(Object.values(holiday.name)[0]), other: earlier.path };
		return [problemAt('calendar-copied', later, ['holidays', at, 'from'], details)];
	});
}

function isSameFeast(a: Holiday, b: Holiday): boolean {
	const feasts = feastsIn(a);
	return a.from.slice(4) === b.from.slice(4) && feastsIn(b).some((feast) => feasts.includes(feast));
}

function feastsIn({ name }: Holiday): readonly string[] {
	return Object.values(name).join('\n').match(movingFeasts) ?? [];
}

function daysOf({ holidays }: CalendarFile): string {
	return holidays.map(({ from, until }) => `${from.slice(4)}${until.slice(4)}`).join();
}

/** A notice that names its year is that of no other. */
function copiedSource(earlier: Calendar, later: Calendar): Problem[] {
	const { title } = later.value.source;
	if (title !== earlier.value.source.title) return [];
	const isOf = ({ year }: CalendarFile) => title.includes(String(year));
	const wrong = isOf(later.value) ? earlier : later;
	const right = wrong === later ? earlier : later;
	if (!isOf(right.value) || isOf(wrong.value)) return [];
	return [problemAt('calendar-copied', wrong, ['source', 'title'], { value: title, other: right.path })];
}

/** A day of the weeks around New Year that one notice gives off and the other has worked. */
function disagreeing(earlier: Calendar, later: Calendar): Problem[] {
	return [...workedInHolidayOf(later, earlier), ...workedInHolidayOf(earlier, later)];
}

function workedInHolidayOf(working: Calendar, resting: Calendar): Problem[] {
	return working.value.workedWeekends.flatMap((day, at) =>
		resting.value.holidays.some(({ from, until }) => from <= day && day <= until)
			? [problemAt('calendars-disagree', working, ['workedWeekends', at], { day, other: resting.path })]
			: [],
	);
}

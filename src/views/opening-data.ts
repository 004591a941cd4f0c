import { addDays, daysBetween, isoDate, type IsoDate, type WorkCalendar } from '../calendar/index.ts';
import type { Hours } from '../records/hours.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { isSameEveryDay, planOn, plansOf } from './day-plan.ts';
import { localCalendar } from './local-calendar.ts';
import { signOf, unknownDay, type DayPlan, type OpeningData, type OpeningHours } from './opening.ts';
import { pressNumbersOf } from './who-answers.ts';

const mostBytes = 1200;

/** A line as it is asked: its hours, and the calendar of its place. */
interface AskedLine {
	readonly hours: Hours | undefined;
	readonly calendar: WorkCalendar;
	/** A note stands beside it, which only people can read and which may speak of its hours. */
	readonly noted: boolean;
}

/**
 * What the page of an agency carries; its numbers stand in the order of `pressNumbersOf`. Where many hours differ, the last
 * numbers are left out until it is small enough.
 */
export function openingData(registry: Registry, agency: Agency, day: IsoDate): OpeningData {
	const numbers = pressNumbersOf(registry, agency, day);
	const own = numbers.filter(({ agency: id }) => id === agency.id).length;
	const lines = numbers.map(({ hours, division, noted }): AskedLine => {
		return { hours, calendar: localCalendar(registry, division), noted };
	});
	for (let count = lines.length; ; count -= 1) {
		const data = dataOf(registry, day, lines.slice(0, count), Math.min(own, count));
		if (count <= 1 || JSON.stringify(data).length <= mostBytes) return data;
	}
}

/** What a page carries that only says whether offices work now, by the hours of the registry. */
export function officeData(registry: Registry, day: IsoDate): OpeningData {
	const { hours, jurisdiction } = registry.settings;
	const calendar = localCalendar(registry, jurisdiction.division);
	return dataOf(registry, day, [{ hours, calendar, noted: false }], 1);
}

/** The days that a page knows of. */
interface Window {
	readonly from: IsoDate;
	readonly length: number;
}

/** A page that was not built again for so long no longer says who answers now; pages of one quarter say the same. */
function endOfNextQuarter(day: IsoDate): IsoDate {
	const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 2;
	const year = Number(day.slice(0, 4)) + Math.floor(quarter / 4);
	return addDays(isoDate(`${year}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`), -1);
}

interface Carried {
	readonly hours: OpeningHours;
	readonly course: string | undefined;
}

function dataOf(registry: Registry, day: IsoDate, lines: readonly AskedLine[], own: number): OpeningData {
	const window = windowAround(day);
	const carried = lines.map((line) => carriedOf(line, window));
	const courses = distinct(carried.map((line) => line?.course));
	const hours = carried.map(
		(line) =>
			line &&
			JSON.stringify(line.course === undefined ? line.hours : { ...line.hours, course: courses.indexOf(line.course) }),
	);
	const texts = distinct(hours);
	return {
		zone: registry.settings.timeZone,
		from: window.from,
		until: endOfNextQuarter(day),
		courses,
		hours: texts.map((text): OpeningHours => JSON.parse(text)),
		lines: hours.map((text) => (text === undefined ? -1 : texts.indexOf(text))),
		own,
	};
}

/** The year of the day and the next: a page that is made on another day of the year carries the same. */
function windowAround(day: IsoDate): Window {
	const year = Number(day.slice(0, 4));
	const from = isoDate(`${year}-01-01`);
	return { from, length: daysBetween(from, isoDate(`${year + 2}-01-01`)) };
}

function carriedOf({ hours, calendar, noted }: AskedLine, window: Window): Carried | undefined {
	if (!hours) return undefined;
	// Nobody computes with hours that have a remark: nothing else of them is carried.
	if (hours.note || noted) return { hours: { plans: [], remark: true }, course: undefined };
	if (isSameEveryDay(hours)) return { hours: { plans: plansOf(hours) }, course: undefined };
	const last = addDays(window.from, window.length - 1);
	const except = hours.except?.filter(({ from, until }) => from <= last && window.from <= until);
	return withCourse(calendar, { ...hours, except }, window);
}

/** The courses of a calendar: most offices of a place have the same hours. */
const known = new WeakMap<WorkCalendar, Map<string, Carried>>();

function withCourse(calendar: WorkCalendar, hours: Hours, { from, length }: Window): Carried {
	const ofCalendar = known.get(calendar) ?? new Map<string, Carried>();
	known.set(calendar, ofCalendar);
	const key = JSON.stringify([from, length, hours]);
	const found = ofCalendar.get(key) ?? newCourse(calendar, hours, { from, length });
	ofCalendar.set(key, found);
	return found;
}

const closedDay: DayPlan = { spans: [] };

function newCourse(calendar: WorkCalendar, hours: Hours, { from, length }: Window): Carried {
	const plans = Array.from({ length }, (_, ahead) => planOn(calendar, hours, addDays(from, ahead)));
	const texts = distinct([closedDay, ...plansOf(hours), ...plans].map((plan) => plan && JSON.stringify(plan)));
	const signs = plans.map((plan) => (plan ? signOf(texts.indexOf(JSON.stringify(plan))) : unknownDay));
	const course = signs.join('').replace(new RegExp(`${unknownDay}+$`), '');
	return { hours: { plans: texts.map((text): DayPlan => JSON.parse(text)) }, course: inShort(course) };
}

/** A course with each week that repeats written once: `1111100*6,`. */
function inShort(course: string): string {
	return course.replace(/(.{7})(?:\1)+/g, (weeks, week: string) => `${week}*${weeks.length / week.length},`);
}

function distinct(texts: readonly (string | undefined)[]): string[] {
	return [...new Set(texts)].filter((text) => text !== undefined);
}

import { addDays, daysBetween, isoDate, yearOf, type IsoDate, type WorkCalendar } from '../calendar/index.ts';
import type { Hours } from '../records/hours.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { isSameEveryDay, planOn, plansOf } from './day-plan.ts';
import { localCalendar } from './local-calendar.ts';
import { notCarried, signOf, unknownDay, type DayPlan, type OpeningData, type OpeningHours } from './opening.ts';
import { isAlways, pressNumbersOf, type PressNumber } from './who-answers.ts';

/** An exception without a foreseeable end is carried for so many years. */
const mostYearsAhead = 5;

const mostBytes = 1200;

/** A line as it is asked: its hours, and the calendar of its place. */
interface AskedLine {
	readonly hours: Hours | undefined;
	readonly calendar: WorkCalendar;
	/** A note stands beside it, which only people can read and which may speak of its hours. */
	readonly noted: boolean;
}

/**
 * What the page of an agency carries; its numbers stand in the order of `pressNumbersOf`. Where many hours differ, those of
 * the last numbers are left out until it is small enough, of one that is answered at all hours only where nothing else is left.
 */
export function openingData(registry: Registry, agency: Agency, day: IsoDate): OpeningData {
	const numbers = pressNumbersOf(registry, agency, day);
	const own = numbers.filter(({ agency: id }) => id === agency.id).length;
	const lines = numbers.map(askedLine(registry));
	const always = numbers.findIndex(isAlways);
	for (let count = lines.length; ; count -= 1) {
		const carried = lines.map((line, at) => (at < count || at === always ? line : undefined));
		const length = Math.max(count, always + 1);
		const data = dataOf(registry, day, carried.slice(0, length), Math.min(own, length));
		if (count <= 1 || JSON.stringify(data).length <= mostBytes) return data;
	}
}

function askedLine(registry: Registry): (number: PressNumber) => AskedLine {
	return ({ hours, division, noted }) => ({ hours, calendar: localCalendar(registry, division), noted });
}

/** What a page carries that only says whether offices work now, by the hours of the registry. */
export function officeData(registry: Registry, day: IsoDate): OpeningData {
	const { hours, jurisdiction } = registry.settings;
	const calendar = localCalendar(registry, jurisdiction.division);
	return dataOf(registry, day, [{ hours, calendar, noted: false }], 1);
}

/** Hours that many lines share, each written once: as `OpeningData` has them, and for each line asked which are its. */
export type HoursTable = Omit<OpeningData, 'own'>;

/** The hours of many numbers, in their order. */
export function hoursTable(registry: Registry, day: IsoDate, numbers: readonly PressNumber[]): HoursTable {
	return tableOf(registry, day, numbers.map(askedLine(registry)));
}

/** The days that a page knows of. */
interface Window {
	readonly from: IsoDate;
	readonly length: number;
}

interface Carried {
	readonly hours: OpeningHours;
	readonly course: string | undefined;
}

function dataOf(registry: Registry, day: IsoDate, lines: readonly (AskedLine | undefined)[], own: number): OpeningData {
	return { ...tableOf(registry, day, lines), own };
}

/** Nothing is carried of a line that is left out. */
function tableOf(registry: Registry, day: IsoDate, lines: readonly (AskedLine | undefined)[]): HoursTable {
	const window = windowAround(
		day,
		lines.flatMap((line) => line ?? []),
	);
	const carried = lines.map((line) => line && carriedOf(line, window));
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
		until: lastOf(window),
		courses,
		hours: texts.map((text): OpeningHours => JSON.parse(text)),
		lines: hours.map((text, at) => (!lines[at] ? notCarried : text === undefined ? -1 : texts.indexOf(text))),
	};
}

/**
 * Whole years, so that a page is the same until the year changes: this one, for a page may be opened at any clock, and
 * the next, or as many as a dated exception is already written for.
 */
function windowAround(day: IsoDate, lines: readonly AskedLine[]): Window {
	const year = yearOf(day);
	const dated = lines.flatMap(({ hours }) => (hours?.except ?? []).map(({ until }) => yearOf(until)));
	const from = isoDate(`${year}-01-01`);
	const last = isoDate(`${Math.min(Math.max(year + 1, ...dated), year + mostYearsAhead)}-12-31`);
	return { from, length: daysBetween(from, last) + 1 };
}

function lastOf({ from, length }: Window): IsoDate {
	return addDays(from, length - 1);
}

function carriedOf({ hours, calendar, noted }: AskedLine, window: Window): Carried | undefined {
	if (!hours) return undefined;
	// Nobody computes with hours that have a remark: nothing else of them is carried.
	if (hours.note || noted) return { hours: { plans: [], remark: true }, course: undefined };
	if (isSameEveryDay(hours)) return { hours: { plans: plansOf(hours) }, course: undefined };
	const last = lastOf(window);
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

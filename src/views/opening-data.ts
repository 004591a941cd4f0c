import { addDays, daysBetween, isoDate, isWorkingDay, type IsoDate } from '../calendar/index.ts';
import type { Hours } from '../records/hours.ts';
import type { Body, Registry } from '../registry/registry.ts';
import type { OpeningData, OpeningHours } from './opening.ts';
import { answersOf } from './who-answers.ts';

/** After so many days a page that was not built again no longer says who answers now. */
const daysCarried = 92;

const mostBytes = 800;

/**
 * What the page of a body carries; its numbers stand in the order of `answersOf`. Where many hours differ, the last
 * numbers are left out until it is small enough.
 */
export function openingData(registry: Registry, body: Body, day: IsoDate): OpeningData {
	const lines = answersOf(registry, body, day).map(({ hours }) => hours);
	for (let count = lines.length; ; count -= 1) {
		const data = dataOf(registry, day, lines.slice(0, count));
		if (count <= 1 || JSON.stringify(data).length <= mostBytes) return data;
	}
}

/** What a page carries that only says whether offices work now, by the hours of the registry. */
export function officeData(registry: Registry, day: IsoDate): OpeningData {
	return dataOf(registry, day, [registry.settings.hours]);
}

/** Hours in minutes from midnight. */
export function toOpeningHours({ on, spans }: Hours): OpeningHours {
	return { daily: on === 'every-day', spans: spans.map(({ from, until }) => [toMinutes(from), toMinutes(until)]) };
}

function toMinutes(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function dataOf(registry: Registry, day: IsoDate, lines: readonly (Hours | undefined)[]): OpeningData {
	const texts = lines.map((hours) => hours && JSON.stringify(toOpeningHours(hours)));
	const distinct = [...new Set(texts)].filter((text) => text !== undefined);
	return {
		zone: registry.settings.timeZone,
		...daysAround(registry, day),
		hours: distinct.map((text): OpeningHours => JSON.parse(text)),
		lines: texts.map((text) => (text === undefined ? -1 : distinct.indexOf(text))),
	};
}

/** The working days from the beginning of the year on, where it is announced: a page may be opened at any clock. */
function daysAround({ calendar }: Registry, day: IsoDate): Pick<OpeningData, 'from' | 'days'> {
	const newYear = isoDate(`${day.slice(0, 4)}-01-01`);
	const from = isWorkingDay(calendar, newYear) === undefined ? day : newYear;
	const length = daysBetween(from, day) + daysCarried;
	const works = Array.from({ length }, (_, ahead) => isWorkingDay(calendar, addDays(from, ahead)));
	const end = works.indexOf(undefined);
	const known = works.slice(0, end === -1 ? works.length : end);
	return { from, days: known.map((does) => (does ? '1' : '0')).join('') };
}

import { addDays, weekdayOf, type IsoDate, type WorkCalendar } from '../calendar/index.ts';
import { weekdays, type Hours } from '../records/hours.ts';
import { isInSeason, isSameEveryDay, planOn, plansOf } from '../views/day-plan.ts';
import type { DayPlan } from '../views/opening.ts';
import { thing, type JsonLd } from './json-ld.ts';

/** A year and a day ahead, where it is announced. */
const daysAhead = 366;

/** The spans of one day as a text that tells two days apart; of a day by appointment only there are none. */
type Times = string;

interface DatedTimes {
	readonly day: IsoDate;
	readonly times: Times;
}

/**
 * Hours in the words of schema.org: of every part of the year that has its own, the usual week; then, by their dates, the
 * days that differ, holidays and worked weekends among them. Nothing where a remark may say otherwise, where nothing is
 * open without an appointment, and beyond the announced calendar.
 */
export function hoursJsonLd(calendar: WorkCalendar, hours: Hours | undefined, day: IsoDate): JsonLd[] {
	if (!hours || hours.note) return [];
	if (isSameEveryDay(hours))
		return specifications(timesOf(plansOf(hours)[0]), { dayOfWeek: weekdays.map(capitalized) });
	return seasonsFrom(calendar, hours, day).flatMap((season) => {
		const usual = usualWeek(season);
		return [...weekSpecifications(season, usual), ...differing(season, usual)];
	});
}

/** The days that are known, cut where a season begins or ends. */
function seasonsFrom(calendar: WorkCalendar, hours: Hours, first: IsoDate): DatedTimes[][] {
	const seasonOf = (day: IsoDate) => hours.seasons?.findIndex((season) => isInSeason(season, day));
	const parts: DatedTimes[][] = [];
	for (let ahead = 0; ahead < daysAhead; ahead += 1) {
		const day = addDays(first, ahead);
		const plan = planOn(calendar, hours, day);
		if (!plan) break;
		if (ahead === 0 || seasonOf(day) !== seasonOf(addDays(day, -1))) parts.push([]);
		parts.at(-1)?.push({ day, times: timesOf(plan) });
	}
	return parts;
}

/** Of each day of the week, the times that most such days have. */
function usualWeek(season: readonly DatedTimes[]): Times[] {
	return weekdays.map((_, index) => {
		const count = new Map<Times, number>();
		for (const { day, times } of season) {
			if (weekdayOf(day) === index + 1) count.set(times, (count.get(times) ?? 0) + 1);
		}
		return [...count].reduce<[Times, number]>((most, next) => (next[1] > most[1] ? next : most), [closed, 0])[0];
	});
}

function weekSpecifications(season: readonly DatedTimes[], usual: readonly Times[]): JsonLd[] {
	const valid = { validFrom: season[0]?.day, validThrough: season.at(-1)?.day };
	return [...new Set(usual)]
		.filter((times) => times !== closed)
		.flatMap((times) => {
			const days = weekdays.filter((_, index) => usual[index] === times).map(capitalized);
			return specifications(times, { dayOfWeek: days, ...valid });
		});
}

/** Days after one another that have the same times, from the first to the last that is unlike its day of the week. */
function differing(season: readonly DatedTimes[], usual: readonly Times[]): JsonLd[] {
	const isUsual = ({ day, times }: DatedTimes) => usual[weekdayOf(day) - 1] === times;
	const runs: DatedTimes[][] = [];
	for (const day of season) {
		const last = runs.at(-1);
		if (last?.at(-1)?.times === day.times) last.push(day);
		else runs.push([day]);
	}
	return runs.flatMap((run) => {
		const [first, last] = [run.find((day) => !isUsual(day)), run.findLast((day) => !isUsual(day))];
		return first && last ? specifications(first.times, { validFrom: first.day, validThrough: last.day }) : [];
	});
}

const closed: Times = '';

function timesOf(plan: DayPlan | undefined): Times {
	if (!plan || plan.appointment === 'only') return closed;
	return plan.spans.map(([from, until]) => `${clock(from)}-${clock(until)}`).join(' ');
}

/** One for each span; a closed day is one that opens and closes at midnight. */
function specifications(times: Times, of: Readonly<Record<string, unknown>>): JsonLd[] {
	if (times === closed && 'dayOfWeek' in of) return [];
	const spans = times === closed ? ['00:00-00:00'] : times.split(' ');
	return spans.map((span) => {
		const [opens, closes] = span.split('-');
		return thing('OpeningHoursSpecification', { ...of, opens, closes });
	});
}

/** The last minute of a day is its end: readers of schema.org know no 24:00. */
function clock(minute: number): string {
	const shown = Math.min(minute, 1439);
	return [Math.floor(shown / 60), shown % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function capitalized(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

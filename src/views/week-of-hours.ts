import { weekdays, type Hours, type HoursSeason, type WeeklyRule } from '../records/hours.ts';

/** Monday to Sunday. */
const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const;
type DayOfWeek = (typeof daysOfWeek)[number];

/** What is said of some days of the week. */
export interface WeekRow {
	/** First and last of days that follow one another. */
	readonly days: readonly (readonly [first: DayOfWeek, last: DayOfWeek])[];
	/** Only these such days of a month; none for every week. */
	readonly weeks: readonly NonNullable<WeeklyRule['weeks']>[number][];
	readonly hours: OfOneDay;
}

/** What hours say of one day. */
export type OfOneDay = Pick<WeeklyRule, 'spans' | 'closed' | 'appointment'>;

type Week = Pick<HoursSeason, 'spans' | 'appointment' | 'weekly'>;

/**
 * The days of a week that have the same hours stand together, in the order of the first of each; those of some weeks of
 * a month follow. Days of which nothing is said are closed and stand nowhere.
 */
export function weekOfHours({ weekly = [], ...others }: Week, on: Hours['on']): WeekRow[] {
	const rows = new Map<string, { hours: OfOneDay; days: DayOfWeek[] }>();
	for (const day of daysOfWeek) {
		const rule = weekly.find(({ days, weeks }) => !weeks && isAmong(days, day));
		const of = rule ?? (on === 'every-day' || day <= 5 ? others : {});
		const hours: OfOneDay = { spans: of.spans, closed: rule?.closed, appointment: of.appointment };
		const key = JSON.stringify(hours);
		if (key === '{}' || (key === '{"appointment":"also"}' && !rule)) continue;
		rows.set(key, { hours, days: [...(rows.get(key)?.days ?? []), day] });
	}
	const everyWeek = [...rows.values()].map(({ hours, days }) => ({ days: runsOf(days), weeks: [], hours }));
	const someWeeks = weekly.flatMap(({ days, weeks, ...hours }) =>
		weeks ? [{ days: runsOf(daysOfWeek.filter((day) => isAmong(days, day))), weeks, hours }] : [],
	);
	return [...everyWeek, ...someWeeks];
}

/** The days of a weekend that have no hours of their own: where they are worked, they have those of all days. */
export function weekendOfAllDays({ weekly = [] }: Week): DayOfWeek[] {
	const named = weekly.filter(({ weeks }) => !weeks).flatMap(({ days }) => days);
	return ([6, 7] as const).filter((day) => !isAmong(named, day));
}

function isAmong(named: WeeklyRule['days'], day: DayOfWeek): boolean {
	return named.some((name) => name === weekdays[day - 1]);
}

function runsOf(days: readonly DayOfWeek[]): WeekRow['days'] {
	const runs: [DayOfWeek, DayOfWeek][] = [];
	for (const day of days) {
		const last = runs.at(-1);
		if (last && last[1] === day - 1) last[1] = day;
		else runs.push([day, day]);
	}
	return runs;
}

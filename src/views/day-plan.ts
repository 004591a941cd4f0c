import { isHoliday, isWorkingDay, weekdayOf, type IsoDate, type WorkCalendar } from '../calendar/index.ts';
import { weekdays, type Hours, type HoursSeason, type Spans, type WeeklyRule } from '../records/hours.ts';
import type { DayPlan } from './opening.ts';

/** What hours say beside a day: the season, the hours around it. */
type OfSomeDays = Pick<HoursSeason, 'spans' | 'closed' | 'appointment' | 'weekly'>;

/**
 * What hours say of a day, remarks apart; `undefined` where it depends on an announcement that is not there. In this
 * order: a dated exception; the season, else the hours themselves; in them the day of the week, else all days. On working
 * days nothing holds on a holiday but an exception, and on a weekend only what names it.
 */
export function planOn(calendar: WorkCalendar, hours: Hours, day: IsoDate): DayPlan | undefined {
	const works = isWorkingDay(calendar, day);
	const dated = hours.except?.find(({ from, until }) => from <= day && day <= until);
	if (dated?.on === 'working-days' && works === undefined) return undefined;
	if (dated && (dated.on !== 'working-days' || works)) return toPlan(dated, hours);
	const set: OfSomeDays = hours.seasons?.find((season) => isInSeason(season, day)) ?? hours;
	const rule = ruleOf(set, day);
	const whateverDay = set.closed ?? rule?.closed ?? (hours.on === 'every-day' || saysNoTime(set));
	if (whateverDay) return toPlan(rule ?? set, set, hours);
	if (works === undefined) return undefined;
	if (isHoliday(calendar, day) || (!rule && !works)) return toPlan({ appointment: besides(set, hours) });
	return toPlan(rule ?? set, set, hours);
}

/** Every plan that these hours know, also those of days that are not announced. */
export function plansOf(hours: Hours): DayPlan[] {
	const sets: OfSomeDays[] = [hours, ...(hours.seasons ?? [])];
	return [
		...sets.flatMap((set) => [set, ...(set.weekly ?? [])].map((of) => toPlan(of, set, hours))),
		...(hours.except ?? []).map((dated) => toPlan(dated, hours)),
	];
}

/** Whether they say the same of every day, whatever its date. */
export function isSameEveryDay(hours: Hours): boolean {
	return !hours.weekly && !hours.seasons && !hours.except && (hours.on === 'every-day' || saysNoTime(hours));
}

/** The season in which a day lies; one that ends before it begins goes over the new year. */
export function isInSeason({ from, until }: Pick<HoursSeason, 'from' | 'until'>, day: IsoDate): boolean {
	const date = day.slice(5);
	return from <= until ? from <= date && date <= until : from <= date || date <= until;
}

/** Only by appointment, or only in words: nothing that a holiday could close. */
function saysNoTime({ spans, weekly }: OfSomeDays): boolean {
	return !spans && !weekly;
}

/** The rule for a day of the week, before it that for some such days of a month. */
function ruleOf({ weekly }: OfSomeDays, day: IsoDate): WeeklyRule | undefined {
	const name = weekdays[weekdayOf(day) - 1];
	const rules = weekly?.filter(({ days }) => days.some((of) => of === name)) ?? [];
	const date = Number(day.slice(8));
	const week = String(Math.ceil(date / 7));
	const isLast = date + 7 > daysOfMonth(day);
	const narrow = rules.find(({ weeks }) => weeks?.some((of) => (of === 'last' ? isLast : of === week)));
	return narrow ?? rules.find(({ weeks }) => weeks === undefined);
}

function daysOfMonth(day: IsoDate): number {
	return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

function besides(...sets: readonly OfSomeDays[]): 'also' | undefined {
	return appointmentOf(...sets) === 'also' ? 'also' : undefined;
}

/** What is said of appointments nearest to the day holds. */
function appointmentOf(...sets: readonly OfSomeDays[]): 'only' | 'also' | undefined {
	return sets.find(({ appointment }) => appointment !== undefined)?.appointment;
}

function toPlan(of: OfSomeDays, ...around: readonly OfSomeDays[]): DayPlan {
	const appointment = of.closed ? undefined : appointmentOf(of, ...around);
	return { spans: (of.spans ?? []).map(toMinutes), ...(appointment && { appointment }) };
}

function toMinutes({ from, until }: Spans[number]): readonly [from: number, until: number] {
	return [minuteOf(from), minuteOf(until)];
}

function minuteOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

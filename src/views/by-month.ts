import { addMonths, monthOf, type IsoDate } from '../calendar/index.ts';
import type { EventKind } from '../records/measures.ts';
import type { Change } from './change-log.ts';
import type { FilingTotals } from './update-checks.ts';

/** The last months up to that of a day, `YYYY-MM`, the oldest first: a chart also shows the months in which nothing was. */
export function monthsUntil(day: IsoDate, count: number): string[] {
	const first = `${monthOf(day)}-01` as IsoDate;
	return Array.from({ length: count }, (_, index) => monthOf(addMonths(first, index - count + 1)));
}

/** The changes that took effect in a month: of persons and vacancies, and of lines, names and the list. */
export interface MonthOfChanges {
	readonly month: string;
	readonly persons: number;
	readonly others: number;
}

const aboutOthers: readonly EventKind[] = ['line-began', 'line-ended', 'state-changed'];

/** Changes that were announced for after `day` are not counted. */
export function changesPerMonth(day: IsoDate, months: readonly string[], changes: readonly Change[]): MonthOfChanges[] {
	const past = changes.filter(({ event }) => event.on <= day);
	return months.map((month) => {
		const inMonth = past.filter(({ event }) => monthOf(event.on) === month);
		const others = inMonth.filter(({ event }) => aboutOthers.includes(event.kind)).length;
		return { month, persons: inMonth.length - others, others };
	});
}

/** The changes of a month of which it is certain whether they are filed in time by the check. */
export interface MonthOfFilings {
	readonly month: string;
	readonly inTime: number;
	/** After the days that are checked and within the article's month, filed or not. */
	readonly between: number;
	/** After both limits, filed or not. */
	readonly late: number;
}

/** From the totals per month of the update checks. */
export function filingsPerMonth(months: readonly string[], perMonth: readonly FilingTotals[]): MonthOfFilings[] {
	const totalsOf = new Map(perMonth.map((totals) => [totals.of, totals]));
	return months.map((month) => {
		const totals = totalsOf.get(month);
		if (!totals) return { month, inTime: 0, between: 0, late: 0 };
		const { inTime, between, byState } = totals;
		return { month, inTime, between, late: byState.late + byState.overdue };
	});
}

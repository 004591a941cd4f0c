import { addDays, addMonths, type IsoDate } from './days.ts';

/** A span of days, months or years as ISO 8601 writes it: `P30D`, `P1M`, `P1Y`. Exactly one unit. */
export interface Period {
	readonly count: number;
	readonly unit: 'D' | 'M' | 'Y';
}

/** The period that a text names, or `undefined`: `P30D`, `P1M`, `P2Y`. */
export function parsePeriod(text: string): Period | undefined {
	const match = /^P(\d{1,4})([DMY])$/.exec(text);
	return match ? { count: Number(match[1]), unit: match[2] as Period['unit'] } : undefined;
}

export function formatPeriod(period: Period): string {
	return `P${period.count}${period.unit}`;
}

/** The last day of a period that begins after `day`, where `day` itself is day 0. Months and years clamp at month ends. */
export function addPeriod(day: IsoDate, period: Period): IsoDate {
	if (period.unit === 'D') return addDays(day, period.count);
	return addMonths(day, period.unit === 'M' ? period.count : period.count * 12);
}

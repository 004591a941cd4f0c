declare const isoDateBrand: unique symbol;

/** A day of the Gregorian calendar, written `YYYY-MM-DD` (ISO 8601). It sorts as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const millisecondsPerDay = 86_400_000;
/** 31 December 9999: the days after it have more digits and do not sort. */
const lastDayNumber = Date.UTC(9999, 11, 31) / millisecondsPerDay;
const lastMonth = 9999 * 12 + 11;

/** The first whole year of the Gregorian calendar, and the last after which a year still has four digits. */
const years = { first: '1583', last: '9998' } as const;

/** The day that a text names, or `undefined` where it names none (`2026-02-30`, `2026-1-5`) or one that nobody lives to see. */
export function parseIsoDate(text: string): IsoDate | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	if (text < years.first || years.last < text.slice(0, 4)) return undefined;
	const day = fromDayNumber(dayNumber(text as IsoDate));
	return day === text ? day : undefined;
}

/** The day of a text that is known to be one; throws otherwise. For settings and tests, never for content. */
export function isoDate(text: string): IsoDate {
	const day = parseIsoDate(text);
	if (day === undefined) throw new Error(`${text} is not a day`);
	return day;
}

/** The day `count` days after `day`; before it where `count` is negative. No day lies after the year 9999. */
export function addDays(day: IsoDate, count: number): IsoDate {
	return fromDayNumber(dayNumber(day) + count);
}

/** Days from `from` until `until`: 0 on the same day, negative where `until` is earlier. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
	return dayNumber(until) - dayNumber(from);
}

/** The day with the same number `count` months later, clamped to the month's end: 31 January and one month give 28 or 29 February. */
export function addMonths(day: IsoDate, count: number): IsoDate {
	const months = Math.min(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count, lastMonth);
	const year = Math.floor(months / 12);
	const month = (months % 12) + 1;
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return toIsoDate(year, month, Math.min(Number(day.slice(8)), last));
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export function weekdayOf(day: IsoDate): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The calendar year of a day, as a number. */
export function yearOf(day: IsoDate): number {
	return Number(day.slice(0, 4));
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: IsoDate): string {
	return day.slice(0, 7);
}

/** The last day of a year or a month, written `2019` or `2019-05`. */
export function lastDayIn(span: string): IsoDate {
	const [year = '', month = '12'] = span.split('-');
	return toIsoDate(Number(year), Number(month), new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

function dayNumber(day: IsoDate): number {
	return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / millisecondsPerDay;
}

function fromDayNumber(number: number): IsoDate {
	const within = Math.min(number, lastDayNumber);
	return new Date(within * millisecondsPerDay).toISOString().slice(0, 10) as IsoDate;
}

function toIsoDate(year: number, month: number, day: number): IsoDate {
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

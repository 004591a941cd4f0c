import { isoDate, type IsoDate } from '../calendar/index.ts';

/** The build day: REGISTRY_TODAY, else the day that it is now in the registry's time zone. */
export function today(timeZone: string): IsoDate {
	return isoDate(process.env['REGISTRY_TODAY'] ?? dayIn(timeZone, new Date()));
}

/** The calendar day of a moment in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
	const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
	const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
	return `${part['year']}-${part['month']}-${part['day']}`;
}

import { parseIsoDate, type IsoDate } from '../calendar/index.ts';
import { UsageError } from './usage-error.ts';

/** Today in a time zone, whatever the machine's own; REGISTRY_TODAY says otherwise where it is set. */
export function today(timeZone: string, override = process.env['REGISTRY_TODAY'], now = new Date()): IsoDate {
	const text = override || dayIn(timeZone, now);
	const day = parseIsoDate(text);
	if (day === undefined) throw new UsageError(`REGISTRY_TODAY=${text}: YYYY-MM-DD`);
	return day;
}

function dayIn(timeZone: string, now: Date): string {
	const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	});
	const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
	return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

import type { IsoDate } from '../../calendar/index.ts';
import type { Moment } from '../../views/opening.ts';

/** What the clock of a zone shows, wherever the visitor is; `undefined` where the browser does not know the zone. */
export function momentIn(timeZone: string, epochMs: number): Moment | undefined {
	try {
		const parts = new Map(
			formatOf(timeZone)
				.formatToParts(epochMs)
				.map(({ type, value }) => [type, value]),
		);
		const [year = '', month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map((part) =>
			parts.get(part as Intl.DateTimeFormatPartTypes),
		);
		// Older browsers write midnight as 24.
		return {
			day: `${year.padStart(4, '0')}-${month}-${day}` as IsoDate,
			minute: (Number(hour) % 24) * 60 + Number(minute),
		};
	} catch {
		return undefined;
	}
}

/** Asking for a format is slow, and a page asks every minute. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en-US', {
		timeZone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hour12: false,
	});
	formats.set(timeZone, made);
	return made;
}

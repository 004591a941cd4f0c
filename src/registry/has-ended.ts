import { addDays, isoDate, type IsoDate } from '../calendar/index.ts';
import type { Ended } from '../records/agency.ts';
import type { Registry } from './registry.ts';

/** An end may be announced ahead, by somewhat more than a year. One that is later is no end: what has it is in use. */
const longestNotice = 400;

/** Whether what has this end is over, as far as records tell that know no day: it ends, and not far ahead of all that is published or announced. */
export function hasEnded(registry: Registry, ended: Ended | undefined): boolean {
	const newest = newestDay(registry);
	return ended !== undefined && (newest === undefined || ended.on <= addDays(newest, longestNotice));
}

/** The day of the newest publication; before the first the end of the last year whose holidays are known. */
function newestDay({ publications, calendar }: Registry): IsoDate | undefined {
	const published = publications.at(-1)?.header.published;
	if (published !== undefined || calendar.size === 0) return published;
	return isoDate(`${Math.max(...calendar.keys())}-12-31`);
}

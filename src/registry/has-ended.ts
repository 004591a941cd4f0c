import { addDays, isoDate, type IsoDate } from '../calendar/index.ts';
import type { Ended } from '../records/began-ended.ts';
import type { Registry } from './registry.ts';

/** An end may be announced ahead, by somewhat more than a year. One that is later is no end: what has it is in use. */
const longestNotice = 400;

/** Whether what has this end is over, as far as records tell that know no day: it ends, and not far ahead of all that is published or announced. */
export function hasEnded(registry: Registry, ended: Ended | undefined): ended is Ended {
	const newest = newestDay(registry);
	return ended !== undefined && (newest === undefined || ended.on <= addDays(newest, longestNotice));
}

/** Rules and codes are planned for longer than posts, and a registry may publish nothing for a while. */
export const longestPlan = 1100;

/** Whether a day lies further ahead of all that is published or announced than anything is planned. */
export function isFarAhead(registry: Registry, day: IsoDate): boolean {
	const announced = [newestDay(registry), lastAnnounced(registry)].flatMap((known) => known ?? []);
	return announced.length > 0 && announced.every((known) => addDays(known, longestPlan) < day);
}

/** The day of the newest publication; before the first the end of the last year whose holidays are known. */
function newestDay(registry: Registry): IsoDate | undefined {
	return registry.publications.at(-1)?.header.published ?? lastAnnounced(registry);
}

function lastAnnounced({ calendar }: Registry): IsoDate | undefined {
	return calendar.size === 0 ? undefined : isoDate(`${Math.max(...calendar.keys())}-12-31`);
}

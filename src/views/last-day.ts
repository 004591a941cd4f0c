import { addDays, type IsoDate } from '../calendar/index.ts';
import type { Ended } from '../records/began-ended.ts';
import { hasEnded } from '../registry/has-ended.ts';
import type { Registry } from '../registry/registry.ts';

/**
 * The last day on which something was so, from its end: records keep the first day on which it is so no longer, and readers
 * are told the last day, everywhere by this function. A month or a year is given back as it is.
 */
export function lastDayBefore<Day extends string>(end: Day): Day {
	return isDay(end) ? (addDays(end, -1) as string as Day) : end;
}

function isDay(text: string): text is IsoDate {
	return text.length === 'YYYY-MM-DD'.length;
}

/** The last day of what ends, where its end is announced: `ended` names the first on which it is over. */
export function lastDayOf(registry: Registry, { ended }: { readonly ended?: Ended | undefined }): IsoDate | undefined {
	return hasEnded(registry, ended) ? lastDayBefore(ended.on) : undefined;
}

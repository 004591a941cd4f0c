import { addDays, type IsoDate } from '../calendar/index.ts';
import type { Ended } from '../records/began-ended.ts';
import { hasEnded } from '../registry/has-ended.ts';
import type { Registry } from '../registry/registry.ts';

/** The last day of what ends, where its end is announced: `ended` names the first on which it is over. */
export function lastDayOf(registry: Registry, { ended }: { readonly ended?: Ended | undefined }): IsoDate | undefined {
	return hasEnded(registry, ended) ? addDays(ended.on, -1) : undefined;
}

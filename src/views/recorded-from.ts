import type { IsoDate } from '../calendar/index.ts';
import type { Agency, Registry } from '../registry/registry.ts';

/**
 * The day from which on the record is complete: the first on which it is known of every agency of the first publication
 * who was in office, and at the latest the day up to which that publication goes. Of the days before it only some changes
 * are known. `undefined` before anything was published.
 */
export function recordedFrom(registry: Registry): IsoDate | undefined {
	const [first] = registry.publications;
	if (!first) return undefined;
	const known = registry.agencies
		.filter(({ id }) => registry.knownSince.get(id) === first)
		.flatMap((agency) => firstKnownDay(agency) ?? []);
	const last = known.sort().at(-1);
	return last !== undefined && last < first.header.asOf ? last : first.header.asOf;
}

function firstKnownDay({ record }: Agency): IsoDate | undefined {
	return record.terms.map(({ began }) => ('by' in began ? began.by : began.on)).sort()[0];
}

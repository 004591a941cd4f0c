import type { IsoDate } from '../calendar/index.ts';
import { isDissolvedOn } from '../registry/in-force.ts';
import type { Agency, Registry } from '../registry/registry.ts';

/** The agency whose press office answers for another, then the one that answers for that; none where it answers itself. */
export function speakersFor({ agencyOf }: Registry, agency: Agency): Agency[] {
	const speakers: Agency[] = [];
	const next = ({ record }: Agency) =>
		record.spokenForBy === undefined ? undefined : agencyOf.get(record.spokenForBy);
	for (let speaker = next(agency); speaker; speaker = next(speaker)) {
		if (speakers.includes(speaker)) break;
		speakers.push(speaker);
	}
	return speakers;
}

/** The agency at which one for a time is set up; none for an agency that lasts. */
export function hostOf({ agencyOf }: Registry, { record }: Agency): Agency | undefined {
	return record.temporary && agencyOf.get(record.temporary.host);
}

/** The agencies that one speaks for, and those for a time that are set up at it, without those that are gone. */
export interface ServedAgencies {
	readonly spokenFor: readonly string[];
	readonly hosted: readonly string[];
}

/** Whom each agency serves, in protocol order; agencies that serve none are left out. */
export function servedAgencies(registry: Registry, day: IsoDate): ReadonlyMap<string, ServedAgencies> {
	const served = new Map<string, { spokenFor: string[]; hosted: string[] }>();
	const of = (id: string) => {
		const known = served.get(id) ?? { spokenFor: [], hosted: [] };
		served.set(id, known);
		return known;
	};
	for (const { id, record } of registry.agencies) {
		if (isDissolvedOn(record, day)) continue;
		if (record.spokenForBy !== undefined) of(record.spokenForBy).spokenFor.push(id);
		if (record.temporary) of(record.temporary.host).hosted.push(id);
	}
	return served;
}

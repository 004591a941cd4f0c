import type { Body, Registry } from '../registry/registry.ts';

/** The body whose press office answers for another, then the one that answers for that; none where it answers itself. */
export function speakersFor({ bodyOf }: Registry, body: Body): Body[] {
	const speakers: Body[] = [];
	const next = ({ agency }: Body) => (agency.spokenForBy === undefined ? undefined : bodyOf.get(agency.spokenForBy));
	for (let speaker = next(body); speaker; speaker = next(speaker)) {
		if (speakers.includes(speaker)) break;
		speakers.push(speaker);
	}
	return speakers;
}

/** The body at which one for a time is set up; none for a body that lasts. */
export function hostOf({ bodyOf }: Registry, { agency }: Body): Body | undefined {
	return agency.temporary && bodyOf.get(agency.temporary.host);
}

/** The bodies that one speaks for, and those for a time that are set up at it, without those that are gone. */
export interface ServedBodies {
	readonly spokenFor: readonly string[];
	readonly hosted: readonly string[];
}

/** Whom each body serves, in protocol order; bodies that serve none are left out. */
export function servedBodies(registry: Registry): ReadonlyMap<string, ServedBodies> {
	const served = new Map<string, { spokenFor: string[]; hosted: string[] }>();
	const of = (id: string) => {
		const known = served.get(id) ?? { spokenFor: [], hosted: [] };
		served.set(id, known);
		return known;
	};
	for (const { id, agency } of registry.bodies) {
		if (agency.dissolved) continue;
		if (agency.spokenForBy !== undefined) of(agency.spokenForBy).spokenFor.push(id);
		if (agency.temporary) of(agency.temporary.host).hosted.push(id);
	}
	return served;
}

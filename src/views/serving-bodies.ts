import type { Body, Registry } from '../registry/registry.ts';

/** The body whose press office answers for another, then the one that answers for that; none where it answers itself. */
export function speakersFor({ bodyOf }: Registry, body: Body): Body[] {
	const speakers: Body[] = [];
	const next = ({ agency }: Body) => (agency.spokenForBy === undefined ? undefined : bodyOf.get(agency.spokenForBy));
	for (let speaker = next(body); speaker; speaker = next(speaker)) {
		if (speaker === body || speakers.includes(speaker)) break;
		speakers.push(speaker);
	}
	return speakers;
}

/** The body at which one for a time is set up; none for a body that lasts. */
export function hostOf({ bodyOf }: Registry, { agency }: Body): Body | undefined {
	return agency.temporary && bodyOf.get(agency.temporary.host);
}

/** The bodies that one speaks for, and those for a time that are set up at it, without those that are gone. */
export function servedBy(registry: Registry, body: Body): { readonly spokenFor: string[]; readonly hosted: string[] } {
	const serves = (of: 'spokenForBy' | 'temporary') =>
		registry.bodies
			.filter(({ agency }) => !agency.dissolved && (of === 'temporary' ? agency.temporary?.host : agency[of]) === body.id)
			.map(({ id }) => id);
	return { spokenFor: serves('spokenForBy'), hosted: serves('temporary') };
}

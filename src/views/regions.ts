import type { Division } from '../records/places.ts';
import type { Registry } from '../registry/registry.ts';

/** A prefecture and the bodies in it. */
export interface Region {
	/** Stands in addresses: the id of its government, else the code of its division. */
	readonly id: string;
	readonly division: Division;
	/** The body that governs it. */
	readonly government: string | undefined;
	/** All bodies of the division and of its counties, in protocol order, the government first. */
	readonly bodies: readonly string[];
	/** Bodies of elsewhere that also serve it, in protocol order; they are counted where they are. */
	readonly also: readonly string[];
}

/** The prefectures of the place in the order of `places.yaml`. */
export function regionsOf(registry: Registry): Region[] {
	return registry.places.divisions
		.filter(({ level }) => level === 'prefecture')
		.map((division) => toRegion(registry, division));
}

function toRegion(registry: Registry, division: Division): Region {
	const isIn = (code: string) => code === division.code || registry.divisionOf.get(code)?.parent === division.code;
	const levelOf = new Map(registry.settings.groups.map(({ id, level }) => [id, level]));
	const bodies = registry.bodies.filter(({ agency }) => isIn(agency.division));
	const also = registry.bodies.filter(
		({ agency }) => agency.alsoIn?.some(isIn) && !isIn(agency.division) && !agency.dissolved,
	);
	const government = bodies.find(
		({ agency }) =>
			agency.division === division.code && levelOf.get(agency.group) === 'prefecture' && !agency.dissolved,
	);
	return {
		id: government?.id ?? division.code.toLowerCase(),
		division,
		government: government?.id,
		bodies: bodies.map(({ id }) => id),
		also: also.map(({ id }) => id),
	};
}

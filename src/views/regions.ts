import type { IsoDate } from '../calendar/index.ts';
import type { Division } from '../records/places.ts';
import { isDissolvedOn } from '../registry/in-force.ts';
import type { Registry } from '../registry/registry.ts';

/** A prefecture and the agencies in it. */
export interface Region {
	/** Stands in addresses: the id of its government, else the code of its division. */
	readonly id: string;
	readonly division: Division;
	/** The agency that governs it. */
	readonly government: string | undefined;
	/** All agencies of the division and of its counties, in protocol order, the government first. */
	readonly agencies: readonly string[];
	/** Agencies of elsewhere that also serve it, in protocol order; they are counted where they are. */
	readonly also: readonly string[];
}

/** The prefectures of the place in the order of `places.yaml`. */
export function regionsOf(registry: Registry, day: IsoDate): Region[] {
	return registry.places.divisions
		.filter(({ level }) => level === 'prefecture')
		.map((division) => toRegion(registry, day, division));
}

function toRegion(registry: Registry, day: IsoDate, division: Division): Region {
	const isIn = (code: string) => code === division.code || registry.divisionOf.get(code)?.parent === division.code;
	const levelOf = new Map(registry.settings.groups.map(({ id, level }) => [id, level]));
	const agencies = registry.agencies.filter(({ record }) => isIn(record.division));
	const also = registry.agencies.filter(
		({ record }) => record.alsoIn?.some(isIn) && !isIn(record.division) && !isDissolvedOn(record, day),
	);
	const government = agencies.find(
		({ record }) =>
			record.division === division.code && levelOf.get(record.group) === 'prefecture' && !isDissolvedOn(record, day),
	);
	return {
		id: government?.id ?? division.code.toLowerCase(),
		division,
		government: government?.id,
		agencies: agencies.map(({ id }) => id),
		also: also.map(({ id }) => id),
	};
}

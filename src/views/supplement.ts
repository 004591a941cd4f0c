import type { ChainedPublication } from '../publications/publication.ts';
import type { Registry, RegistryEvent } from '../registry/registry.ts';
import { editionBefore } from './publication-chain.ts';
import { changesBetween, type RosterChanges } from './roster-changes.ts';
import type { Edition } from './edition.ts';
import type { RosterRow } from './roster-row.ts';

/**
 * What a supplement prints against what was in print before it: the annual edition before it with the supplements
 * between laid over it, row by row. Both rosters are whole, so that somebody who comes from another agency is known.
 */
export function changesOfSupplement(
	registry: Registry,
	publication: ChainedPublication,
	editionOf: (publication: ChainedPublication) => Edition,
): RosterChanges {
	const { number } = publication.header;
	const from = editionBefore(registry, publication)?.header.number ?? 1;
	const inPrint = new Map<string, RosterRow>();
	for (const earlier of registry.publications.slice(from - 1, number - 1)) {
		for (const row of editionOf(earlier).rows) inPrint.set(row.agency, row);
	}
	const edition = editionOf(publication);
	const older = { ...edition, rows: [...inPrint.values()] };
	const newer = new Map([...inPrint, ...edition.rows.map((row) => [row.agency, row] as const)]);
	return changesBetween(older, { ...edition, rows: [...newer.values()] });
}

/** The events that a publication makes public, in the order in which it lists them. */
export function eventsCarried(registry: Registry, { lists }: ChainedPublication): RegistryEvent[] {
	const carried = new Set<string>(lists.carries);
	return registry.agencies.flatMap(({ events }) => events.filter(({ id }) => carried.has(id)));
}

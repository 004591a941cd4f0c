import type { IsoDate } from '../calendar/index.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import { agencyOn, wasListedAt } from '../registry/in-force.ts';
import type { Agency, Registry, RegistryEvent } from '../registry/registry.ts';
import { annualEditions, editionOf } from './edition.ts';
import { changesBetween, type RosterChanges } from './roster-changes.ts';
import { rosterOn, type Roster } from './roster.ts';

/** What would be published on a day, and what stops it. */
export interface NextRoster {
	readonly asOf: IsoDate;
	/** The whole list by what has been filed by the day. */
	readonly roster: Roster;
	/** Filed and not yet published: what the next publication carries. */
	readonly pending: readonly RegistryEvent[];
	/** Reported and not filed: in no publication yet. */
	readonly reported: readonly RegistryEvent[];
	/** Listed agencies without a person, an acting holder, a declared vacancy or a press office that speaks alone. */
	readonly stops: readonly string[];
	/** The last annual edition, and what would be different from it; `undefined` before the first. */
	readonly last: ChainedPublication | undefined;
	readonly changes: RosterChanges | undefined;
}

export function nextRoster(registry: Registry, asOf: IsoDate): NextRoster {
	const roster = rosterOn(registry, { on: asOf, known: asOf });
	const last = annualEditions(registry).at(-1);
	return {
		asOf,
		roster,
		pending: pendingEvents(registry, asOf),
		reported: eventsForList(registry, asOf).filter(
			(event) => event.on <= asOf && !(event.filed !== undefined && event.filed <= asOf),
		),
		stops: roster.rows
			.filter((row) => row.state === 'undeclared' || row.state === 'not-known')
			.map((row) => row.agency),
		last,
		changes: last && changesBetween(editionOf(registry, last), roster),
	};
}

/**
 * Events with `on` and `filed` up to `asOf` that no publication lists, of agencies that stand on the list. An agency that
 * joins the list brings all its earlier events along: none of them was ever listed. One that has left it, even where
 * that is published, still has its events of before carried, those of the day it left among them; it has no row.
 */
export function pendingEvents(registry: Registry, asOf: IsoDate): RegistryEvent[] {
	return eventsForList(registry, asOf).filter((event) => isPending(registry, event, asOf));
}

function eventsForList(registry: Registry, asOf: IsoDate): RegistryEvent[] {
	return registry.agencies.flatMap((agency) =>
		isListed(registry, agency, asOf)
			? agency.events
			: agency.events.filter((event) => wasListedAt(registry, agency, event, asOf)),
	);
}

function isPending(registry: Registry, event: RegistryEvent, asOf: IsoDate): boolean {
	return event.on <= asOf && event.filed !== undefined && event.filed <= asOf && !registry.publishedIn.has(event.id);
}

function isListed(registry: Registry, agency: Agency, asOf: IsoDate): boolean {
	return agencyOn(registry, agency, { on: asOf, known: asOf }).state.onList;
}

/**
 * How many there are, on all pages by one function for each thing that is counted. Pages show the numbers by
 * `components/Count.astro` under the names of these functions. Each gives what it counts, so that a list beside a number
 * has as many entries.
 */
import type { Registry } from '../registry/registry.ts';
import { lacksSpeaker, type RosterRow } from './roster-row.ts';

/** Agencies that last, of all classes: those for a time are counted for themselves, dissolved ones have no row. */
export function agencies(registry: Registry, rows: readonly RosterRow[]): RosterRow[] {
	return rows.filter(({ agency }) => !registry.agencyOf.get(agency)?.record.temporary);
}

/** Everybody in office, once however many seats one holds. */
export function personsInOffice(rows: readonly RosterRow[]): string[] {
	return [...new Set(rows.flatMap(({ persons }) => persons.map(({ identity }) => identity)))];
}

/** Agencies without a spokesperson that have declared the seat vacant. */
export function agenciesVacant(registry: Registry, rows: readonly RosterRow[]): RosterRow[] {
	return withoutSpeaker(registry, rows).filter(({ state }) => state === 'vacant');
}

/** Agencies that have neither a spokesperson nor declared anything: nobody was ever entered, or nobody after the last one. */
export function agenciesUndeclared(registry: Registry, rows: readonly RosterRow[]): RosterRow[] {
	return withoutSpeaker(registry, rows).filter(({ state }) => state === 'undeclared');
}

function withoutSpeaker(registry: Registry, rows: readonly RosterRow[]): RosterRow[] {
	return rows.filter((row) => {
		const agency = registry.agencyOf.get(row.agency);
		return agency !== undefined && lacksSpeaker(agency, row);
	});
}

import type { RosterRow } from './roster-row.ts';

/** The agencies at which one person is in office, by the person's id: only those that several agencies share. */
export function agenciesByPerson(rows: Iterable<RosterRow>): ReadonlyMap<string, readonly string[]> {
	const agencies = new Map<string, string[]>();
	for (const { agency, persons } of rows) {
		for (const { identity } of persons) {
			if (!/^p-\d+$/.test(identity)) continue;
			const known = agencies.get(identity) ?? [];
			agencies.set(identity, known.includes(agency) ? known : [...known, agency]);
		}
	}
	return new Map([...agencies].filter(([, found]) => found.length > 1));
}

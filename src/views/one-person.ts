import type { RosterRow } from './roster-row.ts';

/** The bodies at which one person is in office, by the person's id: only those that several bodies share. */
export function bodiesByPerson(rows: Iterable<RosterRow>): ReadonlyMap<string, readonly string[]> {
	const bodies = new Map<string, string[]>();
	for (const { body, persons } of rows) {
		for (const { identity } of persons) {
			if (!/^p-\d+$/.test(identity)) continue;
			const known = bodies.get(identity) ?? [];
			bodies.set(identity, known.includes(body) ? known : [...known, body]);
		}
	}
	return new Map([...bodies].filter(([, found]) => found.length > 1));
}

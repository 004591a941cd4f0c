import type { Role } from '../records/agency.ts';
import type { Roster } from './roster.ts';
import { isPrintedVacant, type RosterRow } from './roster-row.ts';

// What a roster prints, counted from its rows: whoever adds up the table must find these numbers.

export function agenciesPrinted({ rows }: Pick<Roster, 'rows'>): number {
	return rows.length;
}

/** The persons in a role, as often as they are printed: who stands at two agencies counts twice. */
export function personsPrinted({ rows }: Pick<Roster, 'rows'>, role: Role): number {
	return rows.flatMap(({ persons }) => persons).filter((person) => person.role === role).length;
}

/** The agencies for which it is printed that nobody is spokesperson, whether or not that was declared. */
export function vacantPrinted({ rows }: Pick<Roster, 'rows'>): readonly RosterRow[] {
	return rows.filter(isPrintedVacant);
}

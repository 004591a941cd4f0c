import { comparedRoles, type ComparedRole } from './roster-changes.ts';
import type { Roster } from './roster.ts';
import type { RosterLine, RosterPerson, RosterRow, RosterVacancy, RowState } from './roster-row.ts';

/** A roster in the columns of an official list. */
export interface OfficialList {
	readonly groups: readonly OfficialGroup[];
}

export interface OfficialGroup {
	readonly group: string;
	readonly rows: readonly OfficialRow[];
}

/** One agency: who stands in each of the two columns of persons, and how it is reached. */
export interface OfficialRow extends Readonly<Record<ComparedRole, OfficialColumn>> {
	/** Running through the whole list, from 1. */
	readonly number: number;
	readonly row: RosterRow;
	readonly phones: readonly RosterLine[];
	/** Fax, mail, websites and social media. */
	readonly channels: readonly RosterLine[];
}

/** The persons of a column with the seats beside them that are declared vacant. */
export interface OfficialColumn {
	/** Those of the role of the column first, then those who stand beside them in another role. */
	readonly persons: readonly RosterPerson[];
	readonly vacancies: readonly RosterVacancy[];
	/** What is printed in place of a spokesperson where none is in office. */
	readonly nobody: Exclude<RowState, 'held' | 'acting'> | undefined;
}

/** Rows keep their order; rows that follow one another in one group stand under one heading. */
export function officialList(roster: Roster): OfficialList {
	const groups: { group: string; rows: OfficialRow[] }[] = [];
	roster.rows.forEach((row, index) => {
		const last = groups.at(-1);
		if (last?.group === row.group) last.rows.push(officialRow(row, index + 1));
		else groups.push({ group: row.group, rows: [officialRow(row, index + 1)] });
	});
	return { groups };
}

function officialRow(row: RosterRow, number: number): OfficialRow {
	const linesOf = (...kinds: RosterLine['kind'][]) => row.lines.filter(({ kind }) => kinds.includes(kind));
	return {
		number,
		row,
		spokesperson: columnOf(row, 'spokesperson'),
		'press-assistant': columnOf(row, 'press-assistant'),
		phones: linesOf('office', 'duty'),
		channels: linesOf('fax', 'email', 'form', 'website', 'weibo', 'wechat', 'social'),
	};
}

/** Whoever is no press assistant stands with the spokespersons. */
function columnOf(row: RosterRow, column: ComparedRole): OfficialColumn {
	const stands = ({ role }: Pick<RosterPerson, 'role'>) =>
		(comparedRoles.find((compared) => compared === role) ?? 'spokesperson') === column;
	const persons = row.persons.filter(stands);
	const { state } = row;
	const nobody = column === 'spokesperson' && state !== 'held' && state !== 'acting' ? state : undefined;
	return {
		persons: [...persons.filter(({ role }) => role === column), ...persons.filter(({ role }) => role !== column)],
		vacancies: row.vacancies.filter(
			(vacancy) => stands(vacancy) && !(nobody === 'vacant' && vacancy.role === 'spokesperson'),
		),
		nobody,
	};
}

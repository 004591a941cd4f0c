import type { Roster } from './roster.ts';
import type { RosterLine, RosterPerson, RosterRow } from './roster-row.ts';

/** A roster in the columns of an official list. */
export interface OfficialList {
	readonly groups: readonly OfficialGroup[];
	readonly agencies: number;
	readonly persons: number;
}

export interface OfficialGroup {
	readonly group: string;
	readonly rows: readonly OfficialRow[];
}

/** One agency: as many printed lines as it has spokespersons or press assistants, at least one. */
export interface OfficialRow {
	/** Running through the whole list, from 1. */
	readonly number: number;
	readonly row: RosterRow;
	readonly lines: readonly {
		readonly spokesperson: RosterPerson | undefined;
		readonly assistant: RosterPerson | undefined;
	}[];
	/** Persons of other roles, for the remarks. */
	readonly others: readonly RosterPerson[];
	readonly phones: readonly RosterLine[];
	readonly faxes: readonly RosterLine[];
	readonly emails: readonly RosterLine[];
	/** Websites and social media, for the remarks. */
	readonly channels: readonly RosterLine[];
}

/** Rows keep their order; rows that follow one another in one group stand under one heading. */
export function officialList(roster: Roster): OfficialList {
	const groups: { group: string; rows: OfficialRow[] }[] = [];
	roster.rows.forEach((row, index) => {
		const last = groups.at(-1);
		if (last?.group === row.group) last.rows.push(officialRow(row, index + 1));
		else groups.push({ group: row.group, rows: [officialRow(row, index + 1)] });
	});
	const persons = roster.rows.flatMap((row) => row.persons).filter(isOnList).length;
	return { groups, agencies: roster.rows.length, persons };
}

function officialRow(row: RosterRow, number: number): OfficialRow {
	const spokespersons = row.persons.filter(({ role }) => role === 'spokesperson');
	const assistants = row.persons.filter(({ role }) => role === 'press-assistant');
	const count = Math.max(1, spokespersons.length, assistants.length);
	const linesOf = (...kinds: RosterLine['kind'][]) => row.lines.filter(({ kind }) => kinds.includes(kind));
	return {
		number,
		row,
		lines: Array.from({ length: count }, (_, index) => ({
			spokesperson: spokespersons[index],
			assistant: assistants[index],
		})),
		others: row.persons.filter((person) => !isOnList(person)),
		phones: linesOf('office', 'duty'),
		faxes: linesOf('fax'),
		emails: linesOf('email'),
		channels: linesOf('form', 'website', 'weibo', 'wechat', 'social'),
	};
}

function isOnList({ role }: RosterPerson): boolean {
	return role === 'spokesperson' || role === 'press-assistant';
}

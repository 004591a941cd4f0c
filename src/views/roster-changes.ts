import { lineChanges, type LineChange } from './line-changes.ts';
import type { Roster } from './roster.ts';
import { agenciesPrinted, vacantPrinted } from './printed-counts.ts';
import { isPrintedVacant, type RosterPerson, type RosterRow } from './roster-row.ts';

export interface PersonAt {
	readonly agency: string;
	readonly group: string;
	readonly person: RosterPerson;
}

/** What is different between two rosters, counted the way newspapers count it. Agencies stand in the newer order. */
export interface RosterChanges {
	readonly older: Roster;
	readonly newer: Roster;
	/** Who holds a role in the newer roster and stands nowhere in the older one. */
	readonly newFaces: readonly PersonAt[];
	/** Who stands in the older roster and nowhere in the newer one. */
	readonly left: readonly PersonAt[];
	/** Who stands in both, at another agency or in another role. */
	readonly moved: readonly { readonly from: PersonAt; readonly to: PersonAt }[];
	/** Who stands in both in the same role at the same agency, under another post. */
	readonly postChanged: readonly { readonly from: PersonAt; readonly to: PersonAt }[];
	/** Who was acting and holds the role now. */
	readonly confirmed: readonly { readonly from: PersonAt; readonly to: PersonAt }[];
	/** Agencies that the newer roster alone prints as without a spokesperson, and those that the older one alone does. */
	readonly vacanciesOpened: readonly RosterRow[];
	readonly vacanciesFilled: readonly RosterRow[];
	readonly agenciesAdded: readonly RosterRow[];
	readonly agenciesGone: readonly RosterRow[];
	readonly renamed: readonly { readonly from: RosterRow; readonly to: RosterRow }[];
	readonly linesChanged: readonly { readonly agency: string; readonly lines: readonly LineChange[] }[];
	/** Agencies whose number of spokespersons changed. */
	readonly headCountChanged: readonly { readonly agency: string; readonly from: number; readonly to: number }[];
	/** Per group of the newer roster, in its order, then those that stand in the older one alone. */
	readonly perGroup: readonly GroupChanges[];
}

export interface GroupChanges extends Readonly<Record<ComparedRole, RoleCount>> {
	readonly group: string;
	readonly agencies: number;
	readonly vacant: number;
}

/** The persons of one role in the newer roster, the new faces among them, and who has left. */
export interface RoleCount {
	readonly persons: number;
	readonly newFaces: number;
	readonly left: number;
}

/** The roles that are counted, in the order in which they are named. */
export const comparedRoles = ['spokesperson', 'press-assistant'] as const;
export type ComparedRole = (typeof comparedRoles)[number];

/** Those of the persons who hold a role. */
export function inRole(role: ComparedRole, persons: readonly PersonAt[]): PersonAt[] {
	return persons.filter(({ person }) => person.role === role);
}

/** Compares spokespersons and press assistants of two rosters; temporary and first spokespersons are not counted. */
export function changesBetween(older: Roster, newer: Roster): RosterChanges {
	const before = personsOf(older);
	const after = personsOf(newer);
	const identitiesBefore = new Set(before.map(({ person }) => person.identity));
	const identitiesAfter = new Set(after.map(({ person }) => person.identity));
	const olderRow = new Map(older.rows.map((row) => [row.agency, row]));
	const newerRow = new Map(newer.rows.map((row) => [row.agency, row]));
	const wasVacant = ({ agency }: RosterRow) => {
		const before = olderRow.get(agency);
		return before !== undefined && isPrintedVacant(before);
	};
	const newFaces = after.filter(({ person }) => !identitiesBefore.has(person.identity));
	const left = before.filter(({ person }) => !identitiesAfter.has(person.identity));
	const stayed = after.flatMap((to) => {
		const from = before.find((candidate) => isSameSeat(candidate, to));
		return from ? [{ from, to }] : [];
	});
	const moved = after.flatMap((to) => {
		if (before.some((candidate) => isSameSeat(candidate, to))) return [];
		const from = before.find((candidate) => candidate.person.identity === to.person.identity);
		return from ? [{ from, to }] : [];
	});
	const inBoth = newer.rows.flatMap((to) => {
		const from = olderRow.get(to.agency);
		return from ? [{ from, to }] : [];
	});
	return {
		older,
		newer,
		newFaces,
		left,
		moved,
		postChanged: stayed.filter(({ from, to }) => !isSameText(from.person.post, to.person.post)),
		confirmed: stayed.filter(({ from, to }) => from.person.acting && !to.person.acting),
		vacanciesOpened: newer.rows.filter((row) => isPrintedVacant(row) && !wasVacant(row)),
		vacanciesFilled: newer.rows.filter((row) => !isPrintedVacant(row) && wasVacant(row)),
		agenciesAdded: newer.rows.filter((row) => !olderRow.has(row.agency)),
		agenciesGone: older.rows.filter((row) => !newerRow.has(row.agency)),
		renamed: inBoth.filter(({ from, to }) => !isSameText(from.name, to.name)),
		linesChanged: inBoth
			.map(({ from, to }) => ({ agency: to.agency, lines: lineChanges(from, to) }))
			.filter(({ lines }) => lines.length > 0),
		headCountChanged: inBoth
			.map(({ from, to }) => ({ agency: to.agency, from: spokespersons(from), to: spokespersons(to) }))
			.filter(({ from, to }) => from !== to),
		perGroup: groupsOf(newer, older).map((group) => groupChanges(group, newer, newFaces, left)),
	};
}

/** The spokespersons and press assistants of a roster, in its order. */
export function personsOf(roster: Roster): PersonAt[] {
	return roster.rows.flatMap((row) =>
		row.persons
			.filter(({ role }) => comparedRoles.some((compared) => compared === role))
			.map((person) => ({ agency: row.agency, group: row.group, person })),
	);
}

/** Whether two entries are one person in one role at one agency. */
export function isSameSeat(a: PersonAt, b: PersonAt): boolean {
	return a.agency === b.agency && a.person.role === b.person.role && a.person.identity === b.person.identity;
}

function isSameText(a: object, b: object): boolean {
	return JSON.stringify(valuesOf(a)) === JSON.stringify(valuesOf(b));
}

function valuesOf(text: object): unknown[] {
	return Object.entries(text).map(([language, printed]) => [language, (printed as { value: unknown }).value]);
}

function spokespersons(row: RosterRow): number {
	return row.persons.filter((person) => person.role === 'spokesperson').length;
}

function groupsOf(newer: Roster, older: Roster): string[] {
	return [...new Set([...newer.rows, ...older.rows].map((row) => row.group))];
}

function groupChanges(
	group: string,
	newer: Roster,
	newFaces: readonly PersonAt[],
	left: readonly PersonAt[],
): GroupChanges {
	const rows = newer.rows.filter((row) => row.group === group);
	const countOf = (role: ComparedRole): RoleCount => {
		const inGroup = (persons: readonly PersonAt[]) =>
			inRole(role, persons).filter((person) => person.group === group).length;
		return { persons: inGroup(personsOf(newer)), newFaces: inGroup(newFaces), left: inGroup(left) };
	};
	return {
		group,
		agencies: agenciesPrinted({ rows }),
		spokesperson: countOf('spokesperson'),
		'press-assistant': countOf('press-assistant'),
		vacant: vacantPrinted({ rows }).length,
	};
}

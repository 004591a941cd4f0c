import {
	comparedRoles,
	isSameSeat,
	personsOf,
	type ComparedRole,
	type PersonAt,
	type RosterChanges,
} from './roster-changes.ts';
import type { RosterPerson, RosterRow } from './roster-row.ts';

/** One seat or one person of an agency that two rosters print differently: who stood there before, who stands there now. */
export interface Succession {
	readonly agency: string;
	readonly role: ComparedRole;
	readonly before: Side;
	readonly now: Side;
}

/** Who stands on one side, or what is printed there instead. */
export type Side =
	| {
			readonly person: RosterPerson;
			readonly is: PersonChange;
			/** The other seat of somebody who was moved. */
			readonly elsewhere?: PersonAt;
	  }
	| { readonly nobody: Absence };

/** New in the newer roster, no longer in it, at another seat, in the same seat with another post, acting before and not now. */
export type PersonChange = 'new' | 'left' | 'moved' | 'post' | 'confirmed' | 'post-and-confirmed';

/** Why a side has no person: the agency is not on the list, the seat is vacant, the press office speaks, or there is no more to say. */
export type Absence = 'unlisted' | 'vacant' | 'undeclared' | 'press-office' | 'none';

/** The successions of the agencies of one group. */
export interface GroupSuccessions {
	readonly group: string;
	readonly successions: readonly Succession[];
}

/** What of persons is different between two rosters, group by group as in `perGroup`; groups without a difference are left out. */
export function successionsOf(changes: RosterChanges): GroupSuccessions[] {
	const newer = new Map(changes.newer.rows.map((row) => [row.agency, row]));
	const older = new Map(changes.older.rows.map((row) => [row.agency, row]));
	const rows = [...changes.newer.rows, ...changes.older.rows.filter(({ agency }) => !newer.has(agency))];
	const personsNow = personsOf(changes.newer);
	const personsBefore = personsOf(changes.older);
	return changes.perGroup.flatMap(({ group }) => {
		const successions = rows
			.filter((row) => row.group === group)
			.flatMap(({ agency }) =>
				comparedRoles.flatMap((role) => {
					const sides: Sides = { agency, role, older: older.get(agency), newer: newer.get(agency) };
					const atSeat = (persons: readonly PersonAt[]) =>
						persons.filter((at) => at.agency === agency && at.person.role === role);
					const before = atSeat(personsBefore);
					const now = atSeat(personsNow);
					const left = before.filter((at) => !now.some((other) => isSameSeat(at, other)));
					const came = now.filter((at) => !before.some((other) => isSameSeat(at, other)));
					return [
						...paired(left, came).map(([out, into]) => handover(sides, out, into, personsBefore, personsNow)),
						...stayedDifferently(changes, sides),
					];
				}),
			);
		return successions.length > 0 ? [{ group, successions }] : [];
	});
}

interface Sides {
	readonly agency: string;
	readonly role: ComparedRole;
	readonly older: RosterRow | undefined;
	readonly newer: RosterRow | undefined;
}

type Pair = readonly [PersonAt | undefined, PersonAt | undefined];

/** One who left with one who came: under the same post, or the only two that are left. More would be a guess. */
function paired(left: readonly PersonAt[], came: readonly PersonAt[]): Pair[] {
	const waiting = [...came];
	const byPost = left.map((out): Pair => {
		const at = waiting.findIndex((into) => isSamePost(out, into));
		return [out, at < 0 ? undefined : waiting.splice(at, 1)[0]];
	});
	const alone = byPost.filter(([, into]) => into === undefined);
	if (alone.length === 1 && waiting.length === 1) {
		const [into] = waiting;
		return byPost.map((pair): Pair => (pair === alone[0] ? [pair[0], into] : pair));
	}
	return [...byPost, ...waiting.map((into): Pair => [undefined, into])];
}

function isSamePost(a: PersonAt, b: PersonAt): boolean {
	const words = ({ person }: PersonAt) => Object.values(person.post).map(({ value }) => value);
	return words(a).length > 0 && JSON.stringify(words(a)) === JSON.stringify(words(b));
}

function handover(
	{ agency, role, older, newer }: Sides,
	out: PersonAt | undefined,
	into: PersonAt | undefined,
	personsBefore: readonly PersonAt[],
	personsNow: readonly PersonAt[],
): Succession {
	const elsewhere = (at: PersonAt, persons: readonly PersonAt[]) =>
		persons.find(({ person }) => person.identity === at.person.identity);
	const side = (at: PersonAt, others: readonly PersonAt[], is: 'new' | 'left'): Side => {
		const other = elsewhere(at, others);
		return other ? { person: at.person, is: 'moved', elsewhere: other } : { person: at.person, is };
	};
	return {
		agency,
		role,
		before: out ? side(out, personsNow, 'left') : { nobody: absence(older, role) },
		now: into ? side(into, personsBefore, 'new') : { nobody: absence(newer, role) },
	};
}

function stayedDifferently({ postChanged, confirmed }: RosterChanges, { agency, role }: Sides): Succession[] {
	const here = ({ to }: { to: PersonAt }) => to.agency === agency && to.person.role === role;
	const posts = postChanged.filter(here);
	const both = (to: PersonAt) => posts.some((other) => other.to === to);
	const confirmedOnly = confirmed.filter(here).filter(({ to }) => !both(to));
	const row = (from: PersonAt, to: PersonAt, is: PersonChange): Succession => ({
		...{ agency, role },
		before: { person: from.person, is },
		now: { person: to.person, is },
	});
	return [
		...posts.map(({ from, to }) =>
			row(from, to, confirmed.some((other) => other.to === to) ? 'post-and-confirmed' : 'post'),
		),
		...confirmedOnly.map(({ from, to }) => row(from, to, 'confirmed')),
	];
}

function absence(row: RosterRow | undefined, role: ComparedRole): Absence {
	if (row === undefined) return 'unlisted';
	if (row.vacancies.some((vacancy) => vacancy.role === role)) return 'vacant';
	if (role !== 'spokesperson') return 'none';
	return row.state === 'undeclared' || row.state === 'press-office' ? row.state : 'none';
}

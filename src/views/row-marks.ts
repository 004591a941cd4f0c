import type { RosterChanges } from './roster-changes.ts';
import type { PrintedLocalized, RosterLine, RosterPerson, RosterRow } from './roster-row.ts';

/** What of the row of one agency is not as it was printed before, each part by its key. */
export interface RowMarks {
	/** The agency was not printed before. */
	readonly isNew: boolean;
	/** The name that was printed before, where it is another one. */
	readonly formerName: PrintedLocalized | undefined;
	/** The press office has another name. */
	readonly office: boolean;
	/** Nobody is spokesperson where somebody was before. */
	readonly vacant: boolean;
	/** The keys of the vacancies that were not declared before. */
	readonly vacancies: ReadonlySet<string>;
	/** By the key of the term. */
	readonly persons: ReadonlyMap<string, PersonMark>;
	/** Who stood here before. */
	readonly left: readonly RosterPerson[];
	/** The keys of the lines that are new. */
	readonly lines: ReadonlySet<string>;
	readonly linesGone: readonly RosterLine[];
}

export type PersonMark = 'new' | 'moved' | 'post' | 'confirmed' | 'acting';

/** The marks of the agencies whose rows differ; the others have none. */
export function rowMarks(changes: RosterChanges): ReadonlyMap<string, RowMarks> {
	const older = new Map(changes.older.rows.map((row) => [row.agency, row]));
	const marks = changes.newer.rows.map((row) => [row.agency, marksOf(changes, older.get(row.agency), row)] as const);
	return new Map(marks.filter(([, of]) => differs(of)));
}

function marksOf(changes: RosterChanges, older: RosterRow | undefined, newer: RosterRow): RowMarks {
	const { agency } = newer;
	const lines = changes.linesChanged.find((changed) => changed.agency === agency)?.lines ?? [];
	return {
		isNew: older === undefined,
		formerName: changes.renamed.find(({ to }) => to.agency === agency)?.from.name,
		office: older !== undefined && wordsOf(older.pressOffice) !== wordsOf(newer.pressOffice),
		vacant: older !== undefined && changes.vacanciesOpened.some((row) => row.agency === agency),
		vacancies: new Set(newer.vacancies.map(({ key }) => key).filter((key) => !isDeclared(older, key))),
		persons: older === undefined ? new Map() : personMarks(changes, older, newer),
		left: older?.persons.filter((person) => !standsIn(newer, person)) ?? [],
		lines: new Set(lines.flatMap(({ to }) => (to ? [to.key] : []))),
		linesGone: lines.flatMap(({ from }) => (from ? [from] : [])),
	};
}

/** A row that is new is marked as a whole. */
function isDeclared(older: RosterRow | undefined, vacancy: string): boolean {
	return older === undefined || older.vacancies.some(({ key }) => key === vacancy);
}

/** Persons of every role, those too that comparisons of editions leave out. */
function personMarks(changes: RosterChanges, older: RosterRow, newer: RosterRow): Map<string, PersonMark> {
	const stoodElsewhere = (identity: string) =>
		changes.older.rows.some(({ persons }) => persons.some((person) => person.identity === identity));
	return new Map(
		newer.persons.flatMap((person): (readonly [string, PersonMark])[] => {
			const before = older.persons.find((other) => isSeatOf(other, person));
			if (!before) return [[person.key, stoodElsewhere(person.identity) ? 'moved' : 'new']];
			if (before.acting !== person.acting) return [[person.key, person.acting ? 'acting' : 'confirmed']];
			return wordsOf(before.post) === wordsOf(person.post) ? [] : [[person.key, 'post']];
		}),
	);
}

function standsIn({ persons }: RosterRow, person: RosterPerson): boolean {
	return persons.some((other) => isSeatOf(other, person));
}

function isSeatOf(a: RosterPerson, b: RosterPerson): boolean {
	return a.identity === b.identity && a.role === b.role;
}

function wordsOf(text: PrintedLocalized): string {
	return JSON.stringify(Object.entries(text).map(([language, { value }]) => [language, value]));
}

function differs(marks: RowMarks): boolean {
	const { isNew, formerName, office, vacant, vacancies, persons, left, lines, linesGone } = marks;
	const parts = vacancies.size + persons.size + left.length + lines.size + linesGone.length;
	return isNew || formerName !== undefined || office || vacant || parts > 0;
}

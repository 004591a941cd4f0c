import { agencyOfFact, isRedactable, pathOfFact } from './fact-ids.ts';
import { leafOf, listsHashOf, rowRootOf, rowsRootOf } from './hashing.ts';
import type {
	Fact,
	Hash,
	Publication,
	PublicationHeader,
	PublicationLists,
	SealedFact,
	SealedRow,
} from './publication.ts';

/** A row before it is sealed. The order of its facts is the order of printing and is kept. */
export interface UnsealedRow {
	readonly body: string;
	readonly facts: readonly Fact[];
}

/** A header before its publication is sealed: what is counted and hashed is added then. */
export type UnsealedHeader = Omit<PublicationHeader, 'rows' | 'root' | 'lists' | 'previous'>;

/**
 * Rows with the salt and leaf of every fact and the root of every row. `nextSalt` gives 32 hexadecimal digits that
 * nobody can guess, new ones at every call. Throws where a row speaks of another agency, says something twice, or does not
 * begin by saying what it is: that fact always stays.
 */
export function sealRows(rows: readonly UnsealedRow[], nextSalt: () => string): SealedRow[] {
	return rows.map(({ body: agency, facts }) => {
		refuseUnsealable(agency, facts);
		const sealed = facts.map((fact) => sealFact(fact, nextSalt()));
		return { body: agency, facts: sealed, root: rowRootOf(sealed.map(({ leaf }) => leaf)) };
	});
}

/** The publication that follows the header with the hash `previous`; `null` for the first. The lists are sorted. */
export function sealPublication(
	header: UnsealedHeader,
	{ carries, newBodies, redacts, undeclared }: PublicationLists,
	rows: readonly SealedRow[],
	previous: Hash | null,
): Publication {
	const lists: PublicationLists = {
		carries: [...carries].sort(),
		newBodies: [...newBodies].sort(),
		redacts,
		undeclared: [...undeclared].sort(),
	};
	const root = rowsRootOf(rows.map((row) => row.root));
	return { header: { ...header, rows: rows.length, root, lists: listsHashOf(lists), previous }, lists, rows };
}

function sealFact({ of, value }: Fact, salt: string): SealedFact {
	return { leaf: leafOf(salt, { of, value }), of: pathOfFact(of), salt, value };
}

function refuseUnsealable(agency: string, facts: readonly Fact[]): void {
	const ids = facts.map(({ of }) => of);
	if (ids.some((of) => agencyOfFact(of) !== agency))
		throw new Error(`a fact in the row of ${agency} is about another agency`);
	if (new Set(ids).size < ids.length) throw new Error(`the row of ${agency} says something twice`);
	if (ids[0] !== `${agency}#row` || isRedactable(ids[0]))
		throw new Error(`the row of ${agency} does not say what it is`);
}

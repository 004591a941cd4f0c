import { bodyOfFact, isRedactable } from './fact-ids.ts';
import { leafOf, rosterRootOf, rowRootOf } from './hashing.ts';
import type { Fact, Hash, Publication, PublicationHeader, SealedFact, SealedRow } from './publication.ts';

/** A row before it is sealed. The order of its facts is the order of printing and is kept. */
export interface UnsealedRow {
	readonly body: string;
	readonly facts: readonly Fact[];
}

/**
 * Rows with the salt and leaf of every fact and the root of every row. `nextSalt` gives 32 hexadecimal digits that
 * nobody can guess, new ones at every call. Throws where a row speaks of another body, says something twice, or would
 * have no open fact left after all redactions: its body could not be proved then.
 */
export function sealRows(rows: readonly UnsealedRow[], nextSalt: () => string): SealedRow[] {
	return rows.map(({ body, facts }) => {
		refuseUnsealable(body, facts);
		const sealed = facts.map((fact) => sealFact(fact, nextSalt()));
		return { body, facts: sealed, root: rowRootOf(sealed.map(({ leaf }) => leaf)) };
	});
}

/** The publication that follows the header with the hash `previous`; `null` for the first. Lists of the header are sorted. */
export function sealPublication(
	header: Omit<PublicationHeader, 'root' | 'previous'>,
	rows: readonly SealedRow[],
	previous: Hash | null,
): Publication {
	return {
		header: {
			...header,
			carries: [...header.carries].sort(),
			undeclared: [...header.undeclared].sort(),
			bodies: [...header.bodies].sort(),
			root: rosterRootOf(rows.map(({ root }) => root)),
			previous,
		},
		rows,
	};
}

function sealFact({ of, value }: Fact, salt: string): SealedFact {
	return { leaf: leafOf(salt, { of, value }), of, salt, value };
}

function refuseUnsealable(body: string, facts: readonly Fact[]): void {
	const ids = facts.map(({ of }) => of);
	if (ids.some((of) => bodyOfFact(of) !== body)) throw new Error(`a fact in the row of ${body} is about another body`);
	if (new Set(ids).size < ids.length) throw new Error(`the row of ${body} says something twice`);
	if (ids.every(isRedactable)) throw new Error(`the row of ${body} has no fact that always stays`);
}

import type { Problem } from '../records/problem.ts';
import { checkHeader, type HeadersBefore } from './check-header.ts';
import { checkLists, type ListsBefore } from './check-lists.ts';
import { checkRowRules } from './check-row-rules.ts';
import type { Hash, ChainedPublication } from './publication.ts';

/**
 * What publications may not do for themselves and after those before them, one after the other: first the header, then
 * the lists, then the rows. `heads` are the hashes of all that are listed; publications that are damaged are left out of
 * `chain`, and what only they could tell is not asked.
 */
export function checkChain(chain: readonly ChainedPublication[], heads: readonly Hash[]): Problem[] {
	const headers: HeadersBefore = {
		heads,
		sound: new Set(chain.map(({ hash }) => hash)),
		labels: new Map(),
		first: undefined,
		last: undefined,
	};
	const lists: ListsBefore = { agencies: new Set(), carried: new Map(), isWhole: true };
	const redacts = chain.flatMap((publication) => publication.lists.redacts);
	return chain.flatMap((publication, index) => {
		// A gap before it: somebody else named agencies that are not known here.
		lists.isWhole &&= heads.indexOf(publication.hash) === index;
		return [
			...checkHeader(publication, headers),
			...checkLists(publication, lists),
			...checkRowRules(publication, redacts, lists.carried),
		];
	});
}

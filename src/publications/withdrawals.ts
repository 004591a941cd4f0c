import type { FactId, Hash, Publication } from './publication.ts';

/** What a redaction withdrew from a publication: which fact, and the number of the first redaction that names it. */
export interface Withdrawal {
	readonly of: FactId;
	readonly by: number;
}

/** Withdrawals by the number of the publication that they name, then by leaf. */
export type Withdrawals = ReadonlyMap<number, ReadonlyMap<Hash, Withdrawal>>;

/** Everything that the redactions of a chain name: of a chain that is whole, what they withdraw. */
export function withdrawalsOf(chain: readonly Publication[]): Withdrawals {
	const withdrawals = new Map<number, Map<Hash, Withdrawal>>();
	for (const { header, lists } of chain) {
		for (const { publication, of, leaf } of lists.redacts) {
			const byLeaf = withdrawals.get(publication) ?? new Map<Hash, Withdrawal>();
			if (!byLeaf.has(leaf)) byLeaf.set(leaf, { of, by: header.number });
			withdrawals.set(publication, byLeaf);
		}
	}
	return withdrawals;
}

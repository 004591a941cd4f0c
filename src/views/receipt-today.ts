import { headerHashOf } from '../publications/hashing.ts';
import { effectiveFacts } from '../publications/effective.ts';
import type { SoundReceipt } from '../publications/log/check-receipt.ts';
import type { FactId, PublicationChain } from '../publications/publication.ts';
import { isOpen } from '../publications/row-shape.ts';
import { withdrawalsOf } from '../publications/withdrawals.ts';

/** What has become of what a receipt proves. */
export interface ReceiptToday {
	/** Whether its publication is in the line of today as it was: else it was taken away, or rewritten. */
	readonly publication: 'unchanged' | 'taken-away' | 'rewritten';
	/** Facts that the receipt still shows and that were withdrawn since: they can no longer be checked. */
	readonly withdrawn: readonly ChangedFact[];
	/** Facts that an erratum has corrected since. */
	readonly corrected: readonly ChangedFact[];
}

/** A fact, and the number of the publication that changed it. What it said is not told. */
export interface ChangedFact {
	readonly of: FactId;
	readonly by: number;
}

/** A sound receipt beside the publications of today. */
export function receiptToday(chain: PublicationChain, { header, rows }: SoundReceipt): ReceiptToday {
	const publication = chain[header.number - 1];
	if (publication === undefined) return { publication: 'taken-away', withdrawn: [], corrected: [] };
	if (publication.hash !== headerHashOf(header)) return { publication: 'rewritten', withdrawn: [], corrected: [] };
	const byLeaf = withdrawalsOf(chain).get(header.number);
	const withdrawn = rows.flatMap(({ facts }) =>
		facts.filter(isOpen).flatMap(({ leaf }): ChangedFact[] => {
			const found = byLeaf?.get(leaf);
			return found === undefined ? [] : [{ of: found.of, by: found.by }];
		}),
	);
	const agency = rows[0]?.body ?? '';
	const facts = effectiveFacts(chain, header.number).get(agency) ?? [];
	const corrected = facts.flatMap(({ of, correctedBy }): ChangedFact[] =>
		correctedBy === undefined ? [] : [{ of, by: correctedBy }],
	);
	return { publication: 'unchanged', withdrawn, corrected };
}

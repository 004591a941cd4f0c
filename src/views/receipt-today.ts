import { headerHashOf } from '../publications/hashing.ts';
import { effectiveEvents, effectiveRow } from '../publications/effective.ts';
import type { SoundReceipt } from '../publications/log/check-receipt.ts';
import type { FactId, Hash, PublicationChain, SealedRow } from '../publications/publication.ts';
import { eventOfRow } from '../publications/roster-rows.ts';
import { isOpen, wordOfRow } from '../publications/row-shape.ts';
import { withdrawalsOf, type Withdrawal } from '../publications/withdrawals.ts';

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
	return {
		publication: 'unchanged',
		withdrawn: onceEach(rows.flatMap((row) => withdrawnIn(row, withdrawalsOf(chain).get(header.number)))),
		corrected: onceEach(rows.flatMap((row) => correctedIn(row, chain, header.number))),
	};
}

function withdrawnIn({ facts }: SealedRow, byLeaf: ReadonlyMap<Hash, Withdrawal> | undefined): readonly ChangedFact[] {
	return facts.filter(isOpen).flatMap(({ leaf }) => byLeaf?.get(leaf) ?? []);
}

function correctedIn(row: SealedRow, chain: PublicationChain, number: number): readonly ChangedFact[] {
	const event = wordOfRow(row) === 'event' ? eventOfRow(row) : undefined;
	const today = event === undefined ? effectiveRow(chain, number, row.body) : effectiveEvents(chain, number).get(event);
	return (today?.facts ?? []).flatMap(({ of, correctedBy }) =>
		correctedBy === undefined ? [] : [{ of, by: correctedBy }],
	);
}

/** A name may stand in several rows of one agency: it is told once. */
function onceEach(facts: readonly ChangedFact[]): readonly ChangedFact[] {
	return [...new Map(facts.map(({ of, by }) => [`${of} ${by}`, { of, by }])).values()];
}

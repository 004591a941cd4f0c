/**
 * What a publication says now: its printed facts with the redactions and errata that came after it. A redaction counts
 * from its line in `heads.txt`, also while the old files still hold the value.
 */
import { applyCorrection, correctionsIn, type SealedCorrection } from './corrections.ts';
import type { EffectiveFact, EffectiveRow, EventId, PublicationChain, SealedRow } from './publication.ts';
import { eventOfRow } from './roster-rows.ts';
import { isOpen, wordOfRow } from './row-shape.ts';
import { withdrawalsOf, type Withdrawal } from './withdrawals.ts';

interface ChainIndex {
	readonly withdrawals: ReturnType<typeof withdrawalsOf>;
	/** Of each agency, in the order of publication. */
	readonly corrections: ReadonlyMap<string, readonly SealedCorrection[]>;
	/** The rows asked for so far, by number of publication. */
	readonly rows: Map<number, EffectiveRows>;
}

interface EffectiveRows {
	/** Rows of the roster, of an erratum those of corrections, by agency, in printed order. */
	readonly printed: ReadonlyMap<string, EffectiveRow>;
	readonly events: ReadonlyMap<EventId, EffectiveRow>;
}

const indexes = new WeakMap<PublicationChain, ChainIndex>();

/** The row of an agency in publication `number` as it stands now; `undefined` where it has none. */
export function effectiveRow(chain: PublicationChain, number: number, agency: string): EffectiveRow | undefined {
	return effectiveRows(chain, number).printed.get(agency);
}

/** The facts of every printed row of publication `number` as they stand now, by agency, in the order of printing. */
export function effectiveFacts(chain: PublicationChain, number: number): ReadonlyMap<string, readonly EffectiveFact[]> {
	return new Map([...effectiveRows(chain, number).printed].map(([agency, { facts }]) => [agency, facts]));
}

/** The rows of the events that publication `number` seals, published or not, as they stand now. */
export function effectiveEvents(chain: PublicationChain, number: number): ReadonlyMap<EventId, EffectiveRow> {
	return effectiveRows(chain, number).events;
}

function effectiveRows(chain: PublicationChain, number: number): EffectiveRows {
	const index = indexOf(chain);
	const known = index.rows.get(number);
	if (known !== undefined) return known;
	const printed = new Map<string, EffectiveRow>();
	const events = new Map<EventId, EffectiveRow>();
	for (const row of chain[number - 1]?.rows ?? []) {
		const later = (index.corrections.get(row.body) ?? []).filter((correction) => correction.number > number);
		const facts = standingFacts(row, index.withdrawals.get(number));
		const event = wordOfRow(row) === 'event' ? eventOfRow(row) : undefined;
		if (event === undefined) printed.set(row.body, rowOf(row.body, facts, later));
		// What was sealed of an entry stays, also where it turns out that the entry never was.
		else
			events.set(
				event,
				rowOf(
					row.body,
					facts,
					later.filter((correction) => !('void' in correction)),
				),
			);
	}
	const rows = { printed, events };
	index.rows.set(number, rows);
	return rows;
}

function rowOf(
	agency: string,
	facts: readonly EffectiveFact[],
	corrections: readonly SealedCorrection[],
): EffectiveRow {
	return corrections.reduce<EffectiveRow>(applyCorrection, { body: agency, facts, voided: [] });
}

/** The facts of a row, withdrawn where a redaction names them. A bare leaf that none names says nothing. */
function standingFacts(
	{ body: agency, facts }: SealedRow,
	withdrawals: ReadonlyMap<string, Withdrawal> | undefined,
): readonly EffectiveFact[] {
	return facts.flatMap((fact): EffectiveFact[] => {
		const withdrawal = withdrawals?.get(fact.leaf);
		if (withdrawal !== undefined) return [{ of: withdrawal.of, value: { withdrawn: withdrawal.by } }];
		return isOpen(fact) ? [{ of: `${agency}#${fact.of}`, value: fact.value }] : [];
	});
}

function indexOf(chain: PublicationChain): ChainIndex {
	const known = indexes.get(chain);
	if (known !== undefined) return known;
	const withdrawals = withdrawalsOf(chain);
	const corrections = new Map<string, SealedCorrection[]>();
	for (const { header, rows } of chain.filter((publication) => publication.header.kind === 'erratum')) {
		for (const row of rows) {
			const found = correctionsIn(standingFacts(row, withdrawals.get(header.number)), header.number);
			corrections.set(row.body, [...(corrections.get(row.body) ?? []), ...found]);
		}
	}
	const index = { withdrawals, corrections, rows: new Map() };
	indexes.set(chain, index);
	return index;
}

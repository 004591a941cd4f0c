/**
 * What a publication says now: its printed facts with the redactions and errata that came after it. A redaction counts
 * from its line in `heads.txt`, also while the old files still hold the value.
 */
import { isOpen } from './check-rows.ts';
import { applyCorrection, correctionsIn, type Correction } from './corrections.ts';
import type { EffectiveFact, EffectiveRow, PublicationLine, SealedFact } from './publication.ts';
import { withdrawalsOf, type Withdrawal } from './withdrawals.ts';

interface LineIndex {
	readonly withdrawals: ReturnType<typeof withdrawalsOf>;
	/** Of each body, in the order of publication. */
	readonly corrections: ReadonlyMap<string, readonly Correction[]>;
	/** The rows asked for so far, by number of publication. */
	readonly rows: Map<number, ReadonlyMap<string, EffectiveRow>>;
}

const indexes = new WeakMap<PublicationLine, LineIndex>();

/** The row of a body in publication `number` as it stands now; `undefined` where it has none. */
export function effectiveRow(line: PublicationLine, number: number, body: string): EffectiveRow | undefined {
	return effectiveRows(line, number).get(body);
}

/** The facts of every row of publication `number` as they stand now, by body, in the order of printing. */
export function effectiveFacts(line: PublicationLine, number: number): ReadonlyMap<string, readonly EffectiveFact[]> {
	return new Map([...effectiveRows(line, number)].map(([body, { facts }]) => [body, facts]));
}

function effectiveRows(line: PublicationLine, number: number): ReadonlyMap<string, EffectiveRow> {
	const index = indexOf(line);
	const known = index.rows.get(number);
	if (known !== undefined) return known;
	const rows = new Map<string, EffectiveRow>();
	for (const { body, facts } of line[number - 1]?.rows ?? []) {
		const later = (index.corrections.get(body) ?? []).filter((correction) => correction.number > number);
		rows.set(body, rowOf(body, standingFacts(facts, index.withdrawals.get(number)), later));
	}
	index.rows.set(number, rows);
	return rows;
}

function rowOf(body: string, facts: readonly EffectiveFact[], corrections: readonly Correction[]): EffectiveRow {
	return corrections.reduce<EffectiveRow>(applyCorrection, { body, facts, voided: [] });
}

/** The facts of a row, withdrawn where a redaction names them. A bare leaf that none names says nothing. */
function standingFacts(
	facts: readonly SealedFact[],
	withdrawals: ReadonlyMap<string, Withdrawal> | undefined,
): readonly EffectiveFact[] {
	return facts.flatMap((fact): EffectiveFact[] => {
		const withdrawal = withdrawals?.get(fact.leaf);
		if (withdrawal !== undefined) return [{ of: withdrawal.of, value: { withdrawn: withdrawal.by } }];
		return isOpen(fact) ? [{ of: fact.of, value: fact.value }] : [];
	});
}

function indexOf(line: PublicationLine): LineIndex {
	const known = indexes.get(line);
	if (known !== undefined) return known;
	const withdrawals = withdrawalsOf(line);
	const corrections = new Map<string, Correction[]>();
	for (const { header, rows } of line.filter(({ header }) => header.kind === 'erratum')) {
		for (const { body, facts } of rows) {
			const standing = standingFacts(facts, withdrawals.get(header.number));
			const found = correctionsIn(standing, header.number);
			corrections.set(body, [...(corrections.get(body) ?? []), ...found]);
		}
	}
	const index = { withdrawals, corrections, rows: new Map() };
	indexes.set(line, index);
	return index;
}

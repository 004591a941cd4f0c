import { pathOfFact } from './fact-ids.ts';
import type { EffectiveFact, EffectiveRow, FactValue } from './publication.ts';

type CorrectionValue = Extract<FactValue, { readonly of: string }>;

/** A correction of an erratum, with the erratum's number. */
export type SealedCorrection = CorrectionValue & { readonly number: number };

/** The corrections among the facts of an erratum's row, but for those withdrawn since. */
export function correctionsIn(facts: readonly EffectiveFact[], number: number): SealedCorrection[] {
	return facts.flatMap(({ value }) => (typeof value === 'object' && 'of' in value ? [{ ...value, number }] : []));
}

/** The row with the correction: words that stand as it says they were become what they are now; a void term goes. */
export function applyCorrection(row: EffectiveRow, correction: SealedCorrection): EffectiveRow {
	if ('void' in correction) return withoutEntry(row, correction.of);
	return { ...row, facts: row.facts.map((fact) => corrected(fact, correction)) };
}

function corrected(
	fact: EffectiveFact,
	{ of, was, now, number }: Exclude<SealedCorrection, { void: true }>,
): EffectiveFact {
	const { value } = fact;
	if (pathOfFact(fact.of) !== of || typeof value === 'object' || String(value) !== was) return fact;
	const current = typeof value === 'boolean' ? now === 'true' : now;
	return { of: fact.of, value: current, printed: fact.printed ?? value, correctedBy: number };
}

/** Facts of an entry are `<key>.…` and, of a term, those of the posts that its `<key>.post` names. */
function withoutEntry(row: EffectiveRow, entry: string): EffectiveRow {
	const posts = row.facts.filter(({ of }) => pathOfFact(of) === `${entry}.post`).map(({ value }) => value);
	const isOfEntry = ({ of }: EffectiveFact) => {
		const [key = ''] = pathOfFact(of).split('.');
		return key === entry || posts.includes(key);
	};
	return {
		...row,
		facts: row.facts.filter((fact) => !isOfEntry(fact)),
		voided: [...row.voided, ...row.facts.filter(isOfEntry)],
	};
}

import type { IsoDate } from '../calendar/index.ts';
import type { Clause, ClauseKind, ClauseOf, Measures } from '../records/measures.ts';
import type { Agency, Registry } from '../registry/registry.ts';

/** What every finding says: the clause, its grade, and whether what it asks is met on the day. */
export interface FindingBase {
	readonly clause: string;
	readonly grade: ClauseOf<ClauseKind>['grade'];
	readonly owedBy: OwedBy;
	readonly met: boolean;
	/** Where it stands, in the words of its kind. */
	readonly state: string;
}

/** Who is to do what a clause asks: the agency that it is about, or the authority that runs the registry. */
export type OwedBy = 'agency' | 'authority';

/**
 * What the clause says of it, else by its kind: an agency files its changes and fills its seats; the authority publishes
 * and confirms, and no agency is charged with that.
 */
export function owedBy({ owedBy: said, appliesTo, kind }: Clause): OwedBy {
	if (said) return said;
	const isOfAuthority = kind === 'edition' || kind === 'publication-delay' || kind === 'verification';
	return appliesTo.authority || isOfAuthority ? 'authority' : 'agency';
}

/** From when a rule binds, and the first day on which it no longer does. */
export type TimeOfRule = Pick<Measures, 'from' | 'until'>;

/** Whether a rule binds what happens on a day: from its first day on, and never backwards. */
export function bindsOn({ from, until }: TimeOfRule, day: IsoDate): boolean {
	return from <= day && (until === undefined || day < until);
}

/** What a clause of one kind finds on a day about the agencies that it binds, of whose events only those it binds are given. */
export type Evaluator<Kind extends ClauseKind, Found extends FindingBase> = (
	registry: Registry,
	day: IsoDate,
	clause: ClauseOf<Kind>,
	agencies: readonly Agency[],
	rule: TimeOfRule,
) => readonly Found[];

/** Whether a finding is the breach of a duty. Findings by reference, of usual limits and of our own promises never are, nor what is not known. */
export function isBreach(finding: FindingBase): boolean {
	return !finding.met && finding.grade === 'duty' && finding.state !== 'not-known';
}

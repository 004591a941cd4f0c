import type { ClauseOf } from '../records/measures.ts';
import type { Role } from '../records/agency.ts';
import { agencyOn } from '../registry/in-force.ts';
import { owedBy, type Evaluator, type FindingBase } from './finding.ts';

export interface HeadCountFinding extends FindingBase {
	readonly kind: 'head-count';
	readonly agency: string;
	readonly role: Role;
	/** Terms of the role in force on the day, acting ones included. */
	readonly count: number;
	readonly atLeast: number;
	readonly atMost: number | undefined;
	/** `not-leadership`: enough hold the role, and one of them is no member of the leadership team. */
	readonly state: 'met' | 'under' | 'over' | 'not-leadership' | 'not-known';
	/** Keys of the terms that are held outside the leadership team, where the clause asks for it. */
	readonly outsideLeadership: readonly string[];
}

/** How many hold a role. An agency that speaks by its press office alone is counted like any other: that waives no clause. */
export const evaluateHeadCount: Evaluator<'head-count', HeadCountFinding> = (registry, day, clause, agencies) =>
	agencies.map((agency) => {
		const on = agencyOn(registry, agency, { on: day });
		const held = on.terms.filter(({ term }) => term.role === clause.role);
		const outsideLeadership = clause.leadership
			? held.filter(({ post }) => !post?.leadership).map(({ term }) => term.key)
			: [];
		const notKnown = on.notKnown.terms && held.length < clause.atLeast;
		const state = notKnown ? 'not-known' : headCountState(clause, held.length, outsideLeadership.length);
		return {
			kind: 'head-count',
			clause: clause.id,
			grade: clause.grade,
			owedBy: owedBy(clause),
			met: state === 'met' || state === 'not-known',
			agency: agency.id,
			role: clause.role,
			count: held.length,
			atLeast: clause.atLeast,
			atMost: clause.atMost,
			state,
			outsideLeadership,
		};
	});

function headCountState(clause: ClauseOf<'head-count'>, count: number, outside: number): HeadCountFinding['state'] {
	if (count < clause.atLeast) return 'under';
	if (clause.atMost !== undefined && clause.atMost < count) return 'over';
	return outside > 0 ? 'not-leadership' : 'met';
}

import { addPeriod, daysBetween, type IsoDate } from '../calendar/index.ts';
import type { ContactLine } from '../records/agency.ts';
import { agencyOn } from '../registry/in-force.ts';
import type { ClauseOf } from '../records/measures.ts';
import { owedBy, type Evaluator, type FindingBase, type TimeOfRule } from './finding.ts';

/** When a chain in use was last confirmed, and when that is due again. The registry's own promise, asked by no rule. */
export interface VerificationFinding extends FindingBase {
	readonly kind: 'verification';
	readonly agency: string;
	readonly line: ContactLine;
	/** `not-known` on days before the last confirmation: earlier ones are not kept. */
	readonly state: 'verified' | 'overdue' | 'never' | 'not-known';
	/** The last day on which the last confirmation still stands. */
	readonly due: IsoDate | undefined;
	/** Days after `due`; 0 where it still stands, `undefined` where it was never confirmed or that is not known. */
	readonly daysOverdue: number | undefined;
}

export const evaluateVerification: Evaluator<'verification', VerificationFinding> = (
	registry,
	day,
	clause,
	agencies,
	rule,
) =>
	agencies.flatMap((agency) =>
		agencyOn(registry, agency, { on: day }).lines.map((line) => {
			const { verified } = line;
			const due = verified && verified.on <= day ? dueOf(verified.on, clause, rule) : undefined;
			const state = verificationState(day, line, due);
			return {
				kind: 'verification',
				clause: clause.id,
				grade: clause.grade,
				owedBy: owedBy(clause),
				met: state === 'verified',
				agency: agency.id,
				line,
				state,
				due,
				daysOverdue: due && Math.max(0, daysBetween(due, day)),
			};
		}),
	);

/** A rule binds from its first day: no confirmation is overdue before it, nor by more days than it has bound. */
function dueOf(verified: IsoDate, clause: ClauseOf<'verification'>, { from }: TimeOfRule): IsoDate {
	const due = addPeriod(verified, clause.limit);
	return due < from ? from : due;
}

function verificationState(
	day: IsoDate,
	{ verified }: ContactLine,
	due: IsoDate | undefined,
): VerificationFinding['state'] {
	if (verified === undefined) return 'never';
	if (due === undefined) return 'not-known';
	return day <= due ? 'verified' : 'overdue';
}

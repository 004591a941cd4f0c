import { addPeriod, daysBetween, type IsoDate } from '../calendar/index.ts';
import type { Line } from '../records/agency.ts';
import { bodyOn } from '../registry/in-force.ts';
import type { Evaluator, FindingBase } from './finding.ts';

/** When a line in use was last confirmed, and when that is due again. The registry's own promise, asked by no rule. */
export interface VerificationFinding extends FindingBase {
	readonly kind: 'verification';
	readonly body: string;
	readonly line: Line;
	readonly state: 'verified' | 'overdue' | 'never';
	/** The last day on which the last confirmation still stands. */
	readonly due: IsoDate | undefined;
	/** Days after `due`; 0 where it still stands, `undefined` where it was never confirmed. */
	readonly daysOverdue: number | undefined;
}

export const evaluateVerification: Evaluator<'verification', VerificationFinding> = (registry, day, clause, bodies) =>
	bodies.flatMap((body) =>
		bodyOn(registry, body, { on: day }).lines.map((line) => {
			const due = line.verified && addPeriod(line.verified.on, clause.limit);
			const state = due === undefined ? 'never' : day <= due ? 'verified' : 'overdue';
			return {
				kind: 'verification',
				clause: clause.id,
				grade: clause.grade,
				met: state === 'verified',
				body: body.id,
				line,
				state,
				due,
				daysOverdue: due && Math.max(0, daysBetween(due, day)),
			};
		}),
	);

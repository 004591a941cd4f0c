import type { Problem } from '../records/problem.ts';

export type RefusalReason =
	/** Another process is writing; `detail` is the path of its lock. */
	| 'locked'
	/** heads.txt is not what the new one was made from: somebody else has published. */
	| 'heads-changed'
	/** Something is wrong with the publications as they are, or would be with the new one. */
	| 'line-broken';

/** Nothing of the new publication was written. */
export class PublishRefused extends Error {
	override readonly name = 'PublishRefused';
	readonly reason: RefusalReason;
	readonly problems: readonly Problem[];

	constructor(reason: RefusalReason, detail: string, problems: readonly Problem[] = []) {
		super(`${reason}: ${detail}`);
		this.reason = reason;
		this.problems = problems;
	}
}

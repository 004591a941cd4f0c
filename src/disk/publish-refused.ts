import type { Problem } from '../records/problem.ts';

export type RefusalReason =
	/** heads.txt is not what the new one was made from: somebody else has published. */
	| 'heads-changed'
	/** Something is wrong with the publications as they are, or would be with the new one. */
	| 'line-broken';

/** The new publication counts, but what follows it could not be done: the next write does it. */
export class PublishUnfinished extends Error {
	override readonly name = 'PublishUnfinished';

	constructor(cause: unknown) {
		super('the publication counts; the rest is not done', { cause });
	}
}

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

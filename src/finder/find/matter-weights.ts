import type { Finder } from './finder.ts';

/** How much of a query is met by each kind, and by the own words of agencies. */
export class Weights {
	readonly ofKind: Float64Array;
	readonly ofAgency = new Map<number, number>();
	/** What was met, for the rows to say. */
	readonly said = new Map<number, string>();
	isRefused = false;
	/** Whether one character alone is left over. */
	isNearly = false;

	constructor({ matters }: Finder) {
		this.ofKind = new Float64Array(matters.agencies.length);
	}
}

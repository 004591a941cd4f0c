import type { FilingFinding, FilingState } from '../measures/filing.ts';
import type { Change } from './change-log.ts';

/** A change with where it stands with its filing by one clause. */
export interface FiledChange {
	readonly change: Change;
	readonly finding: FilingFinding;
}

/** One list of what was filed: what it shows, and the older part, folded. */
export interface FilingList {
	/** After both limits; after the days that are checked and within the article's month; in time by a corrected day. */
	readonly id: 'late' | 'between' | 'corrected';
	readonly shown: readonly FiledChange[];
	readonly earlier: readonly FiledChange[];
}

export interface FilingHistory {
	/** In this order; those without any are left out. */
	readonly lists: readonly FilingList[];
	/** How many were filed in time by the check, those by a corrected day among them. */
	readonly inTime: number;
}

/**
 * What was filed by a day and how: nothing of it is owed any more. Each list keeps the order of the findings.
 * `firstMonth`, `YYYY-MM`, is the oldest that is not folded.
 */
export function filingHistory(
	filings: readonly FilingFinding[],
	changes: readonly Change[],
	firstMonth: string,
): FilingHistory {
	const changeOf = new Map(changes.map((change) => [change.event.id, change]));
	const inState = (...states: FilingState[]) =>
		filings
			.filter(({ state }) => states.includes(state))
			.flatMap((finding): FiledChange[] => {
				const change = changeOf.get(finding.event.id);
				return change ? [{ change, finding }] : [];
			});
	const inTime = inState('in-time', 'within-days-after-month');
	const isEarlier = ({ finding }: FiledChange) => finding.event.on < firstMonth;
	const listOf = (id: FilingList['id'], found: readonly FiledChange[]): FilingList => ({
		id,
		shown: found.filter((one) => !isEarlier(one)),
		earlier: found.filter(isEarlier),
	});
	const lists = [
		listOf('late', inState('late')),
		listOf('between', inState('within-month-after-days')),
		listOf(
			'corrected',
			inTime.filter(({ finding }) => finding.event.filedBefore),
		),
	];
	return {
		lists: lists.filter(({ shown, earlier }) => shown.length + earlier.length > 0),
		inTime: inTime.length,
	};
}

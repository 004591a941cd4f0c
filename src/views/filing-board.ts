import type { FilingFinding, FilingState } from '../measures/filing.ts';
import type { Change } from './change-log.ts';

/** A change with where it stands with its filing by one clause. */
export interface FiledChange {
	readonly change: Change;
	readonly finding: FilingFinding;
}

/** One list of the board: what it shows, and the older part of what is over and done with, folded. */
export interface FilingList {
	readonly id: 'overdue' | 'open' | 'late' | 'between' | 'corrected';
	readonly count: number;
	readonly shown: readonly FiledChange[];
	readonly earlier: readonly FiledChange[];
}

export interface FilingBoard {
	/** In this order; `corrected`, those in time by a corrected day of filing, only where there are any. */
	readonly lists: readonly FilingList[];
	/** How many more are in time: they stand in no list. */
	readonly inTime: number;
}

/** The filings of a day with their changes, in lists; each keeps the order of the findings. `firstMonth`, `YYYY-MM`, is the oldest that is not folded. */
export function filingBoard(
	filings: readonly FilingFinding[],
	changes: readonly Change[],
	firstMonth: string,
): FilingBoard {
	const changeOf = new Map(changes.map((change) => [change.event.id, change]));
	const filed = filings.flatMap((finding): FiledChange[] => {
		const change = changeOf.get(finding.event.id);
		return change ? [{ change, finding }] : [];
	});
	const inState = (...states: FilingState[]) => filed.filter(({ finding }) => states.includes(finding.state));
	const inTime = inState('in-time');
	const corrected = inTime.filter(({ finding }) => finding.event.filedBefore);
	const listOf = (id: FilingList['id'], found: readonly FiledChange[]): FilingList => {
		const isEarlier = ({ finding: { event, filedAfter } }: FiledChange) =>
			filedAfter !== undefined && event.on < firstMonth;
		return {
			id,
			count: found.length,
			shown: found.filter((one) => !isEarlier(one)),
			earlier: found.filter(isEarlier),
		};
	};
	return {
		lists: [
			listOf('overdue', inState('overdue')),
			listOf('open', inState('reported', 'reported-after-days', 'upcoming')),
			listOf('late', inState('late')),
			listOf('between', inState('within-month-after-days', 'within-days-after-month')),
			...(corrected.length > 0 ? [listOf('corrected', corrected)] : []),
		],
		inTime: inTime.length - corrected.length,
	};
}

import { isGuess, type Match } from '../../finder/find/ranking.ts';
import { fillNumber } from './finder-rows.ts';
import { statesOf } from './line-states.ts';
import type { FinderState } from './load-finder.ts';
import { momentIn } from './moment-in.ts';
import { numberToCall } from './number-to-call.ts';

/**
 * Says in each row whether its number is answered now, and offers the one that is. What is not loaded is asked for, and
 * `again` is called when it is there.
 */
export function fillNumbers(
	{ words, parts = [] }: FinderState,
	matches: readonly Match[],
	rows: ArrayLike<Element>,
	again: () => void,
): void {
	matches.forEach((match, at) => {
		const row = rows[at];
		if (!row || !words || match.agency.dissolved || isGuess(match)) return;
		const found = statesOf(parts, match.agency.id, again);
		const now = found && momentIn(found.states.zone, Date.now());
		const offered = now && numberToCall(words, found.states, found.at, match.agency, now);
		if (offered) fillNumber(words, match, row, offered);
	});
}

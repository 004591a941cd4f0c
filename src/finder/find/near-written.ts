import { Guesses, isBegunSlip, isWholeSlip, soundsNear } from './guesses.ts';
import { oneEdit, oneEditOfBeginning } from '../edits.ts';
import type { Finder } from './finder.ts';
import { hasHan } from '../fold.ts';
import { type Ranking, steps } from './ranking.ts';

/** One character wrong, missing, too many, or two swapped; in the whole name or, of longer queries, in its beginning. */
export function nearlyWritten(finder: Finder, written: string): Ranking {
	const guesses = new Guesses(finder, written);
	const size = Array.from(written).length;
	if (size < 3 || !hasHan(written)) return guesses.ranking;
	for (const key of finder.chinese.keys) {
		const left = Math.abs(key.folded.length - written.length);
		const whole = oneEdit(written, key.folded);
		if (whole) {
			const step = steps.whole + (whole.isSwap || soundsNear(finder, whole) ? 0 : 1);
			if (!isWholeSlip(finder, written, key, whole)) continue;
			if (whole.isSwap) guesses.addSwapped(key, { how: 'near', step, left });
			else guesses.add(key, { how: 'near', step, left });
			continue;
		}
		const begun = size > 3 ? oneEditOfBeginning(written, key.folded) : undefined;
		if (begun && isBegunSlip(finder, written, key, begun))
			guesses.add(key, { how: 'near-beginning', step: steps.beginning, left });
	}
	return guesses.ranking;
}

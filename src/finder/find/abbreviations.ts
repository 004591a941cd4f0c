import { isPerson, isWord } from './chinese-keys.ts';
import { Guesses } from './guesses.ts';
import type { Finder } from './finder.ts';
import { hasHan } from '../fold.ts';
import { shortestOf, tellingPart, withoutWholePlace } from '../name-parts.ts';
import { type Ranking, steps } from './ranking.ts';

/** Characters left out: 贵省教厅, 经信委, 教委. The first must be the first of the name, and two must tell it. */
export function abbreviated(finder: Finder, written: string): Ranking {
	const guesses = new Guesses(finder, written);
	const bare = withoutWholePlace(finder, written);
	if (!hasHan(bare)) return guesses.ranking;
	const isBareTelling = isTelling(finder, bare);
	const isTellingAll = isTelling(finder, written);
	for (const key of finder.chinese.keys) {
		if (isPerson(key.field) || isWord(key)) continue;
		const name = key.folded;
		if (name.indexOf(bare.charAt(0)) === -1 && name.charCodeAt(0) !== written.charCodeAt(0)) continue;
		const isShort =
			(isBareTelling && isShortOf(bare, withoutWholePlace(finder, name))) ||
			(isTellingAll && isShortOf(written, name)) ||
			(bare.length === 2 && bare === shortestOf(finder, name));
		if (isShort) guesses.add(key, { how: 'abbreviation', step: steps.beginning, left: name.length - bare.length });
	}
	return guesses.ranking;
}

function isTelling(finder: Finder, written: string): boolean {
	const { from, end } = tellingPart(finder, written);
	return written.length > 2 && end - from > 1;
}

/** At least a third of a name. */
function isShortOf(short: string, name: string): boolean {
	const isLong = short.length < name.length && short.length * 3 >= name.length;
	return isLong && short.charCodeAt(0) === name.charCodeAt(0) && isOrderedWithin(short, name);
}

function isOrderedWithin(written: string, whole: string): boolean {
	let from = 0;
	for (let at = 0; at < written.length; at += 1) {
		const found = whole.indexOf(written.charAt(at), from);
		if (found === -1) return false;
		from = found + 1;
	}
	return true;
}

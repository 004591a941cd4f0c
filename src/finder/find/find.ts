import { abbreviated } from './abbreviations.ts';
import { isNationalMatter } from './elsewhere.ts';
import { type Asked, findBy, type Way } from './find-plainly.ts';
import type { Finder } from './finder.ts';
import { compact, hasHan, isLatin } from '../fold.ts';
import { looseWords } from './loose-words.ts';
import { ofMatter } from './matter-matches.ts';
import { mixedPinyin } from './mixed-pinyin.ts';
import { contained } from './names-in-sentence.ts';
import { addNearlyPinyin, addNearlySpelt } from './near-spelt.ts';
import { nearlyWritten } from './near-written.ts';
import { ofOtherKind, reordered } from './other-kinds.ts';
import { type Match, Ranking } from './ranking.ts';
import { sameSound, similarSound } from './same-sound.ts';

/**
 * The agencies that a query means, best first, each with what it met. Ways are tried in order, from the plain to the
 * guessed, and the first that meets anything answers; empty where nothing does.
 */
export function find(finder: Finder, query: string, limit: number): Match[] {
	return findBy(finder, query, limit, guessing);
}

function guessing(finder: Finder, { bare, texts, isElsewhere, named }: Asked): readonly Way[] {
	const each = (way: (text: string) => Ranking) => texts.map((text) => () => way(text));
	const matter = () => ofMatter(finder, bare, 'all');
	const partly = () => ofMatter(finder, bare, 'part');
	if (isElsewhere) return isNationalMatter(bare) ? [partly] : [];
	const written = (way: (finder: Finder, text: string) => Ranking) => each((text) => named(way(finder, compact(text))));
	if (hasHan(bare)) {
		const guesses = [ofOtherKind, abbreviated, sameSound, reordered, nearlyWritten, contained];
		return [...guesses.reduce((ways: Way[], guess) => ways.concat(written(guess)), [matter]), partly];
	}
	if (!isLatin(bare)) return [];
	return [
		() => named(looseWords(finder, bare)),
		matter,
		() => mixedPinyin(finder, compact(bare)),
		...written(similarSound),
		...each((text) => nearlyLatin(finder, text)),
		partly,
	];
}

/** A slip in pinyin, or in words of English. */
function nearlyLatin(finder: Finder, folded: string): Ranking {
	const ranking = new Ranking(finder);
	addNearlyPinyin(finder, compact(folded), ranking);
	addNearlySpelt(finder, folded, ranking);
	return ranking;
}

import { abbreviated } from './abbreviations.ts';
import { contained } from './names-in-sentence.ts';
import { directMatches } from './direct-matches.ts';
import { namesElsewhere } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { compact, foldText, hasHan, isLatin, piecesOf } from '../fold.ts';
import { addLooseWords } from './latin-matches.ts';
import { mixedPinyin } from './mixed-pinyin.ts';
import { addNearlyPinyin, addNearlySpelt } from './near-spelt.ts';
import { nearlyWritten } from './near-written.ts';
import { ofOtherKind, reordered } from './other-kinds.ts';
import { joined, metByAll } from './several-words.ts';
import { personsMet } from './persons-met.ts';
import { type Candidate, type Match, Ranking, rowsOf } from './ranking.ts';
import { sameSound, similarSound } from './same-sound.ts';
import { withoutStops } from '../stop-phrases.ts';

/** What is typed beyond this is not read. */
const longestQuery = 400;

/**
 * The agencies that a query means, best first, each with what it met. Ways are tried in order, from the plain to the
 * guessed, and the first that meets anything answers; empty where nothing does.
 */
export function find(finder: Finder, query: string, limit: number): Match[] {
	const folded = withoutTones(foldText(query.slice(0, longestQuery), finder.simplified));
	for (const way of waysOf(finder, folded)) {
		const ranking = way();
		if (ranking.isEmpty) continue;
		const personsOf = (candidate: Candidate) => personsMet(finder, folded, candidate);
		return rowsOf(finder, ranking.candidates().values(), limit, personsOf);
	}
	return [];
}

/** Tones written as digits: `jiao4yu4ting1`. */
function withoutTones(folded: string): string {
	return /^(?:[a-z]{1,6}[1-5] ?){2,}$/.test(folded) ? folded.replace(/[1-5]/g, '') : folded;
}

/** The ways in their order; each is tried on the query as it is, then on what is left of it without stop phrases. */
function waysOf(finder: Finder, folded: string): (() => Ranking)[] {
	const bare = withoutStops(folded);
	const texts = bare === folded || bare === '' ? [folded] : [folded, bare];
	const each = (way: (text: string) => Ranking) => texts.map((text) => () => way(text));
	const isElsewhere = texts.some((text) => namesElsewhere(finder, text));
	if (isElsewhere && texts.every(isLatin)) return each((text) => directMatches(finder, text).whole());
	const plain = [
		...each((text) => directMatches(finder, text)),
		...each((text) => metByAll(finder, piecesOf(text))),
		...each((text) => joined(finder, compact(text))),
	];
	if (!finder.isWhole || isElsewhere) return plain;
	const written = (way: (finder: Finder, text: string) => Ranking) => each((text) => way(finder, compact(text)));
	if (hasHan(bare)) {
		const guesses = [ofOtherKind, abbreviated, sameSound, reordered, nearlyWritten, contained];
		return guesses.reduce((ways, guess) => ways.concat(written(guess)), plain);
	}
	if (!isLatin(bare)) return plain;
	return [
		...plain,
		() => looseWords(finder, bare),
		() => mixedPinyin(finder, compact(bare)),
		...written(similarSound),
		...each((text) => nearlyLatin(finder, text)),
	];
}

function looseWords(finder: Finder, bare: string): Ranking {
	const ranking = new Ranking(finder);
	addLooseWords(finder, bare, ranking);
	return ranking;
}

/** A slip in pinyin, or in words of English. */
function nearlyLatin(finder: Finder, folded: string): Ranking {
	const ranking = new Ranking(finder);
	addNearlyPinyin(finder, compact(folded), ranking);
	addNearlySpelt(finder, folded, ranking);
	return ranking;
}

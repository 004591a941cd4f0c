import { abbreviated } from './abbreviations.ts';
import { contained } from './names-in-sentence.ts';
import { directMatches } from './direct-matches.ts';
import { isForeign, isNationalMatter, namesElsewhere } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { ofMatter } from './matter-matches.ts';
import { compact, foldText, hasHan, isLatin, piecesOf, wordsOf } from '../fold.ts';
import { isOfficeWord } from '../organisations.ts';
import { addLooseWords } from './latin-matches.ts';
import { namesHouse } from './named-house.ts';
import { mixedPinyin } from './mixed-pinyin.ts';
import { addNearlyPinyin, addNearlySpelt } from './near-spelt.ts';
import { nearlyWritten } from './near-written.ts';
import { ofOtherKind, reordered } from './other-kinds.ts';
import { joined, metByAll } from './several-words.ts';
import { personsMet } from './persons-met.ts';
import { isKindAlone } from './question.ts';
import { type Candidate, type Match, Ranking, rowsOf } from './ranking.ts';
import { sameSound, similarSound } from './same-sound.ts';
import { surnameBeside } from './surname-beside.ts';
import { isKindWord, withoutStops } from '../stop-phrases.ts';

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
	if (isForeign(finder, folded)) return [() => directMatches(finder, folded).whole()];
	if (isElsewhere && texts.every(isLatin)) {
		const plain = (text: string) => directMatches(finder, text).wholeOrBegun();
		return [...each(plain), ...each((text) => surnameBeside(finder, text))];
	}
	// Words for a matter with a kind of office, or with what ends as an organisation, may be the name of another agency.
	const isName = namesHouse(finder, bare) || wordsOf(bare).some(isOfficeWord);
	const named = (ranking: Ranking) => (isName ? ranking.withoutMatters() : ranking);
	const plain = [
		...each((text) => named(directMatches(finder, text))),
		...each((text) => named(metByAll(finder, piecesOf(text)))),
		...each((text) => named(joined(finder, compact(text)))),
		() => named(withoutKinds(finder, bare)),
	];
	if (!finder.isWhole) return plain;
	const matter = () => ofMatter(finder, bare, 'all');
	const partly = () => ofMatter(finder, bare, 'part');
	if (isElsewhere) return isNationalMatter(bare) ? [...plain, partly] : plain;
	const written = (way: (finder: Finder, text: string) => Ranking) => each((text) => named(way(finder, compact(text))));
	if (hasHan(bare)) {
		const guesses = [ofOtherKind, abbreviated, sameSound, reordered, nearlyWritten, contained];
		return [...guesses.reduce((ways, guess) => ways.concat(written(guess)), [...plain, matter]), partly];
	}
	if (!isLatin(bare)) return plain;
	return [
		...plain,
		() => named(looseWords(finder, bare)),
		matter,
		() => mixedPinyin(finder, compact(bare)),
		...written(similarSound),
		...each((text) => nearlyLatin(finder, text)),
		partly,
	];
}

/** Pieces of one script with the kind of office in the other: 交通 bureau, education 局. The kind tells nothing. */
function withoutKinds(finder: Finder, folded: string): Ranking {
	const pieces = piecesOf(folded);
	const kept = pieces.filter((piece) => !(isKindWord(piece) || isKindAlone(compact(piece))));
	const isMixed = pieces.some(hasHan) && pieces.some(isLatin);
	if (!isMixed || kept.length === pieces.length || kept.length === 0) return new Ranking(finder);
	return kept.length === 1 ? directMatches(finder, kept[0] as string) : metByAll(finder, kept);
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

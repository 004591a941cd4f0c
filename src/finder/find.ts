import { directMatches } from './direct.ts';
import { namesElsewhere } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { compact, foldText, hasHan, isLatin, piecesOf } from './fold.ts';
import { abbreviated, nearlySpelt, nearlyWritten, sameSound } from './guesses.ts';
import { addLooseWords } from './latin-matches.ts';
import { mixedPinyin } from './mixed-pinyin.ts';
import { joined, metByAll } from './pieces.ts';
import { type Match, Ranking, rowsOf } from './ranking.ts';
import { withoutStops } from './stop-phrases.ts';

/**
 * The bodies that a query means, best first, each with what it met. Ways are tried in order, from the plain to the
 * guessed, and the first that meets anything answers; empty where nothing does.
 */
export function find(finder: Finder, query: string, limit: number): Match[] {
	const folded = withoutTones(foldText(query, finder.simplified));
	for (const way of waysOf(finder, folded)) {
		const ranking = way();
		if (!ranking.isEmpty) return rowsOf(finder, ranking.candidates().values(), limit);
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
	const plain = [
		...each((text) => directMatches(finder, text)),
		...each((text) => metByAll(finder, piecesOf(text))),
		...each((text) => joined(finder, compact(text))),
	];
	if (!finder.isWhole || texts.some((text) => namesElsewhere(finder, text))) return plain;
	if (hasHan(bare)) {
		return [
			...plain,
			...each((text) => abbreviated(finder, compact(text))),
			...each((text) => sameSound(finder, compact(text))),
			...each((text) => nearlyWritten(finder, compact(text))),
		];
	}
	if (!isLatin(bare)) return plain;
	return [
		...plain,
		() => looseWords(finder, bare),
		() => mixedPinyin(finder, compact(bare)),
		...each((text) => nearlySpelt(finder, text)),
	];
}

function looseWords(finder: Finder, bare: string): Ranking {
	const ranking = new Ranking(finder);
	addLooseWords(finder, bare, ranking);
	return ranking;
}

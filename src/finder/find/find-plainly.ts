import { directMatches } from './direct-matches.ts';
import { isForeign, namesElsewhere } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { compact, foldText, hasHan, isLatin, piecesOf, wordsOf } from '../fold.ts';
import { isKindAlone } from '../name-parts.ts';
import { namesHouse } from './named-house.ts';
import { isOfficeWord } from '../organisations.ts';
import { personsMet } from './persons-met.ts';
import { type Candidate, type Match, Ranking, rowsOf } from './ranking.ts';
import { joined, metByAll } from './several-words.ts';
import { isKindWord, surnameOf, withoutStops } from '../stop-phrases.ts';
import { personsOfSurname, surnameBeside } from './surname-beside.ts';

/** What is typed beyond this is not read. */
const longestQuery = 400;

/** A way in which a query may meet agencies. */
export type Way = () => Ranking;

/** A query of which nothing was met plainly. */
export interface Asked {
	/** What is left of it without stop phrases. */
	readonly bare: string;
	/** The folded query as it is, then what is left of it. */
	readonly texts: readonly string[];
	/** Whether it names a place that is none of the registry. */
	readonly isElsewhere: boolean;
	/** What is met without what matters alone meet, where the query is a name. */
	readonly named: (ranking: Ranking) => Ranking;
}

/** The ways in which an answer is guessed, in their order. */
export type Guessing = (finder: Finder, asked: Asked) => readonly Way[];

/** The agencies that a query means as it stands, best first, each with what it met. Empty where nothing is met. */
export function findPlainly(finder: Finder, query: string, limit: number): Match[] {
	return findBy(finder, query, limit, () => []);
}

/** The same; where nothing is met plainly, what is guessed in the given ways. */
export function findBy(finder: Finder, query: string, limit: number, guessing: Guessing): Match[] {
	const folded = withoutTones(foldText(query.slice(0, longestQuery), finder.simplified));
	for (const way of waysOf(finder, folded, guessing)) {
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
function waysOf(finder: Finder, folded: string, guessing: Guessing): readonly Way[] {
	const bare = withoutStops(folded);
	const texts = bare === folded || bare === '' ? [folded] : [folded, bare];
	const each = (way: (text: string) => Ranking) => texts.map((text) => () => way(text));
	const isElsewhere = texts.some((text) => namesElsewhere(finder, text));
	if (isForeign(finder, folded)) return [() => directMatches(finder, folded).whole()];
	if (isElsewhere && texts.every(isLatin)) {
		const plain = (text: string) =>
			directMatches(finder, text).wholeOrBegun(finder.elsewhere.sounds.indexOf(compact(text)) !== -1);
		return [...each(plain), ...each((text) => surnameBeside(finder, text))];
	}
	// Words for a matter with a kind of office, or with what ends as an organisation, may be the name of another agency.
	const isName = namesHouse(finder, bare) || wordsOf(bare).some(isOfficeWord);
	const named = (ranking: Ranking) => (isName ? ranking.withoutMatters() : ranking);
	const plain = [
		() => personsOfSurname(finder, surnameOf(folded)),
		...each((text) => named(directMatches(finder, text))),
		...each((text) => named(metByAll(finder, piecesOf(text)))),
		...each((text) => named(joined(finder, compact(text)))),
		() => named(withoutKinds(finder, bare)),
	];
	return finder.isWhole ? [...plain, ...guessing(finder, { bare, texts, isElsewhere, named })] : plain;
}

/** Pieces of one script with the kind of office in the other: 交通 bureau, education 局. The kind tells nothing. */
function withoutKinds(finder: Finder, folded: string): Ranking {
	const pieces = piecesOf(folded);
	const kept = pieces.filter((piece) => !(isKindWord(piece) || isKindAlone(compact(piece))));
	const isMixed = pieces.some(hasHan) && pieces.some(isLatin);
	if (!isMixed || kept.length === pieces.length || kept.length === 0) return new Ranking(finder);
	return kept.length === 1 ? directMatches(finder, kept[0] as string) : metByAll(finder, kept);
}

import type { Finder } from './finder.ts';
import { wordsOf } from '../fold.ts';
import { addWords, meaningful, meetingWords } from './latin-matches.ts';
import { Ranking } from './ranking.ts';
import { isKindWord } from '../stop-phrases.ts';

/**
 * Names where words that only say the kind of agency may differ, a bureau for a department, and where words are parted
 * that the name writes together: health care. Other words are met whole.
 */
export function looseWords(finder: Finder, folded: string): Ranking {
	const ranking = new Ranking(finder);
	const typed = meaningful(wordsOf(folded));
	const words = joinedWords(finder.latin.vocabulary, typed);
	const telling = words.filter((word) => !isKindWord(word));
	if (telling.length === 0 || telling.length === typed.length) return ranking;
	addWords(
		finder,
		telling.map((word) => meetingWords(finder.latin.vocabulary, word)),
		'words',
		ranking,
	);
	return ranking;
}

/** Words with those put together that the vocabulary has as one. */
function joinedWords(vocabulary: readonly string[], words: readonly string[]): string[] {
	const joined: string[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const both = `${words[at]}${words[at + 1] ?? ''}`;
		const isOne = at + 1 < words.length && vocabulary.indexOf(both) !== -1;
		joined.push(isOne ? both : (words[at] as string));
		if (isOne) at += 1;
	}
	return joined;
}

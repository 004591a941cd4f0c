import { isPerson, isWord } from './chinese-keys.ts';
import { isOneEdit, oneEditOfBeginning } from '../edits.ts';
import type { Finder, Key, SpokenKeys } from './finder.ts';
import { compact, wordsOf } from '../fold.ts';
import { addWords, meaningful, type Meeting, meetingWords } from './latin-matches.ts';
import { addKey, type Ranking, steps } from './ranking.ts';
import { isSameStem } from './same-stem.ts';
import { isKindWord } from '../stop-phrases.ts';
import { lengthAt, textAt } from './text-column.ts';

/** How many letters a beginning must have before a slip in it is guessed at. */
const long = 12;

/** One letter wrong, missing, too many, or two swapped: in the pinyin of names, of persons in the whole name only, never of matters. */
export function addNearlyPinyin(finder: Finder, letters: string, ranking: Ranking): void {
	const { keys, sound, begins, otherwise } = finder.chinese;
	if (letters.length < 4 || !/^[a-z]+$/.test(letters)) return;
	keys.forEach((key, entry) => {
		const length = lengthAt(sound, entry);
		if (length < letters.length - 1 || isPerson(key.field) || isWord(key)) return;
		const text = textAt(sound, entry);
		const left = Math.abs(length - letters.length);
		if (left < 2 && isOneEdit(letters, text))
			return addKey(ranking, key, { how: 'near-pinyin', step: steps.whole, left });
		const begun = letters.length < long ? undefined : oneEditOfBeginning(letters, text);
		if (begun && begins[(sound.starts[entry] as number) + begun.length] === 1)
			addKey(ranking, key, { how: 'near-pinyin', step: steps.beginning, left });
	});
	for (const spoken of [finder.chinese, otherwise]) addNearlyPersons(spoken, letters, ranking);
}

/** Shorter names are one slip from half of all others. */
const shortestPerson = 5;

function addNearlyPersons({ keys, sound }: SpokenKeys, letters: string, ranking: Ranking): void {
	if (letters.length < shortestPerson) return;
	keys.forEach((key, entry) => {
		const left = Math.abs(lengthAt(sound, entry) - letters.length);
		if (left < 2 && isPerson(key.field) && isOneEdit(letters, textAt(sound, entry)))
			addKey(ranking, key, { how: 'near-pinyin', step: steps.whole + 1, left });
	});
}

/** The same in words of English, or another form of a word; no word may be left over. */
export function addNearlySpelt(finder: Finder, folded: string, ranking: Ranking): void {
	const { vocabulary } = finder.latin;
	const typed = meaningful(wordsOf(folded));
	const named = typed.filter((word) => !isKindWord(word));
	const words = named.length > 0 ? named : typed;
	if (compact(folded).length < 4) return;
	const meetings = words.map((word) => nearWords(vocabulary, word));
	// A small word with a slip in it, such as "og", tells nothing.
	const telling = meetings.filter(
		(meeting, at) => meeting.some((value) => value > 0) || !isNearlySmall(words[at] ?? ''),
	);
	const takes = (key: Key) =>
		isPerson(key.field) ? telling.length > 1 : !isWord(key) || meaningful(wordsOf(key.folded)).length === words.length;
	addWords(finder, telling, 'near-words', ranking, takes);
}

function isNearlySmall(word: string): boolean {
	return word.length < 4 && ['of', 'and', 'the', 'for', 'in', 'on', 'at'].some((small) => isOneEdit(word, small));
}

/** Words met as they are; where none is, those that differ by one letter or by their ending. */
function nearWords(vocabulary: readonly string[], wanted: string): Meeting {
	const met = meetingWords(vocabulary, wanted);
	if (wanted.length < 5) return met;
	const isKnown = met.some((value) => value > 0);
	return Uint8Array.from(vocabulary, (word, at) => {
		if (isSameStem(wanted, word)) return Math.max(1, met[at] as number);
		return isKnown ? (met[at] as number) : isOneEdit(wanted, word) ? 2 : 0;
	});
}

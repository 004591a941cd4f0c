import { isPerson } from './chinese-keys.ts';
import { isNearlyPrefix, isOneEdit } from './edits.ts';
import type { Finder, Key } from './finder.ts';
import { compact, hasHan, wordsOf } from './fold.ts';
import { addWords, meaningful, type Meeting } from './latin-matches.ts';
import { addKey, Ranking, steps } from './ranking.ts';
import { isReadable, soundOf } from './sounds.ts';
import { lengthAt, textAt, visitAll } from './text-column.ts';

// What is tried only where a query met nothing, in this order. Each is given a folded query without stop phrases.

/** Characters left out: 贵省教厅. The first must be the first of the name. */
export function abbreviated({ chinese, ...finder }: Finder, written: string): Ranking {
	const ranking = new Ranking({ chinese, ...finder });
	if (written.length < 3 || !hasHan(written)) return ranking;
	for (const key of chinese.keys) {
		if (isPerson(key.field) || key.field === 'topic' || key.field === 'search-word') continue;
		if (key.folded.charAt(0) !== written.charAt(0) || !isOrderedWithin(written, key.folded)) continue;
		addKey(ranking, key, { how: 'abbreviation', step: steps.beginning, left: key.folded.length - written.length });
	}
	return ranking;
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

/** Other characters of the same sound, tones aside. */
export function sameSound(finder: Finder, written: string): Ranking {
	const ranking = new Ranking(finder);
	const { chinese, sounds } = finder;
	if (!hasHan(written) || written.length < 2 || !isReadable(sounds, written)) return ranking;
	const ways = new Set([soundOf(sounds, written, 'body').join(''), soundOf(sounds, written, 'person').join('')]);
	for (const sound of Array.from(ways)) {
		visitAll(chinese.sound, sound, (entry, at, length) => {
			const from = (chinese.sound.starts[entry] as number) + at;
			if (chinese.begins[from] !== 1 || syllablesIn(chinese.begins, from, sound.length) !== written.length)
				return false;
			const left = length - sound.length;
			if (left > 0 && chinese.begins[from + sound.length] !== 1) return false;
			const step = at > 0 ? steps.part : left === 0 ? steps.whole : steps.beginning;
			addKey(ranking, chinese.keys[entry] as Key, { how: 'same-sound', step, left });
			return true;
		});
	}
	return ranking;
}

function syllablesIn(begins: Uint8Array, from: number, length: number): number {
	let count = 0;
	for (let at = from; at < from + length; at += 1) count += begins[at] as number;
	return count;
}

/** One character wrong, missing, too many, or two swapped; in the whole name or its beginning. */
export function nearlyWritten(finder: Finder, written: string): Ranking {
	const ranking = new Ranking(finder);
	if (written.length < 2 || !hasHan(written)) return ranking;
	finder.chinese.keys.forEach((key) => {
		// A word of two characters and one too many is another word.
		if (key.folded.length < 3 && (key.field === 'topic' || key.field === 'search-word')) return;
		const step =
			written.length > 2 ? nearness(written, key.folded) : isShortPlace(finder, written, key) ? steps.whole : undefined;
		if (step !== undefined)
			addKey(ranking, key, { how: 'near', step, left: Math.abs(key.folded.length - written.length) });
	});
	return ranking;
}

/** Of two characters one is right, and the other is one that no name holds: it can only be a slip. */
function isShortPlace({ sounds }: Finder, written: string, { field, folded }: Key): boolean {
	if (folded.length !== 2 || (field !== 'short-name' && field !== 'place')) return false;
	const [first, second] = [written.charAt(0), written.charAt(1)];
	if (first === folded.charAt(0)) return !isReadable(sounds, second);
	return second === folded.charAt(1) && !isReadable(sounds, first);
}

/** The same in letters: pinyin, and words of English. */
export function nearlySpelt(finder: Finder, folded: string): Ranking {
	const ranking = new Ranking(finder);
	const letters = compact(folded);
	if (letters.length < 4 || !/^[a-z]+$/.test(letters)) return ranking;
	const { keys, sound } = finder.chinese;
	keys.forEach((key, entry) => {
		if (lengthAt(sound, entry) < letters.length - 1) return;
		const step = nearness(letters, textAt(sound, entry));
		if (step !== undefined)
			addKey(ranking, key, { how: 'near-pinyin', step, left: Math.abs(lengthAt(sound, entry) - letters.length) });
	});
	const { vocabulary } = finder.latin;
	const words = meaningful(wordsOf(folded)).map((word) => ({ word, meeting: nearWords(vocabulary, word) }));
	// A small word with a slip in it, such as "og", tells nothing.
	const telling = words.filter(({ word, meeting }) => word.length > 3 || meeting.some((value) => value > 0));
	addWords(
		finder,
		telling.map(({ meeting }) => meeting),
		'near-words',
		ranking,
	);
	return ranking;
}

function nearness(text: string, whole: string): number | undefined {
	if (text.length > whole.length + 1) return undefined;
	if (Math.abs(text.length - whole.length) <= 1 && isOneEdit(text, whole)) return steps.whole;
	return isNearlyPrefix(text, whole) ? steps.beginning : undefined;
}

/** Words met as they are; where none is, those that differ by one letter. */
function nearWords(vocabulary: readonly string[], wanted: string): Meeting {
	const met = Uint8Array.from(vocabulary, (word) => (word === wanted ? 2 : word.indexOf(wanted) === 0 ? 1 : 0));
	if (wanted.length < 4 || met.some((value) => value > 0)) return met;
	return Uint8Array.from(vocabulary, (word) => (isOneEdit(wanted, word) ? 2 : 0));
}

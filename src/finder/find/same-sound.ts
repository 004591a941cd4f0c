import { blurred } from './blurred-sound.ts';
import { isPerson, isWord } from './chinese-keys.ts';
import { Guesses, isSurname } from './guesses.ts';
import type { Finder, Key } from './finder.ts';
import { hasHan } from '../fold.ts';
import { isGeneral } from '../general-words.ts';
import { tellingPart } from '../name-parts.ts';
import { addKey, Ranking, steps } from './ranking.ts';
import { isReadable, soundOf } from '../sounds.ts';
import { syllablesIn } from './chinese-keys.ts';
import { textAt, toColumn, type TextColumn, visitAll, visitBeginnings } from './text-column.ts';

/** Other characters of the same sound, tones aside: a whole name, or three syllables of one. */
export function sameSound(finder: Finder, written: string): Ranking {
	const guesses = new Guesses(finder, written);
	const { chinese, sounds } = finder;
	const size = Array.from(written).length;
	if (!hasHan(written) || size < 2 || !isReadable(sounds, written)) return guesses.ranking;
	const { from: first, end } = tellingPart(finder, written);
	const isTelling = end - first > 1;
	// A word of everyday life sounds like somebody: 核验, 何燕.
	const mayBePerson = !isGeneral(written) && (size > 2 || isSurname(finder, written.charAt(0)));
	const ways = new Set([soundOf(sounds, written, 'agency').join(''), soundOf(sounds, written, 'person').join('')]);
	for (const sound of Array.from(ways)) {
		visitAll(chinese.sound, sound, (entry, at, length) => {
			const key = chinese.keys[entry] as Key;
			const from = (chinese.sound.starts[entry] as number) + at;
			if (chinese.begins[from] !== 1 || syllablesIn(chinese.begins, from, sound.length) !== size) return false;
			if (!mayBePerson && isPerson(key.field)) return true;
			const left = length - sound.length;
			if (left > 0 && chinese.begins[from + sound.length] !== 1) return false;
			if (size < 3 && isWord(key)) return true;
			if (left + at > 0 && (size < 3 || isPerson(key.field) || isWord(key) || !isTelling)) return true;
			const step = at > 0 ? steps.part : left === 0 ? steps.whole : steps.beginning;
			guesses.add(key, { how: 'same-sound', step, left });
			return true;
		});
	}
	return guesses.ranking;
}

const blurredSounds = new WeakMap<TextColumn, TextColumn>();

/** Letters that sound nearly so, as many speakers say them: a whole name, or ten letters of its beginning. */
export function similarSound(finder: Finder, letters: string): Ranking {
	const ranking = new Ranking(finder);
	const { keys, sound } = finder.chinese;
	const wanted = blurred(letters);
	if (wanted.length < 4 || !/^[a-z]+$/.test(wanted)) return ranking;
	visitBeginnings(blurredColumn(sound, keys.length), wanted, (entry, _at, length) => {
		const key = keys[entry] as Key;
		const left = length - wanted.length;
		if (left > 0 && (wanted.length < 10 || isPerson(key.field) || isWord(key))) return;
		addKey(ranking, key, { how: 'similar-sound', step: left === 0 ? steps.whole : steps.beginning, left });
	});
	return ranking;
}

/** Made when it is first asked for. */
function blurredColumn(sound: TextColumn, entries: number): TextColumn {
	const known = blurredSounds.get(sound);
	if (known) return known;
	const made = toColumn(Array.from({ length: entries }, (_, entry) => blurred(textAt(sound, entry))));
	blurredSounds.set(sound, made);
	return made;
}

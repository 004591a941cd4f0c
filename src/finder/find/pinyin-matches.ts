import { isPerson, syllablesIn } from './chinese-keys.ts';
import type { Finder, Key, SpokenKeys } from './finder.ts';
import { compact, partsOf } from '../fold.ts';
import { isOneCharacterPlace } from '../name-parts.ts';
import { addKey, type Ranking, steps } from './ranking.ts';
import { textAt, toColumn, type TextColumn, visitAll, visitBeginnings, visitOccurrences } from './text-column.ts';

/**
 * Adds what letters meet as pinyin, the last syllable perhaps begun only, and as first letters of syllables. Where an
 * input method or the reader parted the syllables, they must be parted so in the name.
 */
export function addPinyin({ chinese }: Finder, folded: string, ranking: Ranking): void {
	const add = (spoken: SpokenKeys, behind: number) => {
		for (const letters of spellings(folded)) addSound(spoken, compact(letters), partsOf(letters), behind, ranking);
		addInitials(spoken, compact(folded), behind, ranking);
		for (const letters of surnameFirst(folded)) addReversed(spoken, letters, behind, ranking);
		if (folded.indexOf(' ') === -1) addGivenFirst(spoken, folded, behind, ranking);
	};
	add(chinese, 0);
	add(chinese.otherwise, otherReading);
}

/** How far a name that may be read so stands behind one that is. */
const otherReading = 0.5;

/** A name whose surname stands last, perhaps of two syllables and with the given name parted: `Hong Mei Shan`. */
function surnameFirst(folded: string): string[] {
	const pieces = folded.split(' ');
	if (pieces.length < 2 || pieces.length > 3) return [];
	return [[pieces[pieces.length - 1], ...pieces.slice(0, -1)].join('')];
}

/** Names of persons in Western order: `Hongmei Shan`. */
function addReversed({ keys, sound }: SpokenKeys, letters: string, behind: number, ranking: Ranking): void {
	visitBeginnings(sound, letters, (entry, _at, length) => {
		const key = keys[entry] as Key;
		if (length === letters.length && isPerson(key.field))
			addKey(ranking, key, { how: 'pinyin', step: steps.whole + 1 + behind, left: 0 });
	});
}

const givenFirst = new WeakMap<TextColumn, TextColumn>();

/** The sound of names of persons with the surname, its first syllable, at the end; empty for all other keys. */
function givenFirstOf({ keys, sound, begins }: SpokenKeys): TextColumn {
	const known = givenFirst.get(sound);
	if (known) return known;
	const made = toColumn(
		keys.map(({ field }, entry) => {
			if (!isPerson(field)) return '';
			const text = textAt(sound, entry);
			const from = sound.starts[entry] as number;
			let end = 1;
			while (end < text.length && begins[from + end] !== 1) end += 1;
			return text.slice(end) + text.slice(0, end);
		}),
	);
	givenFirst.set(sound, made);
	return made;
}

/** The same in one piece, perhaps not yet typed to the end: `hongmeishan`. It stands behind all that begins so. */
function addGivenFirst(spoken: SpokenKeys, letters: string, behind: number, ranking: Ranking): void {
	if (letters.length < 4) return;
	visitBeginnings(givenFirstOf(spoken), letters, (entry, _at, length) => {
		const left = length - letters.length;
		const step = (left === 0 ? steps.whole : steps.beginning) + 1;
		addKey(ranking, spoken.keys[entry] as Key, { how: 'pinyin', step: step + behind, left });
	});
}

/** As typed, and with `v` where passports write `yu` and where `ü` was typed as `u`. */
function spellings(folded: string): string[] {
	const passport = folded.replace(/([ln])yu/g, '$1v');
	return passport === folded ? [folded] : [folded, passport];
}

function addSound(
	chinese: SpokenKeys,
	letters: string,
	parts: readonly number[],
	behind: number,
	ranking: Ranking,
): void {
	const { keys, sound, begins } = chinese;
	if (letters.length < 2) return;
	const mayBePlace = /(?:xian|shi|qu|zhou|qi|fu)$/.test(letters);
	visitAll(sound, letters, (entry, at, length) => {
		const from = (sound.starts[entry] as number) + at;
		if (begins[from] !== 1 || parts.some((part) => begins[from + part] !== 1)) return false;
		const left = length - letters.length;
		// Within a name a match ends where a syllable does: guangxi is not in 余光信.
		const isCut = begins[from + letters.length] !== 1 && left > at;
		if (at > 0 && isCut) return false;
		const key = keys[entry] as Key;
		if (key.lead > 0 && syllablesIn(begins, from - at, at + letters.length) <= key.lead) return false;
		if (at > 0 && mayBePlace && isOneCharacterPlace(metIn(begins, key, from - at, at, letters.length))) return false;
		const step = at > 0 ? steps.part : left === 0 ? steps.whole : steps.beginning;
		addKey(ranking, key, {
			how: 'pinyin',
			step: step + (isCut ? 0.5 : 0) + behind,
			left,
		});
		return true;
	});
}

/** The characters of a key whose sound stands at a place of it. */
function metIn(begins: Uint8Array, { folded }: Key, start: number, at: number, length: number): string {
	const before = syllablesIn(begins, start, at);
	return folded.slice(before, before + syllablesIn(begins, start + at, length));
}

/** First letters: those of persons stand behind those of agencies. */
function addInitials({ keys, initials }: SpokenKeys, letters: string, behind: number, ranking: Ranking): void {
	const visit = (entry: number, at: number, length: number) => {
		const key = keys[entry] as Key;
		const left = length - letters.length;
		const step = (at > 0 ? steps.part : left === 0 ? steps.whole : steps.beginning) + (isPerson(key.field) ? 3 : 1);
		addKey(ranking, key, { how: 'initials', step: step + behind, left });
	};
	if (letters.length === 1) visitBeginnings(initials, letters, visit);
	else visitOccurrences(initials, letters, visit);
}

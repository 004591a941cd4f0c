import { isPerson } from './chinese-keys.ts';
import type { ChineseKeys, Finder } from './finder.ts';
import { addKey, Ranking, steps } from './ranking.ts';

/** Syllables written out and first letters mixed, from the beginning of a name: guizsjyt, gzsjiaoyut. */
export function mixedPinyin(finder: Finder, letters: string): Ranking {
	const ranking = new Ranking(finder);
	const { chinese } = finder;
	if (letters.length < 3 || !/^[a-z]+$/.test(letters)) return ranking;
	chinese.keys.forEach((key, entry) => {
		const from = chinese.sound.starts[entry] as number;
		const end = (chinese.sound.starts[entry + 1] as number) - 1;
		if (chinese.sound.text.charCodeAt(from) !== letters.charCodeAt(0)) return;
		const rest = syllablesLeft(chinese, letters, 0, from, end);
		if (rest === undefined) return;
		addKey(ranking, key, {
			how: 'mixed-pinyin',
			step: (rest === 0 ? steps.whole + 1 : steps.beginning) + (isPerson(key.field) ? 2 : 0),
			left: rest,
		});
	});
	return ranking;
}

/** How many letters of the sound follow the last syllable that was met; `undefined` where the letters do not fit. */
function syllablesLeft(
	chinese: ChineseKeys,
	letters: string,
	at: number,
	from: number,
	end: number,
): number | undefined {
	if (at === letters.length) return end - from;
	if (from >= end) return undefined;
	const { text } = chinese.sound;
	let next = from + 1;
	while (next < end && chinese.begins[next] !== 1) next += 1;
	let same = 0;
	while (
		from + same < next &&
		at + same < letters.length &&
		text.charCodeAt(from + same) === letters.charCodeAt(at + same)
	)
		same += 1;
	const isInitial = (length: number) => length === 1 || (length === 2 && text.charAt(from + 1) === 'h');
	for (let length = same; length > 0; length -= 1) {
		const isEnough = from + length === next || isInitial(length) || at + length === letters.length;
		const left = isEnough ? syllablesLeft(chinese, letters, at + length, next, end) : undefined;
		if (left !== undefined) return left;
	}
	return undefined;
}

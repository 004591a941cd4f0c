import { hasHan } from '../fold.ts';
import { nameKey, wordsKey } from '../lookup-keys.ts';
import type { Pronunciations } from './pronunciations.ts';

/** Names of many characters with many readings have more than anybody writes. */
const mostReadings = 16;

const compound = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|端木|夏侯)/;

/** The keys of a person's name as foreigners and forms write it: by each of its readings, the surname first and last. */
export function speltKeys(name: string, readings: Pronunciations): string[] {
	const ways = hasHan(name) ? readingsOf(name, readings) : latinOrders(name.split(/\s+/));
	return [...new Set(ways.flatMap(withSpellings).map(nameKey))];
}

/** The keys of an agency's name in words, whatever their order: `Office of Roads`, `Roads Office`. */
export function reorderedKeys(name: string): string[] {
	return hasHan(name) ? [] : wordsKey(name);
}

function readingsOf(name: string, { readingOf, readingsOf: all }: Pronunciations): string[] {
	const plain = Array.from(name.replace(/[^\u3005\u3007\u3400-\u9fff\u{20000}-\u{3ffff}]/gu, ''));
	const first = readingOf(plain.join(''), 'person');
	let ways: string[][] = [[]];
	for (const [at, character] of plain.entries()) {
		const syllables = [...new Set([first[at] ?? '', ...all(character)])].filter((syllable) =>
			/^[a-z]+$/.test(syllable),
		);
		ways = ways.flatMap((way) => syllables.map((syllable) => [...way, syllable])).slice(0, mostReadings);
	}
	const sizes = plain.length > 3 || compound.test(name) ? [1, 2] : [1];
	return ways.flatMap((way) => sizes.flatMap((surname) => inBothOrders(way, surname)));
}

/** The surname of a name in letters is its first or its last word. */
function latinOrders(words: readonly string[]): string[] {
	return [...inBothOrders(words, 1), ...inBothOrders(words, words.length - 1)];
}

/** Parts as they stand, and with so many of the first behind the others. */
function inBothOrders(parts: readonly string[], surname: number): string[] {
	return [parts.join(''), [...parts.slice(surname), ...parts.slice(0, surname)].join('')];
}

/** `ü` is written in four ways. */
function withSpellings(letters: string): string[] {
	return /[nl]v/.test(letters) ? ['v', 'u', 'yu'].map((vowel) => letters.replace(/([nl])v/g, `$1${vowel}`)) : [letters];
}

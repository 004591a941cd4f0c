import type { ChineseKeys, Field, Key } from './finder.ts';
import { soundOf, type Sounds } from '../sounds.ts';
import { toColumn } from './text-column.ts';

export function isPerson(field: Field): boolean {
	return field === 'person' || field === 'former-person';
}

export function openChinese(keys: readonly Key[], known: Sounds): ChineseKeys {
	const sounds = keys.map(({ folded, field }) => soundOf(known, folded, isPerson(field) ? 'person' : 'agency'));
	const sound = toColumn(sounds.map((list) => list.join('')));
	const begins = new Uint8Array(sound.text.length + 1);
	sounds.forEach((list, entry) => {
		let at = sound.starts[entry] as number;
		for (const syllable of list) {
			begins[at] = 1;
			at += syllable.length;
		}
	});
	const exact = new Map<string, number[]>();
	keys.forEach(({ folded }, entry) => {
		const known = exact.get(folded);
		if (known) known.push(entry);
		else exact.set(folded, [entry]);
	});
	return {
		keys,
		written: toColumn(keys.map(({ folded }) => folded)),
		sound,
		begins,
		initials: toColumn(sounds.map((list) => list.map((syllable) => syllable.charAt(0)).join(''))),
		exact,
	};
}

/** How many syllables begin in a piece of the column of sounds. */
export function syllablesIn(begins: Uint8Array, from: number, length: number): number {
	let count = 0;
	for (let at = from; at < from + length; at += 1) count += begins[at] as number;
	return count;
}

import type { ChineseKeys, Field, Key, SpokenKeys } from './finder.ts';
import { otherReadings, soundOf, type Sounds } from '../sounds.ts';
import { toColumn } from './text-column.ts';

export function isPerson(field: Field): boolean {
	return field === 'person' || field === 'coming-person' || field === 'former-person';
}

/** Whether a key is a word for a matter. */
export function isWord({ field }: Pick<Key, 'field'>): boolean {
	return field === 'topic' || field === 'search-word';
}

export function openChinese(keys: readonly Key[], known: Sounds): ChineseKeys {
	const spoken = openSpoken(
		keys,
		keys.map(({ folded, field }) => soundOf(known, folded, isPerson(field) ? 'person' : 'agency')),
	);
	const otherwise: { readonly key: Key; readonly reading: readonly string[] }[] = [];
	for (const key of keys)
		if (isPerson(key.field)) for (const reading of otherReadings(known, key.folded)) otherwise.push({ key, reading });
	const exact = new Map<string, number[]>();
	keys.forEach(({ folded }, entry) => {
		const known = exact.get(folded);
		if (known) known.push(entry);
		else exact.set(folded, [entry]);
	});
	return {
		...spoken,
		written: toColumn(keys.map(({ folded }) => folded)),
		exact,
		otherwise: openSpoken(
			otherwise.map(({ key }) => key),
			otherwise.map(({ reading }) => reading),
		),
	};
}

function openSpoken(keys: readonly Key[], sounds: readonly (readonly string[])[]): SpokenKeys {
	const sound = toColumn(sounds.map((list) => list.join('')));
	const begins = new Uint8Array(sound.text.length + 1);
	sounds.forEach((list, entry) => {
		let at = sound.starts[entry] as number;
		for (const syllable of list) {
			begins[at] = 1;
			at += syllable.length;
		}
	});
	return {
		keys,
		sound,
		begins,
		initials: toColumn(sounds.map((list) => list.map((syllable) => syllable.charAt(0)).join(''))),
	};
}

/** How many syllables begin in a piece of the column of sounds. */
export function syllablesIn(begins: Uint8Array, from: number, length: number): number {
	let count = 0;
	for (let at = from; at < from + length; at += 1) count += begins[at] as number;
	return count;
}

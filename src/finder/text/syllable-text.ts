import { newItem } from './cells.ts';
import type { SyllableMap } from '../sounds.ts';

/** A map of syllables as two lines: each syllable, then the characters (or contexts) that are read so. */
export function formatSyllables({ plain, after }: SyllableMap): [string, string] {
	return [grouped(plain, ''), grouped(after, newItem)];
}

export function parseSyllables([plain, after]: readonly [string, string]): SyllableMap {
	return { plain: ungrouped(plain, ''), after: ungrouped(after, newItem) };
}

function grouped(readings: Readonly<Record<string, string>>, separator: string): string {
	const groups = new Map<string, string[]>();
	for (const key of Object.keys(readings).sort()) {
		const syllable = readings[key] as string;
		groups.set(syllable, [...(groups.get(syllable) ?? []), key]);
	}
	return [...groups.keys()]
		.sort()
		.map((syllable) => syllable + (groups.get(syllable) ?? []).join(separator))
		.join('');
}

function ungrouped(text: string, separator: string): Record<string, string> {
	const readings: Record<string, string> = {};
	for (const group of text.match(/[a-z]+[^a-z]+/g) ?? []) {
		const syllable = (/^[a-z]+/.exec(group) as RegExpExecArray)[0];
		const rest = group.slice(syllable.length);
		for (const key of separator === '' ? Array.from(rest) : rest.split(separator)) readings[key] = syllable;
	}
	return readings;
}

import { newItem } from './cells.ts';
import type { SyllableMap } from '../sounds.ts';

/** A map of syllables as three lines: each syllable, then the characters (or contexts) that are read so. */
export function formatSyllables({ plain, after, others }: SyllableMap): [string, string, string] {
	return [grouped(inLists(plain), ''), grouped(inLists(after), newItem), grouped(others, '')];
}

export function parseSyllables([plain, after, others]: readonly [string, string, string]): SyllableMap {
	const usual: Record<string, string> = {};
	const behind: Record<string, string> = {};
	const further: Record<string, string[]> = {};
	visitGroups(plain, '', (character, syllable) => (usual[character] = syllable));
	visitGroups(after, newItem, (context, syllable) => (behind[context] = syllable));
	visitGroups(others, '', (character, syllable) => {
		further[character] = (further[character] || []).concat(syllable);
	});
	return { plain: usual, after: behind, others: further };
}

function inLists(readings: Readonly<Record<string, string>>): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries(readings).map(([key, syllable]) => [key, [syllable]]));
}

function grouped(readings: Readonly<Record<string, readonly string[]>>, separator: string): string {
	const groups = new Map<string, string[]>();
	for (const key of Object.keys(readings).sort())
		for (const syllable of readings[key] as readonly string[])
			groups.set(syllable, [...(groups.get(syllable) ?? []), key]);
	return [...groups.keys()]
		.sort()
		.map((syllable) => syllable + (groups.get(syllable) ?? []).join(separator))
		.join('');
}

function visitGroups(text: string, separator: string, visit: (key: string, syllable: string) => void): void {
	for (const group of text.match(/[a-z]+[^a-z]+/g) ?? []) {
		const syllable = (/^[a-z]+/.exec(group) as RegExpExecArray)[0];
		const rest = group.slice(syllable.length);
		for (const key of separator === '' ? Array.from(rest) : rest.split(separator)) visit(key, syllable);
	}
}

import { aroundCount, type SlotValues } from '../../i18n/translator.ts';
import type { WordKey } from '../../i18n/word-tables.ts';
import type { Site } from '../site.ts';

/** Words around a number that says how many there are; without it where they say it themselves: “one more”. */
export interface CountedWords {
	readonly before: string;
	/** The function that counts, and what it gives. */
	readonly count: { readonly of: string; readonly value: number } | undefined;
	readonly after: string;
}

/**
 * The words of a key whose `{{count}}` is a count of `views/counts.ts`: for `Counted.astro`, and for captions and headings
 * that other components show by it.
 *
 *     counted(site, 'agencies.caption', { of: 'agenciesOfGroup/bureaus', value: 12 })        12 agencies
 */
export function counted(
	{ language }: Site,
	word: WordKey,
	count: { readonly of: string; readonly value: number },
	values: SlotValues = {},
): CountedWords {
	const [before = '', after] = aroundCount(language, word, count.value, values);
	return { before, count: after === undefined ? undefined : count, after: after ?? '' };
}

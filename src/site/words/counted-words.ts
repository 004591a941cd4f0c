import type { Language } from '../../i18n/languages.ts';
import { openWords, pluralForms } from '../../i18n/translator.ts';
import type { WordKey } from '../../i18n/word-tables.ts';
import type { Site } from '../site.ts';

/** A number that says how many of something there are, with the name of what counts it: `personsPrinted/2026`. */
export interface Counted {
	readonly of: string;
	readonly value: number;
}

/** Words with counts in them, in the order in which they are read. */
export type CountedText = readonly (string | Counted)[];

/** A word whose slots take texts and counts; the `count` among them chooses the plural. */
export function countedWords(
	{ language }: Site,
	word: WordKey,
	values: Readonly<Record<string, string | Counted | CountedText>>,
): CountedText {
	const { count } = values;
	const form = isCount(count) ? formFor(language, word, count.value) : openWords(language, word);
	return form.split(/\{\{(\w+)\}\}/).flatMap((piece, at): CountedText => {
		if (at % 2 === 0) return piece === '' ? [] : [piece];
		const value = values[piece];
		if (value === undefined) throw new Error(`nothing stands in ${piece} of ${word}`);
		return Array.isArray(value) ? value : [value as string | Counted];
	});
}

/** A caption, and how many rows its table has where they are fewer than what it counts: a handover stands in one. */
export function captionWithRows(site: Site, caption: string | CountedText, rows: number): string | CountedText {
	const counted = typeof caption === 'string' ? undefined : caption.find(isCount);
	if (counted === undefined || counted.value === rows) return caption;
	return countedWords(site, 'changes.caption-rows', { caption, count: { of: `${counted.of}/rows`, value: rows } });
}

/** The plural of a word for a count, whose place stays open; a singular may have its one written out. */
function formFor(language: Language, word: WordKey, count: number): string {
	const form = pluralForms(language, word)[new Intl.PluralRules(language).select(count)] ?? '';
	return form.includes('{{count}}') ? form : form.replace(/(?<![\d])1(?![\d])/, '{{count}}');
}

/** The words alone, where there are no elements: in a description, an attribute. */
export function plainWords(text: CountedText): string {
	return text.map((piece) => (typeof piece === 'string' ? piece : String(piece.value))).join('');
}

function isCount(value: unknown): value is Counted {
	return typeof value === 'object' && value !== null && 'of' in value;
}

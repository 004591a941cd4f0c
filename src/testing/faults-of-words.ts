import glossary from '../i18n/glossary.json' with { type: 'json' };
import type { Language } from '../i18n/languages.ts';

/**
 * What is wrong with words that readers see, each with what stands around it: words that the glossary never says, and
 * signs that the house does not write so. Words have one language; slots are left open or filled.
 */
export function faultsOfWords(language: Language, words: string): string[] {
	const text = words.replace(/\{\{\w+\}\}/g, (slot) => '☐'.padEnd(slot.length, '☐'));
	return [...wrongWords[language], ...wrongSigns[language]].flatMap((wrong) =>
		[...text.matchAll(wrong)].map((found) => {
			const from = Math.max(0, found.index - 12);
			return words.slice(from, found.index + found[0].length + 12).replace(/\s+/g, ' ');
		}),
	);
}

const never = (language: Language) => [
	...glossary.never[language],
	...glossary.terms.flatMap((term) => term.never[language]),
];

const wrongWords: Readonly<Record<Language, readonly RegExp[]>> = {
	zh: never('zh').map((word) => new RegExp(word, 'g')),
	en: never('en').map((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'gi')),
};

/**
 * Chinese: after 。 no space on the same line, and between a number and a Chinese character none. What is quoted as it is
 * written keeps its spaces: telephone numbers, days as `2026-05-20`, versions, identifiers, formulas of paths.
 * English: one apostrophe, ’, and no space before a sign.
 */
const wrongSigns: Readonly<Record<Language, readonly RegExp[]>> = {
	zh: [
		/。[ \u3000]+(?=\S)/g,
		/[\p{Script=Han}，。、；：）”](?<!转|拨打) (?=\d[\d.,:%–]*(?:[^\d.,:%–\w\-/]|$))(?!\d{5})/gu,
		/(?<![\w.:#/\-–,☐])(?<![A-Za-z转] )\d{1,4}(?:[.,:–]\d+)*%? (?=\p{Script=Han})/gu,
	],
	en: [/(?<=[a-z])'(?=[a-z]{1,2}\b)/g, / [,;:.](?=\s|$)/g],
};

import { hasHan } from '../../finder/fold.ts';
import { aboutLanguage, languages, readingOrder, type Language } from '../../i18n/languages.ts';

/** The names of an agency or place, that in the language of the page first; what is absent or empty is left out. */
export function namesInOrder(own: Language, names: Readonly<Partial<Record<Language, string>>>): string[] {
	return readingOrder(own)
		.map((language) => names[language] ?? '')
		.filter((name) => name !== '');
}

/**
 * The language of a name that has no label, by its script: what has no Chinese character is taken to be in the language
 * of the page where that is written in Latin letters.
 */
export function languageOfName(own: Language, name: string): Language {
	return [own, ...languages].find((language) => isChinese(language) === hasHan(name)) ?? own;
}

/** Whether a language is written in Chinese characters. */
export function isChinese(language: Language): boolean {
	return aboutLanguage[language].script === 'Han';
}

import type { Language } from './languages.ts';

/** The language that a text without a label is written in, by its script; `undefined` where it has no letters. */
export function languageOfText(text: string): Language | undefined {
	if (/\p{Script=Han}/u.test(text)) return 'zh';
	return /\p{Script=Latin}/u.test(text) ? 'en' : undefined;
}

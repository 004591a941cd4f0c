import { aboutLanguage, languages, type Language, type Script } from './languages.ts';

/** Scripts, the first that a text has decides: a Chinese text may have Latin letters in it. */
const scripts: Readonly<Record<Script, RegExp>> = { Han: /\p{Script=Han}/u, Latin: /\p{Script=Latin}/u };

/**
 * The language that a text without a label is written in, by its script: the wanted one where it has that script, for
 * nothing tells two languages of one script apart; `undefined` where the text has no letters.
 */
export function languageOfText(text: string, wanted?: Language): Language | undefined {
	const script = Object.entries(scripts).find(([, letters]) => letters.test(text))?.[0];
	return [wanted, ...languages].find((language) => language && aboutLanguage[language].script === script);
}

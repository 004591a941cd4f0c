/** The languages that the registry is written in. To add one: its code and what is known of it here, its words in this folder. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

export type Script = 'Han' | 'Latin';

/** What is known of a language itself. */
interface AboutLanguage {
	/** Its tag (BCP 47), as it stands in `lang`. */
	readonly tag: string;
	/** Its tag with the region whose dates and times are written. */
	readonly regionalTag: string;
	/** What it calls itself. */
	readonly ownName: string;
	readonly script: Script;
}

export const aboutLanguage: Readonly<Record<Language, AboutLanguage>> = {
	zh: { tag: 'zh-CN', regionalTag: 'zh-CN', ownName: '中文', script: 'Han' },
	en: { tag: 'en', regionalTag: 'en-GB', ownName: 'English', script: 'Latin' },
};

/** Something in one or more languages. */
export type InLanguages<Value> = { readonly [language in Language]?: Value | undefined };

/** A text in one or more languages. */
export type Localized = InLanguages<string>;

/** Something for every language. */
export function perLanguage<Value>(give: (language: Language) => Value): Record<Language, Value> {
	return Object.fromEntries(languages.map((language) => [language, give(language)])) as Record<Language, Value>;
}

export function isLanguage(text: string): text is Language {
	return languages.some((language) => language === text);
}

/** The languages in the order in which a reader of one would have a text: that one, those of its script, the others. */
export function readingOrder(wanted: Language): readonly Language[] {
	const ofScript = languages.filter((language) => aboutLanguage[language].script === aboutLanguage[wanted].script);
	return [...new Set([wanted, ...ofScript, ...languages])];
}

/** The text in the wanted language, else in the nearest that has one, with the language it is in. */
export function localize(text: Localized, wanted: Language): { readonly text: string; readonly language: Language } {
	for (const language of readingOrder(wanted)) {
		const found = text[language];
		if (found !== undefined) return { text: found, language };
	}
	return { text: '', language: wanted };
}

/** The languages that the registry is written in. To add one: its code here, its words in this folder. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** The language tag (BCP 47) of each language, as it stands in `lang` and in addresses. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** A text in one or more languages. */
export type Localized = { readonly [language in Language]?: string | undefined };

/** The text in the wanted language, else in the first language that has one, with the language it is in. */
export function localize(text: Localized, wanted: Language): { readonly text: string; readonly language: Language } {
	for (const language of [wanted, ...languages]) {
		const found = text[language];
		if (found !== undefined) return { text: found, language };
	}
	return { text: '', language: wanted };
}

import { createInstance, type TFunction } from 'i18next';
import en from './en.json' with { type: 'json' };
import type { Language } from './languages.ts';
import zh from './zh-CN.json' with { type: 'json' };

/** The words on screen by key. The Chinese table names every key; a test holds the other tables to it. */
const tables: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh, en };

type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
export type WordKey = WithoutPlural<keyof typeof zh>;
export type WordValues = Readonly<Record<string, string | number>>;

/** The words of a key in one language; `count` among the values chooses the plural. */
export type Translate = (key: WordKey, values?: WordValues) => string;

const translators = new Map<Language, Translate>();

/** The translator of a language, made once. Thousands of pages ask for the same words: each answer is kept. */
export function translator(language: Language): Translate {
	const known = translators.get(language);
	if (known) return known;
	const made = remembering(instanceFor(language));
	translators.set(language, made);
	return made;
}

function remembering(translate: TFunction): Translate {
	const words = new Map<string, string>();
	return (key, values) => {
		const asked = values ? `${key} ${JSON.stringify(values)}` : key;
		const found = words.get(asked) ?? translate(key, values ?? {});
		words.set(asked, found);
		return found;
	};
}

/** An instance of its own: nothing of i18next is shared. Keys are flat, and Astro escapes. */
function instanceFor(language: Language): TFunction {
	const instance = createInstance();
	void instance.init({
		lng: language,
		fallbackLng: false,
		resources: { [language]: { translation: tables[language] } },
		initAsync: false,
		keySeparator: false,
		nsSeparator: false,
		interpolation: { escapeValue: false },
	});
	return instance.getFixedT(language);
}

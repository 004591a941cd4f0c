import { createInstance, type TFunction } from 'i18next';
import type { Language } from './languages.ts';
import { oneLine } from './one-line.ts';
import type { WordSlots } from './word-slots.ts';
import { wordTables, type ProblemKey, type ProblemWords, type WordKey, type WordTables } from './word-tables.ts';

type SlotOf<Key extends WordKey> = Key extends keyof WordSlots ? WordSlots[Key] : never;

/** What stands in the `{{name}}` of a word: every slot that it has in any language, and no other. */
export type WordValues<Key extends WordKey = WordKey> = {
	readonly [Slot in SlotOf<Key>]: Slot extends 'count' ? number : string | number;
};

/** The words of a key in one language. A word with slots asks for all of them; `count` among them chooses the plural. */
export type Translate = <Key extends WordKey>(
	key: Key,
	...values: [SlotOf<Key>] extends [never] ? [] : [WordValues<Key>]
) => string;

/** A word with a day in it, and what else stands in it. */
export type DatedWord = {
	[Key in WordKey]: 'day' extends SlotOf<Key>
		? { readonly word: Key } & ([SlotOf<Key>] extends ['day']
				? { readonly values?: undefined }
				: { readonly values: Omit<WordValues<Key>, 'day'> })
		: never;
}[WordKey];

/** A thing that names its word by its `kind` and brings the slots of that word: a stop, a fault. */
type ToldBy<Start extends KindStart> = {
	[Key in WordKey as Key extends `${Start}.${infer Kind}` ? Kind : never]: {
		readonly kind: KindOf<Key>;
	} & WordValues<Key>;
} extends infer Told
	? Told[keyof Told]
	: never;

type KindStart = 'roster.stop' | 'file.stop' | 'new.stop' | 'usage' | 'since' | 'receipt-fault';
type KindOf<Key extends WordKey> = Key extends `${KindStart}.${infer Kind}` ? Kind : never;

/** The words of a thing by its kind, below the start of their keys: `roster.stop`. */
export function wordsByKind<Start extends KindStart>(t: Translate, start: Start, thing: ToldBy<Start>): string {
	const { kind, ...values } = thing as unknown as SlotValues;
	return (t as unknown as Say)(`${start}.${kind}`, values);
}

/** Words by a key and slots that no type knows. A slot without a value stays as it stands. */
type Say = (key: string, values?: SlotValues, from?: typeof ofProblem) => string;

/** Problems have a table of their own, each with two words in it. */
const ofProblem = { ns: 'problems', keySeparator: '.' } as const;

/** The values of slots, by name. */
export type SlotValues = Readonly<Record<string, string | number>>;

/** The translator of a language: the words of pages and commands. */
export function translator(language: Language): Translate {
	return say(language);
}

/** The words of a key whose slots are filled elsewhere, in part or all: by elements of a page, or in the browser. */
export function openWords(language: Language, key: WordKey, values: SlotValues = {}): string {
	return say(language)(key, values);
}

/** The words of a key whose `count` is filled in elsewhere, by the names of the plurals of the language (CLDR). */
export function pluralForms(language: Language, key: WordKey): Readonly<Record<string, string>> {
	const start = `${key}_`;
	const forms = Object.entries(wordTables[language].pages).filter(([name]) => name.startsWith(start));
	return Object.fromEntries(forms.map(([name, words]) => [name.slice(start.length), words]));
}

/** The words for a problem, its details filled in, each in one line. */
export function problemWords(language: Language, code: ProblemKey, details: SlotValues): ProblemWords {
	const words = (part: keyof ProblemWords) => say(language)(`${code}.${part}`, values, ofProblem);
	const values = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, oneLine(String(value))]));
	return { message: words('message'), hint: words('hint') };
}

const saying = new Map<Language, Say>();

/** What says the words of a language, made when it is first asked. Thousands of pages ask for the same: each answer is kept. */
function say(language: Language): Say {
	const known = saying.get(language);
	if (known) return known;
	const made = remembering(instanceFor(language));
	saying.set(language, made);
	return made;
}

function remembering(translate: TFunction): Say {
	const words = new Map<string, string>();
	return (key, values, from) => {
		const asked = values || from ? `${key} ${JSON.stringify([values, from])}` : key;
		const known = words.get(asked);
		if (known !== undefined) return known;
		const found = translate(key, { ...from, ...countIn(values), replace: values ?? {} });
		words.set(asked, found);
		return found;
	};
}

/** What i18next chooses a plural by. All else goes to it as values: none of their names means anything to it. */
function countIn(values: SlotValues | undefined): { readonly count?: number } {
	const count = values?.['count'];
	return typeof count === 'number' ? { count } : {};
}

/** An instance of its own: nothing of i18next is shared. Keys are flat, and Astro escapes. */
function instanceFor(language: Language): TFunction {
	const instance = createInstance();
	void instance.init({
		lng: language,
		fallbackLng: false,
		resources: { [language]: { ...wordTables[language] } },
		ns: ['pages', 'commands', 'problems'] satisfies (keyof WordTables)[],
		defaultNS: ['pages', 'commands'],
		initAsync: false,
		keySeparator: false,
		nsSeparator: false,
		interpolation: { escapeValue: false },
		parseMissingKeyHandler: (key) => {
			throw new Error(`no words in ${language} for ${key}`);
		},
	});
	return instance.getFixedT(language);
}

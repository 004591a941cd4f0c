import commandsEn from './commands.en.json' with { type: 'json' };
import commandsZh from './commands.zh.json' with { type: 'json' };
import pagesEn from './en.json' with { type: 'json' };
import type { Language } from './languages.ts';
import problemsEn from './problems.en.json' with { type: 'json' };
import problemsZh from './problems.zh.json' with { type: 'json' };
import type { WordSlots } from './word-slots.ts';
import pagesZh from './zh-CN.json' with { type: 'json' };

/** What a problem says and what to do about it. */
export interface ProblemWords {
	readonly message: string;
	readonly hint: string;
}

type WithoutPlural<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

/** A word that a page or a command can ask for. Words that count have a form for each plural of the language. */
export type WordKey = WithoutPlural<keyof typeof pagesZh | keyof typeof commandsZh>;

/** A word without slots. */
export type PlainWordKey = Exclude<WordKey, keyof WordSlots>;

/** A problem that has words. */
export type ProblemKey = keyof typeof problemsZh;

/**
 * The words of one language: those of pages, which commands say too, those that only commands say, and those of problems.
 * The Chinese files name every key; the compiler and a test hold the others to them.
 */
export interface WordTables {
	readonly pages: Readonly<Record<keyof typeof pagesZh, string>>;
	readonly commands: Readonly<Record<keyof typeof commandsZh, string>>;
	readonly problems: Readonly<Record<ProblemKey, ProblemWords>>;
}

export const wordTables: Readonly<Record<Language, WordTables>> = {
	zh: { pages: pagesZh, commands: commandsZh, problems: problemsZh },
	en: { pages: pagesEn, commands: commandsEn, problems: problemsEn },
};

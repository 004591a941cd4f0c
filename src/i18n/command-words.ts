import en from './commands.en.json' with { type: 'json' };
import { fillIn, type FillValues } from './fill-in.ts';
import type { Language } from './languages.ts';
import zh from './commands.zh.json' with { type: 'json' };

export type CommandWordKey = keyof typeof zh;

/** The Chinese table names every key; the compiler holds the others to it. `<key>_one` is the form for a count of one. */
const tables: Readonly<Record<Language, Readonly<Record<CommandWordKey, string>>>> = { zh, en };

/** The words of the commands: help, headings, receipts. `count` among the values chooses the form for one. */
export type CommandWords = (key: CommandWordKey, values?: FillValues) => string;

export function commandWords(language: Language): CommandWords {
	const table: Readonly<Record<string, string>> = tables[language];
	return (key, values = {}) => {
		const one = Number(values['count']) === 1 ? table[`${key}_one`] : undefined;
		return fillIn(one ?? table[key] ?? key, values);
	};
}

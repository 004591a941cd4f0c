import { fillIn, type FillValues } from './fill-in.ts';
import type { Language } from './languages.ts';
import { oneLine } from './one-line.ts';
import en from './problems.en.json' with { type: 'json' };
import zh from './problems.zh.json' with { type: 'json' };

/** What a problem says and what to do about it. */
export interface ProblemWords {
	readonly message: string;
	readonly hint: string;
}

const tables: Readonly<Record<Language, Readonly<Record<string, ProblemWords>>>> = { zh, en };

/** The words for a problem's code, its details filled in, each in one line. */
export function problemWords(language: Language, code: string, details: FillValues): ProblemWords {
	const words = tables[language][code];
	if (!words) throw new Error(`no words in ${language} for the problem ${code}`);
	const values = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, oneLine(String(value))]));
	return { message: fillIn(words.message, values), hint: fillIn(words.hint, values) };
}

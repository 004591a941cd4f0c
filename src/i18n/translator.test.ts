import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDay } from './days-in-words.ts';
import { languageOfText } from './language-of-text.ts';
import { aboutLanguage, languages, type Language } from './languages.ts';
import { openWords, translator } from './translator.ts';
import { wordTables, type WordKey } from './word-tables.ts';

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const stem = (key: string) => key.replace(new RegExp(`_(${categories.join('|')})$`), '');
const stems = (table: object) => [...new Set(Object.keys(table).map(stem))].sort();
const namesIn = (words: string) => [...new Set(words.match(/\{\{\w+\}\}/g))].sort();

/** The words of pages and commands in one language. */
function wordsIn(language: Language): Readonly<Record<string, string>> {
	const { pages, commands } = wordTables[language];
	return { ...pages, ...commands };
}

describe.each(languages.map((language) => ({ language })))('the words in $language', ({ language }) => {
	const words = wordsIn(language);
	const first = wordsIn(languages[0]);
	const plurals = new Intl.PluralRules(aboutLanguage[language].tag).resolvedOptions().pluralCategories;

	test('have the keys of the first language', () => {
		expect(stems(words)).toEqual(stems(first));
	});

	test('stand in one place: pages and commands share no key', () => {
		const { pages, commands } = wordTables[language];
		expect(stems(commands).filter((key) => stems(pages).includes(key))).toEqual([]);
	});

	test('have a form for each plural of the language, where they count', () => {
		const counting = Object.keys(first)
			.filter((key) => key.endsWith('_other'))
			.map(stem);
		const wanted = counting.flatMap((key) => plurals.map((plural) => `${key}_${plural}`));
		expect(wanted.filter((key) => !(key in words))).toEqual([]);
	});

	test('have the same slots', () => {
		const different = Object.entries(words).filter(([key, text]) => {
			const other = first[key] ?? first[`${stem(key)}_other`] ?? '';
			const missing = namesIn(text).filter((name) => !namesIn(other).includes(name));
			const dropped = namesIn(other).filter((name) => !namesIn(text).includes(name));
			// A form for some counts may say them in words.
			const isOfSome = key !== stem(key) && !key.endsWith('_other');
			return missing.length > 0 || (!isOfSome && dropped.length > 0);
		});
		expect(different).toEqual([]);
	});

	test('end their sentences once', () => {
		expect(Object.entries(words).filter(([, text]) => /[.。]{2}$/.test(text))).toEqual([]);
	});
});

describe('the words on screen', () => {
	test('are all used', () => {
		const program = sourcesBelow(fileURLToPath(new URL('..', import.meta.url))).join('\n');
		const made = [...program.matchAll(/`([a-z]+(?:\.[a-z]+)*[.-](?:[a-z]+-)?)\$\{/g)].map(([, start = '']) => start);
		const isUsed = (key: string) =>
			[`'${key}'`, `"${key}"`].some((quoted) => program.includes(quoted)) ||
			made.some((start) => key.startsWith(start));
		expect(stems(wordTables.zh.pages).filter((key) => !isUsed(key))).toEqual([]);
	});

	test('agree with their number', () => {
		expect(translator('en')('changes.count', { count: 1 })).toBe('1 change');
		expect(translator('en')('changes.count', { count: 2 })).toBe('2 changes');
		expect(translator('zh')('changes.count', { count: 1 })).toBe('1项');
	});

	test('of a command have a form of their own for one', () => {
		const words = translator('en');
		expect([1, 2].map((count) => words('updates.standing-days', { count }))).toEqual(['1 day', '2 days']);
		expect(translator('zh')('updates.standing-days', { count: 1 })).toBe('已1天');
	});

	test('take values as they are, once', () => {
		const values = { who: '$& {{role}} $t(nav.on)', role: '{{who}}', count: 1, context: 'male', lng: 'zh' };
		expect(openWords('en', 'event.term-began', values)).toBe('$& {{role}} $t(nav.on) became {{who}}{{detail}}');
	});

	test('keep the slots that are filled elsewhere', () => {
		expect(openWords('en', 'event.from-to', { to: 'B' })).toBe(': from {{from}} to B');
	});

	test('that are nowhere are an error of ours', () => {
		expect(() => openWords('en', 'no.such-word' as WordKey)).toThrow('no words in en for no.such-word');
	});

	test('leave escaping to the page', () => {
		expect(translator('en')('fact.corrected', { printed: '<b>' })).toContain('“<b>”');
	});
});

test.each([
	{ day: '2026-11-22', zh: '2026年11月22日', en: '22 November 2026' },
	{ day: '2026-01-05', zh: '2026年1月5日', en: '5 January 2026' },
	{ day: '2018-11', zh: '2018年11月', en: 'November 2018' },
	{ day: '1997', zh: '1997年', en: '1997' },
])('$day is $zh and $en', ({ day, ...words }) => {
	expect(formatDay('zh', day)).toBe(words.zh);
	expect(formatDay('en', day)).toBe(words.en);
});

test.each([
	{ text: '罗敏', language: 'zh' },
	{ text: 'Luo Min', language: 'en' },
	{ text: '0190-00000001', language: undefined },
])('$text is written in $language', ({ text, language }) => {
	expect(languageOfText(text)).toBe(language);
});

test('a text is in the wanted language where that has its script', () => {
	expect([languageOfText('Luo Min', 'en'), languageOfText('Luo Min', 'zh'), languageOfText('罗敏', 'en')]).toEqual([
		'en',
		'en',
		'zh',
	]);
});

function sourcesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(astro|ts)$/.test(file) && !file.endsWith('.test.ts'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
}

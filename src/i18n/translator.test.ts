import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDay } from './days-in-words.ts';
import en from './en.json' with { type: 'json' };
import { languageOfText } from './language-of-text.ts';
import { translator } from './translator.ts';
import zh from './zh-CN.json' with { type: 'json' };

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const stems = (table: object) => [...new Set(Object.keys(table).map(stem))].sort();
const namesIn = (words: string) => [...new Set(words.match(/\{\{\w+\}\}/g))].sort();

describe('the words on screen', () => {
	test('have the same keys in both languages', () => {
		expect(stems(en)).toEqual(stems(zh));
	});

	test('have the same names in them', () => {
		const chinese: Record<string, string> = zh;
		const different = Object.entries(en).filter(([key, words]) => {
			const other = chinese[key] ?? chinese[`${stem(key)}_other`] ?? '';
			const missing = namesIn(words).filter((name) => !namesIn(other).includes(name));
			const dropped = namesIn(other).filter((name) => !namesIn(words).includes(name));
			// The form for one may say it in words.
			return missing.length > 0 || (!key.endsWith('_one') && dropped.length > 0);
		});
		expect(different).toEqual([]);
	});

	test('are all used', () => {
		const program = sourcesBelow(fileURLToPath(new URL('..', import.meta.url))).join('\n');
		const made = [...program.matchAll(/`([a-z]+(?:\.[a-z]+)*[.-](?:[a-z]+-)?)\$\{/g)].map(([, start = '']) => start);
		const isUsed = (key: string) =>
			[`'${key}'`, `"${key}"`].some((quoted) => program.includes(quoted)) ||
			made.some((start) => key.startsWith(start));
		expect(stems(zh).filter((key) => !isUsed(key))).toEqual([]);
	});

	test('end their sentences once', () => {
		expect([...Object.entries(zh), ...Object.entries(en)].filter(([, words]) => /[.。]{2}$/.test(words))).toEqual([]);
	});

	test('agree with their number', () => {
		expect(translator('en')('changes.count', { count: 1 })).toBe('1 change');
		expect(translator('en')('changes.count', { count: 2 })).toBe('2 changes');
		expect(translator('zh')('changes.count', { count: 1 })).toBe('1 项');
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

function sourcesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(astro|ts)$/.test(file) && !file.endsWith('.test.ts'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
}

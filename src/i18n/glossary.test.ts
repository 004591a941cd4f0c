import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faultsOfWords } from '../testing/faults-of-words.ts';
import glossary from './glossary.json' with { type: 'json' };
import { languages, type Language } from './languages.ts';
import posts from './posts.en.json' with { type: 'json' };
import { wordTables } from './word-tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every word of pages, commands and problems in one language, by where it stands. */
function wordsIn(language: Language): [string, string][] {
	const { pages, commands, problems } = wordTables[language];
	return [
		...Object.entries({ ...pages, ...commands }),
		...Object.entries(problems).flatMap(([code, { message, hint }]): [string, string][] => [
			[`${code}.message`, message],
			[`${code}.hint`, hint],
		]),
		...(language === 'en' ? Object.entries({ ...posts.party, ...posts.state }) : []),
	];
}

/** The prose of both registries in one language, without code, which is quoted as it is written. */
function proseIn(language: Language): [string, string][] {
	return globSync(`{content,src/testing/tiny-registry}/pages/${language}/*.mdx`, { cwd: root }).map((file) => [
		file,
		readFileSync(root + file, 'utf8').replace(/```[^]*?```|`[^`\n]*`|\]\([^)]*\)/g, '☐'),
	]);
}

const faultsIn = (language: Language, texts: readonly [string, string][]) =>
	texts.flatMap(([where, text]) => faultsOfWords(language, text).map((fault) => `${where}: ${fault}`));

describe.each(languages.map((language) => ({ language })))('the glossary in $language', ({ language }) => {
	test('is kept by every word of pages, commands and problems', () => {
		expect(faultsIn(language, wordsIn(language))).toEqual([]);
	});

	test('is kept by the prose of both registries', () => {
		expect(proseIn(language).length).toBeGreaterThan(0);
		expect(faultsIn(language, proseIn(language))).toEqual([]);
	});

	test('calls its terms by words that are said, and none by a word that is never said', () => {
		const said = [...wordsIn(language), ...proseIn(language)].map(([, text]) => text.toLowerCase()).join('\n');
		const called = glossary.terms.map((term) => term.called[language]);
		expect(called.filter((term) => !said.includes(term.toLowerCase()))).toEqual([]);
		expect(called.flatMap((term) => faultsOfWords(language, term))).toEqual([]);
	});
});

test.each<[Language, string, number]>([
	['zh', '第 5 期', 2],
	['zh', '共12项，30天', 0],
	['zh', '传真 0190-00000001 转 8001 打不通', 0],
	['zh', '单位 2026-05-20 起', 0],
	['zh', '按 YAML 1.2 读，见 GZ-09-2 合并', 0],
	['zh', '工作日 09:00–12:00', 1],
	['zh', '按期率 90% 以上', 2],
	['zh', '说完。 再说', 1],
	['en', 'Find a body', 1],
	['en', 'everybody in antibodies', 0],
	['en', "the agency's page", 1],
])('faults of words: %s “%s”', (language, text, count) => {
	expect(faultsOfWords(language, text)).toHaveLength(count);
});

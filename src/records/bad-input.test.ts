import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../i18n/problems.en.json' with { type: 'json' };
import chinese from '../i18n/problems.zh.json' with { type: 'json' };
import { raisedElsewhere } from '../testing/bad-input/elsewhere.ts';
import { badInputs } from '../testing/bad-input/index.ts';
import { problemSeverities, type ProblemCode } from './problem-codes.ts';

type Words = Readonly<Record<string, { readonly message: string; readonly hint: string }>>;

const codes = Object.keys(problemSeverities) as ProblemCode[];
const words: Readonly<Record<string, Words>> = { chinese, english };

describe('a problem is told at its line and column, with what its words need', () => {
	test.each(badInputs.map((input) => [`${input.title} (${input.code})`, input] as const))('%s', (_, input) => {
		const found = input.problems();
		const places = found.filter(({ code }) => code === input.code).map(({ place }) => [place.line, place.column]);
		expect(places).toContainEqual([input.line, input.column]);
		for (const { code, details } of found)
			expect(Object.keys(details)).toEqual(expect.arrayContaining(placeholdersOf(code)));
	});
});

describe('every code', () => {
	test('has a bad input that raises it', () => {
		const raised = new Set<string>([...badInputs.map(({ code }) => code), ...Object.keys(raisedElsewhere)]);
		expect(codes.filter((code) => !raised.has(code))).toEqual([]);
	});

	test('that is raised elsewhere stands in the test that is named for it', () => {
		const missing = Object.entries(raisedElsewhere).filter(([code, file]) => {
			const path = new URL(`../${file}`, import.meta.url);
			return !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${code}'`);
		});
		expect(missing).toEqual([]);
	});

	test('has words in both languages, with the same placeholders', () => {
		for (const language of Object.values(words)) expect(Object.keys(language).sort()).toEqual([...codes].sort());
		for (const code of codes) expect(placeholdersIn(english, code)).toEqual(placeholdersIn(chinese, code));
	});

	test('stands in the order of the alphabet, so that changes meet rarely', () => {
		for (const list of [codes, ...Object.values(words).map((language) => Object.keys(language))])
			expect(list).toEqual([...list].sort());
	});
});

function placeholdersOf(code: ProblemCode): string[] {
	return [...new Set(Object.values(words).flatMap((language) => placeholdersIn(language, code)))];
}

function placeholdersIn(language: Words, code: ProblemCode): string[] {
	const { message = '', hint = '' } = language[code] ?? {};
	return [...new Set([...`${message} ${hint}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string))].sort();
}

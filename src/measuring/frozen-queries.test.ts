import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registryFrom } from '../registry/registry-from.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { parseFrozenQueries } from './frozen-queries.ts';

const folder = new URL('./frozen-queries/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
const registry = registryFrom(readContentFiles('content')).value?.registry;
const ids = new Set(registry?.agencies.map(({ id }) => id));

test('A line is a query, its right answers and its source; a dash is no answer, comments and empty lines are none.', () => {
	expect(parseFrozenQueries('# key: a source\n塌方\ta b\tkey\r\n\n省海洋局\t-\tkey\tseen\n')).toEqual([
		{ query: '塌方', answers: ['a', 'b'], source: 'key', further: [] },
		{ query: '省海洋局', answers: [], source: 'key', further: ['seen'] },
	]);
});

test('Words of topics, acronyms and absent bodies are frozen.', () => {
	expect(files).toEqual(expect.arrayContaining(['absent.tsv', 'acronyms.tsv', 'topics.tsv']));
});

describe.each(files)('%s', (file) => {
	const text = readFileSync(new URL(file, folder), 'utf8');
	const queries = parseFrozenQueries(text);
	const explained = new Set(Array.from(text.matchAll(/^# ([a-z]+): ./gm), ([, key]) => key));

	test('Every right answer is an agency of the sample.', () => {
		expect(queries.flatMap(({ answers }) => answers).filter((id) => !ids.has(id))).toEqual([]);
	});

	test('No query stands twice.', () => {
		const asked = queries.map(({ query }) => query.toLowerCase());
		expect(asked.filter((query, at) => asked.indexOf(query) !== at)).toEqual([]);
	});

	test('Every line has a query and answers or a dash, without blanks around them.', () => {
		const bad = text
			.split('\n')
			.filter((line) => line && !line.startsWith('#') && !/^\S[^\t]*\t\S[^\t]*\t[a-z]/.test(line));
		expect(bad).toEqual([]);
		expect(queries.filter(({ query }) => query !== query.trim())).toEqual([]);
	});

	test('The head explains every source, three at the least.', () => {
		const used = [...new Set(queries.map(({ source }) => source))];
		expect(used.filter((key) => !explained.has(key))).toEqual([]);
		expect(used.length).toBeGreaterThanOrEqual(3);
	});

	test('There are two hundred queries at the least.', () => {
		expect(queries.length).toBeGreaterThanOrEqual(200);
	});
});

test('What is absent has no right answer, all else has one.', () => {
	for (const file of ['absent.tsv', 'acronyms.tsv', 'topics.tsv']) {
		const queries = parseFrozenQueries(readFileSync(new URL(file, folder), 'utf8'));
		expect(queries.filter(({ answers }) => (answers.length === 0) !== (file === 'absent.tsv'))).toEqual([]);
	}
});

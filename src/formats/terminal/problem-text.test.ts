import { describe, expect, test } from 'vitest';
import { problem } from '../../records/problem.ts';
import { githubAnnotation } from './github-annotation.ts';
import { fileInFolder, problemJson, problemText } from './problem-text.ts';

const place = { file: 'agencies/north/water-office.yaml', line: 19, column: 13 };
const found = problem('bad-date', place, { text: '2026-02-30', example: '2026-02-28' });

test('a problem is told with file, line and column, and its hint below', () => {
	expect(problemText('en', 'content', found)).toMatch(
		/^content\/agencies\/north\/water-office\.yaml:19:13: error: .*2026-02-30.* \[bad-date\]\n {4}\S/,
	);
	expect(problemText('zh', 'content/', found)).toMatch(/^content\/agencies\/.*:19:13: 错误: .*2026-02-30/);
});

test('is told in one line, whatever its details hold', () => {
	const odd = problem('bad-date', place, { text: 'a\r\nb\u2028c\u001b[31md', example: 'x' });
	expect(problemText('en', 'content', odd).split('\n')).toHaveLength(2);
	expect(problemText('en', 'content', odd)).toContain('a<U+000D><U+000A>b<U+2028>c<U+001B>[31md');
});

test('as data it has both languages', () => {
	const { message, hint, file } = problemJson('..', found);
	expect([Object.keys(message), Object.keys(hint), file]).toEqual([['zh', 'en'], ['zh', 'en'], place.file]);
});

describe('the path of a file is told from where the command runs', () => {
	test.each([
		['content', 'content/places.yaml'],
		['content//', 'content/places.yaml'],
		['..', 'places.yaml'],
		['../other', '../other/places.yaml'],
	])('%s', (folder, path) => {
		expect(fileInFolder(folder, 'places.yaml')).toBe(path);
	});
});

test('an annotation escapes what would end it or begin another', () => {
	const odd = problem(
		'bad-date',
		{ file: 'agencies/a,b:c%.yaml', line: 1, column: 2 },
		{ text: '::error::\r\n100%', example: 'x' },
	);
	const annotation = githubAnnotation('en', 'content', odd);
	expect(annotation).toMatch(/^::error file=content\/agencies\/a%2Cb%3Ac%25\.yaml,line=1,col=2,title=bad-date::/);
	expect(annotation).toContain('::error::⏎100%25');
	expect(annotation.split('\n')).toHaveLength(1);
});

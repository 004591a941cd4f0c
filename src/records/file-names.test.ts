import { expect, test } from 'vitest';
import { pathProblems } from './file-names.ts';

const codes = (...paths: string[]) => pathProblems(paths).map(({ code, place }) => `${code} ${place.file}`);

test.each(['con.yaml', 'a/AUX/b.yaml', 'nul', 'prn.txt.gz', 'com1.yaml', 'a/LPT9.yaml'])('%s is reserved', (path) => {
	expect(codes(path)).toEqual([`reserved-name ${path}`]);
});

test.each([
	'console.yaml',
	'auxiliary/a.yaml',
	'com10.yaml',
	'a/nul-1.yaml',
	'水利厅/名 录.yaml',
	'heads.txt',
	'pages/en/_home.mdx',
])('%s is a good path', (path) => {
	expect(codes(path)).toEqual([]);
});

test.each([
	'a\tb.yaml',
	'a\u202eb.yaml',
	'a\u200bb.yaml',
	'a:b.yaml',
	'a?.yaml',
	' a.yaml',
	'a .yaml ',
	'a/b./c.yaml',
	'a\u00a0/b.yaml',
])('the name %j is none that every system can have', (path) => {
	expect(codes(path)).toEqual([`file-name-character ${path}`]);
});

test('what differs in case or composition only is told once, at the folder', () => {
	expect(codes('a/x.yaml', 'A/x.yaml', 'A/y.yaml', 'b/z.yaml', 'b/Z.yaml')).toEqual([
		'paths-differ-in-case A/x.yaml',
		'paths-differ-in-case b/Z.yaml',
	]);
	expect(codes('\u00e9.yaml', 'e\u0301.yaml')).toEqual(['paths-differ-in-case e\u0301.yaml']);
});

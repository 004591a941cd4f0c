import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent, readPublications, readTexts } from './read-content.ts';
import { readContentFiles } from '../testing/read-content-files.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...paths: readonly string[]): void {
	for (const path of paths) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), path);
	}
}

test('files come with their bytes, sorted by code unit of the path', () => {
	write('b.yaml', 'a/z.yaml', 'a.yaml', 'B.yaml', 'a/名.yaml', 'publications/heads.txt');
	const { value, problems } = readContent(folder);
	const paths = ['B.yaml', 'a.yaml', 'a/z.yaml', 'a/名.yaml', 'b.yaml', 'publications/heads.txt'];
	expect(value.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual(
		paths.map((path) => [path, path]),
	);
	expect(problems).toEqual([]);
	expect(readContentFiles(folder)).toEqual(value);
});

test('README.md and hidden files are not read; nothing else is overlooked', () => {
	write('a.yaml', 'README.md', '.DS_Store', '.git/config', 'publications/.heads.txt.1.tmp');
	write('pages/zh/about.mdx', 'data/index.mdx', 'agencies/x.md/a.yaml', 'notes.md');
	const paths = ['a.yaml', 'agencies/x.md/a.yaml', 'data/index.mdx', 'notes.md', 'pages/zh/about.mdx'];
	expect(readContent(folder).value.map(({ path }) => path)).toEqual(paths);
});

test('a name that cannot be decoded is a problem, and not opened', () => {
	writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd0, 0xcb, 0x2e, 0x79])]), 'GBK');
	const { value, problems } = readContent(folder);
	expect(value).toEqual([]);
	expect(problems.map(({ code, details }) => [code, details['name']])).toEqual([
		['file-name-character', '‹U+FFFD›‹U+FFFD›.y'],
	]);
});

test('links and what is no file are problems and are not followed', () => {
	write('a.yaml');
	symlinkSync('/etc/passwd', join(folder, 'b.yaml'));
	symlinkSync(tmpdir(), join(folder, 'agencies'));
	execFileSync('mkfifo', [join(folder, 'pipe')]);
	const { value, problems } = readContent(folder);
	expect(value.map(({ path }) => path)).toEqual(['a.yaml']);
	expect(problems.map(({ code, place }) => `${place.file} ${code}`).sort()).toEqual([
		'agencies content-symlink',
		'b.yaml content-symlink',
		'pipe content-not-a-file',
	]);
	expect(() => readContentFiles(folder)).toThrow(/content-(symlink|not-a-file)/);
});

test('publications are read alone, and there may be none', () => {
	expect(readPublications(folder)).toEqual({ value: [], problems: [] });
	write('a.yaml', 'publications/0001-annual-2026.json');
	expect(readPublications(folder).value.map(({ path }) => path)).toEqual(['publications/0001-annual-2026.json']);
});

test('a folder that is not there is no empty registry', () => {
	expect(() => readContent(join(folder, 'nowhere'))).toThrow('ENOENT');
});

test('the search for words that must go leaves the publications and their signature out, and nothing else', () => {
	write('a.yaml', 'proofs/checkpoint', 'proofs/.checkpoint', 'publications/.copy', 'publications/heads.txt');
	expect(readTexts(folder).map(({ path }) => path)).toEqual(['a.yaml', 'proofs/.checkpoint', 'publications/.copy']);
});

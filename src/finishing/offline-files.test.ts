import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { appendFileSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shortHash } from '../site/client/worker/hash.ts';
import type { PageList } from '../site/client/worker/copies.ts';
import { buildSite, tinyRegistry } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';
import { pageHashes } from './page-hashes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(['sample', 'tiny'] as const)('of the site of the registry %s', (name) => {
	test('the list has the hash of every page as the worker reads it, and build.json has that of the list', async () => {
		const { folder, pages } = await sharedSite(name);
		const text = await readFile(join(folder, 'pages.json'));
		const list = JSON.parse(text.toString()) as PageList;
		const build = await readFile(join(folder, 'build.json'));
		const facts = JSON.parse(build.toString()) as { day: string; content: string; pages: string };
		expect(build.length).toBeLessThanOrEqual(2048);
		expect(facts).toMatchObject({ day: '2026-11-22', pages: await shortHash(bytesOf(text)) });
		expect(facts.content).toMatch(/^[\da-f]{64}$/);
		expect(Object.keys(list.pages).sort()).toEqual([...pages.keys()].filter((path) => path !== '404.html').sort());
		const wrong: string[] = [];
		for (const [path, hash] of Object.entries({ ...list.pages, ...list.files })) {
			const bytes = await readFile(join(folder, path.replace(/(^|\/)$/, '$1index.html')));
			if ((await shortHash(bytesOf(bytes))) !== hash) wrong.push(path);
		}
		expect(wrong).toEqual([]);
	});

	test('the list has all scripts and the whole finder, one a line', async () => {
		const { folder, files } = await sharedSite(name);
		const { text } = pageHashes(folder);
		const list = JSON.parse(text) as PageList;
		expect(files.filter((file) => /^_(astro|finder)\//.test(file) && !list.files[file])).toEqual([]);
		const named = Object.keys(list.files).length + Object.keys(list.pages).length;
		expect(text.trim().split('\n').length).toBeLessThanOrEqual(named + 6);
	});

	test('the worker is one file that browsers of 2018 read', async () => {
		const { folder } = await sharedSite(name);
		const worker = await readFile(join(folder, 'sw.js'), 'utf8');
		expect(worker).not.toMatch(/\bimport\b|\bexport\b|\?\.[a-z[(]|\?\?|\\p\{/);
		expect(gzipSync(worker).length).toBeLessThan(8 * 1024);
	});
});

test('before the first paint a page loads less than a kilobyte of it', () => {
	const sources = ['offline.ts', 'may-keep.ts', 'keeps-nothing.ts']
		.map((file) => readFileSync(join(root, 'src/site/client', file), 'utf8'))
		.join('\n')
		.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
	expect(gzipSync(sources).length).toBeLessThan(1024);
});

test('a registry that wants no copies has the worker that ends, and pages that call none', async () => {
	const content = await mkdtemp(join(tmpdir(), 'no-copies-'));
	await cp(tinyRegistry, content, { recursive: true });
	appendFileSync(join(content, 'registry.yaml'), '\noffline: false\n');
	const built = await buildSite({ content, base: '/x/' });
	try {
		const worker = await readFile(join(built.folder, 'sw.js'), 'utf8');
		expect(worker).toBe(await readFile(join(root, 'deploy/sw-end.js'), 'utf8'));
		expect([...built.pages.values()].filter((html) => html.includes('data-offline'))).toEqual([]);
	} finally {
		await built.remove();
		await rm(content, { recursive: true });
	}
});

test('the hash is the beginning of the SHA-256', async () => {
	const digest = createHash('sha256').update('a').digest('base64url');
	expect(await shortHash(bytesOf(Buffer.from('a')))).toBe(digest.slice(0, 8));
});

function bytesOf(buffer: Buffer): ArrayBuffer {
	return new Uint8Array(buffer).buffer;
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite, tinyRegistry } from '../testing/built-site.ts';
import { runScript } from '../testing/run-command.ts';
import { sharedSite } from '../testing/shared-site.ts';
import { sizeInWords } from './words/size-in-words.ts';

const withoutTypst = new URL('../testing/without-typst.mjs', import.meta.url).href;

test.each(['sample', 'tiny'] as const)(
	'each page of the site %s that names a file names one that is there, with its size',
	async (name) => {
		const site = await sharedSite(name);
		const named = new Set<string>();
		for (const [path, html] of site.pages)
			for (const [, address = '', words = ''] of html.matchAll(
				/<a href="([^"]*\.(?:pdf|docx))"[^>]*>\s*([^<]*?)\s*<\/a>/g,
			)) {
				const file = address.slice(site.base.length);
				named.add(file);
				const { size } = await stat(join(site.folder, file));
				expect(words, path).toContain(sizeInWords(size));
			}
		const files = site.files.filter((file) => /^roster\/.*\.(?:pdf|docx)$/.test(file));
		expect([...named].filter((file) => !files.includes(file))).toEqual([]);
		expect(files.filter((file) => /^roster\/([^/]*)\/[a-z]+-\1\.(?:pdf|docx)$/.test(file)).length).toBeGreaterThan(3);
	},
);

test('an edition, a supplement, an erratum and a prefecture stand at the addresses that are promised', async () => {
	const { files } = await sharedSite('sample');
	expect(files).toEqual(
		expect.arrayContaining([
			'roster/2026/guizhou-2026.pdf',
			'roster/2026/guizhou-2026.docx',
			'roster/2026/guizhou-2026-guiyang.pdf',
			'roster/2026-supplement-1/guizhou-2026-supplement-1.pdf',
			'roster/2026-supplement-1/guizhou-2026-supplement-1.docx',
			'roster/2025-erratum-1/guizhou-2025-erratum-1.pdf',
		]),
	);
	expect(files.filter((file) => /redaction.*\.(pdf|docx)$/.test(file))).toEqual([]);
});

test('the files of a site are the same under whatever path it stands', async () => {
	const [at, under] = await Promise.all([sharedSite('tiny-at-root'), sharedSite('tiny')]);
	for (const file of ['roster/2026/merrow-2026.pdf', 'roster/2026/merrow-2026.docx']) {
		const bytes = await Promise.all([at, under].map(({ folder }) => readFile(join(folder, file))));
		expect(bytes[0]?.equals(bytes[1] as Buffer), file).toBe(true);
	}
});

describe('without the binding of Typst', () => {
	const environment = { NODE_OPTIONS: `--import ${withoutTypst}` };
	const built = buildSite({ content: tinyRegistry, environment });
	built.catch(() => {});
	afterAll(async () => (await built).remove());

	test('a site is built without PDF, and no page names one', { timeout: 120_000 }, async () => {
		const site = await built;
		expect(site.files.filter((file) => file.endsWith('.pdf'))).toEqual([]);
		expect(site.files.filter((file) => file.endsWith('.docx')).length).toBeGreaterThan(0);
		for (const [path, html] of site.pages) expect(html, path).not.toMatch(/(?:href|src)="[^"]*\.pdf/);
	});

	test('check says nothing of it', async () => {
		const before = process.env['NODE_OPTIONS'];
		process.env['NODE_OPTIONS'] = environment.NODE_OPTIONS;
		const answer = await runScript('check', '--content', tinyRegistry);
		if (before === undefined) delete process.env['NODE_OPTIONS'];
		else process.env['NODE_OPTIONS'] = before;
		expect(answer).toMatchObject({ code: 0, stderr: '' });
	});
});

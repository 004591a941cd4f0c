import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

const mark = /class="[^"]*\bread-name\b[^"]*">([^<]*)</g;
const note = 'not confirmed by the person';

describe('the names of people on the pages of the sample', () => {
	let site: BuiltSite;
	beforeAll(async () => {
		site = await sharedSite('sample');
	});
	const english = () => [...site.pages].filter(([, html]) => html.includes('<html lang="en"'));

	test('nearly all that stand in Chinese stand in letters too for readers of English', () => {
		const html = site.pages.get('en/agencies/') ?? '';
		const cells = [...html.matchAll(/<td[^>]* class="list">(.*?)<\/td>/gs)].map(([, cell = '']) => cell);
		const names = cells.flatMap((cell) => [...cell.matchAll(/<span lang="zh-CN">[^<]*<\/span>(<span class="latin)?/g)]);
		expect(names.length).toBeGreaterThan(100);
		expect(names.filter(([, latin]) => latin !== undefined).length / names.length).toBeGreaterThan(0.9);
	});

	test('those that nobody confirmed bear a mark, which the page explains once', () => {
		const told = english().map(([path, html]) => ({
			path,
			isRead: [...html.matchAll(mark)].length > 0,
			notes: html.split(note).length - 1,
		}));
		expect(told.filter(({ isRead, notes }) => notes !== (isRead ? 1 : 0))).toEqual([]);
		expect(told.filter(({ isRead }) => isRead).length).toBeGreaterThan(150);
		const unmarked = english().flatMap(([, html]) =>
			[...html.matchAll(mark)].filter(([, name]) => !name?.endsWith('*')),
		);
		expect(unmarked).toEqual([]);
	});

	test('stand in Chinese alone on the pages of the first language, and as they were published in the rows of rosters', () => {
		const paths = [...site.pages].filter(([, html]) => html.includes('read-name')).map(([path]) => path);
		expect(paths.filter((path) => !path.startsWith('en/'))).toEqual([]);
		const printed = english().filter(([, html]) => /<b class="name">(?:(?!<\/b>).)*read-name/s.test(html));
		expect(printed.map(([path]) => path)).toEqual([]);
	});

	// A feed is read by people: its words are those of the page, with the note.
	test('are no fact for other programs: neither contacts nor data hold a reading', async () => {
		const html = site.pages.get('en/agencies/guizhou-health/') ?? '';
		const [, reading = ''] = /read-name"> ([^<*]+)\*</.exec(html) ?? [];
		expect(reading).toMatch(/^[A-Z][a-zü]+ [A-Z]/);
		for (const file of site.files.filter((name) => /\.(?:vcf|json|xml|txt)$/.test(name) && !/\/feed\./.test(name)))
			expect(await readFile(join(site.folder, file), 'utf8'), file).not.toContain(reading);
		for (const [, data] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
			expect(data).not.toContain(reading);
	});
});

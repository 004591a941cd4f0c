import { XMLParser } from 'fast-xml-parser';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

interface AtomEntry {
	readonly id: string;
	readonly title: string;
	readonly published: string;
	readonly updated: string;
	readonly content: { readonly '#text': string };
	readonly link: readonly Readonly<Record<string, string>>[];
}

interface AtomFeed extends Omit<AtomEntry, 'published' | 'content'> {
	readonly subtitle: string;
	readonly author: { readonly name: string };
	readonly entry?: readonly AtomEntry[];
}

const parser = new XMLParser({
	ignoreAttributes: false,
	isArray: (name) => name === 'entry' || name === 'link',
	parseTagValue: false,
	htmlEntities: true,
});

describe.each(['sample', 'tiny'] as const)('of the registry %s', (name) => {
	let site: BuiltSite;
	let feeds: ReadonlyMap<string, AtomFeed>;
	const read = (path: string) => readFile(join(site.folder, path), 'utf8');
	beforeAll(async () => {
		site = await sharedSite(name);
		const paths = site.files.filter((file) => file.endsWith('/feed.xml'));
		feeds = new Map(await Promise.all(paths.map(async (path) => [path, parser.parse(await read(path)).feed] as const)));
	});

	test('there is a feed of all changes and of every agency, prefecture and topic, in each language, and its page names it', () => {
		const followed = [...site.pages.keys()].filter((path) =>
			/^(?:en\/|zh\/)?(?:changes|(?:agencies|regions|topics)\/[^/]+)\/$/.test(path),
		);
		expect([...feeds.keys()].sort()).toEqual(followed.map((path) => `${path}feed.xml`).sort());
		for (const path of followed) {
			expect(site.files).toContain(`${path}feed.json`);
			expect(site.pages.get(path)).toMatch(
				new RegExp(
					`<link rel="alternate" type="application/atom\\+xml" title="[^"]+" href="${site.base}${path}feed\\.xml">`,
				),
			);
		}
	});

	test('each says where it is, has identifiers that no other entry of its language has, and days that have come', () => {
		const host = /<link rel="canonical" href="([^"]*)"/.exec(site.pages.get('') ?? '')?.[1] ?? '';
		const entries = new Map<string, string>();
		const ids = new Set<string>();
		for (const [path, feed] of feeds) {
			const at = `${host}${path}`;
			expect(feed.link.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe(at);
			expect(feed.link.find((link) => link['@_type'] === 'text/html')?.['@_href']).toBe(at.replace(/feed\.xml$/, ''));
			expect(feed.author.name).not.toBe('');
			expect(ids.has(feed.id), path).toBe(false);
			ids.add(feed.id);
			const updated = (feed.entry ?? []).map((entry) => entry.updated);
			expect(updated, path).toEqual([...updated].sort().reverse());
			if (updated[0] !== undefined) expect(feed.updated).toBe(updated[0]);
			expect(new Set((feed.entry ?? []).map(({ id }) => id)).size).toBe(updated.length);
			for (const entry of feed.entry ?? []) {
				expect(entry.published <= entry.updated && entry.updated <= '2026-11-22T00:00:00Z', path).toBe(true);
				const said = JSON.stringify(entry);
				// One entry in several feeds is the same in all.
				expect(entries.get(entry.id) ?? said, path).toBe(said);
				entries.set(entry.id, said);
			}
		}
		expect(entries.size).toBeGreaterThan(20);
	});

	test('what it tells stands in the same words on the page of the agency, where its link leads', () => {
		const wrong: string[] = [];
		for (const [path, feed] of feeds) {
			if (!/(?:^|\/)agencies\//.test(path)) continue;
			const html = site.pages.get(path.replace(/feed\.xml$/, '')) ?? '';
			const words = wordsOf(html);
			for (const { content, link } of feed.entry ?? []) {
				const sentence = /<p>([^<]*)<\/p>/.exec(content['#text'])?.[1] ?? '';
				if (!words.includes(letters(sentence))) wrong.push(`${path}: ${sentence}`);
				const fragment = link[0]?.['@_href']?.split('#')[1] ?? '';
				if (!html.includes(` id="${fragment}"`)) wrong.push(`${path}: #${fragment}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('the same in JSON', async () => {
		for (const [path, feed] of feeds) {
			const json = JSON.parse(await read(path.replace(/xml$/, 'json')));
			expect([json.title, json.description, json.authors]).toEqual([feed.title, feed.subtitle, [feed.author]]);
			expect(
				json.items.map((item: Record<string, string>) => [item['id'], item['title'], item['date_modified']]),
			).toEqual((feed.entry ?? []).map(({ id, title, updated }) => [id, title, updated]));
		}
	});

	test('a sample says so in every feed and every entry', () => {
		for (const [path, { title, subtitle, entry = [] }] of feeds) {
			const marked = [title, subtitle, ...entry.map((of) => of.title)].map((text) => /样本|SAMPLE/.test(text));
			expect(new Set(marked), path).toEqual(new Set([name === 'sample']));
		}
	});
});

/** The letters of the rows of changes, without marks beside them and without room between words. */
function wordsOf(html: string): string {
	const text = html
		.replace(/<span class="mark">(?:added after publication|公布以后补记)<\/span>/g, '')
		.replace(/<[^>]+>/g, '');
	return letters(text);
}

function letters(text: string): string {
	return text
		.replace(/&#39;|&apos;/g, "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, '');
}

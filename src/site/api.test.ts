import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import { countsIn } from '../testing/counts-on-pages.ts';
import { sharedSite } from '../testing/shared-site.ts';

type Json = Readonly<Record<string, unknown>>;

/** Pages that show no data of the registry: what is typed, prose, and what is not there. */
const withoutData = /^(?:[a-z]{2}\/)?(?:search|check|report|about|accessibility|privacy|submit)\/$|^404\.html$/;

/** Which count of a page is which of the index. */
const countOf: Readonly<Record<string, string>> = {
	agencies: 'agencies',
	personsInOffice: 'peopleInOffice',
	agenciesVacant: 'agenciesVacant',
	agenciesUndeclared: 'agenciesUndeclared',
	linesVerified: 'linesVerified',
	linesInUse: 'linesInUse',
	publications: 'publications',
};

describe.each([
	['sample', 'https://fayan.example'],
	['tiny', 'https://speakers.merrow.example'],
] as const)('the data of the registry %s', (name, host) => {
	let site: BuiltSite;
	let index: { readonly counts: Readonly<Record<string, number>>; readonly files: readonly Json[] };
	let texts: ReadonlyMap<string, string>;
	const read = (path: string) => readFile(join(site.folder, path));

	beforeAll(async () => {
		site = await sharedSite(name);
		const files = site.files.filter((file) => file.startsWith('api/v1/'));
		texts = new Map(
			await Promise.all(files.map(async (file) => [file, await readFile(join(site.folder, file), 'utf8')] as const)),
		);
		index = JSON.parse(texts.get('api/v1/index.json') ?? '');
	});

	test('lies in the files that the index names, each with its size and hash, and in no other', async () => {
		expect([...texts.keys()].filter((file) => file !== 'api/v1/index.json').sort()).toEqual(
			index.files.map(({ path }) => `api/v1/${String(path)}`).sort(),
		);
		for (const { path, bytes, sha256 } of index.files) {
			const found = await read(`api/v1/${String(path)}`);
			expect([found.length, hashOf(found)], String(path)).toEqual([bytes, sha256]);
		}
	});

	test('is named by every page that shows any, by the file that holds it, and by no other page', () => {
		for (const [path, html] of site.pages) {
			const [, file] = /<link rel="alternate" type="application\/json" href="([^"]*)"/.exec(html) ?? [];
			if (withoutData.test(path)) expect(file, path).toBe(undefined);
			else expect(texts.has((file ?? '').slice(site.base.length)), `${path} names ${file}`).toBe(true);
			const [, agency] = /^(?:[a-z]{2}\/)?agencies\/([^/]+)\/$/.exec(path) ?? [];
			if (agency) expect(file).toBe(`${site.base}api/v1/agencies/${agency}.json`);
		}
	});

	test('leads to no address of the site that is not there', () => {
		const root = `${host}${site.base}`;
		const anchors = new Map<string, ReadonlySet<string>>();
		const anchorsOf = (path: string) => {
			const known =
				anchors.get(path) ??
				new Set([...(site.pages.get(path) ?? '').matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
			anchors.set(path, known);
			return known;
		};
		const addresses = new Set(
			[...texts.values()].flatMap((text) =>
				[...text.matchAll(/"(https:[^"\\{}]*)"/g)].map(([, address = '']) => address),
			),
		);
		const own = [...addresses].filter((address) => address.startsWith(host));
		expect(own.length).toBeGreaterThan(20);
		const dead = own.filter((address) => {
			const [path = '', fragment] = address.slice(root.length).split('#');
			const isThere =
				(address.startsWith(root) && (site.pages.has(path) || site.files.includes(path))) ||
				`${address}/` === `${root}api/v1/`;
			return !isThere || (fragment !== undefined && !anchorsOf(path).has(fragment));
		});
		expect(dead).toEqual([]);
	});

	test('counts as the pages do', () => {
		const counted = [...site.pages].flatMap(([page, html]) => countsIn(page, html));
		const compared = counted.filter(({ of }) => Object.hasOwn(countOf, of));
		expect(new Set(compared.map(({ of }) => of)).size).toBeGreaterThanOrEqual(6);
		expect(compared.filter(({ of, value }) => index.counts[countOf[of] ?? ''] !== Number(value))).toEqual([]);
	});

	test('is the same in the database, which is sound and says whether it is a sample', async () => {
		const { Database } = await initSqlJs();
		const database = new Database(await read('data.sqlite'));
		const rows = (query: string) => database.exec(query)[0]?.values ?? [];
		expect(rows('PRAGMA integrity_check')).toEqual([['ok']]);
		expect(rows('PRAGMA foreign_key_check')).toEqual([]);
		const count = (of: string) => Number(rows(`SELECT count(*) FROM ${of}`)[0]?.[0]);
		const { counts } = index;
		expect(count('agencies')).toBe(
			(counts['agencies'] ?? 0) + (counts['agenciesForATime'] ?? 0) + (counts['agenciesDissolved'] ?? 0),
		);
		for (const table of ['terms', 'lines', 'changes', 'publications', 'topics'])
			expect(count(table), table).toBe(counts[table]);
		expect(count('(SELECT DISTINCT person FROM in_office)')).toBe(counts['peopleInOffice']);
		expect(rows("SELECT value FROM meta WHERE key = 'sample'")).toEqual([[String(name === 'sample')]]);
		expect(rows("SELECT value FROM meta WHERE key LIKE 'notice%'").length).toBe(name === 'sample' ? 2 : 0);
		const { terms } = JSON.parse(texts.get('api/v1/terms.json') ?? '') as { terms: readonly Json[] };
		const found = rows('SELECT id, name, role, first_day, last_day, state FROM terms ORDER BY id');
		const given = terms.map(({ id, name: who, role, firstDay, lastDay, state }) =>
			[id, who, role, firstDay, lastDay, state].map((cell) => cell ?? null),
		);
		expect(found).toEqual(given.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
		database.close();
	});

	test('is read by the database of the platform too, where it has one, and the questions of the page are answered', async () => {
		const platform = await import('node:sqlite').catch(() => undefined);
		if (!platform) return;
		const database = new platform.DatabaseSync(join(site.folder, 'data.sqlite'), { readOnly: true });
		const html = site.pages.get('data/') ?? '';
		const questions = [...html.matchAll(/<pre[^>]*><code>([^]*?)<\/code>/g)].map(([, sql = '']) =>
			sql
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&#39;', "'")
				.replaceAll('&quot;', '"')
				.replaceAll('&amp;', '&'),
		);
		expect(questions.length).toBe(2);
		for (const sql of questions) expect(database.prepare(sql).all().length, sql).toBeGreaterThan(0);
		database.close();
	});

	test('has on its page the size and the hash of each file', async () => {
		for (const [path, html] of [...site.pages].filter(([of]) => /^(?:[a-z]{2}\/)?data\/$/.test(of))) {
			const rows = [...html.matchAll(/<tr\b[^]*?<\/tr>/g)].flatMap(([row]) => {
				const [, sha256] = /class="hash"[^>]*>([0-9a-f]{64})</.exec(row) ?? [];
				return sha256 === undefined ? [] : [[/href="([^"]*)"/.exec(row)?.[1] ?? '', sha256] as const];
			});
			expect(rows.length, path).toBeGreaterThan(10);
			for (const [href, sha256] of rows) expect(hashOf(await read(href.slice(site.base.length))), href).toBe(sha256);
		}
	});

	test('stands in no sitemap: search engines find the pages', async () => {
		if (name === 'sample') return;
		expect(await readFile(join(site.folder, 'sitemap.xml'), 'utf8')).not.toMatch(/api\/v1|sqlite/);
	});
});

function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, tinyRegistry, type BuiltSite } from '../testing/built-site.ts';
import { runScript, tinyCopy } from '../testing/run-command.ts';

const minute = 60_000;

test(
	'the same content and day give the same bytes in every zone and beside other builds',
	{ timeout: 2 * minute },
	async () => {
		const hashesIn = async (zone: string) => {
			const site = await buildSite({ content: tinyRegistry, environment: { TZ: zone } });
			const hashes = await hashesOf(site);
			await site.remove();
			return hashes;
		};
		// At one time, so that builds are seen not to disturb one another.
		const hashes = await Promise.all(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'].map(hashesIn));
		expect(Object.keys(hashes[0] ?? {}).length).toBeGreaterThan(50);
		expect(hashes[1]).toEqual(hashes[0]);
		expect(hashes[2]).toEqual(hashes[0]);
	},
);

test(
	'a broken record stops the build in the words of the check, and no site is left',
	{ timeout: minute },
	async () => {
		const copy = await tinyCopy();
		const record = join(copy.folder, 'agencies/central/ministry-of-harbours.yaml');
		await writeFile(record, (await readFile(record, 'utf8')).replace(/on: \d{4}-\d{2}-\d{2}/, 'on: 2026-02-30'));
		const out = join(copy.folder, '../', `out-${process.pid}`);
		const built = await runScript('build', '--content', copy.folder, '--out', out);
		const checked = await runScript('check', '--content', copy.folder);
		expect(built.code).toBe(1);
		expect(built.stderr).toContain('[bad-date]');
		expect(built.stderr).toBe(checked.stderr);
		expect(existsSync(out)).toBe(false);
		await copy.remove();
	},
);

test.each([
	{ misuse: 'a folder that is not there', line: ['--content', 'no-such-folder'] },
	{ misuse: 'a folder that holds something else', line: ['--out', '.'] },
	{ misuse: 'an option that is unknown', line: ['--ot', 'dist'] },
])('$misuse is answered in one line', async ({ line }) => {
	const { code, stderr } = await runScript('build', ...line);
	expect(code).toBe(2);
	expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

describe('a sample', () => {
	let site: BuiltSite;
	beforeAll(async () => {
		site = await buildSite({ content: fileURLToPath(new URL('../../content', import.meta.url)), base: '/fayan/' });
	});
	afterAll(() => site?.remove());

	test('says so on every page and asks not to be found', async () => {
		for (const [path, html] of site.pages) {
			expect(html, path).toContain('class="sample"');
			expect(html, path).toContain('<meta name="robots" content="noindex">');
		}
		expect(await readFile(join(site.folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
		expect(site.files).not.toContain('sitemap.xml');
		expect(site.files).not.toContain('opensearch.xml');
		for (const [path, html] of site.pages) expect(html, path).not.toMatch(/application\/ld\+json|property="og:/);
	});

	test('has no number that a telephone would dial', () => {
		expect([...site.pages].filter(([, html]) => html.includes('href="tel:')).map(([path]) => path)).toEqual([]);
	});

	test('keeps every page of a body light', async () => {
		const { gzipSync } = await import('node:zlib');
		const bodies = [...site.pages].filter(([path]) => /^(en\/)?agencies\/[^/]+\/$/.test(path));
		const heavy = bodies.filter(([, html]) => gzipSync(html).length > 15_000).map(([path]) => path);
		expect(heavy).toEqual([]);
	});
});

async function hashesOf(site: BuiltSite): Promise<Record<string, string>> {
	const hashes: Record<string, string> = {};
	for (const file of site.files) {
		hashes[file] = createHash('sha256')
			.update(await readFile(join(site.folder, file)))
			.digest('hex');
	}
	return hashes;
}

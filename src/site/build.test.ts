import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, tinyRegistry, type BuiltSite } from '../testing/built-site.ts';
import { runScript, tinyCopy } from '../testing/run-command.ts';
import { sharedSite } from '../testing/shared-site.ts';

test('the same content and day give the same bytes in every zone and beside other builds', async () => {
	const hashesIn = async (zone: string) => {
		const site = await buildSite({ content: tinyRegistry, environment: { TZ: zone } });
		const hashes = await hashesOf(site);
		await site.remove();
		return hashes;
	};
	// At one time, so that builds are seen not to disturb one another.
	const hashes = await Promise.all([
		...['America/Los_Angeles', 'Asia/Shanghai'].map(hashesIn),
		sharedSite('tiny-at-root').then(hashesOf),
	]);
	expect(Object.keys(hashes[0] ?? {}).length).toBeGreaterThan(50);
	expect(hashes[1]).toEqual(hashes[0]);
	expect(hashes[2]).toEqual(hashes[0]);
});

test('a broken record stops the build in the words of the check; the site from before stays, and what it shows too much is said', async () => {
	const copy = await tinyCopy();
	const record = join(copy.folder, 'agencies/central/ministry-of-harbours.yaml');
	const sound = await readFile(record, 'utf8');
	await writeFile(record, sound.replace(/on: \d{4}-\d{2}-\d{2}/, 'on: 2026-02-30'));
	const out = join(copy.folder, '../', `out-${process.pid}`);
	const built = await runScript('build', '--content', copy.folder, '--out', out);
	const checked = await runScript('check', '--content', copy.folder);
	expect(built.code).toBe(1);
	expect(built.stderr).toContain('[bad-date]');
	expect(built.stderr).toBe(`${checked.stderr}没有生成网站。\n`);
	expect(existsSync(out)).toBe(false);
	await writeFile(record, sound);
	const line = ['--content', copy.folder, '--lang', 'en'];
	await runScript('roster', 'annual', '--year', '2027', '--write', ...line);
	expect((await runScript('build', '--out', out, ...line)).code).toBe(0);
	const old = await readFile(join(out, '404.html'), 'utf8');
	await runScript('roster', 'redaction', '--of', 'ministry-of-harbours#l1.number', '--write', ...line);
	await writeFile(record, (await readFile(record, 'utf8')).replace(/on: \d{4}-\d{2}-\d{2}/, 'on: 2026-02-30'));
	const again = await runScript('build', '--out', out, ...line);
	expect(again.code).toBe(1);
	expect(again.stderr).toMatch(
		/still shows facts withdrawn since: 1\D.*\n.*ministry-of-harbours#l1\.number.* agencies\/ministry-of-harbours\//,
	);
	const { stdout } = await runScript('build', '--out', out, ...line, '--json');
	expect(JSON.parse(stdout)).toMatchObject({
		oldSite: { folder: out, facts: [{ of: 'ministry-of-harbours#l1.number' }] },
	});
	expect(await readFile(join(out, '404.html'), 'utf8')).toBe(old);
	await rm(out, { recursive: true });
	await copy.remove();
});

test.each([
	['that of the address, where no other is named', undefined, 'merrow'],
	['the same, where it is named too', '/merrow/', 'merrow'],
	['the one that is named', '/other/', 'other'],
])(
	'where the address of the registry has a path, every address says once under which path the site stands: %s',
	async (_which, base, path) => {
		const edits = { 'registry.yaml': ['https://speakers.merrow.example', 'https://host.example/merrow/'] } as const;
		const site = await buildSite({ content: tinyRegistry, edits, ...(base !== undefined && { base }) });
		const texts = site.files.filter(
			(file) => /\.(html|xml|txt|vcf|json|webmanifest)$/.test(file) && !file.startsWith('pagefind/'),
		);
		const wrong: string[] = [];
		let count = 0;
		for (const file of texts) {
			const text = (await readFile(join(site.folder, file), 'utf8')).replaceAll('\r\n ', '');
			for (const [address] of text.matchAll(/https:\/\/host\.example[^\s"'<>]*/g)) {
				count += 1;
				if (!new RegExp(`^https://host\\.example/${path}/(?!merrow|other)`).test(address))
					wrong.push(`${file}: ${address}`);
			}
			for (const [, link = ''] of text.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)) {
				if (!link.startsWith(`/${path}/`)) wrong.push(`${file}: ${link}`);
			}
		}
		expect(wrong).toEqual([]);
		expect(count).toBeGreaterThan(500);
		await site.remove();
	},
);

test('a content folder may have any name', async () => {
	const copy = await tinyCopy();
	for (const name of ['a#b', 'a?b %20', '[发] {1} (*)!']) {
		const content = join(copy.folder, '..', `${name}-${process.pid}`);
		await cp(copy.folder, content, { recursive: true });
		const out = `${content}-out`;
		expect(await runScript('build', '--content', content, '--out', out), name).toMatchObject({ code: 0, stderr: '' });
		expect(await readFile(join(out, 'index.html'), 'utf8'), name).toContain('<html');
		expect(existsSync(join(out, 'about/index.html'))).toBe(true);
		await rm(content, { recursive: true });
		await rm(out, { recursive: true });
	}
	await copy.remove();
});

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
		site = await sharedSite('sample');
	});

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

	test('keeps every page of an agency light', async () => {
		const { gzipSync } = await import('node:zlib');
		const agencies = [...site.pages].filter(([path]) => /^(en\/)?agencies\/[^/]+\/$/.test(path));
		const heavy = agencies.filter(([, html]) => gzipSync(html).length > 15_000).map(([path]) => path);
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

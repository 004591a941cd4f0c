import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { translator } from '../i18n/translator.ts';
import { formatHolder, thisProcess } from './holder.ts';
import { LockHeld } from './lock.ts';
import { lockOfSite, putBack, requireSiteFolder, siteFolder } from './site-folder.ts';

const words = translator('en');
const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
let home = '';
let out = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'site-'));
	out = join(home, 'dist');
});
afterEach(() => rmSync(home, { recursive: true }));

/** A site of a few files, all of which say the same. */
function writeSite(folder: string, text: string): void {
	mkdirSync(join(folder, 'agencies'), { recursive: true });
	for (const file of ['404.html', 'robots.txt', 'agencies/index.html']) writeFileSync(join(folder, file), text);
}

/** What all files of a site say; what they say differently or lack stands beside it. */
function saidIn(folder: string): string {
	const files = ['404.html', 'robots.txt', 'agencies/index.html'];
	return [...new Set(files.map((file) => readFileSync(join(folder, file), 'utf8')))].join(' and ');
}

const build = async (text: string) => {
	const site = await siteFolder(out, words);
	await site.replace('build', ({ draft }) => Promise.resolve(writeSite(draft, text)));
	return site;
};

/** Builds in a process that kills itself before its step `step`; whether it came to that. */
function buildInChild(step: number): boolean {
	const code = `
		const { siteFolder } = await import(${module('./site-folder.ts')});
		const { translator } = await import(${module('../i18n/translator.ts')});
		const { mkdirSync, writeFileSync } = await import('node:fs');
		let left = ${step};
		const site = await siteFolder(${JSON.stringify(out)}, translator('en'));
		const make = async ({ draft }) => {
			mkdirSync(draft + '/agencies', { recursive: true });
			for (const file of ['404.html', 'robots.txt', 'agencies/index.html']) writeFileSync(draft + '/' + file, 'new');
		};
		await site.replace('build', make, () => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); });`;
	const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
	if (child.signal === null && child.status !== 0) throw new Error(child.stderr);
	return child.signal === 'SIGKILL';
}

test('a new site takes the place of the old one, and nothing is left beside it', async () => {
	expect((await siteFolder(out, words)).isThere).toBe(false);
	await build('old');
	expect((await build('new')).isThere).toBe(true);
	expect(saidIn(out)).toBe('new');
	expect(readdirSync(home)).toEqual(['dist']);
});

test('a build that is killed at any step leaves the old site or the new, whole', async () => {
	const seen = new Set<string>();
	for (let step = 1; ; step++) {
		rmSync(home, { recursive: true });
		writeSite(out, 'old');
		const isKilled = buildInChild(step);
		const isMissing = !readdirSync(home).includes('dist');
		expect(putBack(out, 'verify')).toBe(isMissing);
		seen.add(`${saidIn(out)}${isMissing ? ', put back' : ''}`);
		await build('next');
		expect(saidIn(out)).toBe('next');
		expect(readdirSync(home)).toEqual(['dist']);
		if (!isKilled) break;
	}
	expect([...seen].sort()).toEqual(['new', 'old', 'old, put back']);
});

test('a site that was left aside is put back by the next build before it begins', async () => {
	writeSite(`${out}.old.tmp`, 'old');
	const site = await siteFolder(out, words);
	expect([site.wasPutBack, site.isThere, saidIn(out)]).toEqual([true, true, 'old']);
	await expect(site.replace('build', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect([saidIn(out), readdirSync(home)]).toEqual(['old', ['dist']]);
});

test('a build that goes on is not disturbed', () => {
	writeSite(`${out}.old.tmp`, 'old');
	writeFileSync(lockOfSite(out), formatHolder({ ...thisProcess('build'), host: 'elsewhere' }));
	expect(() => putBack(out, 'verify')).toThrow(LockHeld);
	expect(readdirSync(home)).toContain('dist.old.tmp');
});

describe('a link', () => {
	test('stays, and the site that it means is replaced', async () => {
		writeSite(join(home, 'served/site'), 'old');
		symlinkSync('served/site', out);
		await build('new');
		expect(saidIn(join(home, 'served/site'))).toBe('new');
		expect([readdirSync(home).sort(), readdirSync(join(home, 'served'))]).toEqual([['dist', 'served'], ['site']]);
	});

	test('to nowhere is refused', async () => {
		symlinkSync('nowhere', out);
		await expect(requireSiteFolder(out, words)).rejects.toThrow('link');
	});
});

test.each([
	{ what: 'a file', make: () => writeFileSync(out, ''), says: 'is not a folder' },
	{
		what: 'a folder of something else',
		make: () => mkdirSync(join(out, 'letters'), { recursive: true }),
		says: 'else',
	},
])('$what is refused and left as it is', async ({ make, says }) => {
	make();
	await expect(requireSiteFolder(out, words)).rejects.toThrow(says);
	expect(readdirSync(home)).toEqual(['dist']);
});

test.skipIf(spawnSync('unshare', ['-m', 'true']).status !== 0)('a mount point is refused in a sentence', () => {
	writeSite(out, 'old');
	const code = `
		const { requireSiteFolder } = await import(${module('./site-folder.ts')});
		const { translator } = await import(${module('../i18n/translator.ts')});
		await requireSiteFolder(${JSON.stringify(out)}, translator('en')).catch((error) => console.log(error.name, error.message));`;
	const line = 'mount --bind "$1" "$1" && exec "$0" --input-type=module -e "$2"';
	const { stdout } = spawnSync('unshare', ['-m', 'sh', '-c', line, process.execPath, out, code], { encoding: 'utf8' });
	expect(stdout).toMatch(/^UsageError .*mount point/);
	expect(saidIn(out)).toBe('old');
});

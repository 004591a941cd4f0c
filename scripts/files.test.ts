import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript, tinyCopy } from '../src/testing/run-command.ts';

let tiny: Awaited<ReturnType<typeof tinyCopy>>;
const run = (command: string, ...line: readonly string[]) =>
	runScript(command, ...line, '--content', tiny.folder, '--lang', 'en');
const place = () => join(tiny.folder, 'proofs/files.txt');
const kept = () => readFileSync(place(), 'utf8');
const numbers = (text: string) => [...new Set(text.split('\n').map((line) => line.slice(0, 4)))].filter(Boolean);

beforeAll(async () => {
	tiny = await tinyCopy();
});
afterAll(() => tiny.remove());

// One life of a registry, in its order.
test('the hashes of all files are listed, and kept only where that is asked for', async () => {
	const listed = await run('files');
	expect(listed).toMatchObject({ code: 0 });
	expect(listed.stdout).toMatch(/^0002 [0-9a-f]{64} merrow-2026\.csv$/m);
	expect(existsSync(place())).toBe(false);
	expect((await run('files', '--write')).code).toBe(0);
	expect(kept()).toBe(listed.stdout);
	expect((await run('files', '--write')).stderr).toContain('Added: 0');
	expect(kept()).toBe(listed.stdout);
	expect((await run('verify')).code).toBe(0);
}, 60_000);

test('a publication adds those of its own files behind the others; cut short it is unfinished, and the next write goes on', async () => {
	const before = kept();
	const written = await run('roster', 'supplement', '--published', '2026-11-20', '--write');
	expect(written, written.stderr).toMatchObject({ code: 0 });
	expect(kept().startsWith(before)).toBe(true);
	expect(numbers(kept())).toEqual(['0001', '0002', '0003']);
	const after = kept();
	writeFileSync(place(), before);
	const cut = await run('verify');
	expect(cut.code).toBe(1);
	expect(cut.stdout + cut.stderr).toContain('Unfinished');
	expect(cut.stdout + cut.stderr).toContain('publication-files-missing');
	await run('roster', 'supplement', '--write');
	expect(kept()).toBe(after);
	expect((await run('verify')).code).toBe(0);
}, 120_000);

test('a changed line is damage, told by its number', async () => {
	const good = kept();
	writeFileSync(place(), good.replace(/^(\d{4} )[0-9a-f]/m, '$1x'));
	const { code, stderr } = await run('check');
	expect(code).toBe(1);
	expect(stderr).toMatch(/proofs\/files\.txt:1:1: .*kept-files-damaged/);
	writeFileSync(place(), good);
}, 60_000);

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runScript, tinyCopy } from '../src/testing/run-command.ts';

let tiny: Awaited<ReturnType<typeof tinyCopy>>;
beforeEach(async () => {
	tiny = await tinyCopy();
});
afterEach(() => tiny.remove());

const run = (command: string, ...line: readonly string[]) =>
	runScript(command, ...line, '--content', tiny.folder, '--lang', 'en');
const fileOf = (path: string) => join(tiny.folder, path);
const fisheries = 'agencies/central/ministry-of-fisheries.yaml';
const letter = ['--on', '2026-11-19', '--number', 'F-2026-99'];

describe('file', () => {
	test('sets day and number, keeps everything else, and prints the receipt', async () => {
		const before = await readFile(fileOf(fisheries), 'utf8');
		const { code, stdout } = await run('file', 'ministry-of-fisheries', 'p3.began', ...letter);
		expect(code).toBe(0);
		expect(stdout).toMatch(/Receipt of filing[^]*Ministry of Fisheries[^]*F-2026-99[^]*19 November 2026[^]*p3\.began/);
		const after = await readFile(fileOf(fisheries), 'utf8');
		expect(after.replace(', filed: 2026-11-19, filingNumber: F-2026-99', '')).toBe(before);
		expect((await run('check')).code).toBe(0);
	});

	test.each([
		{ title: 'an event that is not there', events: ['p3.began', 't9.ended'], says: 'Reported and not filed: p3.began' },
		{ title: 'what is filed already', events: ['p3.began', 't1.ended'], says: 'already filed' },
		{ title: 'a filing after today', events: ['p3.began'], on: '2026-11-21', says: 'after today' },
		{ title: 'a filing before the event without a note', events: ['p3.began'], on: '2026-08-01', says: '--note' },
	])('refuses $title, and then files nothing', async ({ events, on = '2026-11-19', says }) => {
		const before = await readFile(fileOf(fisheries), 'utf8');
		const { code, stderr } = await run('file', 'ministry-of-fisheries', ...events, '--on', on, '--number', 'F-1');
		expect(code).toBe(1);
		expect(stderr).toContain(says);
		expect(await readFile(fileOf(fisheries), 'utf8')).toBe(before);
	});

	test('takes a filing before the event with a note', async () => {
		const line = ['--on', '2026-08-01', '--number', 'F-1', '--note', 'announced early: see letter #3'];
		expect((await run('file', 'ministry-of-fisheries', 'p3.began', ...line)).code).toBe(0);
		expect(await run('check')).toMatchObject({ code: 0, stderr: '' });
	});
});

describe('roster', () => {
	test('shows the plan and writes only when told; what it wrote is verified and checked', async () => {
		const plan = ['roster', 'supplement', '--published', '2026-11-20'] as const;
		await run('file', 'ministry-of-fisheries', 'p3.began', ...letter);
		const before = await run('verify', '--json');
		const shown = await run(...plan);
		expect(shown.code).toBe(0);
		expect(shown.stdout).toContain('ministry-of-fisheries#p3.began');
		expect(await run('verify', '--json')).toEqual(before);
		const written = await run(...plan, '--write');
		expect(written.code).toBe(0);
		const verified = await run('verify');
		expect(verified.code).toBe(0);
		const hash = /Hash: ([0-9a-f]{64})/.exec(written.stdout)?.[1] ?? 'none';
		expect(verified.stdout).toContain(hash);
		expect((await run('check')).code).toBe(0);
		const again = await run(...plan, '--write');
		expect(again.code).toBe(1);
		expect(again.stdout).toContain('nothing to publish');
	});

	test('one flipped byte is named by file and row', async () => {
		const made = JSON.parse((await run('roster', 'annual', '--year', '2027', '--write', '--json')).stdout) as {
			written: { file: string };
		};
		const bytes = await readFile(made.written.file);
		bytes.write('x', bytes.indexOf('Piet Sandoval'));
		await writeFile(made.written.file, bytes);
		const { code, stderr } = await run('verify');
		expect(code).toBe(1);
		expect(stderr).toMatch(/-annual-2027\.json:1:\d+: error: .*ministry-of-harbours#t2\.name/);
	});

	test('a redaction takes the value out of the record and of every publication', async () => {
		await run('roster', 'annual', '--year', '2027', '--write');
		const line = ['--of', 'ministry-of-harbours#l1.number', '--write'];
		const redacted = await run('roster', 'redaction', ...line);
		expect(redacted.code).toBe(0);
		expect(await readFile(fileOf('agencies/central/ministry-of-harbours.yaml'), 'utf8')).toMatch(/withdrawn: "?\d+"?/);
		expect((await run('verify')).code).toBe(0);
		expect((await run('check')).code).toBe(0);
	});

	test('a redaction that was cut short is finished by the next write', async () => {
		const harbours = fileOf('agencies/central/ministry-of-harbours.yaml');
		const before = await readFile(harbours);
		await run('roster', 'annual', '--year', '2027', '--write');
		await run('roster', 'redaction', '--of', 'ministry-of-harbours#l1.number', '--write');
		const after = await readFile(harbours);
		await writeFile(harbours, before);
		expect(await run('verify')).toMatchObject({ code: 1, stderr: expect.stringContaining('[redaction-unfinished]') });
		expect((await run('roster', 'supplement', '--write')).stderr).toContain('finished');
		expect(await readFile(harbours)).toEqual(after);
		expect((await run('verify')).code).toBe(0);
	});
});

describe('new', () => {
	test('begins a record from which check is clean', async () => {
		const line = [
			'ministry-of-kelp',
			'--shelf',
			'central',
			'--name',
			'Ministry of "Kelp": North',
			'--group',
			'ministries',
		];
		expect((await run('new', ...line)).code).toBe(0);
		expect(await run('check')).toMatchObject({ code: 0, stderr: '' });
		expect((await run('fmt', '--check')).code).toBe(0);
		expect(await run('new', ...line)).toMatchObject({ code: 1, stderr: expect.stringContaining('in use') });
	});

	test('refuses what would be no sound record, says why, and writes nothing', async () => {
		const line = ['ministry-of-kelp', '--shelf', 'central', '--name', 'Kelp <b>70123456</b>'];
		const { code, stderr } = await run('new', ...line);
		expect(code).toBe(1);
		expect(stderr).toMatch(/ministry-of-kelp\.yaml:3:[^]*\[markup\][^]*Nothing was written/);
		expect((await run('check')).code).toBe(0);
	});

	test('refuses an id that a publication knew', async () => {
		const id = 'ministry-of-kelp';
		await run('new', id, '--shelf', 'central', '--name', 'Kelp');
		await run('roster', 'annual', '--year', '2027', '--write');
		await rm(fileOf(`agencies/central/${id}.yaml`));
		const { code, stderr } = await run('new', id, '--shelf', 'central', '--name', 'Kelp');
		expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('never reused') });
	});
});

describe('fmt', () => {
	test('lays out, repairs with a notice, and then changes nothing', async () => {
		const file = fileOf(fisheries);
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('  - { key: l1', '  -   {key: l1').replace('on: 2026-08-03', 'on: 2026/8/3'));
		expect(await run('fmt', '--check')).toMatchObject({ code: 1 });
		const fixed = await run('fmt', '--fix');
		expect(fixed.code).toBe(0);
		expect(fixed.stderr).toContain('[bad-date]');
		expect(await run('fmt', '--check', '--fix')).toMatchObject({ code: 0, stderr: '' });
		expect(await readFile(file, 'utf8')).toContain('on: 2026-08-03');
	});
});

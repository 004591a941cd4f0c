import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript, tinyCopy } from '../src/testing/run-command.ts';

const commands = [
	'check',
	'updates',
	'roster',
	'verify',
	'keys',
	'file',
	'new',
	'fmt',
	'bench',
	'mutate',
	'build',
	'start',
];

let tiny: Awaited<ReturnType<typeof tinyCopy>>;
const at = (...line: readonly string[]) => [...line, '--content', tiny.folder];

beforeAll(async () => {
	tiny = await tinyCopy();
});
afterAll(() => tiny.remove());

describe('every command explains itself in both languages', () => {
	test.each(commands)('%s', async (command) => {
		const [zh, en] = await Promise.all([runScript(command, '--help'), runScript(command, '--help', '--lang', 'en')]);
		expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, '', '']);
		expect(zh.stdout).toContain('用法：');
		expect(en.stdout).toContain('Usage:');
		expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
		// A key without words would be printed as it is.
		expect(zh.stdout + en.stdout).not.toMatch(/\b(summary|usage|option\.[a-z-]+|argument\.[a-z]+)\n/);
	});
});

describe('what is mistyped is said in one line, with exit code 2', () => {
	test.each([
		{ line: ['check', '--githb'], says: '--github' },
		{ line: ['check', '--json=yes'], says: '--json' },
		{ line: ['check', 'content'], says: 'content' },
		{ line: ['check', '--lang', 'fr'], says: 'zh, en' },
		{ line: ['check', '--content', 'no-such-folder'], says: 'no-such-folder' },
		{ line: ['check', '--content'], says: '--content' },
		{ line: ['updates', '--today', '2026-02-30'], says: '2026-02-30' },
		{ line: ['updates', '--agency', 'ministry-of-harbors'], says: 'ministry-of-harbours' },
		{ line: ['roster', 'anual'], says: 'annual' },
		{ line: ['roster', 'annual'], says: '--year' },
		{ line: ['roster', 'annual', '--year', '26'], says: '--year' },
		{ line: ['roster', 'supplement', '--year', '2026'], says: '--year' },
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', '--number', 'F-9'], says: '--on' },
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', '--on', '2026-11-19', '--number', '   '], says: '--number' },
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', '--on', '2026-11-19', '--number', 'F\n9'], says: '一行' },
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', '--on', '2026-11-19', '--number', 'F\u001b9'], says: '一行' },
		{
			line: ['file', 'ministry-of-fisheries', 'p3.began', '--on', '2026-11-19', '--number', 'F\u202e9'],
			says: 'U+202E',
		},
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', '--number', 'F-9', '--note', 'a\u200bb'], says: 'U+200B' },
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', '--number', 'F'.repeat(101)], says: '100' },
		{ line: ['roster', 'annual', '--year', '2027', '--document', 'D\u202e1'], says: 'U+202E' },
		{ line: ['roster', 'annual', '--year', '2027', '--document', 'D'.repeat(101)], says: '100' },
		{ line: ['roster', 'annual', '--year', '2027', '--document', '11010519491231002X'], says: '--document' },
		{ line: ['new', 'ministry-of-kelp', '--name', 'Ke\u2066lp'], says: 'U+2066' },
		{ line: ['new', 'ministry-of-kelp', '--name', 'Kelp'], says: '--shelf' },
		{ line: ['fmt', 'no-such-file.yaml'], says: 'no-such-file.yaml' },
	])('$line', async ({ line: [command = '', ...line], says }) => {
		const { code, stdout, stderr } = await runScript(command, ...(line.includes('--content') ? line : at(...line)));
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect(stderr).toContain(says);
	});
});

describe('check', () => {
	test('counts what it read', async () => {
		expect(await runScript('check', ...at('--lang', 'en'))).toEqual({
			code: 0,
			stdout: expect.stringMatching(/^Read: agencies \d+, publications \d+\. Errors: 0, warnings: 0\.\n$/),
			stderr: '',
		});
	});

	test('names file, line and column, in words, as data and as annotations', async () => {
		const broken = await tinyCopy();
		const file = join(broken.folder, 'agencies/central/ministry-of-harbours.yaml');
		await writeFile(file, (await readFile(file, 'utf8')).replace('2026-05-18', '2026-02-30'));
		const line = ['--content', broken.folder, '--lang', 'en'];
		const [plain, json, github] = await Promise.all([
			runScript('check', ...line),
			runScript('check', ...line, '--json'),
			runScript('check', ...line, '--github'),
		]);
		expect([plain.code, json.code, github.code]).toEqual([1, 1, 1]);
		expect(plain.stderr).toMatch(/ministry-of-harbours\.yaml:\d+:\d+: error: .*2026-02-30.* \[bad-date\]\n {4}\S/);
		const { errors, problems } = JSON.parse(json.stdout) as { errors: number; problems: { message: object }[] };
		expect(errors).toBe(1);
		expect(Object.keys(problems[0]?.message ?? {})).toEqual(['zh', 'en']);
		expect(github.stdout).toMatch(/^::error file=.*ministry-of-harbours\.yaml,line=\d+,col=\d+,title=bad-date::/);
		await broken.remove();
	});

	test('takes no day: it is the same in a hundred years', async () => {
		const [now, later] = await Promise.all([
			runScript('check', ...at()),
			runScript('check', ...at('--today', '2126-01-01')),
		]);
		expect(later).toEqual(now);
	});
});

describe('updates', () => {
	test('shows what is owed first, and is strict only where asked', async () => {
		const [shown, strict] = await Promise.all([
			runScript('updates', ...at('--lang', 'en')),
			runScript('updates', ...at('--lang', 'en', '--strict')),
		]);
		expect([shown.code, strict.code, shown.stderr]).toEqual([0, 1, '']);
		expect(shown.stdout).toMatch(/Overdue, not filed: 1\n.*\n.*ministry-of-fisheries#p3\.began/);
		expect(strict.stdout).toBe(shown.stdout);
	});

	test('of one agency shows that agency alone', async () => {
		const { stdout } = await runScript('updates', ...at('--json', '--agency', 'public-health-board'));
		const { filings } = JSON.parse(stdout) as { filings: { body: string }[] };
		expect(new Set(filings.map(({ body: agency }) => agency))).toEqual(new Set(['public-health-board']));
	});
});

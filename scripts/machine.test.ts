import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatHolder, thisProcess } from '../src/disk/holder.ts';
import { runScript, tinyCopy, type Answer } from '../src/testing/run-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fisheries = 'agencies/central/ministry-of-fisheries.yaml';
const harbours = 'agencies/central/ministry-of-harbours.yaml';
const withdrawal = ['roster', 'redaction', '--of', 'ministry-of-harbours#l1.number', '--write'] as const;
const received = ['--on', '2026-11-19'] as const;

let tiny: Awaited<ReturnType<typeof tinyCopy>>;
beforeEach(async () => {
	tiny = await tinyCopy();
});
afterEach(() => tiny.remove());

const fileOf = (path: string) => join(tiny.folder, path);
const textOf = (path: string) => readFileSync(fileOf(path), 'utf8');
const run = ([command = '', ...line]: readonly string[]) =>
	runScript(command, ...line, '--content', tiny.folder, '--lang', 'en');

/** A second change of the ministry that nobody has filed. */
function reportLeaving(): void {
	const text = textOf(fisheries)
		.replace('posts: [{ key: p4,', 'ended: { on: 2026-11-09 }\n    posts: [{ key: p4,')
		// Who has left stands in for nobody.
		.replace(', standIn: t3', '');
	writeFileSync(fileOf(fisheries), text);
}

/** Names in the content that no finished command leaves. */
function leftIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$|pending$/.test(name));
}

/** The one document of a command that was asked for data. */
function documentOf({ stdout }: Answer): Record<string, unknown> {
	return JSON.parse(stdout) as Record<string, unknown>;
}

describe('two commands at once', () => {
	test('that file events of one agency lose none: who is told that it is filed finds it filed', async () => {
		const sound = textOf(fisheries);
		for (let nth = 0; nth < 4; nth++) {
			writeFileSync(fileOf(fisheries), sound);
			reportLeaving();
			const events = ['p3.began', 't3.ended'];
			const answers = await Promise.all(
				events.map((event) => run(['file', 'ministry-of-fisheries', event, ...received, '--number', event])),
			);
			const filed = events.filter((_, index) => answers[index]?.code === 0);
			expect(events.filter((event) => textOf(fisheries).includes(`filingNumber: ${event}`))).toEqual(filed);
			expect(filed.length).toBeGreaterThan(0);
			for (const { code, stdout, stderr } of answers.filter((answer) => answer.code !== 0)) {
				expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
				expect(stderr).toMatch(
					/Nothing was written: “file” is writing \(process \d+ on \S+, since 2\S+Z\).*\.lock\.tmp/,
				);
			}
		}
		expect(leftIn(tiny.folder)).toEqual([]);
	});

	test('of which one files and one withdraws lose neither', async () => {
		for (let nth = 0; nth < 2; nth++) {
			const file = ['file', 'ministry-of-harbours', 't2.ended', ...received, '--number', 'F-9'];
			writeFileSync(
				fileOf(harbours),
				textOf(harbours).replace(/(name: Piet Sandoval\n)/, '$1    ended: { on: 2026-11-09 }\n'),
			);
			const [filed, withdrawn] = (await Promise.all([run(file), run(withdrawal)])) as [Answer, Answer];
			expect(textOf(harbours).includes('filingNumber: F-9')).toBe(filed.code === 0);
			expect(textOf(harbours).includes('withdrawn:')).toBe(withdrawn.code === 0);
			expect([filed.code, withdrawn.code]).toContain(0);
			expect((await run(['verify'])).code).toBe(0);
			await tiny.remove();
			tiny = await tinyCopy();
		}
	});

	test('read what a third is writing, and see the state before or after', async () => {
		await run(['roster', 'annual', '--year', '2027', '--write']);
		let isDone = false;
		const writing = run(withdrawal).finally(() => (isDone = true));
		const seen: Answer[] = [];
		while (!isDone) seen.push(...(await Promise.all([run(['check']), run(['verify'])])));
		expect((await writing).code).toBe(0);
		expect(seen.filter(({ code, stderr }) => code !== 0 && !stderr.includes('-unfinished]'))).toEqual([]);
	});
});

test('a command that is killed at any moment leaves old or new, and nothing that the next does not clean up', async () => {
	const lines = [
		['file', 'ministry-of-fisheries', 'p3.began', ...received, '--number', 'F-9'],
		['new', 'ministry-of-kelp', '--shelf', 'kelp', '--name', 'Kelp'],
		['roster', 'annual', '--year', '2027', '--write'],
		withdrawal,
	];
	for (const [command = '', ...line] of lines) {
		for (const wait of [350, 500, 650]) {
			await killAfter(wait, command, line);
			const checked = await run(['check']);
			expect(checked.code === 0 || checked.stderr.includes('-unfinished]'), checked.stderr).toBe(true);
			await run(['roster', 'supplement', '--write']);
			expect(leftIn(tiny.folder)).toEqual([]);
			expect(await run(['verify'])).toMatchObject({ code: 0 });
			await tiny.remove();
			tiny = await tinyCopy();
		}
	}
});

function killAfter(wait: number, command: string, line: readonly string[]): Promise<void> {
	const script = join(root, `scripts/${command}.ts`);
	const environment = { ...process.env, REGISTRY_TODAY: '2026-11-20' };
	const node = join(root, 'node_modules/.bin/node');
	const child = spawn(existsSync(node) ? node : process.execPath, [script, ...line, '--content', tiny.folder], {
		env: environment,
		stdio: 'ignore',
	});
	const timer = setTimeout(() => child.kill('SIGKILL'), wait);
	return new Promise((given) => {
		child.once('exit', () => {
			clearTimeout(timer);
			given();
		});
	});
}

test('a lock that cannot be judged is refused by every command that writes, with its file and its holder', async () => {
	const lock = fileOf('.lock.tmp');
	writeFileSync(lock, formatHolder({ ...thisProcess('file'), host: 'desk-2', pid: 4711 }));
	const lines = [
		['file', 'ministry-of-fisheries', 'p3.began', ...received, '--number', 'F-9'],
		['new', 'ministry-of-kelp', '--shelf', 'central', '--name', 'Kelp'],
		['fmt'],
		withdrawal,
	];
	for (const line of lines) {
		const plain = await run(line);
		expect({ code: plain.code, stdout: plain.stdout }).toEqual({ code: 1, stdout: '' });
		expect(plain.stderr).toMatch(/“file” \(process 4711 on desk-2, since .*delete the lock .*\.lock\.tmp/);
		expect(documentOf(await run([...line, '--json']))).toMatchObject({
			failed: { reason: 'locked', file: lock, holder: { host: 'desk-2', pid: 4711, command: 'file' } },
		});
	}
	for (const line of [['check'], ['fmt', '--check'], ['roster', 'supplement']])
		expect((await run(line)).code, line.join(' ')).toBe(0);
});

describe('with --json there is one document', () => {
	test.each([
		{ line: ['check', '--help'], code: 0, has: 'help' },
		{ line: ['check'], code: 0, has: 'problems' },
		{ line: ['check', '--githb'], code: 2, has: 'failed' },
		{ line: ['check', '--content', 'no-such-folder'], code: 2, has: 'failed' },
		{ line: ['updates'], code: 0, has: 'filings' },
		{ line: ['updates', '--strict'], code: 1, has: 'filings' },
		{ line: ['updates', '--agency', 'nobody'], code: 2, has: 'failed' },
		{ line: ['roster', 'supplement'], code: 0, has: 'plan' },
		{ line: ['roster', 'annual', '--year', '2026'], code: 1, has: 'plan' },
		{ line: ['roster', 'annual', '--year', '2027', '--write'], code: 0, has: 'written' },
		{ line: ['roster', 'redaction'], code: 1, has: 'plan' },
		{ line: ['verify'], code: 0, has: 'publications' },
		{ line: ['file', 'ministry-of-fisheries', 't9.ended', ...received, '--number', 'F-1'], code: 1, has: 'stops' },
		{ line: ['file', 'ministry-of-fisheries', 'p3.began', ...received, '--number', 'F-1'], code: 0, has: 'events' },
		{
			line: ['file', 'ministry-of-fisheries', 'p3.began', ...received, '--number', 'F-1', '--note', '<b>'],
			code: 1,
			has: 'problems',
		},
		{ line: ['new', 'ministry-of-fisheries', '--shelf', 'central', '--name', 'X'], code: 1, has: 'stops' },
		{ line: ['new', 'ministry-of-kelp', '--shelf', 'central', '--name', '<b>'], code: 1, has: 'problems' },
		{ line: ['new', 'ministry-of-kelp', '--shelf', 'central', '--name', 'Kelp'], code: 0, has: 'file' },
		{ line: ['fmt'], code: 0, has: 'changed' },
		{ line: ['build', '--out', 'src'], code: 2, has: 'failed' },
	])('of $line', async ({ line, code, has }) => {
		const [command = '', ...rest] = line;
		const content = line.includes('--content') ? [] : ['--content', tiny.folder];
		const answer = await runScript(command, ...rest, ...content, '--json');
		expect(Object.keys(documentOf(answer)), answer.stderr).toContain(has);
		expect(answer.code).toBe(code);
	});

	test.each([['check'], ['updates'], ['roster', 'supplement', '--write'], ['verify'], ['build', '--out', 'dist-x']])(
		'of a content with errors, for %s',
		async (...line) => {
			writeFileSync(fileOf(harbours), textOf(harbours).replace('2026-05-18', '2026-02-30'));
			const answer = await run([...line, '--json']);
			expect(answer.code).toBe(1);
			if (line[0] !== 'verify') expect(documentOf(answer)).toMatchObject({ problems: [{ code: 'bad-date' }] });
			expect(documentOf(answer)).toBeTruthy();
		},
	);

	test('in which nothing is lost: the breaches of each list are counted', async () => {
		const { breaches, breachesIn } = documentOf(await run(['updates', '--json'])) as {
			breaches: number;
			breachesIn: Record<string, number>;
		};
		expect(breaches).toBeGreaterThan(0);
		expect(Object.values(breachesIn).reduce((sum, count) => sum + count, 0)).toBe(breaches);
	});
});

test.runIf(existsSync('/dev/full'))('what cannot be said to a full disk has failed, without a stack', () => {
	for (const line of [
		['check'],
		['check', '--json'],
		['updates'],
		['verify'],
		['roster', 'supplement'],
		['check', '--help'],
	]) {
		const [command = '', ...rest] = line;
		const said = spawnSync(
			'sh',
			[
				'-c',
				'exec "$@" >/dev/full',
				'sh',
				process.execPath,
				join(root, `scripts/${command}.ts`),
				...rest,
				'--content',
				tiny.folder,
			],
			{ encoding: 'utf8', env: { ...process.env, REGISTRY_TODAY: '2026-11-20' } },
		);
		expect(said.status, line.join(' ')).toBe(1);
		expect(said.stderr).toMatch(/ENOSPC/);
		expect(said.stderr).not.toMatch(/\n +at /);
	}
});

describe('files that are too large for the machine are named', () => {
	test.each([
		{ file: 'agencies/central/huge.yaml', size: 3 * 2 ** 30, line: ['check'], says: 'file-too-large' },
		{ file: 'publications/0001-annual-2025.json', size: 600 * 2 ** 20, line: ['verify'], says: 'file-too-large' },
		{ file: 'publications/0001-annual-2025.json', size: 3 * 2 ** 30, line: ['verify'], says: 'file-too-large' },
		{ file: 'publications/heads.txt', size: 600 * 2 ** 20, line: ['verify'], says: 'file-too-large' },
		{ file: 'pages/en/huge.mdx', size: 3 * 2 ** 30, line: withdrawal, says: 'pages/en/huge.mdx' },
	])('$file of $size bytes', async ({ file, size, line, says }) => {
		mkdirSync(join(fileOf(file), '..'), { recursive: true });
		if (!existsSync(fileOf(file))) writeFileSync(fileOf(file), '');
		truncateSync(fileOf(file), size);
		const { code, stderr } = await run(line);
		expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(says) });
		expect(stderr).not.toMatch(/\n +at /);
	});
});

test('names that would steer the terminal are shown in other characters', async () => {
	writeFileSync(fileOf('agencies/central/a\u001b[31m\n\u202e.yaml'), 'x');
	for (const line of [['check'], ['check', '--github'], ['fmt', '--check'], ['check', '--json']]) {
		const { stdout, stderr } = await run(line);
		expect([...`${stdout}${stderr}`].filter((character) => ['\u001b', '\u202e'].includes(character))).toEqual([]);
	}
	expect((await run(['check'])).stderr).toContain('a<U+001B>[31m<U+000A><U+202E>.yaml:1:1');
});

test('a system that refuses is no misuse', async () => {
	mkdirSync(fileOf('agencies/central/x.yaml'));
	writeFileSync(fileOf('topics'), '');
	const { code, stderr } = await run(['new', 'kelp', '--shelf', 'x/../../topics', '--name', 'Kelp']);
	expect(code, stderr).toBe(1);
	const out = join(fileOf('topics'), 'dist');
	const built = await run(['build', '--out', out, '--json']);
	expect(built.code, built.stderr).toBe(1);
	expect(documentOf(built)).toMatchObject({ failed: { reason: 'machine' } });
});

const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

test.runIf(canMount)('a disk that fills up at any byte leaves old or new, and the next write goes on', () => {
	const report = execFileSync('unshare', ['-m', 'bash', '-c', fullDisk, 'bash', root, tiny.folder, process.execPath], {
		encoding: 'utf8',
		env: { ...process.env, REGISTRY_TODAY: '2026-11-20' },
	});
	expect(report.split('\n').filter((line) => line.startsWith('WRONG'))).toEqual([]);
	expect(report).toMatch(/free 0: file 1, redaction 1/);
	expect(report).toMatch(/free 30: file 0, redaction 0/);
});

/** On a small disk of its own, with so many blocks left: what is filed and what is withdrawn, then room, then once more. */
const fullDisk = `
cd "$1"; mkdir -p node_modules/.cache/full-disk; disk=node_modules/.cache/full-disk
for free in 0 1 2 4 7 30; do
	mount -t tmpfs -o size=1m,nr_inodes=400 none $disk; cp -r "$2" $disk/content
	dd if=/dev/zero of=$disk/fill bs=4k 2>/dev/null
	truncate -s -$((free * 4096)) $disk/fill
	sum() { (cd $disk/content && find . -type f ! -name '*.lock*' | sort | xargs sha256sum); }
	before=$(sum)
	"$3" scripts/file.ts ministry-of-fisheries p3.began --on 2026-11-19 --number F-9 --json --content $disk/content >/dev/shm/said.$$ 2>/dev/null; filed=$?
	"$3" -e 'JSON.parse(require("fs").readFileSync(process.argv[1]))' /dev/shm/said.$$ 2>/dev/null || echo "WRONG no document of file at $free"
	[ $filed = 0 ] || [ "$(sum)" = "$before" ] || echo "WRONG something was left by file at $free"
	"$3" scripts/roster.ts redaction --of ministry-of-harbours#l1.number --write --json --content $disk/content >/dev/shm/said.$$ 2>/dev/null; withdrawn=$?
	"$3" -e 'JSON.parse(require("fs").readFileSync(process.argv[1]))' /dev/shm/said.$$ 2>/dev/null || echo "WRONG no document of roster at $free"
	echo "free $free: file $filed, redaction $withdrawn"
	rm $disk/fill
	"$3" scripts/roster.ts redaction --of ministry-of-harbours#l1.number --write --content $disk/content >/dev/null 2>&1
	"$3" scripts/verify.ts --content $disk/content >/dev/null || echo "WRONG verify at $free"
	grep -q withdrawn $disk/content/agencies/central/ministry-of-harbours.yaml || echo "WRONG not withdrawn at $free"
	find $disk/content -name '*.tmp' -o -name '*.pending' | sed 's/^/WRONG left /'
	rm -f /dev/shm/said.$$
	umount $disk
done`;

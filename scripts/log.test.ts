import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOfLog } from '../src/publications/log/files-of-log.ts';
import { receiptsOf } from '../src/publications/log/receipt.ts';
import { registryFrom } from '../src/registry/registry-from.ts';
import { readContentFiles } from '../src/testing/read-content-files.ts';
import { runScript, tinyCopy, type Answer } from '../src/testing/run-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sampleKey = 'docs/worthless-key-of-the-sample.txt';

/** A folder outside of every repository, with the key and what somebody has kept. */
let outside: string;
let tiny: Awaited<ReturnType<typeof tinyCopy>>;
let key: string;
let verifier: string;

const run = (command: string, ...line: readonly string[]) =>
	runScript(command, ...line, '--content', tiny.folder, '--lang', 'en');
const inContent = (path: string) => join(tiny.folder, path);
const checkpoint = () => readFileSync(inContent('proofs/checkpoint'), 'utf8');
const json = ({ stdout }: Answer) => JSON.parse(stdout) as Record<string, Record<string, unknown>>;
const registry = () => registryFrom(readContentFiles(tiny.folder)).value!.registry;

function kept(name: string, content: string | Uint8Array): string {
	const file = join(outside, name);
	writeFileSync(file, content);
	return file;
}

/** Does something to a copy of the content, asks, and puts the content back. */
async function changed<Value>(change: () => void, ask: () => Promise<Value>): Promise<Value> {
	const before = join(outside, 'before');
	cpSync(tiny.folder, before, { recursive: true });
	try {
		change();
		return await ask();
	} finally {
		rmSync(tiny.folder, { recursive: true });
		cpSync(before, tiny.folder, { recursive: true });
		rmSync(before, { recursive: true });
	}
}

/** Takes the newest publication and its line away, as if it had never been. */
function takeNewest(): void {
	const { publications } = registry();
	rmSync(inContent(publications.at(-1)!.file));
	const heads = readFileSync(inContent('publications/heads.txt'), 'utf8').trimEnd().split('\n');
	writeFileSync(
		inContent('publications/heads.txt'),
		heads
			.slice(0, -1)
			.map((line) => `${line}\n`)
			.join(''),
	);
}

// The whole life of a signed registry, in its order.
beforeAll(async () => {
	outside = mkdtempSync(join(tmpdir(), 'keys-'));
	tiny = await tinyCopy();
	key = join(outside, 'key');
	const made = json(await run('keys', 'new', key, '--origin', 'tiny.example/log', '--json'));
	verifier = String(made['verifier']);
	const settings = inContent('registry.yaml');
	const line = `\nlog:\n  origin: tiny.example/log\n  keys:\n    - { from: ${String(made['from'])}, verifier: "${verifier}" }\n`;
	writeFileSync(settings, readFileSync(settings, 'utf8') + line);
});
afterAll(async () => {
	rmSync(outside, { recursive: true });
	await tiny.remove();
});

describe('keys', () => {
	test('go to a file that only its owner reads, and is never written over', async () => {
		expect(statSync(key).mode & 0o777).toBe(0o600);
		const before = readFileSync(key, 'utf8');
		const again = await run('keys', 'new', key, '--origin', 'tiny.example/log');
		expect(again).toMatchObject({ code: 2, stdout: '' });
		expect(again.stderr).toContain('never written over');
		expect(readFileSync(key, 'utf8')).toBe(before);
	});

	test('go into no repository, no content and no program, by whatever path', async () => {
		const repository = join(outside, 'repository');
		mkdirSync(join(repository, '.git'), { recursive: true });
		mkdirSync(join(repository, 'deep/folder'), { recursive: true });
		const places = [
			join(repository, 'deep/folder/k'),
			inContent('k'),
			join(root, 'docs/k'),
			join(tiny.folder, 'publications/../k'),
		];
		for (const place of places) {
			const { code, stderr } = await run('keys', 'new', place, '--origin', 'tiny.example/log');
			expect([place, code]).toEqual([place, 2]);
			expect(stderr).toContain('lies in a repository, the content or the program');
			expect(existsSync(place)).toBe(false);
		}
	});

	test('bear the name of the log, and no name that notes cannot have', async () => {
		const file = join(outside, 'other');
		for (const origin of ['a b', 'a+b', 'elsewhere.example/log']) {
			expect((await run('keys', 'new', file, '--origin', origin)).code).toBe(2);
			expect(existsSync(file)).toBe(false);
		}
	});

	test('that no registry names, or that are none, sign nothing', async () => {
		const other = join(outside, 'another-key');
		await run('keys', 'new', other);
		const wrong = await run('keys', 'sign', '--key', other);
		expect(wrong).toMatchObject({ code: 2, stdout: '' });
		expect(wrong.stderr).toContain('was given');
		for (const file of [join(root, 'README.md'), join(outside, 'none')]) {
			expect((await run('keys', 'sign', '--key', file)).code).toBeGreaterThan(0);
		}
		expect((await run('keys', 'sign')).stderr).toContain('--key FILE');
		expect(existsSync(inContent('proofs/checkpoint'))).toBe(false);
	});
});

describe('a signed registry', () => {
	test('that is not signed up to its end is unfinished, and says how to go on', async () => {
		const checked = await run('check');
		expect(checked.code).toBe(1);
		expect(checked.stderr).toContain('[publication-unsigned]');
		const verified = await run('verify');
		expect(verified.code).toBe(1);
		expect(verified.stdout).toContain('Unfinished');
	});

	test('is refused without its key before anything is written', async () => {
		const heads = readFileSync(inContent('publications/heads.txt'), 'utf8');
		const { code, stderr } = await run('roster', 'annual', '--year', '2027', '--write');
		expect(code).toBe(2);
		expect(stderr).toMatch(/nothing was written.*--key FILE/);
		expect(readFileSync(inContent('publications/heads.txt'), 'utf8')).toBe(heads);
	});

	test('is signed by one command, which changes nothing when it comes again', async () => {
		expect((await run('keys', 'sign', '--key', key)).code).toBe(0);
		kept('first-checkpoint', checkpoint());
		const again = await run('keys', 'sign', '--key', key, '--json');
		expect(json(again)).toMatchObject({ written: false });
		expect(readFileSync(join(outside, 'first-checkpoint'), 'utf8')).toBe(checkpoint());
		const verified = await run('verify');
		expect(verified.code).toBe(0);
		const [name, id] = verifier.split('+');
		expect(verified.stdout).toContain(`Signed by the key ${name}+${id} of the log ${name}: publications 1 to `);
	});

	test('publishes with its key, and the checkpoint of before is extended', async () => {
		const size = registry().publications.length;
		expect((await run('roster', 'annual', '--year', '2027', '--write')).code).toBe(2);
		const written = await run('roster', 'annual', '--year', '2027', '--write', '--key', key);
		expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 0, stderr: '' });
		expect(checkpoint()).toContain(`\n${size + 1}\n`);
		const since = json(await run('verify', '--since', join(outside, 'first-checkpoint'), '--json'));
		expect(since['since']).toMatchObject({ kind: 'extended', size, now: size + 1 });
		kept('second-checkpoint', checkpoint());
	});

	test('whose write was cut short before the signature is finished by the next', async () => {
		await changed(
			() => writeFileSync(inContent('proofs/checkpoint'), readFileSync(join(outside, 'first-checkpoint'))),
			async () => {
				expect((await run('verify')).stdout).toContain('Unfinished');
				const without = await run('roster', 'supplement', '--write');
				expect([without.code, checkpoint()]).toEqual([2, readFileSync(join(outside, 'first-checkpoint'), 'utf8')]);
				const next = await run('roster', 'supplement', '--write', '--key', key);
				expect(next.stderr).toContain('has been finished');
				expect((await run('verify')).code).toBe(0);
			},
		);
	});
});

test('a signed publication that is killed at any moment is old, unfinished or new, and the next write finishes it', async () => {
	for (const wait of [300, 450, 600, 750]) {
		await changed(
			() => undefined,
			async () => {
				const size = registry().publications.length;
				await killedAfter(wait, 'roster', 'annual', '--year', '2028', '--today', '2028-01-05', '--write', '--key', key);
				const { publications, log } = registry();
				expect([size, size + 1]).toContain(publications.length);
				expect([size, publications.length]).toContain(log?.signed?.size);
				await run('roster', 'supplement', '--write', '--key', key);
				expect((await run('verify')).code).toBe(0);
				expect((await run('verify', '--since', join(outside, 'second-checkpoint'))).code).toBe(0);
			},
		);
	}
});

function killedAfter(wait: number, command: string, ...line: readonly string[]): Promise<void> {
	const child = spawn(process.execPath, [join(root, `scripts/${command}.ts`), ...line, '--content', tiny.folder]);
	const timer = setTimeout(() => child.kill('SIGKILL'), wait);
	return new Promise((given) => {
		child.once('exit', () => {
			clearTimeout(timer);
			given();
		});
	});
}

describe('verify --since', () => {
	const since = (...line: readonly string[]) => run('verify', '--since', join(outside, 'second-checkpoint'), ...line);

	test('sees the newest publication taken away, though everything was signed anew', async () => {
		const size = registry().publications.length;
		await changed(
			() => {
				takeNewest();
				writeFileSync(inContent('proofs/checkpoint'), readFileSync(join(outside, 'first-checkpoint')));
			},
			async () => {
				expect((await run('verify')).code).toBe(0);
				const answer = await since();
				expect(answer.code).toBe(1);
				expect(answer.stdout).toContain(`numbers ${size} to ${size} are not there today`);
				expect(json(await since('--json'))['since']).toEqual({ kind: 'taken-away', size, from: size, until: size });
			},
		);
	});

	test('sees it too where the signature was left as it was', async () => {
		const answer = await changed(takeNewest, () => since());
		expect(answer.code).toBe(1);
		expect(answer.stderr).toContain('[checkpoint-ahead]');
		expect(answer.stdout).toContain('taken away');
	});

	test('says nothing of publications that are damaged', async () => {
		const answer = await changed(
			() => writeFileSync(inContent(registry().publications[0]!.file), '{}'),
			() => since(),
		);
		expect(answer.code).toBe(1);
		expect(answer.stderr).toContain('damaged');
		expect(answer.stdout).not.toContain('extend');
	});

	test('takes the key from elsewhere: one that was put into the settings with the content does not help', async () => {
		expect((await since('--verifier', verifier)).code).toBe(0);
		const other = json(await run('keys', 'new', join(outside, 'third-key'), '--json'));
		expect((await since('--verifier', String(other['verifier']))).stdout).toContain('not signed by the key');
		expect((await since('--verifier', 'x')).code).toBe(2);
		expect((await run('verify', '--verifier', verifier)).code).toBe(2);
		expect((await run('verify', '--since', join(outside, 'nothing'))).code).toBe(2);
		expect((await run('verify', '--since', join(root, 'README.md'))).stdout).toContain('no checkpoint');
	});
});

describe('verify --receipt', () => {
	const agency = 'ministry-of-harbours';
	const receipt = (number: number) => {
		const { publications, log } = registry();
		return receiptsOf(publications, log, number).get(agency)!;
	};
	const alone = (file: string, ...line: readonly string[]) =>
		runScript('verify', '--receipt', file, '--verifier', verifier, '--lang', 'en', ...line);

	test('needs the key and nothing else', async () => {
		const file = kept('receipt.json', receipt(1));
		const answer = await alone(file);
		expect({ code: answer.code, stderr: answer.stderr }).toEqual({ code: 0, stderr: '' });
		expect(answer.stdout).toContain('genuine');
		expect(json(await alone(file, '--json'))['receipt']).toMatchObject({ number: 1, body: agency });
		const today = await run('verify', '--receipt', file);
		expect([today.code, today.stdout.includes('unchanged today')]).toEqual([0, true]);
	});

	test('says what is wrong with one that was changed, and with what is none', async () => {
		const text = receipt(1);
		for (const [from, to, says] of [
			['"value":"roster"', '"value":"poster"', 'is not what was sealed'],
			['"kind":"annual"', '"kind":"animal"', 'the header or its path was changed'],
			['"receipt":1', '"receipt":7', 'version 7'],
		] as const) {
			const answer = await alone(kept('changed.json', text.replace(from, to)));
			expect([answer.code, answer.stdout]).toEqual([1, expect.stringContaining(says)]);
		}
		expect((await alone(kept('large.json', new Uint8Array(20_000_000)))).stdout).toContain('This is no receipt');
		expect((await alone(join(outside, 'nothing.json'))).code).toBe(2);
		expect(
			(await runScript('verify', '--receipt', kept('r.json', text), '--content', 'src/testing/tiny-registry')).code,
		).toBe(2);
	});

	test('answers a withdrawn value with when it was withdrawn, and does not repeat it', async () => {
		const text = receipt(1);
		const fact = (JSON.parse(text) as { rows: { facts: { of: string; value: string }[] }[] }).rows
			.flatMap(({ facts }) => facts)
			.find(({ of }) => of === 'l1.number')!;
		const file = kept('old-receipt.json', text);
		const done = await run('roster', 'redaction', '--of', `${agency}#l1.number`, '--write', '--key', key);
		expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
		const answer = await run('verify', '--receipt', file);
		expect(answer.code).toBe(1);
		expect(answer.stdout).toContain(`${agency}#l1.number: withdrawn by number`);
		expect(answer.stdout).toContain('can no longer be checked');
		expect(answer.stdout + JSON.stringify(json(await run('verify', '--receipt', file, '--json')))).not.toContain(
			fact.value,
		);
		expect(receipt(1)).not.toContain(fact.value);
		expect((await run('verify', '--receipt', kept('new-receipt.json', receipt(1)))).code).toBe(0);
	});
});

describe('the sample', () => {
	test('is signed by a key that is public and says that it is worthless', async () => {
		const text = readFileSync(join(root, sampleKey), 'utf8');
		expect(text).toMatch(/毫无价值/);
		expect(text).toMatch(/worthless/);
		const copy = join(outside, 'content');
		cpSync(join(root, 'content'), copy, { recursive: true });
		const answer = await runScript('keys', 'sign', '--key', sampleKey, '--content', copy, '--json');
		// The committed signature is the one that this key makes: nothing is left to sign.
		expect([answer.code, json(answer)['written']]).toEqual([0, false]);
	});

	test('and every signature of a registry is made by people: no workflow holds a key', () => {
		for (const name of ['check', 'test']) {
			const text = readFileSync(join(root, `.github/workflows/${name}.yml`), 'utf8');
			expect(text).not.toMatch(/REGISTRY_KEY_FILE|--key|keys -- sign|PRIVATE/);
		}
	});
});

/** Where Debian lays the packages of Go. */
const goPath = '/usr/share/gocode';

/** Whether Go runs here with its packages for logs. */
function hasGo(): boolean {
	const { error } = spawnSync('go', ['version'], { stdio: 'ignore' });
	return error === undefined && existsSync(join(goPath, 'src/golang.org/x/mod/sumdb/tlog'));
}

const goEnvironment = () => ({ ...process.env, GO111MODULE: 'off', GOPATH: goPath, GOCACHE: join(outside, 'go') });

test.skipIf(!hasGo())(
	'the packages of Go verify the log, and every older size of it (skipped without Go)',
	() => {
		const { publications, log } = registry();
		const folder = join(outside, 'log');
		for (const { path, bytes } of filesOfLog(publications, log)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), bytes);
		}
		const line = ['run', join(root, 'docs/check-log.go'), verifier, folder, join(outside, 'first-checkpoint')];
		const answer = execFileSync('go', line, { env: goEnvironment(), encoding: 'utf8' });
		expect(answer).toBe(`tiny.example/log: ${publications.length}\n`);
		const tile = join(folder, `tile/0/000.p/${publications.length}`);
		const bytes = Uint8Array.from(readFileSync(tile));
		writeFileSync(tile, bytes.with(40, bytes[40]! ^ 1));
		expect(() => execFileSync('go', line, { env: goEnvironment(), stdio: 'pipe' })).toThrow();
	},
	120_000,
);

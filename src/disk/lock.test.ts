import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatHolder, parseHolder, stateOf, thisProcess } from './holder.ts';
import { LockHeld, takeLock } from './lock.ts';

const module = JSON.stringify(new URL('./lock.ts', import.meta.url).href);
let folder = '';
let file = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	file = join(folder, '.lock.tmp');
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (): LockHeld | undefined => {
	try {
		takeLock(file, 'fmt')();
		return undefined;
	} catch (error) {
		if (error instanceof LockHeld) return error;
		throw error;
	}
};

test('a lock that is given back leaves nothing, and can be taken again and again', () => {
	for (let nth = 0; nth < 3; nth++) {
		const release = takeLock(file, 'fmt');
		expect(parseHolder(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, command: 'fmt' });
		release();
		expect(readdirSync(folder)).toEqual([]);
	}
});

test('whoever holds a lock is given it again, and holds it until the first is given back', () => {
	const release = takeLock(file, 'roster');
	takeLock(file, 'roster')();
	expect(readdirSync(folder)).toEqual(['.lock.tmp']);
	release();
	expect(readdirSync(folder)).toEqual([]);
});

test('a lock of a process that runs tells who holds it', async () => {
	const child = spawn(process.execPath, [
		'--input-type=module',
		'-e',
		`const { takeLock } = await import(${module}); takeLock(${JSON.stringify(file)}, 'file'); console.log('held'); setInterval(() => {}, 1000);`,
	]);
	await new Promise((given) => child.stdout.once('data', given));
	expect(refusal()).toMatchObject({
		file,
		isRunning: true,
		holder: { pid: child.pid, host: hostname(), command: 'file', since: expect.stringMatching(/^\d{4}-/) },
	});
	const ended = new Promise((given) => child.once('exit', given));
	child.kill('SIGKILL');
	await ended;
	expect(refusal()).toBeUndefined();
	expect(readdirSync(folder)).toEqual([]);
});

describe('a lock', () => {
	const own = () => thisProcess('file');
	test.each([
		{ of: 'a process that is gone', text: () => formatHolder({ ...own(), pid: 4_194_305 }), state: 'free' },
		{ of: 'a number that another process has now', text: () => formatHolder({ ...own(), start: '0' }), state: 'free' },
		{ of: 'another machine', text: () => formatHolder({ ...own(), host: 'other', pid: 4_194_305 }), state: 'held' },
		{ of: 'nobody', text: () => '', state: 'unreadable' },
		{ of: 'another program', text: () => '4711', state: 'unreadable' },
		{ of: 'half a holder', text: () => formatHolder(own()).slice(0, 30), state: 'unreadable' },
		{ of: 'a process of number 0', text: () => formatHolder({ ...own(), pid: 0 }), state: 'unreadable' },
	])('of $of is $state', ({ text, state }) => {
		writeFileSync(file, text());
		const refused = refusal();
		expect(refused === undefined ? 'free' : refused.holder === undefined ? 'unreadable' : 'held').toBe(state);
		expect(refused?.isRunning ?? false).toBe(false);
		expect(readdirSync(folder)).toEqual(state === 'free' ? [] : ['.lock.tmp']);
	});

	test('of a process whose beginning is not known is not taken over while one of that number runs', () => {
		writeFileSync(file, formatHolder({ ...own(), start: undefined }));
		expect(stateOf({ ...own(), start: undefined })).toBe('not-known');
		expect(refusal()?.holder?.pid).toBe(process.pid);
	});

	test('that is no file is not taken over', () => {
		mkdirSync(file);
		expect(refusal()).toMatchObject({ file, holder: undefined });
	});
});

test("a process that is killed while it takes a lock, or takes one over, is in nobody's way", () => {
	for (const text of [undefined, formatHolder({ ...thisProcess('file'), pid: 4_194_305 })]) {
		for (let step = 1; ; step++) {
			rmSync(folder, { recursive: true });
			mkdirSync(folder);
			if (text !== undefined) writeFileSync(file, text);
			const { signal } = spawnSync(process.execPath, [
				'--input-type=module',
				'-e',
				`const { takeLock } = await import(${module});
				let left = ${step};
				takeLock(${JSON.stringify(file)}, 'file', () => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); });
				process.exit(0);`,
			]);
			expect(refusal()).toBeUndefined();
			expect(readdirSync(folder)).toEqual([]);
			if (signal === null) break;
		}
	}
});

test('of many that ask at once for a lock that is free, or whose holder is gone, one has it at a time', async () => {
	const counter = join(folder, 'counter');
	writeFileSync(counter, '0');
	writeFileSync(file, formatHolder({ ...thisProcess('file'), pid: 4_194_305 }));
	const code = `const { takeLock } = await import(${module});
		const { readFileSync, writeFileSync } = await import('node:fs');
		let done = 0;
		while (done < 10) {
			let release;
			try { release = takeLock(${JSON.stringify(file)}, 'file'); } catch (error) { if (error.name !== 'LockHeld') throw error; continue; }
			const count = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
			writeFileSync(${JSON.stringify(counter)}, String(count + 1));
			done++;
			// Every other time it ends without giving the lock back: the next has to take it over.
			if (done % 10 !== 0) release();
		}`;
	const runs = Array.from(
		{ length: 6 },
		() =>
			new Promise<string>((given) => {
				const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
				let said = '';
				child.stderr.on('data', (text: Buffer) => (said += text.toString()));
				child.once('exit', (exit) => given(`${exit} ${said}`.trim()));
			}),
	);
	expect(new Set(await Promise.all(runs))).toEqual(new Set(['0']));
	expect(readFileSync(counter, 'utf8')).toBe('60');
});

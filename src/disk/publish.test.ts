import { spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { effectiveRow } from '../publications/effective.ts';
import type { Publication } from '../publications/publication.ts';
import { isWhole, chainFrom } from '../publications/verify-chain.ts';
import { isUnfinished } from '../records/problem.ts';
import { factIn, filesOf, sealedChain } from '../testing/publications.ts';
import { finishWrites, publish } from './publish.ts';
import { formatHolder, thisProcess } from './holder.ts';
import { lockOfContent, LockHeld } from './lock.ts';
import { PublishRefused, PublishUnfinished } from './publish-refused.ts';
import { readPublications } from './read-content.ts';

const rows = { health: { 'name.zh': '卫生厅', 't1.name': '罗敏' } };
const [first] = sealedChain({ rows }) as [Publication];
const { leaf, salt } = factIn(first, 'health#t1.name');
const redaction = { kind: 'redaction', redacts: [{ publication: 1, of: 'health#t1.name', leaf }] } as const;
/** An edition, a redaction of a name in it, and one more edition. */
const chain = sealedChain({ rows }, redaction, { rows: {} });
const record = { path: 'agencies/city/health.yaml', old: 'name: 罗敏\n', text: 'name: { withdrawn: 2 }\n' };

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'publish-'));
	mkdirSync(join(folder, 'agencies/city'), { recursive: true });
	writeFileSync(join(folder, record.path), record.old);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is given to `publish` for publication `number`. */
function writingOf(number: number): { readonly bytes: Uint8Array; readonly heads: string } {
	const [heads, ...files] = filesOf(chain.slice(0, number));
	return { bytes: files[number - 1]?.bytes as Uint8Array, heads: new TextDecoder().decode(heads?.bytes) };
}

function publishNumber(number: number): void {
	const { bytes, heads } = writingOf(number);
	publish(folder, bytes, heads, number === 2 ? [record] : []);
}

const read = () => chainFrom(readPublications(folder).value);
const recordText = () => readFileSync(join(folder, record.path), 'utf8');
const names = () => readdirSync(join(folder, 'publications')).sort();

describe('a publication', () => {
	test('is in the chain when it is written, and nothing else is left', () => {
		publishNumber(1);
		publishNumber(2);
		publishNumber(3);
		expect(read().problems).toEqual([]);
		expect(read().value.map(({ header }) => header)).toEqual(chain.map(({ header }) => header));
		expect(names()).toEqual([
			'0001-annual-2011.json',
			'0002-redaction-2012-1.json',
			'0003-annual-2013.json',
			'heads.txt',
		]);
	});

	test('that redacts takes value and salt out of old files and writes the records', () => {
		publishNumber(1);
		publishNumber(2);
		const text = readFileSync(join(folder, 'publications/0001-annual-2011.json'), 'utf8');
		expect([text.includes('罗敏'), text.includes(salt), text.includes(leaf)]).toEqual([false, false, true]);
		expect(recordText()).toBe(record.text);
	});

	test.each([
		{ when: 'heads.txt was changed since it was read', number: 3, reason: 'heads-changed' },
		{ when: 'it is there already', number: 1, reason: 'heads-changed' },
	])('is refused when $when', ({ number, reason }) => {
		publishNumber(1);
		expect(() => publishNumber(number)).toThrow(PublishRefused);
		expect(() => publishNumber(number)).toThrow(reason);
		expect(read().value).toHaveLength(1);
		expect(names()).toEqual(['0001-annual-2011.json', 'heads.txt']);
	});

	test('is refused when it would not verify', () => {
		const { bytes, heads } = writingOf(1);
		expect(() => publish(folder, bytes, heads.replace(/[0-9a-f]{8}\n/, '00000000\n'))).toThrow('line-broken');
		expect(() => publish(folder, bytes.slice(1), heads)).toThrow('line-broken');
		expect(names()).toEqual([]);
	});

	test('is refused when an earlier one is damaged, which stays as it is', () => {
		publishNumber(1);
		const path = join(folder, 'publications/0001-annual-2011.json');
		const damaged = readFileSync(path, 'utf8').replace('罗敏', '罗闵');
		writeFileSync(path, damaged);
		expect(() => publishNumber(2)).toThrow('line-broken');
		expect(readFileSync(path, 'utf8')).toBe(damaged);
	});

	test('is refused where heads.txt is a link', () => {
		publishNumber(1);
		renameSync(join(folder, 'publications/heads.txt'), join(folder, 'heads.txt'));
		symlinkSync('../heads.txt', join(folder, 'publications/heads.txt'));
		expect(() => publishNumber(2)).toThrow('line-broken');
		expect(names()).toEqual(['0001-annual-2011.json', 'heads.txt']);
	});

	test('is refused while another process writes, and not when that one is gone', () => {
		const lock = lockOfContent(folder);
		const holder = thisProcess('file');
		writeFileSync(lock, formatHolder({ ...holder, host: 'elsewhere' }));
		expect(() => publishNumber(1)).toThrow(LockHeld);
		writeFileSync(lock, formatHolder({ ...holder, start: 'before' }));
		publishNumber(1);
		expect(names()).toEqual(['0001-annual-2011.json', 'heads.txt']);
	});

	test.each([
		{ what: 'a publication that is not listed', name: '0002-annual-2012.json', code: 'unlisted-publication' },
		{ what: 'one further on', name: '0003-annual-2012.json', code: 'unlisted-publication' },
		{ what: 'a copy', name: '0001-annual-2011.json.orig', code: 'stray-publication-file' },
		{ what: 'a copy of heads.txt', name: 'heads.txt.bak', code: 'stray-publication-file' },
		{ what: 'a text about them', name: 'README.md', code: 'stray-publication-file' },
	])('is refused beside $what, and leaves it as it is', ({ name, code }) => {
		publishNumber(1);
		const path = join(folder, 'publications', name);
		writeFileSync(path, '罗敏');
		expect(() => publishNumber(2)).toThrow('line-broken');
		expect(() => finishWrites(folder)).toThrow('line-broken');
		expect(read().problems.map((found) => found.code)).toEqual([code]);
		expect(readFileSync(path, 'utf8')).toBe('罗敏');
		expect(read().value).toHaveLength(1);
	});

	test('whose line of heads.txt is lost is neither overwritten nor removed', () => {
		publishNumber(1);
		publishNumber(2);
		const path = join(folder, 'publications/0002-redaction-2012-1.json');
		const published = readFileSync(path);
		writeFileSync(join(folder, 'publications/heads.txt'), writingOf(1).heads);
		for (const write of [() => publishNumber(2), () => finishWrites(folder)]) expect(write).toThrow('line-broken');
		expect(readFileSync(path)).toEqual(published);
		expect(readFileSync(join(folder, 'publications/heads.txt'), 'utf8')).toBe(writingOf(1).heads);
	});

	test('that fails before it counts leaves nothing; one that fails after says so', () => {
		publishNumber(1);
		const { bytes, heads } = writingOf(2);
		const failAt = (step: RegExp) => (at: string) => {
			if (step.test(at)) throw new Error('no space');
		};
		expect(() => publish(folder, bytes, heads, [record], failAt(/^rename heads/))).toThrow('no space');
		expect(names()).toEqual(['0001-annual-2011.json', 'heads.txt']);
		expect(() => publish(folder, bytes, heads, [record], failAt(/^name /))).toThrow(PublishUnfinished);
		expect(read().value).toHaveLength(2);
		finishWrites(folder, [record]);
		expect(read().problems).toEqual([]);
	});

	test('is signed in a folder that is not there yet, after everything else', () => {
		const { bytes, heads } = writingOf(1);
		const steps: string[] = [];
		publish(folder, bytes, heads, [{ path: 'proofs/checkpoint', text: 'signed' }], (step) => steps.push(step));
		expect(readFileSync(join(folder, 'proofs/checkpoint'), 'utf8')).toBe('signed');
		const isSigning = (step: string) => step.includes('checkpoint');
		expect(steps.findIndex(isSigning)).toBeGreaterThan(steps.indexOf('rename heads.txt'));
		expect(steps.slice(steps.findIndex(isSigning)).every(isSigning)).toBe(true);
	});

	test.each(['../outside.yaml', '/etc/x', 'agencies/../../x', 'publications/heads.txt', ''])(
		'writes no record at %j',
		(path) => {
			publishNumber(1);
			expect(() => finishWrites(folder, [{ path, text: '' }])).toThrow("no record's path");
		},
	);
});

describe('a process that is killed', () => {
	test('at any step leaves the state before or after, and the next write succeeds', () => {
		const seen = new Set<string>();
		for (let step = 1; ; step++) {
			rmSync(join(folder, 'publications'), { recursive: true, force: true });
			writeFileSync(join(folder, record.path), record.old);
			publishNumber(1);
			const isKilled = publishInChild(2, step);
			const { value, problems } = read();
			const isAfter = value.length === 2;
			expect(value.map(({ header }) => header)).toEqual(chain.slice(0, value.length).map(({ header }) => header));
			expect(problems.every((found) => (isAfter ? isUnfinished(found) : found.code === 'unlisted-pending'))).toBe(true);
			expect(isWhole({ value, problems })).toBe(true);
			const name = effectiveRow(value, 1, 'health')?.facts.find(({ of }) => of === 'health#t1.name')?.value;
			expect(name).toEqual(isAfter ? { withdrawn: 2 } : '罗敏');
			expect([record.old, record.text]).toContain(recordText());
			seen.add([isAfter ? 'after' : 'before', ...problems.map(({ code }) => code)].join(' '));

			if (isAfter) finishWrites(folder, [record]);
			else publishNumber(2);
			publishNumber(3);
			expect(read().problems).toEqual([]);
			expect(read().value).toHaveLength(3);
			expect(recordText()).toBe(record.text);
			expect([...names(), ...readdirSync(folder)].filter((file) => /^\.|pending/.test(file))).toEqual([]);
			if (!isKilled) break;
		}
		expect([...seen].sort()).toEqual([
			'after',
			'after publication-unfinished redaction-unfinished',
			'after redaction-unfinished',
			'before',
			'before unlisted-pending',
		]);
	});
});

/** Publishes in a process that kills itself before its step `step`; whether it came to that. */
function publishInChild(number: number, step: number): boolean {
	const { bytes, heads } = writingOf(number);
	const module = new URL('./publish.ts', import.meta.url).href;
	const code = `
		const { publish } = await import(${JSON.stringify(module)});
		const { folder, bytes, heads, edits } = JSON.parse(process.argv[1]);
		let left = ${step};
		publish(folder, Uint8Array.from(bytes), heads, edits, () => {
			if (--left === 0) process.kill(process.pid, 'SIGKILL');
		});`;
	const input = JSON.stringify({ folder, bytes: [...bytes], heads, edits: [record] });
	const child = spawnSync(process.execPath, ['--input-type=module', '-e', code, input], { encoding: 'utf8' });
	if (child.signal === null && child.status !== 0) throw new Error(child.stderr);
	return child.signal === 'SIGKILL';
}

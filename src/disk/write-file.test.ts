import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLeftover, writeFileAtomically } from './write-file.ts';

const module = new URL('./write-file.ts', import.meta.url).href;
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'write-'));
	writeFileSync(join(folder, 'a.txt'), 'old');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a written file holds the new bytes, and nothing is left beside it', () => {
	writeFileAtomically(join(folder, 'a.txt'), '新');
	writeFileAtomically(join(folder, 'b.txt'), Uint8Array.of(0xff));
	expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
	expect([...readFileSync(join(folder, 'a.txt'))]).toEqual([...new TextEncoder().encode('新')]);
	expect([...readFileSync(join(folder, 'b.txt'))]).toEqual([0xff]);
});

test('a failure before the rename leaves the old bytes and nothing beside them', () => {
	const fail = (step: string) => {
		if (step.startsWith('rename')) throw new Error('no');
	};
	expect(() => writeFileAtomically(join(folder, 'a.txt'), 'new', fail)).toThrow('no');
	expect(readdirSync(folder)).toEqual(['a.txt']);
	expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
});

// A limit on the size of files stops a write in its midst, as a full disk does.
test('a disk that is full leaves the old bytes and nothing beside them', () => {
	const path = JSON.stringify(join(folder, 'a.txt'));
	const code = `process.on('SIGXFSZ', () => {});
		const { writeFileAtomically } = await import(${JSON.stringify(module)});
		try { writeFileAtomically(${path}, 'x'.repeat(100_000)) } catch (error) { console.log(error.code) }`;
	const command = `ulimit -f 16; exec "$0" --input-type=module -e "$1"`;
	const said = execFileSync('bash', ['-c', command, process.execPath, code], { encoding: 'utf8' });
	expect(said.trim()).toBe('EFBIG');
	expect(readdirSync(folder)).toEqual(['a.txt']);
	expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
});

test('a hidden file with the number of a process is a leftover; locks are none', () => {
	const names = ['.a.txt.4194305.tmp', `.a.txt.${process.pid}.tmp`, '.lock.tmp', '.lock.tmp.7.tmp', 'a.txt.7.tmp'];
	expect(names.filter(isLeftover)).toEqual(['.a.txt.4194305.tmp', `.a.txt.${process.pid}.tmp`]);
});

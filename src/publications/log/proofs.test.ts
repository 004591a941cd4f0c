import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leafOfEntry, treeOver } from '../hashing.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { consistencyPath, extendsRoot, inclusionPath, inclusionPaths, rootThrough } from './proofs.ts';
// Made by `tlog` and `note` of golang.org/x/mod 0.7 over the entries "entry 0" to "entry 299".
import ofGo from './vectors-of-go.json' with { type: 'json' };

const leaves = Array.from({ length: 300 }, (_, at) => leafOfEntry(new TextEncoder().encode(`entry ${at}`)));
const rootOf = (size: number) => treeOver(leaves.slice(0, size));
const sizes = Array.from({ length: 70 }, (_, at) => at + 1);

const damaged = (path: readonly Uint8Array[]): (readonly Uint8Array[])[] => [
	...path.map((_, at) => path.filter((_hash, other) => other !== at)),
	...path.map((hash, at) => path.with(at, hash.with(31, hash[31]! ^ 1))),
	...path.map((hash, at) => path.with(at, hash.with(0, hash[0]! ^ 128))),
	...path.slice(1).map((hash, at) => path.with(at, hash).with(at + 1, path[at]!)),
	[...path, leaves[0]!],
	[leaves[0]!, ...path],
];

describe('the tree, as another program has it', () => {
	test.each(Object.entries(ofGo.roots))('has the root of %s entries', (size, root) => {
		expect(toBase64(rootOf(Number(size)))).toBe(root);
	});

	test.each(ofGo.inclusion)('has the path of entry $of among $size', ({ size, of, path }) => {
		expect(inclusionPath(leaves.slice(0, size), of).map(toBase64)).toEqual(path);
	});

	test.each(ofGo.consistency)('has the proof that $size extend $of', ({ size, of, path }) => {
		expect(consistencyPath(leaves.slice(0, size), of).map(toBase64)).toEqual(path);
	});
});

describe('the path of an entry', () => {
	test.each(sizes)('leads to the root from each of %d entries, and from no other place', (size) => {
		const root = toBase64(rootOf(size));
		for (let index = 0; index < size; index++) {
			const path = inclusionPath(leaves.slice(0, size), index);
			const from = (leaf: Uint8Array, at: number, of = size) => rootThrough(path, { leaf, index: at, size: of });
			expect(toBase64(from(leaves[index]!, index)!)).toBe(root);
			for (let other = 0; other <= size; other++) {
				if (other !== index) expect(toBase64(from(leaves[index]!, other) ?? new Uint8Array())).not.toBe(root);
			}
			expect(toBase64(from(leaves[size]!, index) ?? new Uint8Array())).not.toBe(root);
		}
	});

	test.each([0, 1, 2, 7, 64, 300])('is the same among the paths of all %d', (size) => {
		const own = leaves.slice(0, size);
		expect(inclusionPaths(own)).toEqual(own.map((_, index) => inclusionPath(own, index)));
	});

	test('leads nowhere else once anything in it is changed, left out, added or moved', () => {
		for (const size of sizes) {
			for (const index of new Set([0, size >> 1, size - 1])) {
				const path = inclusionPath(leaves.slice(0, size), index);
				for (const other of damaged(path)) {
					const found = rootThrough(other, { leaf: leaves[index]!, index, size });
					expect(toBase64(found ?? new Uint8Array())).not.toBe(toBase64(rootOf(size)));
				}
			}
		}
	});

	test('of an index that the tree does not have leads nowhere', () => {
		for (const index of [-1, 5, 6, 2 ** 40])
			expect(rootThrough([], { leaf: leaves[0]!, index, size: 5 })).toBeUndefined();
	});
});

describe('the proof that a tree extends an older one', () => {
	test.each(sizes)('holds for %d entries and each size before', (size) => {
		for (let older = 1; older <= size; older++) {
			const path = consistencyPath(leaves.slice(0, size), older);
			const before = { size: older, root: rootOf(older) };
			const now = { size, root: rootOf(size) };
			expect(extendsRoot(path, before, now)).toBe(true);
			expect(extendsRoot(path, { ...before, root: before.root.with(0, before.root[0]! ^ 1) }, now)).toBe(false);
			expect(extendsRoot(path, before, { ...now, root: now.root.with(0, now.root[0]! ^ 1) })).toBe(false);
			for (const other of damaged(path)) expect(extendsRoot(other, before, now)).toBe(false);
		}
	});

	test('holds for no tree in which an older entry was another', () => {
		const entry = fc.uint8Array({ maxLength: 8 });
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (entries, at, end) => {
				const before = entries.map(leafOfEntry);
				const older = 1 + (end % before.length);
				const changed = before.with(at % older, leafOfEntry(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)));
				const path = consistencyPath(changed, older);
				const was = { size: older, root: treeOver(before.slice(0, older)) };
				expect(extendsRoot(path, was, { size: changed.length, root: treeOver(changed) })).toBe(false);
			}),
		);
	});

	test('holds for nothing before, without words', () => {
		const nothing = { size: 0, root: rootOf(0) };
		expect(consistencyPath(leaves, 0)).toEqual([]);
		expect(extendsRoot([], nothing, { size: 5, root: rootOf(5) })).toBe(true);
		expect(extendsRoot([], { size: 0, root: rootOf(1) }, { size: 5, root: rootOf(5) })).toBe(false);
	});

	test('holds for no smaller tree', () => {
		expect(extendsRoot([], { size: 5, root: rootOf(5) }, { size: 4, root: rootOf(4) })).toBe(false);
	});
});

test('bytes are written in Base 64 in one way', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
			const text = Buffer.from(bytes).toString('base64');
			expect(toBase64(bytes)).toBe(text);
			expect(fromBase64(text)).toEqual(Uint8Array.from(bytes));
		}),
	);
	for (const other of ['AB==', 'AA=', 'AA', ' AAAA', 'AAAA\n', 'A-_A', '====', 'A', '表']) {
		expect(fromBase64(other)).toBeUndefined();
	}
});

test('the tree is that of SHA-256 over 0x00 and the entry', () => {
	const hash = createHash('sha256').update(Buffer.from('\0entry 0')).digest('base64');
	expect(toBase64(leaves[0]!)).toBe(hash);
});

/**
 * The hashes of a publication. Trees are those of RFC 6962: leaves and inner nodes begin with different bytes, and a
 * list of n is split at the largest power of two below n. A row is a tree over its facts, a publication one over its rows,
 * and the hash of the header covers the root of the rows and the hash of the lists, so one hash speaks for every
 * printed word.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, canonicalFactBytes } from './canonical.ts';
import type { Fact, Hash, OpenFact, PublicationHeader, PublicationLists } from './publication.ts';

const leafMark = 0x00;
const nodeMark = 0x01;

/** `SHA-256(0x00 ‖ salt ‖ canonical fact)`; the salt is 16 bytes in hexadecimal digits. */
export function leafOf(salt: string, fact: Fact): Hash {
	return bytesToHex(hashOf(leafMark, hexToBytes(salt), canonicalFactBytes(fact)));
}

/** The leaf that an open fact in the row of a body must have. */
export function leafInRow(body: string, { of, salt, value }: OpenFact): Hash {
	return leafOf(salt, { of: `${body}#${of}`, value });
}

/** The root over the leaves of one row, in the order of its facts. */
export function rowRootOf(leaves: readonly Hash[]): Hash {
	return bytesToHex(treeOver(leaves.map(hexToBytes)));
}

/** The root over the rows of a publication: each enters as the leaf `SHA-256(0x00 ‖ row root)`. */
export function rowsRootOf(rowRoots: readonly Hash[]): Hash {
	return bytesToHex(treeOver(rowRoots.map((root) => hashOf(leafMark, hexToBytes(root)))));
}

/** SHA-256 of the canonical lists: the header names it. */
export function listsHashOf(lists: PublicationLists): Hash {
	return bytesToHex(sha256(canonicalBytes(lists)));
}

/** SHA-256 of bytes as they stand. */
export function hashOfBytes(bytes: Uint8Array): Hash {
	return bytesToHex(sha256(bytes));
}

/** SHA-256 of the canonical header. */
export function headerHashOf(header: PublicationHeader): Hash {
	return bytesToHex(sha256(canonicalBytes(header)));
}

/** The tree hash over hashes that are leaves already; of none, SHA-256 of nothing. */
function treeOver(leaves: readonly Uint8Array[]): Uint8Array {
	const [first, second] = leaves;
	if (first === undefined) return sha256(new Uint8Array());
	if (second === undefined) return first;
	const split = largestPowerOfTwoBelow(leaves.length);
	return hashOf(nodeMark, treeOver(leaves.slice(0, split)), treeOver(leaves.slice(split)));
}

function largestPowerOfTwoBelow(count: number): number {
	return 2 ** (31 - Math.clz32(count - 1));
}

const nothing: Uint8Array = new Uint8Array();

// A roster asks for a hundred thousand hashes: the bytes of each are put together in one place, and one hasher, set back
// to its beginning each time, takes them.
let joined = new Uint8Array(1024);
const beginning = sha256.create();
const hasher = sha256.create();

/** SHA-256 of the mark and the bytes behind it. */
function hashOf(mark: number, first: Uint8Array, second = nothing): Uint8Array {
	const length = 1 + first.length + second.length;
	if (length > joined.length) joined = new Uint8Array(2 * length);
	joined[0] = mark;
	joined.set(first, 1);
	joined.set(second, 1 + first.length);
	const hash = new Uint8Array(32);
	beginning._cloneInto(hasher).update(joined.subarray(0, length)).digestInto(hash);
	return hash;
}

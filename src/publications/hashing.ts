/**
 * The hashes of a publication. Trees are those of RFC 6962: leaves and inner nodes begin with different bytes, and a
 * list of n is split at the largest power of two below n. A row is a tree over its facts, a publication one over its rows,
 * and the hash of the header covers the root of the rows and the hash of the lists, so one hash speaks for every
 * printed word.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, canonicalFactText } from './canonical.ts';
import type { Fact, Hash, OpenFact, PublicationHeader, PublicationLists } from './publication.ts';

const leafMark = 0x00;
const nodeMark = 0x01;

/** `SHA-256(0x00 ‖ salt ‖ canonical fact)`; the salt is 16 bytes in hexadecimal digits. */
export function leafOf(salt: string, fact: Fact): Hash {
	return bytesToHex(leafBytes(salt, fact));
}

/** The bytes of the leaf that an open fact in the row of an agency must have. */
export function leafInRow(agency: string, { of, salt, value }: OpenFact): Uint8Array {
	return leafBytes(salt, { of: `${agency}#${of}`, value });
}

/** Whether bytes are those of a hash. */
export function isHash(bytes: Uint8Array, hash: Hash): boolean {
	return bytes.every((byte, index) => {
		return hash.charCodeAt(2 * index) === digits[byte >> 4] && hash.charCodeAt(2 * index + 1) === digits[byte & 15];
	});
}

const digits: readonly number[] = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));

/** The bytes of a hash. */
export function bytesOfHash(hash: Hash): Uint8Array {
	return hexToBytes(hash);
}

/** The root over the leaves of one row, in the order of its facts. */
export function rowRootOf(leaves: readonly Hash[]): Hash {
	return bytesToHex(rowRootOver(leaves.map(hexToBytes)));
}

/** The same over the bytes of the leaves. */
export function rowRootOver(leaves: readonly Uint8Array[]): Uint8Array {
	return treeOver(leaves);
}

/** The root over the rows of a publication: each enters as the leaf `SHA-256(0x00 ‖ row root)`. */
export function rowsRootOf(rowRoots: readonly Hash[]): Hash {
	return bytesToHex(treeOver(rowRoots.map((root) => leafOfEntry(hexToBytes(root)))));
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

/** The leaf of an entry: `SHA-256(0x00 ‖ entry)`. */
export function leafOfEntry(entry: Uint8Array): Uint8Array {
	return hashOf(leafMark, entry);
}

/** The node above two: `SHA-256(0x01 ‖ left ‖ right)`. */
export function nodeAbove(left: Uint8Array, right: Uint8Array): Uint8Array {
	return hashOf(nodeMark, left, right);
}

/** The tree hash over hashes that are leaves already; of none, SHA-256 of nothing. */
export function treeOver(leaves: readonly Uint8Array[]): Uint8Array {
	const [first, second] = leaves;
	if (first === undefined) return sha256(new Uint8Array());
	if (second === undefined) return first;
	const split = largestPowerOfTwoBelow(leaves.length);
	return nodeAbove(treeOver(leaves.slice(0, split)), treeOver(leaves.slice(split)));
}

/** Where RFC 6962 splits a list of so many: the largest power of two below it. */
export function largestPowerOfTwoBelow(count: number): number {
	return 2 ** (31 - Math.clz32(count - 1));
}

const encoder = new TextEncoder();
const nothing: Uint8Array = new Uint8Array();

// A roster asks for a hundred thousand hashes: the bytes of each are put together in one place, and one hasher, set back
// to its beginning each time, takes them.
let joined = new Uint8Array(1024);
const beginning = sha256.create();
const hasher = sha256.create();

function leafBytes(salt: string, fact: Fact): Uint8Array {
	const first = hexToBytes(salt);
	const text = canonicalFactText(fact);
	begin(leafMark, first, 3 * text.length);
	const { written } = encoder.encodeInto(text, joined.subarray(1 + first.length));
	return hashOfJoined(1 + first.length + written);
}

/** SHA-256 of the mark and the bytes behind it. */
function hashOf(mark: number, first: Uint8Array, second = nothing): Uint8Array {
	begin(mark, first, second.length);
	joined.set(second, 1 + first.length);
	return hashOfJoined(1 + first.length + second.length);
}

/** Puts the mark and what follows it first at the beginning, and makes room for so many bytes more. */
function begin(mark: number, first: Uint8Array, more: number): void {
	const length = 1 + first.length + more;
	if (length > joined.length) joined = new Uint8Array(2 * length);
	joined[0] = mark;
	joined.set(first, 1);
}

function hashOfJoined(length: number): Uint8Array {
	return beginning._cloneInto(hasher).update(joined.subarray(0, length)).digest();
}

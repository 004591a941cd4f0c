/**
 * The hashes of a publication. Trees are those of RFC 6962: leaves and inner nodes begin with different bytes, and a
 * list of n is split at the largest power of two below n. A row is a tree over its facts, a roster one over its rows,
 * and the hash of the header covers the roster's root, so one hash speaks for every printed word.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes } from './canonical.ts';
import type { Fact, Hash, PublicationHeader } from './publication.ts';

const leafMark = Uint8Array.of(0x00);
const nodeMark = Uint8Array.of(0x01);

/** `SHA-256(0x00 ‖ salt ‖ canonical fact)`; the salt is 16 bytes in hexadecimal digits. */
export function leafOf(salt: string, { of, value }: Fact): Hash {
	return bytesToHex(sha256(concatBytes(leafMark, hexToBytes(salt), canonicalBytes({ of, value }))));
}

/** The root over the leaves of one row, in the order of its facts. */
export function rowRootOf(leaves: readonly Hash[]): Hash {
	return bytesToHex(treeOver(leaves.map(hexToBytes)));
}

/** The root over the rows of a roster: each enters as the leaf `SHA-256(0x00 ‖ row root)`. */
export function rosterRootOf(rowRoots: readonly Hash[]): Hash {
	return bytesToHex(treeOver(rowRoots.map((root) => sha256(concatBytes(leafMark, hexToBytes(root))))));
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
	return sha256(concatBytes(nodeMark, treeOver(leaves.slice(0, split)), treeOver(leaves.slice(split))));
}

function largestPowerOfTwoBelow(count: number): number {
	return 2 ** (31 - Math.clz32(count - 1));
}

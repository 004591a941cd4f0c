/**
 * Proofs about trees of RFC 6962 (sections 2.1.1 and 2.1.2): that an entry stands in a tree, and that a tree only ever
 * grew out of an older one. Whoever checks needs the root and the proof, and none of the other entries. Leaves, nodes and
 * roots are hashes of 32 bytes; indices count from 0.
 */
import { largestPowerOfTwoBelow, nodeAbove, treeOver } from '../hashing.ts';

type Bytes = Uint8Array;

/** The path from the leaf at an index to the root: the sibling of the leaf first. */
export function inclusionPath(leaves: readonly Bytes[], index: number): readonly Bytes[] {
	if (leaves.length <= 1) return [];
	const split = largestPowerOfTwoBelow(leaves.length);
	const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
	return index < split
		? [...inclusionPath(left, index), treeOver(right)]
		: [...inclusionPath(right, index - split), treeOver(left)];
}

/** The paths of all leaves, in their order: what each asked for itself would hash again and again. */
export function inclusionPaths(leaves: readonly Bytes[]): readonly (readonly Bytes[])[] {
	return leaves.length === 0 ? [] : withPaths(leaves).paths;
}

function withPaths(leaves: readonly Bytes[]): { readonly root: Bytes; readonly paths: readonly (readonly Bytes[])[] } {
	if (leaves.length === 1) return { root: treeOver(leaves), paths: [[]] };
	const split = largestPowerOfTwoBelow(leaves.length);
	const [left, right] = [withPaths(leaves.slice(0, split)), withPaths(leaves.slice(split))];
	return {
		root: nodeAbove(left.root, right.root),
		paths: [...left.paths.map((path) => [...path, right.root]), ...right.paths.map((path) => [...path, left.root])],
	};
}

/** The root to which a path leads from a leaf; `undefined` where no tree of that size has such a path. */
export function rootThrough(
	path: readonly Bytes[],
	{ leaf, index, size }: { readonly leaf: Bytes; readonly index: number; readonly size: number },
): Bytes | undefined {
	if (index < 0 || index >= size) return undefined;
	if (size === 1) return path.length === 0 ? leaf : undefined;
	const sibling = path.at(-1);
	if (sibling === undefined) return undefined;
	const split = largestPowerOfTwoBelow(size);
	const rest = path.slice(0, -1);
	if (index < split) return above(rootThrough(rest, { leaf, index, size: split }), sibling);
	return above(sibling, rootThrough(rest, { leaf, index: index - split, size: size - split }));
}

/** The proof that the tree over all leaves extends the one over the first `older` of them. */
export function consistencyPath(leaves: readonly Bytes[], older: number): readonly Bytes[] {
	return older === 0 || older >= leaves.length ? [] : pathOfOlder(leaves, older, 'is a root that the reader has');
}

/** Whether a proof leads from the root of an older tree to that of a newer one. */
export function extendsRoot(
	path: readonly Bytes[],
	older: { readonly size: number; readonly root: Bytes },
	newer: { readonly size: number; readonly root: Bytes },
): boolean {
	if (older.size > newer.size) return false;
	if (older.size === 0) return path.length === 0 && isSame(older.root, treeOver([]));
	if (older.size === newer.size) return path.length === 0 && isSame(older.root, newer.root);
	const roots = rootsOfProof(path, older.size, newer.size, older.root);
	return roots !== undefined && isSame(roots.older, older.root) && isSame(roots.newer, newer.root);
}

/** Whether the bytes of two hashes are the same. */
export function isSame(one: Bytes, other: Bytes): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** What the reader knows already of the tree that is walked into. */
type Known = 'is a root that the reader has' | 'is not known';

function pathOfOlder(leaves: readonly Bytes[], older: number, known: Known): readonly Bytes[] {
	if (older === leaves.length) return known === 'is not known' ? [treeOver(leaves)] : [];
	const split = largestPowerOfTwoBelow(leaves.length);
	const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
	if (older <= split) return [...pathOfOlder(left, older, known), treeOver(right)];
	return [...pathOfOlder(right, older - split, 'is not known'), treeOver(left)];
}

interface Roots {
	readonly older: Bytes;
	readonly newer: Bytes;
}

/** The two roots that a proof makes; the older one is taken as `known` where the proof leaves it out. */
function rootsOfProof(
	path: readonly Bytes[],
	older: number,
	newer: number,
	known: Bytes | undefined,
): Roots | undefined {
	if (older === newer) return rootsOfWhole(path, known);
	const sibling = path.at(-1);
	if (sibling === undefined) return undefined;
	const split = largestPowerOfTwoBelow(newer);
	const rest = path.slice(0, -1);
	if (older <= split) {
		const left = rootsOfProof(rest, older, split, known);
		return left && { older: left.older, newer: nodeAbove(left.newer, sibling) };
	}
	const right = rootsOfProof(rest, older - split, newer - split, undefined);
	return right && { older: nodeAbove(sibling, right.older), newer: nodeAbove(sibling, right.newer) };
}

function rootsOfWhole([root, ...more]: readonly Bytes[], known: Bytes | undefined): Roots | undefined {
	if (known !== undefined) return root === undefined ? { older: known, newer: known } : undefined;
	return root !== undefined && more.length === 0 ? { older: root, newer: root } : undefined;
}

function above(left: Bytes | undefined, right: Bytes | undefined): Bytes | undefined {
	return left && right && nodeAbove(left, right);
}

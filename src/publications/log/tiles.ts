/**
 * The files of a static log (C2SP `tlog-tiles`): its hashes in tiles of 256, its entries in bundles of as many. Tile `n`
 * of level `l` holds the roots over `256 ** l` entries each; the last of a level may hold fewer, and is then called by how
 * many it holds.
 */
import { concatBytes } from '@noble/hashes/utils.js';
import { treeOver } from '../hashing.ts';

const width = 256;

export interface Tile {
	readonly level: number;
	readonly index: number;
	/** How many hashes it holds, 1 to 256. */
	readonly width: number;
}

/** The tiles of a tree with so many entries, level after level. Level 0 is that of the leaves, and of the bundles. */
export function tilesOfSize(size: number): readonly Tile[] {
	const tiles: Tile[] = [];
	for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / width)) {
		for (let index = 0; index * width < hashes; index++) {
			tiles.push({ level, index, width: Math.min(width, hashes - index * width) });
		}
	}
	return tiles;
}

/**
 * The tiles that somebody may ask for who holds a checkpoint of any size from `first` to `size`: those of the tree of
 * today, and those that were the last of their level before.
 */
export function tilesSince(first: number, size: number): readonly Tile[] {
	const tiles = new Map<string, Tile>();
	for (let at = Math.min(first, size); at <= size; at++) {
		for (const tile of tilesOfSize(at)) tiles.set(pathOfTile(tile), tile);
	}
	return [...tiles.values()];
}

/** Where a tile lies below the log: `tile/0/x001/234.p/7`. */
export function pathOfTile({ level, ...tile }: Tile): string {
	return `tile/${level}/${nameOf(tile)}`;
}

/** Where the bundle of entries lies whose leaves a tile of level 0 holds. */
export function pathOfBundle(tile: Tile): string {
	return `tile/entries/${nameOf(tile)}`;
}

/** Three digits a folder, all but the last behind an `x`: no file is called like a folder. */
function nameOf({ index, width: held }: Omit<Tile, 'level'>): string {
	const digits = String(index);
	const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
	const name = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
	return held === width ? name : `${name}.p/${held}`;
}

/** The bytes of a tile: its hashes one behind the other. */
export function bytesOfTile(leaves: readonly Uint8Array[], { level, index, width: held }: Tile): Uint8Array {
	const span = width ** level;
	const hashes = Array.from({ length: held }, (_, at) => {
		const from = (index * width + at) * span;
		return treeOver(leaves.slice(from, from + span));
	});
	return concatBytes(...hashes);
}

/** The bytes of a bundle: each entry behind its length in two bytes. */
export function bytesOfBundle(entries: readonly Uint8Array[], { index, width: held }: Tile): Uint8Array {
	const own = entries.slice(index * width, index * width + held);
	return concatBytes(...own.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]));
}

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { leafOfEntry, treeOver } from '../hashing.ts';
import { bytesOfBundle, bytesOfTile, pathOfBundle, pathOfTile, tilesOfSize, tilesSince } from './tiles.ts';
import ofGo from './vectors-of-go.json' with { type: 'json' };

const entries = Array.from({ length: 300 }, (_, at) => new TextEncoder().encode(`entry ${at}`));
const leaves = entries.map(leafOfEntry);

describe('the tiles of a log', () => {
	test.each(ofGo.tiles)(
		'of $size entries have the bytes of $path that another program gives',
		({ size, path, sha256 }) => {
			const tile = tilesSince(size - 1, size).find((found) => pathOfTile(found) === path.replace('tile/8/', 'tile/'));
			expect(createHash('sha256').update(bytesOfTile(leaves, tile!)).digest('hex')).toBe(sha256);
		},
	);

	test('of 70,000 entries are those that the specification counts', () => {
		const tiles = tilesOfSize(70_000);
		const partial = tiles.filter(({ width }) => width < 256).map(({ level, index, width }) => [level, index, width]);
		expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
		expect(tiles.filter(({ level, width }) => level === 1 && width === 256)).toHaveLength(1);
		expect(partial).toEqual([
			[0, 273, 112],
			[1, 1, 17],
			[2, 0, 1],
		]);
	});

	test('of 256 entries are a full one and a first one above it; of none there are none', () => {
		expect(tilesOfSize(256).map(pathOfTile)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
		expect(tilesOfSize(0)).toEqual([]);
	});

	test('lie where the specification says', () => {
		expect(pathOfTile({ level: 3, index: 1_234_067, width: 256 })).toBe('tile/3/x001/x234/067');
		expect(pathOfTile({ level: 0, index: 1000, width: 7 })).toBe('tile/0/x001/000.p/7');
		expect(pathOfBundle({ level: 0, index: 5, width: 256 })).toBe('tile/entries/005');
		expect(pathOfBundle({ level: 0, index: 0, width: 11 })).toBe('tile/entries/000.p/11');
	});

	test('are there for each size since the first that was signed', () => {
		const paths = tilesSince(9, 11).map(pathOfTile);
		expect(paths).toEqual(['tile/0/000.p/9', 'tile/0/000.p/10', 'tile/0/000.p/11']);
		expect(tilesSince(255, 257).map(pathOfTile)).toEqual([
			'tile/0/000.p/255',
			'tile/0/000',
			'tile/1/000.p/1',
			'tile/0/001.p/1',
		]);
		expect(tilesSince(12, 11).map(pathOfTile)).toEqual(['tile/0/000.p/11']);
	});

	test('of a level hold the roots of the tiles below', () => {
		const [first] = tilesOfSize(300).filter(({ level }) => level === 1);
		expect(bytesOfTile(leaves, first!)).toEqual(treeOver(leaves.slice(0, 256)));
	});
});

test('a bundle holds its entries, each behind its length', () => {
	const [, last] = tilesOfSize(300).filter(({ level }) => level === 0);
	const bytes = bytesOfBundle(entries, last!);
	const found: string[] = [];
	for (let at = 0; at < bytes.length;) {
		const length = bytes[at]! * 256 + bytes[at + 1]!;
		found.push(new TextDecoder().decode(bytes.subarray(at + 2, at + 2 + length)));
		at += 2 + length;
	}
	expect(found).toEqual(entries.slice(256).map((entry) => new TextDecoder().decode(entry)));
	const long = bytesOfBundle([new Uint8Array(2048)], { level: 0, index: 0, width: 1 });
	expect([long[0], long[1], long.length]).toEqual([8, 0, 2050]);
});

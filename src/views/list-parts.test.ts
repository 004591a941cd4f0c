import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group } from '../records/registry-file.ts';
import { listParts } from './list-parts.ts';
import type { Region } from './regions.ts';

const regions = ['north', 'south'].map((id) => ({ id }) as Region);
const regionOf = (agency: string) => regions[agency.charCodeAt(0) % 3];

test('every agency stands in one part, in the order of its group, and no part is longer than it may be or called like another', () => {
	const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 30 });
	fc.assert(
		fc.property(ids, ids, fc.integer({ min: 0, max: 9 }), (first, gone, most) => {
			const group = { id: 'first' } as Group;
			const lists = [
				{ group, agencies: first },
				{ group: undefined, agencies: gone },
			];
			const parts = listParts(lists, most, regionOf);
			for (const { group: of, agencies } of lists) {
				const own = parts.filter((part) => part.group === of);
				expect(own.flatMap((part) => part.agencies).sort()).toEqual([...agencies].sort());
				for (const part of own) expect(agencies.filter((id) => part.agencies.includes(id))).toEqual(part.agencies);
			}
			expect(Math.max(0, ...parts.map(({ agencies }) => agencies.length))).toBeLessThanOrEqual(Math.max(1, most));
			expect(new Set(parts.map(({ slug }) => slug)).size).toBe(parts.length);
		}),
	);
});

test('a group that fits is one part; of another each region is, with numbers where it is too long', () => {
	const group = { id: 'counties' } as Group;
	const slugs = (most: number) =>
		listParts([{ group, agencies: ['a', 'b', 'd', 'c'] }], most, regionOf).map(({ slug, nth }) => [slug, nth]);
	expect(slugs(4)).toEqual([['counties', undefined]]);
	expect(slugs(2)).toEqual([
		['counties/south', undefined],
		['counties/elsewhere', undefined],
		['counties/north', undefined],
	]);
	expect(slugs(1)).toContainEqual(['counties/south/2', 2]);
	const inOne = listParts([{ group, agencies: ['a', 'd', 'g'] }], 2, regionOf);
	expect(inOne.map(({ slug }) => slug)).toEqual(['counties/1', 'counties/2']);
});

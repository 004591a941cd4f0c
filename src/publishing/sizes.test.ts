import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../testing/read-content-files.ts';
import { canonicalBytes } from '../publications/canonical.ts';
import type { Publication, SealedRow } from '../publications/publication.ts';
import { eventOfRow } from '../publications/roster-rows.ts';
import { wordOfRow } from '../publications/row-shape.ts';
import { chainFrom } from '../publications/verify-chain.ts';
import { makeRegistry } from '../measuring/make-registry.ts';
import { sealedChain } from '../testing/publications.ts';

const sample = readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
const base = sample.filter(({ path }) => /^(registry|places|topics)\.yaml$|^(measures|calendars)\//.test(path));

// What a row of the roster took on the average in the format before this one.
const registries = [
	{ registry: 'the sample', line: chainFrom(sample).value, rowBefore: 5824 },
	{ registry: 'a made registry', line: chainFrom(makeRegistry(160, base)).value, rowBefore: 4701 },
];

describe('bytes that a publication takes', () => {
	test.each(registries)('of $registry: a row of the roster no more than a twentieth above what it took', (made) => {
		const sizes = made.line.flatMap(({ rows }) => rows.filter((row) => wordOfRow(row) === 'roster').map(bytesOf));
		expect(sizes.length).toBeGreaterThan(100);
		expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeLessThan(1.05 * made.rowBefore);
	});

	test.each(registries)('of $registry: an event 2 KB, one that is sealed and not published 1 KB', ({ line }) => {
		const events = line.flatMap(eventsIn);
		expect(events.filter(({ row }) => bytesOf(row) > 2048)).toEqual([]);
		const unpublished = events.filter(({ isPublished }) => !isPublished);
		expect(unpublished.length).toBeGreaterThan(100);
		expect(unpublished.filter(({ row }) => bytesOf(row) > 1024)).toEqual([]);
	});

	test.each(registries)('of $registry: a header 2 KB', ({ line }) => {
		expect(line.filter(({ header }) => canonicalBytes(header).length > 2048)).toEqual([]);
	});

	test('a header names no agency: with 20,000 of them it is as long as with one', () => {
		const ids = Array.from({ length: 20_000 }, (_, index) => `office-${String(index).padStart(5, '0')}`);
		const carries = ids.map((id) => `${id}#t1.began` as const);
		const [few, many] = [['office-00000'], ids].map((newBodies) => {
			const [publication] = sealedChain({
				newBodies,
				undeclared: newBodies,
				carries: carries.slice(0, newBodies.length),
			});
			return canonicalBytes(publication?.header ?? {}).length;
		});
		expect(many).toBeLessThan(2048);
		// The count of the rows has more digits.
		expect((many ?? 0) - (few ?? 0)).toBeLessThan(8);
	});
});

function bytesOf(row: SealedRow): number {
	return canonicalBytes(row).length;
}

function eventsIn({ lists, rows }: Publication): { readonly row: SealedRow; readonly isPublished: boolean }[] {
	const carried = new Set<string>(lists.carries);
	return rows
		.filter((row) => wordOfRow(row) === 'event')
		.map((row) => ({ row, isPublished: carried.has(eventOfRow(row) ?? '') }));
}

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { finderFiles } from '../site/finder-data.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { makeFinderRegistry } from './finder-registry.ts';

const base = readContentFiles('content');

/** What all files of the index of so many agencies weigh together, as they are served. */
function weightOf(agencies: number): number {
	const registry = registryFrom(makeFinderRegistry(agencies, base)).value?.registry;
	if (!registry) throw new Error('a made registry can be read');
	return finderFiles(registry, isoDate('2026-11-20')).reduce((sum, { text }) => sum + gzipSync(text).length, 0);
}

test('All parts of the index of 4,000 agencies, with the words of kinds, weigh at most 75 KB together.', () => {
	expect(weightOf(4000)).toBeLessThanOrEqual(75_000);
});

test('An agency costs at most 20 bytes where there are more, also just above the number from which the index is parted.', () => {
	expect(weightOf(8100) / 8100).toBeLessThanOrEqual(20);
});

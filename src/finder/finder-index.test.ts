import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { chinesePronunciations } from '../site/chinese-pronunciations.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { finderFiles } from '../site/finder-data.ts';
import { buildIndex } from './build/build-index.ts';
import { find } from './find/find.ts';
import type { FinderIndex } from './finder-index.ts';
import { compact, foldText } from './fold.ts';
import { formatIndex, parseIndex } from './text/format-index.ts';
import { openFinder } from './find/open-finder.ts';
import { stopCharacters } from './stop-phrases.ts';
import { splitIndex } from './build/split-index.ts';

const day = isoDate('2026-11-20');
let index: FinderIndex;
let files: ReturnType<typeof finderFiles>;

beforeAll(() => {
	const registry = registryFrom(readContentFiles('content')).value?.registry;
	if (!registry) throw new Error('the content can be read');
	index = buildIndex(registry, day, chinesePronunciations(registry.places));
	files = finderFiles(registry, day);
});

describe('the index', () => {
	test('comes back from its text as it was', () => {
		expect(parseIndex(formatIndex(index))).toEqual(index);
		for (const { text } of files) expect(formatIndex(parseIndex(text))).toBe(text);
	});

	test('of the sample is small: the first part 9 KB, all 36 KB', () => {
		const sizes = files.map(({ text }) => gzipSync(text).length);
		expect(sizes[0]).toBeLessThan(9000);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(36_000);
	});

	test('has in its maps only characters that stand in it, in what people say around names, or sound like a place', () => {
		const { agencies, places, words, elsewhere } = index;
		const texts = agencies.flatMap((agency) => [
			agency.zh,
			...agency.shortNames,
			...agency.formerNames,
			...agency.mergedNames,
			...agency.secondNames,
			...agency.persons.flatMap(({ name, formerly = [] }) => [name, ...formerly]),
		]);
		const all = [
			...texts,
			...places.flatMap(({ zh, zhShort }) => [zh, zhShort]),
			...words.map(({ text }) => text),
			...elsewhere,
			stopCharacters,
		];
		const used = new Set(compact(foldText(all.join(' '), new Map())));
		const { plain } = index.syllables;
		const ofPlaces = new Set(places.flatMap(({ zhShort }) => Array.from(zhShort, (character) => plain[character])));
		const isInUse = (character: string) => used.has(character) || ofPlaces.has(plain[character]);
		expect(Object.keys(plain).filter((character) => !isInUse(character))).toEqual([]);
		expect([...index.simplified].filter((character, at) => at % 2 === 1 && !used.has(character))).toEqual([]);
	});

	test('answers from its first part alone, without guessing', () => {
		const early = openFinder([parseIndex(files[0]?.text ?? '')], { isWhole: false });
		expect(find(early, '教育厅', 6)[0]?.agency.id).toBe('guizhou-education');
		expect(find(early, '播州区', 6)).toEqual([]);
	});

	test('of more than 8,000 agencies is parted by prefecture, and no agency is lost', () => {
		const many = { ...index, agencies: Array.from({ length: 60 }, () => index.agencies).flat() };
		const { first, rest } = splitIndex(many);
		expect(rest.map(({ name }) => name)).toContain('zunyi');
		expect(rest.reduce((sum, part) => sum + part.index.agencies.length, first.agencies.length)).toBe(
			many.agencies.length,
		);
	});
});

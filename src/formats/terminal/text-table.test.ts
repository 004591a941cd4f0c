import { describe, expect, test } from 'vitest';
import { displayWidth, padToWidth } from './display-width.ts';
import { textSection, textTable } from './text-table.ts';

describe('a terminal gives two columns to an East Asian character', () => {
	test.each([
		['abc', 3],
		['罗敏', 4],
		['吴·阿依', 7],
		['𠮷野', 4],
		['ａ，', 4],
		['e\u0301', 1],
		['', 0],
	])('%s is %i wide', (text, width) => {
		expect(displayWidth(text)).toBe(width);
		expect(displayWidth(padToWidth(text, 9))).toBe(9);
	});
});

test('columns stand below each other, also in two scripts', () => {
	expect(
		textTable(
			['单位', 'Days'],
			[
				['水务局', '3'],
				['Office', '12'],
			],
		),
	).toEqual(['  单位    Days', '  水务局  3', '  Office  12']);
});

test('where there is nothing, nothing is said', () => {
	expect(textTable(['a'], [])).toEqual([]);
	expect(textSection('Heading', [])).toEqual([]);
});

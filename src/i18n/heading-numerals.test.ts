import { expect, test } from 'vitest';
import { headingNumeral } from './heading-numerals.ts';

test.each([
	[1, '一'],
	[10, '十'],
	[12, '十二'],
	[20, '二十'],
	[99, '九十九'],
	[100, '100'],
])('the heading %i is numbered %s in Chinese', (nth, words) => {
	expect(headingNumeral('zh', nth)).toBe(words);
	expect(headingNumeral('en', nth)).toBe(String(nth));
});

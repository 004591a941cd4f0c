import { describe, expect, test } from 'vitest';
import { isHashText, id, key, matcher, path } from './words.ts';

describe('as docs/format.md writes them, a word is', () => {
	test.each([
		{
			what: 'an id',
			is: matcher(id),
			yes: ['a', 'water', 'water-office', 'a1-2b'],
			no: ['1a', 'Water', 'a-', 'a--b', '-a'],
		},
		{
			what: 'a key',
			is: matcher(key),
			yes: ['t', 't1', 't234567890123456'],
			no: ['t2345678901234567', '1', 'T1', 'aB', ''],
		},
		{
			what: 'a path',
			is: matcher(path),
			yes: ['t1', 't1.name', 'a.B.9'],
			no: ['T1', 't1.', '.t1', 't1..a', 't_1', '1t'],
		},
		{
			what: 'a hash',
			is: isHashText,
			yes: ['0123456789abcdef'.repeat(4)],
			no: ['a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64)],
		},
	])('$what from its first sign to its last', ({ is, yes, no }) => {
		expect(yes.filter((text) => !is(text))).toEqual([]);
		expect([...no, ...yes.flatMap((text) => [`${text}\n`, ` ${text}`])].filter(is)).toEqual([]);
		expect([null, 7, ['a']].filter(is)).toEqual([]);
	});
});

import { describe, expect, test } from 'vitest';
import { isFactShaped, isPlainJson, isRowShaped, wordOfRow } from './row-shape.ts';

const leaf = 'a'.repeat(64);
const open = { leaf, of: 't1.name', salt: '0'.repeat(32), value: '罗敏' };
const row = { body: 'water-office', facts: [open], root: leaf };

test('a fact is open or bare, a row has three members', () => {
	expect([open, { leaf }, { ...open, value: null }].map(isFactShaped)).toEqual([true, true, true]);
	expect(isRowShaped(row)).toBe(true);
});

describe('no fact is', () => {
	test.each([
		{ what: 'null', value: null },
		{ what: 'a text', value: leaf },
		{ what: 'a list', value: Object.assign([], { leaf }) },
		{ what: 'without a leaf', value: { of: 't1.name' } },
		{ what: 'with a leaf that is no hash', value: { ...open, leaf: 'a' } },
		{ what: 'bare with its salt', value: { leaf, salt: open.salt } },
		{ what: 'without its path', value: { leaf, salt: open.salt, value: '', off: '' } },
		{ what: 'without its salt', value: { leaf, of: 't1', value: '', salty: '' } },
		{ what: 'without its value', value: { leaf, of: 't1', salt: open.salt, valued: '' } },
		{ what: 'with a member more', value: { ...open, weight: 1 } },
		{ what: 'with a salt too short', value: { ...open, salt: '0'.repeat(30) } },
		{ what: 'with a value too deep', value: { ...open, value: nested(33) } },
	])('$what', ({ value }) => expect(isFactShaped(value)).toBe(false));
});

describe('no row is', () => {
	test.each([
		{ what: 'null', value: null },
		{ what: 'a list', value: Object.assign([], row) },
		{ what: 'without its root', value: { body: row.body, facts: row.facts } },
		{ what: 'with a member more', value: { ...row, rank: 1 } },
		{ what: 'of an agency that is no id', value: { ...row, body: 'Water' } },
		{ what: 'with a root that is no hash', value: { ...row, root: '' } },
		{ what: 'without facts', value: { ...row, facts: [] } },
		{ what: 'with facts that are no list', value: { ...row, facts: { length: 1, every: () => true } } },
		{ what: 'with one bad fact among others', value: { ...row, facts: [open, {}] } },
	])('$what', ({ value }) => expect(isRowShaped(value)).toBe(false));
});

test.each([
	{ value: nested(32), is: true },
	{ value: nested(33), is: false },
	{ value: [null, true, 'x', 0, { x: Number.MAX_SAFE_INTEGER }], is: true },
	{ value: [2 ** 53], is: false },
	{ value: { x: 1.5 }, is: false },
	{ value: { sound: 1, x: [-1] }, is: false },
])('JSON may hold whole numbers and is 32 deep at most: $value', ({ value, is }) => {
	expect(isPlainJson(value)).toBe(is);
});

test.each([
	{ facts: [{ ...open, of: 'row', value: 'roster' }], word: 'roster' },
	{ facts: [{ ...open, of: 'row', value: 'an event' }], word: undefined },
	{ facts: [{ ...open, of: 'row', value: true }], word: undefined },
	{ facts: [open, { ...open, of: 'row', value: 'roster' }], word: undefined },
	{ facts: [{ leaf }], word: undefined },
	{ facts: [], word: undefined },
])('the first fact says what a row is: $word', ({ facts, word }) => {
	expect(wordOfRow({ ...row, facts })).toBe(word);
});

function nested(depth: number): unknown {
	return depth > 1 ? [nested(depth - 1)] : [];
}

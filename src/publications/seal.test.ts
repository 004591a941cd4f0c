import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingSalts, fileOf, sealedChain } from '../testing/publications.ts';
import { parsePublication } from './parse-publication.ts';
import { isHeaderText } from './publication-shape.ts';
import type { Fact, FactValue } from './publication.ts';
import { sealRows } from './seal.ts';

const word = { of: 'health#row', value: 'roster' } as const;

describe('a row is not sealed', () => {
	test.each<{ why: string; facts: readonly Fact[] }>([
		{ why: 'that speaks of another agency', facts: [word, { of: 'water-office#t1.name', value: '罗敏' }] },
		{ why: 'that says something twice', facts: [word, word] },
		{ why: 'that does not say what it is', facts: [{ of: 'health#t1.name', value: '罗敏' }] },
		{ why: 'without facts', facts: [] },
	])('$why', ({ facts }) => {
		expect(() => sealRows([{ body: 'health', facts }], countingSalts())).toThrow('row of health');
	});
});

test('every fact has a salt of its own, and the order of printing is kept', () => {
	const [row] = sealRows([{ body: 'health', facts: [word, { of: 'health#t2.name', value: '甲' }] }], countingSalts());
	expect(row?.facts).toMatchObject([
		{ of: 'row', salt: '0001'.repeat(8) },
		{ of: 't2.name', salt: '0002'.repeat(8) },
	]);
});

test('lists are sorted', () => {
	const [publication] = sealedChain({
		carries: ['health#t2.began', 'health#t1.ended'],
		newBodies: ['water-office', 'health'],
	});
	expect(publication?.lists.carries).toEqual(['health#t1.ended', 'health#t2.began']);
	expect(publication?.lists.newBodies).toEqual(['health', 'water-office']);
});

test('what is sealed and printed is what the parser reads', () => {
	// No record has a blank value, so none is sealed.
	const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/.test(text));
	const value: fc.Arbitrary<FactValue> = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.boolean(),
		fc.record({ of: words, was: words, now: words }),
		fc.record({ of: words, void: fc.constant(true as const) }),
		fc.record({ withdrawn: fc.integer({ min: 1, max: 9999 }) }),
	);
	const key = fc.stringMatching(/^[a-z]\d{1,3}(\.[a-z]{1,6})?$/);
	const facts = fc.dictionary(key, value).map((more) => ({ 'name.zh': '卫生厅', ...more }));
	const rows = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}(-[a-z0-9]{1,3})?$/), facts);
	fc.assert(
		fc.property(rows, fc.option(words.filter(isHeaderText), { nil: undefined }), (rows, document) => {
			const [publication] = sealedChain({
				rows,
				newBodies: Object.keys(rows),
				...(document === undefined ? {} : { document }),
			});
			if (publication === undefined) throw new Error('nothing was sealed');
			expect(parsePublication(fileOf(publication))).toEqual({ value: publication, problems: [] });
		}),
	);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from './number-forms.ts';
import { isFault, readNumber } from './phone.ts';
import type { NumberingPlan } from './places.ts';

/** An invented plan with the habits of real ones: two lengths, a withdrawn area, short codes, service numbers. */
const plan: NumberingPlan = {
	country: '999',
	mobile: { begins: ['13', '17'], length: 11 },
	localNeverBegins: ['0', '1'],
	shortCodes: ['12345', '110'],
	serviceNumbers: [
		{ begins: '400', length: 10 },
		{ begins: '03', length: 11 },
	],
	areas: [
		{ code: '0951', length: 8, divisions: ['10'] },
		{ code: '0958', length: 7, divisions: ['11'] },
	],
	withdrawn: [{ code: '0952', until: '2014-12-31' as never, now: '0951' }],
};

describe('a number', () => {
	test.each([
		['0951-00000001', '0951-00000001'],
		['095100000001', '0951-00000001'],
		['(0951) 00000001', '0951-00000001'],
		['（0951）00000001', '0951-00000001'],
		['０９５１－００００００01', '0951-00000001'],
		['+999 951 0000 0001', '0951-00000001'],
		['00999 0951 00000001', '0951-00000001'],
		['0951 0000-0001', '0951-00000001'],
		['00000001', '0951-00000001'],
		['0951-00000001-8001', '0951-00000001-8001'],
		['0951-00000001转8001', '0951-00000001-8001'],
		['0951-00000001 ext. 8001', '0951-00000001-8001'],
		['0951-00000001 x8001', '0951-00000001-8001'],
		['00000001转8001', '0951-00000001-8001'],
		['0958-0000001', '0958-0000001'],
		['12345', '12345'],
		['400-000-0001', '4000000001'],
		['4000000001-8001', '4000000001-8001'],
		['400-000-0001 转 8001', '4000000001-8001'],
		['+999 400 000 0001', '4000000001'],
		['0300 000 0001', '03000000001'],
		['+999 300 000 0001', '03000000001'],
		['+999 (0)951 0000 0001', '0951-00000001'],
		['12345-2', '12345-2'],
		['12345 转 2', '12345-2'],
		['12345-67', '12345-67'],
		['12345-678', '12345-678'],
		['0951-12345', '0951-12345'],
		['(0958) 12345', '0958-12345'],
		['+999 958 12345', '0958-12345'],
		['095812345', '0958-12345'],
		['0958-12345-26', '0958-12345-26'],
		['0951-12345转2', '0951-12345-2'],
	])('written %j is %s', (text, canonical) => {
		const read = readNumber(plan, text, '0951');
		expect(isFault(read) ? read : read.canonical).toBe(canonical);
	});

	test.each([
		['13800000000', 'mobile'],
		['+99917000000000', 'mobile'],
		['138 0000 0000', 'mobile'],
		['0951-0000001', 'wrong-length'],
		['0958-00000001', 'wrong-length'],
		['0952-0000001', 'withdrawn-area'],
		['0777-0000001', 'unknown-area'],
		['0777-12345', 'unknown-area'],
		['0777-110', 'unknown-area'],
		['0952-12345', 'withdrawn-area'],
		['0951-12346', 'wrong-length'],
		['0951-00000001/00000002', 'two-numbers'],
		['00000001、00000002', 'two-numbers'],
		['09510000000100000002', 'wrong-length'],
		['press office', 'not-a-number'],
		['', 'not-a-number'],
	])('is not made of %j: %s', (text, fault) => expect(readNumber(plan, text, '0951')).toMatchObject({ fault }));

	const fixed = fc.constantFrom(...plan.areas).chain((area) =>
		fc.record({
			area: fc.constant(area.code),
			local: fc.stringMatching(new RegExp(`^[02-9][0-9]{${area.length - 1}}$`)),
			extension: fc.option(fc.stringMatching(/^[0-9]{1,6}$/), { nil: undefined }),
		}),
	);

	test('reads back from its one form and from both printed forms', () => {
		fc.assert(
			fc.property(fixed, ({ area, local, extension }) => {
				const canonical = [area, local, ...(extension === undefined ? [] : [extension])].join('-');
				const number = readNumber(plan, canonical);
				if (isFault(number)) throw new Error(JSON.stringify(number));
				expect(number.canonical).toBe(canonical);
				for (const language of ['zh', 'en'] as const) {
					expect(readNumber(plan, formatNumber(number, language))).toEqual(number);
				}
			}),
		);
	});
});

import { describe, expect, test } from 'vitest';
import { mayHoldMobile, mobileNumberIn } from './mobile-numbers.ts';
import type { NumberingPlan } from './places.ts';

const plan: NumberingPlan = {
	country: '999',
	mobile: { begins: ['13', '19'], length: 11 },
	localNeverBegins: ['0'],
	shortCodes: [],
	serviceNumbers: [],
	areas: [{ code: '0999', length: 8, divisions: ['10'] }],
	withdrawn: [],
};

/** The number found, by the glance at the whole and by the search. */
function found(text: string): string | undefined {
	return mayHoldMobile(plan)(text) ? mobileNumberIn(plan, text) : undefined;
}

describe('a mobile number is found', () => {
	test.each([
		['alone', '13800000000', '13800000000'],
		['in a sentence', '急事请打13800000000找他', '13800000000'],
		['in groups', '手机 138-0000-0000', '138-0000-0000'],
		['in groups with spaces', '138 0000 0000', '138 0000 0000'],
		['in groups with dots', '138.0000.0000', '138.0000.0000'],
		['in two groups', '138 00000000', '138 00000000'],
		['with the code of the country', '+999 138 0000 0000', '138 0000 0000'],
		['with the code of the country before it', '99913800000000', '99913800000000'],
		['with the code of the country in brackets', '(+999)13800000000', '13800000000'],
		['with 00 and the code of the country', '0099913800000000', '0099913800000000'],
		['with a trunk prefix', '013800000000', '013800000000'],
		['in full-width digits', '１３８００００００００', '13800000000'],
		['before an at sign', '13800000000@mail.example', '13800000000'],
		['behind an office number', '0999-00000001 13800000000', '13800000000'],
		['behind a day', '2024-03-01 138 0000 0000', '138 0000 0000'],
		['as the account in a web address', 'https://talk.example/u/13800000000', '13800000000'],
		['behind a web address', 'https://talk.example，13800000000', '13800000000'],
	])('%s', (_, text, number) => expect(found(text)).toBe(number));
});

describe('no mobile number is', () => {
	test.each([
		['an office number', '0999-00000001'],
		['an office number with an extension', '0999-01380000-1381'],
		['part of a longer group of digits', '国资备1380000000012号'],
		['the number of a page', 'https://news.example/2024/13800000000.html'],
		['a day and a number', '2024-01-13 0999-00000001'],
		['two days', '2024-01-13 2024-03-011'],
		['a number with another beginning', '12800000000'],
		['one that is too short', '1380000000'],
	])('%s', (_, text) => expect(found(text)).toBeUndefined());
});

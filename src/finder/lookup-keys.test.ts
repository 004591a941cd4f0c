import { describe, expect, test } from 'vitest';
import { addressKeys, askedIn, nameKey, numberKeys } from './lookup-keys.ts';

const asked = (text: string) => askedIn(text, '86').map(({ of, text: written }) => [of, written]);
/** Whether something typed is looked up under a key that the recorded number has. */
const meets = (typed: string, recorded: string) =>
	askedIn(typed, '86').some(({ keys }) => keys.some((key) => numberKeys(recorded).includes(key)));

describe('a number is asked for however it is written', () => {
	test.each([
		'0999-00000001',
		'099900000001',
		'0999 0000 0001',
		'(0999) 00000001',
		'（０９９９）００００－０００１',
		'+86 999 0000 0001',
		'+86-0999-00000001',
		'0086 999 00000001',
		'86 999 00000001',
		'999 00000001',
		'00000001',
		'0000-0001',
		'0999-00000001转8001',
		'0999-00000001 ext. 8001',
		'0999-00000001-8001',
		'电话：0999-00000001。',
	])('%s', (typed) => expect(meets(typed, '0999-00000001-8001')).toBe(true));

	test.each(['0999-00000002', '0999-0000001', '0998-00000001', '0999-000000011', '00000002', '8001'])(
		'%s is another number',
		(typed) => expect(meets(typed, '0999-00000001-8001')).toBe(false),
	);

	test.each([
		['0999-00000001转8001', '8001'],
		['0999-00000001-8001', '8001'],
		['+86 999 0000 0001 ext. 12', '12'],
		['0999-00000001', undefined],
	])('%s has the extension %s', (typed, extension) => expect(askedIn(typed, '86')[0]?.extension).toBe(extension));

	test('a short code is a number, with the area code of its place or without', () => {
		expect(meets('12345', '0999-12345')).toBe(true);
		expect(meets('0999-12345', '0999-12345')).toBe(true);
		expect(meets('12345', '12345')).toBe(true);
	});
});

test.each(['21-3456710', '213456710', '21 345 6710', '+999 21 345 6710', '3456710', '21-3456710 ext. 8'])(
	'where codes of areas begin with no 0, %s is a number of its area',
	(typed) => {
		const keys = askedIn(typed, '999')[0]?.keys ?? [];
		expect(keys.some((key) => numberKeys('21-3456710').includes(key))).toBe(true);
		expect(numberKeys('21-3456711').some((key) => keys.includes(key))).toBe(false);
	},
);

test('what is pasted is parted into numbers, addresses and names', () => {
	expect(
		asked('山城路政局 王一，0999-00000001；press@roads.example\nAnn Weir, https://www.roads.example/press'),
	).toEqual([
		['name', '山城路政局'],
		['name', '王一'],
		['number', '0999-00000001'],
		['address', 'press@roads.example'],
		['name', 'Ann Weir'],
		['address', 'https://www.roads.example/press'],
	]);
});

test.each(['', ' ', '，。', '一', '12', '？！'])('nothing is asked by “%s”', (typed) =>
	expect(asked(typed)).toEqual([]),
);

test('an address is asked for whole, then by its host', () => {
	expect(addressKeys('https://www.Roads.example/press/')).toEqual(['aroads.example/press', 'aroads.example']);
	expect(addressKeys('Press@roads.example')).toEqual(['apress@roads.example', 'aroads.example']);
	expect(addressKeys('山城发布')).toEqual([nameKey('山城发布')]);
});

test('names are compared without case, width, signs and blanks', () => {
	expect(nameKey('Ann  Weir')).toBe(nameKey('ＡＮＮ WEIR'));
	expect(nameKey('阿依·古丽')).toBe(nameKey('阿依古丽'));
	expect(nameKey('Ann Weir')).not.toBe(nameKey('Anna Weir'));
});

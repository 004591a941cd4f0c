import { expect, test } from 'vitest';
import { pathOfPending, pendingPath } from './pending.ts';
import { fourDigits, numberInPath, publicationPath } from './publication-file.ts';

test.each([
	{ name: '0001-annual-2024.json', number: 1 },
	{ name: '9999-gazette-2024-12.json', number: 9999 },
	{ name: '10000-erratum-2024-1.json', number: 10_000 },
	{ name: '123456-erratum-2024-1.json', number: 123_456 },
	{ name: '001-annual-2024.json', number: undefined },
	{ name: '01000-annual-2024.json', number: undefined },
	{ name: '0001-annual-024.json', number: undefined },
	{ name: '0001-annual-20240.json', number: undefined },
	{ name: '0001-annual-2024-0.json', number: undefined },
	{ name: '0001-annual-2024-01.json', number: undefined },
	{ name: '0001-annual-2024-.json', number: undefined },
	{ name: '0001-annual-2024-1-2.json', number: undefined },
	{ name: '0001-annual-2024-1x.json', number: undefined },
	{ name: '0001-Annual-2024.json', number: undefined },
	{ name: '0001--2024.json', number: undefined },
	{ name: '0001-annual.json', number: undefined },
	{ name: '0001-annual-2024.json.orig', number: undefined },
	{ name: '0001-annual-2024.jsonl', number: undefined },
	{ name: '0001-annual-2024xjson', number: undefined },
	{ name: 'x0001-annual-2024.json', number: undefined },
	{ name: 'old/0001-annual-2024.json', number: undefined },
])('the number in the name $name: $number', ({ name, number }) => {
	expect(numberInPath(`publications/${name}`)).toBe(number);
	expect(numberInPath(`backup/publications/${name}`)).toBeUndefined();
	expect(numberInPath(`backup/${name}`)).toBeUndefined();
});

test('numbers are filled up to four digits, no further, and stand in the name with kind and label', () => {
	expect([1, 999, 1000, 10_000].map(fourDigits)).toEqual(['0001', '0999', '1000', '10000']);
	expect(publicationPath({ number: 3, kind: 'supplement', label: '2026-1' })).toBe(
		'publications/0003-supplement-2026-1.json',
	);
});

test('a pending file has the name that it is to have, and an ending', () => {
	expect(pendingPath('publications/x.json')).toBe('publications/x.json.pending');
	expect(pathOfPending('publications/x.json.pending')).toBe('publications/x.json');
	expect(pathOfPending('publications/x.pending.json')).toBeUndefined();
});

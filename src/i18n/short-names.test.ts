import { expect, test } from 'vitest';
import { shortName } from './short-names.ts';

const places = ['Hillside Province', 'Hillside'];

test.each([
	['Hillside Provincial Department of Education', 'Education'],
	['Energy Administration of Hillside Province', 'Energy Administration'],
	["General Office of the People's Government of Hillside Province", 'General Office'],
	["People's Government of Hillside Province", "People's Government"],
	['Hillside Academy of Sciences', 'Academy of Sciences'],
	['Hillside Provincial Administration for Market Regulation', 'Market Regulation'],
	['Hillsider Trust', 'Hillsider Trust'],
])('%s is %s in a list of its place', (name, short) => expect(shortName.en(name, places)).toBe(short));

test('a Chinese name stays as it is: records hold its short form', () => {
	expect(shortName.zh('山城省教育厅', ['山城省'])).toBe('山城省教育厅');
});

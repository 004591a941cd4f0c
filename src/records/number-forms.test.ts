import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, toCardNumber, toTelAddress } from './number-forms.ts';
import { isFault, readNumber, type PhoneNumber } from './phone.ts';
import type { NumberingPlan } from './places.ts';

/** An invented plan: two lengths, short codes, service numbers. */
const plan: NumberingPlan = {
	country: '999',
	mobile: { begins: ['13', '17'], length: 11 },
	localNeverBegins: ['0', '1'],
	shortCodes: ['12345', '110', '96000'],
	serviceNumbers: [
		{ begins: '400', length: 10 },
		{ begins: '800', length: 10 },
	],
	areas: [
		{ code: '0951', length: 8, divisions: ['10'] },
		{ code: '0958', length: 7, divisions: ['11'] },
		{ code: '098', length: 8, divisions: ['12'] },
	],
	withdrawn: [],
};

function numberFrom(text: string): PhoneNumber {
	const read = readNumber(plan, text);
	if (isFault(read)) throw new Error(`${text}: ${JSON.stringify(read)}`);
	return read;
}

/** What a telephone does with a text, written apart from ours: it dials the digits up to a pause or a word, then the rest. */
function dialledBy(text: string): { digits: string; then: string } {
	const [before = '', after = ''] = text.replace(/^tel:/, '').split(/,|;ext=| ext\. /);
	return { digits: before.replace(/[ -]/g, ''), then: after };
}

describe('a number of each kind', () => {
	test.each([
		['0951-00000001', 'tel:+99995100000001', '+999 951 0000 0001', '0951-00000001', '+999 951 0000 0001'],
		[
			'0951-00000001-8001',
			'tel:+99995100000001,8001',
			'+999 951 0000 0001,8001',
			'0951-00000001 转 8001',
			'+999 951 0000 0001 ext. 8001',
		],
		['0958-0000001', 'tel:+9999580000001', '+999 958 000 0001', '0958-0000001', '+999 958 000 0001'],
		['0951-12345', 'tel:+99995112345', '+999 951 12345', '0951-12345', '+999 951 12345'],
		['0951-12345-2', 'tel:+99995112345', '+999 951 12345', '0951-12345 转 2', '+999 951 12345 ext. 2'],
		['12345', 'tel:12345', '12345', '12345', '12345'],
		['12345-2', 'tel:12345', '12345', '12345 转 2', '12345 ext. 2'],
		['4000000001', 'tel:4000000001', '4000000001', '4000000001', '4000000001'],
		['4000000001-8001', 'tel:4000000001,8001', '4000000001,8001', '4000000001 转 8001', '4000000001 ext. 8001'],
	])('%s is dialled as %s', (canonical, tel, card, zh, en) => {
		const number = numberFrom(canonical);
		expect([
			toTelAddress(number),
			toCardNumber(number),
			formatNumber(number, 'zh'),
			formatNumber(number, 'en'),
		]).toEqual([tel, card, zh, en]);
	});
});

describe('every number', () => {
	const area = fc.constantFrom(...plan.areas);
	const main = fc.oneof(
		area.chain(({ code, length }) =>
			fc.stringMatching(new RegExp(`^[02-9][0-9]{${length - 1}}$`)).map((local) => ({
				written: `${code}-${local}`,
				abroad: `+999${code.slice(1)}${local}`,
			})),
		),
		fc
			.tuple(area, fc.constantFrom(...plan.shortCodes))
			.map(([{ code }, short]) => ({ written: `${code}-${short}`, abroad: `+999${code.slice(1)}${short}` })),
		fc.constantFrom(...plan.shortCodes).map((short) => ({ written: short, abroad: short })),
		fc.stringMatching(/^[48]00[0-9]{7}$/).map((service) => ({ written: service, abroad: service })),
	);
	const written = fc.tuple(main, fc.option(fc.stringMatching(/^[0-9]{1,6}$/), { nil: undefined }));

	test('dials the same digits from a link, an address book and a search engine, and no extension is one of them', () => {
		fc.assert(
			fc.property(written, ([{ written, abroad }, extension]) => {
				const text = extension === undefined ? written : `${written}-${extension}`;
				const number = numberFrom(text);
				expect(number.canonical).toBe(text);
				for (const form of [toTelAddress(number), toCardNumber(number), formatNumber(number, 'en')]) {
					const { digits, then } = dialledBy(form);
					expect(digits).toBe(abroad);
					expect(['', extension ?? '']).toContain(then);
				}
				expect(dialledBy(formatNumber(number, 'en')).then).toBe(extension ?? '');
			}),
		);
	});

	test('reads back from both printed forms', () => {
		fc.assert(
			fc.property(written, ([{ written }, extension]) => {
				const number = numberFrom(extension === undefined ? written : `${written}-${extension}`);
				for (const language of ['zh', 'en'] as const)
					expect(numberFrom(formatNumber(number, language))).toEqual(number);
			}),
		);
	});
});

import { agenciesWith, bytesWith, goodAgency, textWith, type BadInput } from './bad-input.ts';

/** Bytes of an encoding that Node cannot write: pairs of GB18030 for 财政局. */
const gb18030 = [0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6];

/** Bytes that are no UTF-8, and characters that nobody sees. */
export const encodingInputs: readonly BadInput[] = [
	textWith({ title: 'a byte order mark', text: `\ufeff${goodAgency}`, code: 'byte-order-mark', line: 1, column: 1 }),
	bytesWith({
		title: 'GB18030',
		bytes: Uint8Array.of(...ascii('id: a\nname: { zh: '), ...gb18030, ...ascii(' }\n')),
		code: 'not-utf8',
		line: 2,
		column: 13,
	}),
	bytesWith({
		title: 'Latin-1',
		bytes: Uint8Array.of(...ascii('name: Caf'), 0xe9, ...ascii(' Central\n')),
		code: 'not-utf8',
		line: 1,
		column: 10,
	}),
	bytesWith({ title: 'UTF-16', bytes: utf16(`\ufeff${goodAgency}`), code: 'not-utf8', line: 1, column: 1 }),
	bytesWith({ title: 'UTF-16 without its mark', bytes: utf16('id: finance\n'), code: 'not-utf8', line: 1, column: 1 }),
	bytesWith({ title: 'a file too large', bytes: new Uint8Array(65_537), code: 'file-too-large', line: 1, column: 1 }),
	...agenciesWith([
		['a byte order mark inside', 'name: 罗敏', 'name: 罗‸\ufeff敏', 'invisible-character'],
		['a lone carriage return', 'name: 罗敏', 'name: 罗‸\r敏', 'control-character'],
		['NUL', 'name: 罗敏', 'name: 罗‸\0敏', 'control-character'],
		['U+0085', 'name: 罗敏', 'name: 罗‸\u0085敏', 'control-character'],
		['U+2028', 'name: 罗敏', 'name: 罗‸\u2028敏', 'control-character'],
		['a lone surrogate as an escape', 'name: 罗敏', 'name: ‸"罗\\uD800敏"', 'control-character'],
		['a zero-width space', 'name: 罗敏', 'name: 罗‸\u200b敏', 'invisible-character'],
		['a zero-width space as an escape', 'name: 罗敏', 'name: ‸"罗\\u200b敏"', 'invisible-character'],
		['a zero-width joiner', 'name: 罗敏', 'name: 罗敏‸\u200d', 'invisible-character'],
		['a soft hyphen', 'en: Finance Office', 'en: Fi‸\u00adnance Office', 'invisible-character'],
		['text turned around', 'name: 罗敏', 'name: ‸\u202e罗敏', 'invisible-character'],
		['text turned around in a comment', 'order: 10', 'order: 10 # ‸\u2066x', 'invisible-character'],
		['a variation selector', 'name: 罗敏', 'name: 罗敏‸\ufe00', 'invisible-character'],
		['a character lost in conversion', 'name: 罗敏', 'name: 罗‸\ufffd', 'lost-character'],
		['a letter apart from its accent', 'en: Finance Office', 'en: Caf‸e\u0301', 'not-composed'],
		['a compatibility ideograph', 'name: 罗敏', 'name: ‸\uf90f敏', 'compatibility-character'],
		['a Kangxi radical', 'name: 罗敏', 'name: 罗‸\u2f42', 'compatibility-character'],
		['a radical of PDF files', 'zh: 副局长', 'zh: 副局‸\u2ed3', 'compatibility-character'],
		['a character of an old font', 'name: 罗敏', 'name: 罗‸\ue863', 'old-font-character'],
		['a character of one font only', 'name: 罗敏', 'name: 罗‸\ue000', 'private-use-character'],
	]),
];

function ascii(text: string): number[] {
	return [...text].map((character) => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
	return Uint8Array.from(
		[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]),
	);
}

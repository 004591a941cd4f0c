// Digits can be written in many ways: full-width, circled, in Chinese, in the numerals of another script, with a letter
// that looks like one, with characters between them that nobody sees. Whoever looks for a number reads them as one.

/** A text with every digit as an ASCII one and without what nobody sees, and where each of its characters came from. */
export interface PlainText {
	readonly text: string;
	/** For each code unit of `text` its offset in the text as it was written; `undefined` where the two are the same. */
	readonly offsets: readonly number[] | undefined;
}

const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|\u20e3|[\ufe00-\ufe0f]/;
const entity = /^&#(?:(\d{1,6})|[xX]([0-9A-Fa-f]{1,6}));/;
/** What is laid between digits and read as a space: markup, and spaces by their names. */
const laidBetween = /(?<=\d|>|;)(?:<\/?[a-zA-Z][^<>\n]{0,40}>|&(?:nbsp|ensp|emsp|thinsp|zwj|zwnj|shy);)/y;

/** Whether something of the sort may stand in a text. */
export const mayBeLaidBetween = /\d(?:<\/?[a-zA-Z]|&[a-z]{3,6};)/;

export function plainText(written: string): PlainText {
	const isAscii = /^[\0-\x7f]*$/.test(written);
	if (isAscii && !written.includes('&#') && !mayBeLaidBetween.test(written))
		return { text: withLetterDigits(written), offsets: undefined };
	let text = '';
	const offsets: number[] = [];
	for (let at = 0; at < written.length;) {
		const [put, length] = oneCharacter(written, at);
		for (let unit = 0; unit < put.length; unit += 1) offsets.push(at);
		text += put;
		at += length;
	}
	return { text: withLetterDigits(withChineseDigits(text)), offsets };
}

/** What one written character is read as, and how long it was. */
function oneCharacter(written: string, at: number): [put: string, length: number] {
	const coded = written[at] === '&' ? entity.exec(written.slice(at, at + 12)) : null;
	const code = coded && (coded[1] === undefined ? parseInt(coded[2] as string, 16) : Number(coded[1]));
	if (coded && code !== null && code <= 0x10ffff) return [read(String.fromCodePoint(code)), coded[0].length];
	laidBetween.lastIndex = at;
	const laid = written[at] === '<' || written[at] === '&' ? laidBetween.exec(written) : null;
	if (laid) return [' ', laid[0].length];
	const character = String.fromCodePoint(written.codePointAt(at) as number);
	return [read(character), character.length];
}

function read(character: string): string {
	if (character < '\x80' || /[\u4e00-\u9fff]/.test(character)) return character;
	if (unseen.test(character)) return '';
	if (/\p{Nd}/u.test(character)) return String(digitOf(character.codePointAt(0) as number));
	const code = character.codePointAt(0) as number;
	if (code === 0x24ff) return '0';
	if (code >= 0x2474 && code <= 0x247c) return String(code - 0x2473);
	if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1).slice(-1);
	if (/[\u2070-\u209f\u00b2\u00b3\u00b9\u2460-\u24ff\uff01-\uff5e]/.test(character)) return character.normalize('NFKC');
	return character;
}

/** Digits of every script stand in rows of ten. */
function digitOf(code: number): number {
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
	return before % 10;
}

const chineseDigits: Readonly<Record<string, string>> = Object.fromEntries(
	['〇零洞', '一壹幺', '二贰貳两', '三叁參', '四肆', '五伍', '六陆陸', '七柒拐', '八捌', '九玖勾'].flatMap(
		(signs, digit) => [...signs].map((sign) => [sign, String(digit)]),
	),
);
/** The signs of digits in Chinese, those that are spoken over the telephone too. */
export const chineseDigit = Object.keys(chineseDigits).join('');
/** A single one is a word: only several together are the digits of a number, or one between ASCII digits. */
const chineseRun = new RegExp(
	`[${chineseDigit}]{3,}|[${chineseDigit}](?:[ \\u3000-]?[${chineseDigit}]){9,}|(?<=\\d)[〇零幺洞]+|[〇零幺洞]+(?=\\d)|(?<=\\d)(?![一两勾拐])[${chineseDigit}]{1,2}(?=\\d)`,
	'g',
);

function withChineseDigits(text: string): string {
	return text.replace(chineseRun, (run) => [...run].map((sign) => chineseDigits[sign] ?? sign).join(''));
}

/** `l38OO138OOO`: letters that stand for a one or a zero among digits. */
function withLetterDigits(text: string): string {
	return text
		.replace(/(?<=\d)[OoОоlI]+(?=\d)/g, (signs) => signs.replace(/[lI]/g, '1').replace(/\D/g, '0'))
		.replace(/(?<=\d\d)[OoОо]{1,8}(?![A-Za-z])/g, (zeros) => '0'.repeat(zeros.length))
		.replace(/(?<![A-Za-z\d])[lI](?=[3-9]\d)/g, '1');
}

/** Characters that are read as digits and are neither ASCII nor Chinese: a text that has one is read with care. */
export const rareDigit = /(?![0-9])[\p{Nd}\p{No}\u{1F100}-\u{1F10A}]|&#/u;

/** Where a stretch of the plain text stood in the text as it was written. */
export function asWritten({ offsets }: PlainText, written: string, from: number, until: number): [number, number] {
	if (!offsets) return [from, until];
	const end = until < offsets.length ? (offsets[until] as number) : written.length;
	return [offsets[from] ?? written.length, trimUnseen(written, offsets[until - 1] ?? 0, end)];
}

/** What nobody sees behind the last character is not part of it. */
function trimUnseen(written: string, last: number, end: number): number {
	let until = end;
	while (until > last + 1 && unseen.test(written[until - 1] as string)) until -= 1;
	return until;
}

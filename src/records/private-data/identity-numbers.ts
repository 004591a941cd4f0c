import { digitRuns, type DigitGroup } from './digit-runs.ts';
import { isNumberOfDocument } from './document-numbers.ts';

// Identity numbers of 18 places (GB 11643) and of 15, the form before: six digits of a division, a day of birth, three
// of an order, and in the longer form a check digit.

/** From where until where identity numbers stand in a plain text, whether in one group or in several. */
export function identityNumbers(text: string): [number, number][] {
	const whole = digitRuns(withFinalX(text)).flatMap((groups) => identityNumbersIn(text, groups));
	const hidden = [...text.matchAll(hiddenEnd)].map(({ 0: found, index }): [number, number] => [
		index,
		index + found.length,
	]);
	return [...whole, ...hidden];
}

/** The last place may be an X, the Roman ten: here a 0 takes its place, and the check digit is not asked. */
const finalX = /(?<=\d[^\p{L}\p{N}\n]{0,3})[XxХх×Ⅹ✕](?![\p{L}\p{N}])/gu;

function withFinalX(text: string): string {
	return text.replace(finalX, '0');
}

function identityNumbersIn(text: string, groups: readonly DigitGroup[]): [number, number][] {
	const found: [number, number][] = [];
	for (let first = 0; first < groups.length; first += 1) {
		let digits = '';
		for (let last = first; last < groups.length && digits.length < 18; last += 1) {
			digits += (groups[last] as DigitGroup).digits;
			const own = groups.slice(first, last + 1);
			if (!isIdentityNumber(text, digits, own)) continue;
			found.push([(own[0] as DigitGroup).from, (own.at(-1) as DigitGroup).until]);
			first = last;
			break;
		}
	}
	return found;
}

function isIdentityNumber(text: string, digits: string, groups: readonly DigitGroup[]): boolean {
	const [from, until] = [(groups[0] as DigitGroup).from, (groups.at(-1) as DigitGroup).until];
	const isInGroups = groups.length > 1;
	const isDocument = !isInGroups && isNumberOfDocument(text, from, until, 'prose');
	if (digits.length === 15) return short.test(digits) && !isDocument && (!isInGroups || hasNoDay(groups));
	if (digits.length !== 18 || !long.test(digits)) return false;
	const ending = text.slice(until - 1, until);
	if (ending === checkDigitOf(digits.slice(0, 17)) || !/\d/.test(ending)) return true;
	return !isDocument && (!isInGroups || hasNoDay(groups.slice(0, -1)));
}

const provinces = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[1-3])';
const monthAndDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const short = new RegExp(`^${provinces}\\d{6}${monthAndDay}\\d{3}$`);
const long = new RegExp(`^${provinces}\\d{4}(?:18|19|20)\\d{2}${monthAndDay}\\d{4}$`);

/** Stars for the last places hide who it is, and not when somebody was born. */
const hiddenEnd = new RegExp(`(?<!\\d)${provinces}\\d{4}(?:18|19|20)\\d{2}${monthAndDay}[*＊×xX?]{2,4}(?!\\d)`, 'gu');

/** Groups of two digits are those of a day or a time, unless every digit stands alone. */
function hasNoDay(groups: readonly DigitGroup[]): boolean {
	return groups.every(({ digits }) => digits.length > 2) || groups.every(({ digits }) => digits.length === 1);
}

/** ISO 7064, MOD 11-2. */
function checkDigitOf(digits: string): string {
	const sum = [...digits].reduce((rest, digit) => ((rest + Number(digit)) * 2) % 11, 0);
	const check = (12 - sum) % 11;
	return check === 10 ? 'X' : String(check);
}

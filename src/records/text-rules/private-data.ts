import type { ValueSlip } from '../reading/slip.ts';
import { toAsciiDigits } from './digits.ts';

// A registry of offices holds no identity numbers and no birth dates. The message never repeats them.

const digitRun = /\d(?:[ -]?\d){13,16}[ -]?[\dXx]/g;
const bornOn =
	/(?:生于|出生于|出生日期|出生年月|生日)[:：]?\s*\d{4}|\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?\s*(?:出生(?!人口|率)|生(?=于|人(?![一-龥]))|生(?![一-龥]))|\b(?:born|birth(?:day| ?date)?|date of birth)\b[^.;\n]{0,12}\d{4}/gi;

/** Identity numbers of 18 digits (with their check digit, GB 11643) or of 15, and birth dates, anywhere in a value. */
export function privateData(value: string): ValueSlip[] {
	const text = toAsciiDigits(value);
	const numbers = [...text.matchAll(digitRun)].filter(({ 0: run, index }) => {
		const alone = !/\d/.test(text[index - 1] ?? '') && !/\d/.test(text[index + run.length] ?? '');
		return alone && isIdentityNumber(run.replace(/[ -]/g, ''));
	});
	return [...numbers, ...text.matchAll(bornOn)].map(({ 0: run, index }) => ({
		code: 'private-data' as const,
		from: index,
		until: index + run.length,
	}));
}

function isIdentityNumber(digits: string): boolean {
	if (digits.length === 15) return /^[1-9]\d{7}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/.test(digits);
	if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(digits)) return false;
	return checkDigitOf(digits.slice(0, 17)) === digits[17]?.toUpperCase();
}

/** ISO 7064, MOD 11-2. */
function checkDigitOf(digits: string): string {
	const sum = [...digits].reduce((rest, digit) => ((rest + Number(digit)) * 2) % 11, 0);
	const check = (12 - sum) % 11;
	return check === 10 ? 'X' : String(check);
}

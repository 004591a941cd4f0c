import { toAsciiDigits } from './text-rules/digits.ts';

/** A number taken apart, before any plan is asked. */
export interface NumberParts {
	/** The groups of digits, without the country's code. */
	readonly groups: readonly string[];
	readonly extension: string | undefined;
	/** The country's code stood before it, so a trunk prefix may be missing. */
	readonly abroad: boolean;
	readonly hyphenBeforeLast: boolean;
}

const separators = /[/／、，,；;|\n]|或|和|及/;
const extended = /^(.*\d\)?)[\s,，]*(?:转|轉|分机号?|內線|内线|ext(?:ension)?\.?|x|#|＃)\s*[:：]?\s*(\d{1,6})$/i;

/** The groups of digits that a text holds, or why it holds no single number. */
export function numberParts(country: string, text: string): NumberParts | 'two-numbers' | 'not-a-number' {
	const plain = toAscii(text).trim();
	const match = extended.exec(plain);
	const main = (match?.[1] ?? plain).trim();
	if (holdsTwo(main)) return 'two-numbers';
	if (!/^[+(\d][\d\s().+-]*$/.test(main) || (main.match(/\+/g)?.length ?? 0) > 1) return 'not-a-number';
	const abroad = main.startsWith('+') || main.startsWith(`00${country}`);
	const national = abroad ? afterCountry(country, main) : main;
	const groups = national?.match(/\d+/g);
	if (!groups) return 'not-a-number';
	return { groups, extension: match?.[2], abroad, hyphenBeforeLast: /-\s*\d+$/.test(main) };
}

/** Digits, brackets and hyphens of any width as ASCII. */
function toAscii(text: string): string {
	return toAsciiDigits(text)
		.replace(/[（【]/g, '(')
		.replace(/[）】]/g, ')')
		.replace(/[－—–―‐‑‒﹣]/g, '-')
		.replace(/＋/g, '+')
		.replace(/[\u00a0\u3000]/g, ' ');
}

/** Several numbers: parted by a sign or a word, or two groups that are each as long as a number. */
function holdsTwo(text: string): boolean {
	if (text.split(separators).filter((part) => /\d/.test(part)).length > 1) return true;
	return (text.match(/\d{7,}/g)?.length ?? 0) > 1;
}

/** What follows the country's code; `undefined` where another country's stands there. */
function afterCountry(country: string, text: string): string | undefined {
	const rest = new RegExp(`^(?:\\+|00)\\s*\\(?${country}\\)?[\\s-]*`).exec(text);
	return rest ? text.slice(rest[0].length) : undefined;
}

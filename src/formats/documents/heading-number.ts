import type { Language } from '../../i18n/languages.ts';
import type { WordsInPrint } from './words-in-print.ts';

/** A heading with its number, as documents of its language number them: `一、省政府`, `1. Ministries`. */
export function headingNumber({ language, t }: WordsInPrint, nth: number, name: string): string {
	return t('paper.heading', { nth: numerals[language](nth), name });
}

const numerals: Readonly<Record<Language, (nth: number) => string>> = { zh: inChinese, en: String };

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** From 1 to 99; beyond, in digits. */
function inChinese(nth: number): string {
	if (nth > 99) return String(nth);
	const tens = Math.floor(nth / 10);
	return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[nth % 10]}`;
}

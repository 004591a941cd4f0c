import type { Language } from './languages.ts';

/** The number of a heading as documents of a language write it: `一`, `十二`; `1`, `12`. */
export function headingNumeral(language: Language, nth: number): string {
	return writers[language](nth);
}

const writers: Readonly<Record<Language, (nth: number) => string>> = { zh: inChinese, en: String };

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** From 1 to 99; beyond, in digits. */
function inChinese(nth: number): string {
	if (nth > 99) return String(nth);
	const tens = Math.floor(nth / 10);
	return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[nth % 10]}`;
}

import type { Language } from './languages.ts';

// Days are `YYYY-MM-DD`, months `YYYY-MM`, years `YYYY`. Written by hand: the language data of machines differ.

const englishMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** A day, month or year in words: `2026年11月22日`, `22 November 2026`; `2018年11月`; `1997`. */
export function formatDay(language: Language, day: string): string {
	const [year = '', month, date] = day.split('-');
	const parts = { year, month: Number(month ?? 0), date: Number(date ?? 0) };
	return writers[language](parts);
}

/** A day of every year, `MM-DD`, in words: `6月1日`, `1 June`. */
export function formatMonthDay(language: Language, monthDay: string): string {
	const [month, date] = monthDay.split('-').map(Number);
	return writers[language]({ year: '', month: month ?? 0, date: date ?? 0 });
}

interface DayParts {
	/** Empty for a day of every year. */
	readonly year: string;
	/** From 1; 0 where there is none. */
	readonly month: number;
	readonly date: number;
}

const writers: Readonly<Record<Language, (parts: DayParts) => string>> = { zh: inChinese, en: inEnglish };

function inChinese({ year, month, date }: DayParts): string {
	return `${year && `${year}年`}${month ? `${month}月` : ''}${date ? `${date}日` : ''}`;
}

function inEnglish({ year, month, date }: DayParts): string {
	return [date || '', englishMonths[month - 1] ?? '', year].filter((part) => part !== '').join(' ');
}

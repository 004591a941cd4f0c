import { addDays, isoDate, parseIsoDate, type IsoDate } from '../../calendar/index.ts';
import { toAsciiDigits } from './digits.ts';

/** What a text that is no `YYYY-MM-DD` means as a day. */
export interface DayReading {
	readonly day: IsoDate;
	/** Whether nothing else can be meant. The number of a spreadsheet can: it counts from 1900 or from 1904. */
	readonly certain: boolean;
}

/** The day that somebody meant, or `undefined` where there is none or more than one. */
export function readDay(written: string): DayReading | undefined {
	const text = toAsciiDigits(written)
		.replace(/[－—–]/g, '-')
		.replace(/[／]/g, '/')
		.trim();
	const serial = /^[2-7]\d{4}$/.test(text) ? addDays(isoDate('1899-12-30'), Number(text)) : undefined;
	if (serial !== undefined) return { day: serial, certain: false };
	const day = fromYear(text) ?? fromRepublic(text) ?? fromChinese(text) ?? fromYearLast(text);
	return day === undefined ? undefined : { day, certain: true };
}

/** The last day of the month where a text names a day after it (`2026-02-30`); else a day that shows the form. */
export function exampleDay(written: string): IsoDate {
	const match = /^(\d{4})-(\d{2})-(?:29|30|31)$/.exec(written);
	const inMonth = match && parseIsoDate(`${match[1]}-${match[2]}-28`);
	return inMonth ?? isoDate('2026-01-05');
}

/** `2026-1-5`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20260105`; a time of day may follow, a zone may not. */
function fromYear(text: string): IsoDate | undefined {
	const time = '(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?';
	const match =
		new RegExp(`^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${time}$`).exec(text) ??
		/^(\d{4})(\d{2})(\d{2})$/.exec(text);
	return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** 民国115年1月5日: year 1 of the Republic of China is 1912. */
function fromRepublic(text: string): IsoDate | undefined {
	const match = /^(?:中华)?民国\s*(\d{1,3})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(text);
	return match ? dayOf(Number(match[1]) + 1911, Number(match[2]), Number(match[3])) : undefined;
}

const chineseDigits = '〇一二三四五六七八九';

/** 二〇二六年一月五日. */
function fromChinese(text: string): IsoDate | undefined {
	const match =
		/^([〇○零Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/.exec(text);
	if (!match) return undefined;
	const year = [...(match[1] as string).replace(/[○零Ｏ]/g, '〇')]
		.map((digit) => chineseDigits.indexOf(digit))
		.join('');
	return dayOf(Number(year), chineseNumber(match[2] as string), chineseNumber(match[3] as string));
}

/** A number below 100: 五, 十, 十二, 二十, 三十一. */
function chineseNumber(text: string): number {
	const [tens, ones] = text.includes('十') ? (text.split('十') as [string, string]) : ['〇', text];
	return (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones));
}

/** `25/1/2026`, `1/25/2026`: certain only where one of the two can be no month. */
function fromYearLast(text: string): IsoDate | undefined {
	const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
	if (!match) return undefined;
	const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (first > 12 || first === second) return dayOf(year, second, first);
	return second > 12 ? dayOf(year, first, second) : undefined;
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

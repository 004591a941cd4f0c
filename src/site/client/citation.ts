import type { IsoDate } from '../../calendar/index.ts';
import { fillIn } from '../../i18n/fill-in.ts';

/** The words of the page of all days. `{{day}}` `{{body}}` `{{answer}}` `{{address}}` `{{today}}` `{{hash}}` `{{written}}` are filled in here. */
export interface CitationWords {
	/** The language tag by which days are written. */
	readonly locale: string;
	/** The address of the page, with its host. */
	readonly address: string;
	/** What stands between two who spoke. */
	readonly separator: string;
	readonly shown: string;
	/** The day is still to come. */
	readonly later: string;
	readonly invalid: string;
	readonly ofBody: string;
	readonly ofAll: string;
	/** The same of a day that is still to come. */
	readonly ofBodyLater: string;
	readonly ofAllLater: string;
}

/** One agency on the day asked: its id, its name and who spoke for it. */
export interface CitedAgency {
	readonly id: string;
	readonly name: string;
	readonly answer: string;
}

/** On which day a page was read, and the hash of what it said. */
export interface CitedPage {
	readonly today: IsoDate;
	readonly hash: string;
}

/**
 * A text that says who spoke, where that stands, when it was read there and what the page was. Of a day that is still to come
 * it says so, and that what it says is what was known when it was read.
 */
export function citation(
	words: CitationWords,
	{ today, hash }: CitedPage,
	day: string,
	agency: CitedAgency | undefined,
): string {
	const address = `${words.address}?day=${day}${agency ? `#${agency.id}` : ''}`;
	const values = { day: dayInWords(words, day), address, today: dayInWords(words, today), hash };
	const isLater = day > today;
	if (!agency) return fillIn(isLater ? words.ofAllLater : words.ofAll, values);
	return fillIn(isLater ? words.ofBodyLater : words.ofBody, { ...values, body: agency.name, answer: agency.answer });
}

/** What is said above the answers of a day. */
export function shownText(words: CitationWords, today: IsoDate, day: string): string {
	return fillIn(day > today ? words.later : words.shown, { day: dayInWords(words, day) });
}

/** The day that somebody wrote, `2025-03-14` or with other signs between the numbers; `undefined` where it is none. */
export function writtenDay(written: string): string | undefined {
	const [, year, month = '', date = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(written.trim()) || [];
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day ? day : undefined;
}

function dayInWords({ locale }: CitationWords, day: string): string {
	const format = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
	return new Intl.DateTimeFormat(locale, format).format(new Date(`${day}T00:00:00Z`));
}

import { daysBetween, type IsoDate } from '../../calendar/index.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { Moment, Now, Opening } from '../../views/opening.ts';

/** The words of the *now* line. `{{now}}` `{{day}}` `{{time}}` `{{who}}` stand where the browser fills them in. */
export interface NowWords {
	/** The language tag by which days are written. */
	readonly locale: string;
	readonly open: string;
	readonly openTomorrow: string;
	readonly openLater: string;
	readonly openAlways: string;
	readonly closedToday: string;
	readonly closedTomorrow: string;
	readonly closedLater: string;
	/** The next opening lies beyond the announced calendar. */
	readonly closedUnknown: string;
	readonly notKnown: string;
	/** It is not announced whether the day is worked. */
	readonly dayNotKnown: string;
	/** Its hours have a remark, which only people can read. */
	readonly seeHours: string;
	readonly appointment: string;
	/** What follows where it is closed and one may come by appointment. */
	readonly orAppointment: string;
	/** Why not the first number but another is to be called: `{{first}}` and what is said of it, `{{why}}`. */
	readonly instead: string;
	/** The same where it is known when `{{first}}` is answered again. */
	readonly insteadToday: string;
	readonly insteadTomorrow: string;
	readonly insteadLater: string;
	/** Another number is answered now; perhaps; is the first to be answered again. */
	readonly answers: string;
	readonly answersPerhaps: string;
	readonly answersNext: string;
}

export interface NowText {
	/** Of the first number; `instead` where another is to be called. */
	readonly state: Opening['state'] | 'instead';
	readonly opening: string;
	/** Whom to call; `{{number}}` stands where the number is. */
	readonly answer: string;
	/** The place of that number. */
	readonly line: number;
	/** The place of the number to call, of which `opening` says whether it is answered, or why it is not the first. */
	readonly toCall: number;
	/** The places of the numbers that are answered now. */
	readonly open: readonly number[];
	/** The places of those that are certainly not. */
	readonly shut: readonly number[];
}

/** What the *now* line says. `labelOf` gives the words of a number by its place, `kindOfFirst` what kind of line the first is. */
export function nowText(
	words: NowWords,
	now: Moment,
	{ first, answering, open, shut, toCall }: Now,
	labelOf: (line: number) => string,
	kindOfFirst: string,
): NowText {
	const { line, opening } = answering;
	const next = opening.state === 'closed' ? opening.next : undefined;
	const label = labelOf(line);
	const values = { who: `${label} {{number}}`, now: clock(now.minute), ...whenIn(words, next) };
	const another = {
		open: words.answers,
		'not-known': words.answersPerhaps,
		closed: next ? words.answersNext : '',
		appointment: '',
	};
	return {
		state: toCall === 0 ? first.state : 'instead',
		opening: toCall === 0 ? openingText(words, now, first) : insteadText(words, now, first, kindOfFirst),
		answer: label === '' || line === toCall ? '' : fillIn(another[opening.state], values),
		line,
		toCall,
		open,
		shut,
	};
}

function openingText(words: NowWords, now: Moment, opening: Opening): string {
	const values = { now: clock(now.minute), ...whenIn(words, whenOf(opening)) };
	return fillIn(openingWords(words, now, opening), values);
}

/** Why another number is to be called than the first. */
function insteadText(words: NowWords, now: Moment, first: Opening, label: string): string {
	const next = first.state === 'closed' ? first.next : undefined;
	if (!next) return fillIn(words.instead, { first: label, why: openingText(words, now, first) });
	const days = daysBetween(now.day, next.day);
	const text = days === 0 ? words.insteadToday : days === 1 ? words.insteadTomorrow : words.insteadLater;
	return fillIn(text, { first: label, ...whenIn(words, next, 'short') });
}

function whenOf(opening: Opening): Moment | undefined {
	return opening.state === 'open' ? opening.until : opening.state === 'closed' ? opening.next : undefined;
}

function openingWords(words: NowWords, now: Moment, opening: Opening): string {
	if (opening.state === 'appointment') return words.appointment;
	if (opening.state === 'not-known') {
		return { hours: words.notKnown, day: words.dayNotKnown, words: words.seeHours }[opening.lacks];
	}
	const at = whenOf(opening);
	const days = at ? daysBetween(now.day, at.day) : undefined;
	if (opening.state === 'open') {
		if (days === undefined) return words.openAlways;
		return days === 0 ? words.open : days === 1 ? words.openTomorrow : words.openLater;
	}
	// Where nothing is fixed, no announcement is missing.
	if (days === undefined) return opening.byAppointment ? words.appointment : words.closedUnknown;
	const closed = days === 0 ? words.closedToday : days === 1 ? words.closedTomorrow : words.closedLater;
	return opening.byAppointment ? closed + words.orAppointment : closed;
}

function whenIn(
	{ locale }: NowWords,
	at: Moment | undefined,
	length: 'long' | 'short' = 'long',
): Readonly<Record<string, string>> {
	return at ? { day: dayInWords(locale, at.day, length), time: clock(at.minute) } : {};
}

function dayInWords(locale: string, day: IsoDate, length: 'long' | 'short'): string {
	const format = { timeZone: 'UTC', weekday: length, month: length, day: 'numeric' } as const;
	return new Intl.DateTimeFormat(locale, format).format(new Date(`${day}T00:00:00Z`));
}

/** `09:05`; the end of a day is `24:00`. */
function clock(minute: number): string {
	return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

import { addDays, type IsoDate } from '../../calendar/index.ts';
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
	/** Another number is answered now; perhaps; is the first to be answered again. */
	readonly answers: string;
	readonly answersPerhaps: string;
	readonly answersNext: string;
}

export interface NowText {
	readonly state: Opening['state'];
	readonly opening: string;
	/** Whom to call; `{{number}}` stands where the number is. */
	readonly answer: string;
	/** The place of that number. */
	readonly line: number;
	/** Whether the answer is the first number. */
	readonly isFirst: boolean;
	/** The places of the numbers that are answered now. */
	readonly open: readonly number[];
}

/** What the *now* line says. `labelOf` gives the words of a number by its place. */
export function nowText(
	words: NowWords,
	now: Moment,
	{ first, answering, open }: Now,
	labelOf: (line: number) => string,
): NowText {
	const { line, opening } = answering;
	const next = opening.state === 'closed' && opening.next;
	const label = labelOf(line);
	const values = { who: `${label} {{number}}`, now: clock(now.minute), ...(next ? whenIn(words, next) : {}) };
	const another = { open: words.answers, 'not-known': words.answersPerhaps, closed: next ? words.answersNext : '' };
	return {
		state: first.state,
		opening: openingText(words, now, first),
		answer: label === '' ? '' : fillIn(another[opening.state], values),
		line,
		isFirst: line === 0,
		open,
	};
}

function openingText(words: NowWords, now: Moment, opening: Opening): string {
	const fill = (text: string, at?: Moment) =>
		fillIn(text, { now: clock(now.minute), ...(at ? whenIn(words, at) : {}) });
	if (opening.state === 'not-known') return fill(opening.lacks === 'day' ? words.dayNotKnown : words.notKnown);
	const isOpen = opening.state === 'open';
	const at = isOpen ? opening.until : opening.next;
	if (!at) return fill(isOpen ? words.openAlways : words.closedUnknown);
	if (at.day === now.day) return fill(isOpen ? words.open : words.closedToday, at);
	if (at.day === addDays(now.day, 1)) return fill(isOpen ? words.openTomorrow : words.closedTomorrow, at);
	return fill(isOpen ? words.openLater : words.closedLater, at);
}

function whenIn({ locale }: NowWords, { day, minute }: Moment): { readonly day: string; readonly time: string } {
	return { day: dayInWords(locale, day), time: clock(minute) };
}

function dayInWords(locale: string, day: IsoDate): string {
	const format = { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' } as const;
	return new Intl.DateTimeFormat(locale, format).format(new Date(`${day}T00:00:00Z`));
}

/** `09:05`; the end of a day is `24:00`. */
function clock(minute: number): string {
	return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

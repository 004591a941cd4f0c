import { addDays, daysBetween, type IsoDate } from '../calendar/index.ts';

// Pure and small: a page carries the data (`opening-data.ts`), and these functions also run in the browser there.

/** A minute of a day where the registry is, whatever the zone of the visitor: 0–1439 from midnight, 1440 only as an end. */
export interface Moment {
	readonly day: IsoDate;
	readonly minute: number;
}

/** Hours as a page carries them: on working days or on every day, spans in minutes from midnight, in order. */
export interface OpeningHours {
	readonly daily: boolean;
	readonly spans: readonly (readonly [from: number, until: number])[];
}

/** What a page carries so that its browser can say who answers now: at most 800 bytes of JSON. */
export interface OpeningData {
	/** The zone of the registry. */
	readonly zone: string;
	readonly from: IsoDate;
	/** One sign a day beginning with `from`: `1` where offices work, `0` where not. It ends with the announced calendar. */
	readonly days: string;
	readonly hours: readonly OpeningHours[];
	/** For each number in the order in which they are asked, which of the hours are its; -1 where none are recorded. */
	readonly lines: readonly number[];
}

/** Whether offices work on a day; `undefined` beyond the announced calendar. */
export type WorksOn = (day: IsoDate) => boolean | undefined;

/**
 * Whether a line is answered at a moment. `until` is absent where it never closes, `next` where the announced calendar
 * ends before one is found. `not-known`: its hours are not recorded, or it is not announced whether the day is worked.
 */
export type Opening =
	| { readonly state: 'open'; readonly until: Moment | undefined }
	| { readonly state: 'closed'; readonly next: Moment | undefined }
	| { readonly state: 'not-known'; readonly lacks: 'hours' | 'day' };

/** The line that answers now, else that may answer, else that answers next; `line` is its place among those asked. */
export interface Answering {
	readonly line: number;
	readonly opening: Opening;
}

/** What a page says at a moment: whether its first number is answered, who answers, and which lines are open. */
export interface Now {
	readonly first: Opening;
	readonly answering: Answering;
	readonly open: readonly number[];
}

/** `undefined` for a page without a number. */
export function nowFrom(data: OpeningData, now: Moment): Now | undefined {
	const worksOn: WorksOn = (day) => {
		const sign = data.days[daysBetween(data.from, day)];
		return sign === undefined ? undefined : sign === '1';
	};
	const lines = data.lines.map((index) => data.hours[index]);
	const answering = answeringAt(worksOn, now, lines);
	const openings = lines.map((hours) => openingAt(worksOn, now, hours));
	const open = openings.flatMap(({ state }, line) => (state === 'open' ? [line] : []));
	return answering && { first: openings[0] as Opening, answering, open };
}

/** Spans hold from their first minute until the minute before their last: at 17:00 an office that closes at 17:00 is closed. */
export function openingAt(worksOn: WorksOn, now: Moment, hours: OpeningHours | undefined): Opening {
	if (!hours) return { state: 'not-known', lacks: 'hours' };
	if (!spanAt(hours, now.minute)) return { state: 'closed', next: nextOpening(worksOn, now, hours) };
	const open = isOpenDay(worksOn, now.day, hours);
	if (open === undefined) return { state: 'not-known', lacks: 'day' };
	return open
		? { state: 'open', until: closingAfter(worksOn, now, hours) }
		: { state: 'closed', next: nextOpening(worksOn, now, hours) };
}

/**
 * Who answers at a moment among the lines in the order in which they are asked: the first that is open; else the first
 * of which it is not known; else the one that opens next. `undefined` where no line is given.
 */
export function answeringAt(
	worksOn: WorksOn,
	now: Moment,
	lines: readonly (OpeningHours | undefined)[],
): Answering | undefined {
	const all = lines.map((hours, line) => ({ line, opening: openingAt(worksOn, now, hours) }));
	const first = (state: Opening['state']) => all.find(({ opening }) => opening.state === state);
	return first('open') ?? first('not-known') ?? all.reduce<Answering | undefined>(sooner, undefined);
}

function sooner(best: Answering | undefined, candidate: Answering): Answering {
	const [a, b] = [best, candidate].map((of) => (of?.opening.state === 'closed' ? of.opening.next : undefined));
	if (!best || (!a && b)) return candidate;
	return a && b && isBefore(b, a) ? candidate : best;
}

function isBefore(a: Moment, b: Moment): boolean {
	return a.day === b.day ? a.minute < b.minute : a.day < b.day;
}

function isOpenDay(worksOn: WorksOn, day: IsoDate, hours: OpeningHours): boolean | undefined {
	return hours.daily || worksOn(day);
}

function spanAt({ spans }: OpeningHours, minute: number): readonly [from: number, until: number] | undefined {
	return spans.find(([from, until]) => from <= minute && minute < until);
}

/** No line stays open, and no office closed, for longer than this without an end that means anything. */
const longest = 62;

/** When it closes: spans that meet, also at midnight, are one. `undefined` where there is no end: around the clock. */
function closingAfter(worksOn: WorksOn, now: Moment, hours: OpeningHours): Moment | undefined {
	let { day, minute } = now;
	while (daysBetween(now.day, day) < longest) {
		const at = minute === 1440 ? { day: addDays(day, 1), minute: 0 } : { day, minute };
		const span = isOpenDay(worksOn, at.day, hours) ? spanAt(hours, at.minute) : undefined;
		if (!span) return { day, minute };
		day = at.day;
		minute = span[1];
	}
	return undefined;
}

function nextOpening(worksOn: WorksOn, now: Moment, hours: OpeningHours): Moment | undefined {
	for (let ahead = 0; ahead < longest; ahead += 1) {
		const day = addDays(now.day, ahead);
		const open = isOpenDay(worksOn, day, hours);
		if (open === undefined) return undefined;
		const span = open ? hours.spans.find(([from]) => ahead > 0 || from > now.minute) : undefined;
		if (span) return { day, minute: span[0] };
	}
	return undefined;
}

import { addDays, daysBetween, type IsoDate } from '../calendar/index.ts';

// Pure and small: a page carries the data (`opening-data.ts`), and these functions also run in the browser there.

/** A minute of a day where the registry is, whatever the zone of the visitor: 0–1439 from midnight, 1440 only as an end. */
export interface Moment {
	readonly day: IsoDate;
	readonly minute: number;
}

/** What hours say of one day: spans in minutes from midnight, in order; by appointment only, or besides them. */
export interface DayPlan {
	readonly spans: readonly (readonly [from: number, until: number])[];
	readonly appointment?: 'only' | 'also';
}

/** Hours as a page carries them. */
export interface OpeningHours {
	/** Every plan that they know, also those of days of which it is not known. */
	readonly plans: readonly DayPlan[];
	/** Which of the courses names the plan of a day; absent where the first plan holds on every day. */
	readonly course?: number;
	/** They have a remark, which only people can read. */
	readonly remark?: true;
}

/** What a page carries so that its browser can say who answers now: at most 1,200 bytes of JSON. */
export interface OpeningData {
	/** The zone of the registry. */
	readonly zone: string;
	/** The first day of the courses. */
	readonly from: IsoDate;
	/** After this day a page that was not built again says nothing by a course. */
	readonly until: IsoDate;
	/**
	 * One sign a day, written by `signOf`: the place of its plan, or `unknownDay`. It ends where no more is known. Weeks
	 * that repeat are written once: `1111100*6,`.
	 */
	readonly courses: readonly string[];
	readonly hours: readonly OpeningHours[];
	/**
	 * For each number in the order in which they are asked, which of the hours are its; -1 where none are recorded, -2 where
	 * there was no room for them: of such a number nothing is said.
	 */
	readonly lines: readonly number[];
	/** So many of the numbers, the first ones, are the agency's own. */
	readonly own: number;
}

/** The sign of a plan in a course, by its place. */
export function signOf(plan: number): string {
	return String.fromCodePoint(48 + plan);
}

/** In the place of the hours of a number of which a page does not carry them. */
export const notCarried = -2;

/** The sign of a day on which no plan is known. */
export const unknownDay = '-';

/** Hours that can be asked for any day. */
export interface Schedule extends Pick<OpeningHours, 'plans' | 'remark'> {
	/** `undefined` on a day of which it is not known. */
	readonly planOn: (day: IsoDate) => DayPlan | undefined;
}

/**
 * Whether a line is answered at a moment. `until` is absent where it never closes, `next` where the announced calendar
 * ends before one is found; `byAppointment` where one may come all the same. `appointment`: by appointment only.
 * `not-known`: its hours are not recorded, have a remark, or depend on what is not announced of the day.
 */
export type Opening =
	| { readonly state: 'open'; readonly until: Moment | undefined }
	| { readonly state: 'closed'; readonly next: Moment | undefined; readonly byAppointment: boolean }
	| { readonly state: 'appointment' }
	| { readonly state: 'not-known'; readonly lacks: 'hours' | 'words' | 'day' };

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
	/** The places of the numbers that are certainly not answered. */
	readonly shut: readonly number[];
	/** The place of the number to call at the moment. */
	readonly toCall: number;
}

/** `undefined` for a page without a number. */
export function nowFrom(data: OpeningData, now: Moment): Now | undefined {
	const schedules = data.hours.map((hours) => scheduleFrom(data, hours, now));
	const asked = data.lines.flatMap((index, line) => (index === notCarried ? [] : [line]));
	const openings = asked.map((line) => openingAt(now, schedules[data.lines[line] as number]));
	const found = answeringOf(openings);
	const inState = (wanted: Opening['state']) =>
		openings.flatMap(({ state }, at) => (state === wanted ? [asked[at] as number] : []));
	if (!found) return undefined;
	const first = openings[0] as Opening;
	const answering = { ...found, line: asked[found.line] as number };
	return {
		...{ first, answering, open: inState('open'), shut: inState('closed') },
		toCall: toCall(data, first, answering),
	};
}

/**
 * The number to call: the first that is answered, whosever it is. Where none is, the first of all, unless that is certainly
 * closed and an own one may be answered.
 */
function toCall({ own }: OpeningData, first: Opening, { line, opening }: Answering): number {
	if (opening.state === 'open') return line;
	return opening.state === 'not-known' && first.state === 'closed' && line < own ? line : 0;
}

function scheduleFrom(data: OpeningData, hours: OpeningHours, now: Moment): Schedule {
	const { plans, course } = hours;
	if (course === undefined) return { ...hours, planOn: () => plans[0] };
	const signs = (data.courses[course] || '').replace(/(.{7})\*(\d+),/g, (_, week, times) => week.repeat(times));
	const isStale = data.until < now.day;
	return {
		...hours,
		planOn: (day) => (isStale ? undefined : plans[signs.charCodeAt(daysBetween(data.from, day)) - 48]),
	};
}

/** Spans hold from their first minute until the minute before their last: at 17:00 an office that closes at 17:00 is closed. */
export function openingAt(now: Moment, hours: Schedule | undefined): Opening {
	if (!hours) return { state: 'not-known', lacks: 'hours' };
	if (hours.remark) return { state: 'not-known', lacks: 'words' };
	const plan = hours.planOn(now.day);
	if (!plan && hours.plans.some((any) => mayBeAnswered(any, now.minute))) return { state: 'not-known', lacks: 'day' };
	if (!plan || !mayBeAnswered(plan, now.minute)) {
		const byAppointment = plan ? plan.appointment !== undefined : hours.plans.some((any) => any.appointment);
		return { state: 'closed', next: nextOpening(now, hours), byAppointment };
	}
	return plan.appointment === 'only' ? { state: 'appointment' } : { state: 'open', until: closingAfter(now, hours) };
}

/**
 * Who answers among the lines, from the opening of each, in the order in which they are asked: the first that is open; else the first
 * of which it is not known; else the one that opens next; else one by appointment. `undefined` where no line is given.
 */
export function answeringOf(openings: readonly Opening[]): Answering | undefined {
	const all = openings.map((opening, line) => ({ line, opening }));
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

/** Within a span; on a day by appointment only that has none, at any time. */
function mayBeAnswered({ spans, appointment }: DayPlan, minute: number): boolean {
	if (appointment === 'only' && spans.length === 0) return true;
	return spans.some(([from, until]) => from <= minute && minute < until);
}

/** When nobody must ask first. */
function openSpans(plan: DayPlan | undefined): DayPlan['spans'] {
	return plan && plan.appointment !== 'only' ? plan.spans : [];
}

/** In days: an end that is further away means nothing to who calls now; a next opening may be that of a season. */
const furthest = { end: 62, opening: 400 } as const;

/** When it closes: spans that meet, also at midnight, are one. `undefined` where there is no end: around the clock. */
function closingAfter(now: Moment, hours: Schedule): Moment | undefined {
	let { day, minute } = now;
	while (daysBetween(now.day, day) < furthest.end) {
		const at = minute === 1440 ? { day: addDays(day, 1), minute: 0 } : { day, minute };
		const span = openSpans(hours.planOn(at.day)).find(([from, until]) => from <= at.minute && at.minute < until);
		if (!span) return { day, minute };
		day = at.day;
		minute = span[1];
	}
	return undefined;
}

function nextOpening(now: Moment, hours: Schedule): Moment | undefined {
	for (let ahead = 0; ahead < furthest.opening; ahead += 1) {
		const day = addDays(now.day, ahead);
		const plan = hours.planOn(day);
		if (!plan) return undefined;
		const span = openSpans(plan).find(([from]) => ahead > 0 || from > now.minute);
		if (span) return { day, minute: span[0] };
	}
	return undefined;
}

import { daysBetween, type IsoDate } from '../calendar/index.ts';
import type { Localized } from '../i18n/languages.ts';
import type { Began, Ended, ContactLine, Role, Term, Vacancy } from '../records/agency.ts';
import type { Redactable } from '../records/scalars.ts';
import { voidedEntries } from '../registry/voided.ts';
import type { Body, Registry } from '../registry/registry.ts';
import { sinceOf, type Since } from './roster-row.ts';

/** A stretch of days `[from, until)`; `from` may be a day on which it was already so; `until` is open while it lasts. */
export interface Span {
	/** The address of the span on its page: the key of its entry. */
	readonly key: string;
	readonly from: Since;
	readonly until: IsoDate | undefined;
	/** Days in it, up to the day asked where it lasts; `undefined` where the beginning is not known. */
	readonly days: number | undefined;
	readonly began: Began;
	readonly ended: Ended | undefined;
}

export interface PostSpan {
	readonly key: string;
	readonly zh?: Redactable | undefined;
	readonly en?: Redactable | undefined;
	readonly leadership: boolean;
	readonly from: Since;
	readonly until: IsoDate | undefined;
}

export interface TermSpan extends Span {
	readonly term: Term;
	readonly posts: readonly PostSpan[];
}

export interface LineSpan extends Span {
	readonly line: ContactLine;
}

export interface VacancySpan extends Span {
	readonly vacancy: Vacancy;
}

/** Days between two holders on which nobody held a role. `short` gaps are not called a vacancy. */
export interface Gap {
	readonly role: Role;
	readonly from: IsoDate;
	/** The last holder was gone by `from`, and may have been gone before. */
	readonly isOlder: boolean;
	/** The first day that is no longer in the gap; open where it lasts. */
	readonly until: IsoDate | undefined;
	readonly days: number;
	readonly short: boolean;
}

export interface NameSpan {
	readonly name: Localized;
	readonly until: IsoDate | undefined;
}

/** One body through time: who, under which post, at which line, under which name. */
export interface History {
	readonly body: string;
	readonly terms: readonly TermSpan[];
	readonly gaps: readonly Gap[];
	readonly lines: readonly LineSpan[];
	readonly vacancies: readonly VacancySpan[];
	/** Names inside the registry's time, the present one last. */
	readonly names: readonly NameSpan[];
	/** The first day on which anybody is known; before it the answer is "not known". */
	readonly knownFrom: IsoDate | undefined;
}

/** The history of a body as of a day, newest spans first. Future beginnings are included as they are announced. */
export function historyOf(registry: Registry, body: Body, day: IsoDate): History {
	const { agency } = body;
	const voided = voidedEntries(agency);
	const terms = agency.terms.filter((term) => !voided.has(term.key)).map((term) => termSpan(term, day));
	const renamings = [...agency.formerly]
		.filter((state) => state.name !== undefined)
		.sort((a, b) => (a.ended.on < b.ended.on ? -1 : 1));
	return {
		body: body.id,
		terms: terms.sort(newestFirst),
		gaps: gapsOf(terms, registry.settings.settings.shortGap, day, agency.dissolved?.on),
		lines: agency.lines
			.filter(({ key }) => !voided.has(key))
			.map((line) => ({ ...spanOf(line, day), line }))
			.sort(newestFirst),
		vacancies: agency.vacancies
			.filter(({ key }) => !voided.has(key))
			.map((vacancy) => ({ ...spanOf(vacancy, day), vacancy }))
			.sort(newestFirst),
		names: [
			...renamings.map((state) => ({ name: state.name as Localized, until: state.ended.on })),
			{ name: agency.name, until: agency.dissolved?.on },
		],
		knownFrom: terms.map(({ began }) => startOf(began)).sort()[0],
	};
}

function spanOf(entry: { key: string; began: Began; ended?: Ended | undefined }, day: IsoDate): Span {
	const { key, began, ended } = entry;
	const last = ended && ended.on < day ? ended.on : day;
	return {
		key,
		from: sinceOf(began),
		until: ended?.on,
		days: 'by' in began ? undefined : Math.max(0, daysBetween(began.on, last)),
		began,
		ended,
	};
}

function termSpan(term: Term, day: IsoDate): TermSpan {
	const span = spanOf(term, day);
	const posts = term.posts.map((post, index) => ({
		key: post.key,
		zh: post.zh,
		en: post.en,
		leadership: post.leadership,
		from: post.began ? { on: post.began.on } : span.from,
		until: term.posts[index + 1]?.began?.on ?? span.until,
	}));
	return { ...span, term, posts };
}

/**
 * Gaps of the role spokesperson: from the day the last holder ended to the day the next began. Before somebody of whom
 * only a later day is known, nobody can say that there was one.
 */
function gapsOf(terms: readonly TermSpan[], shortGap: number, day: IsoDate, dissolved: IsoDate | undefined): Gap[] {
	const gaps: Gap[] = [];
	let coveredUntil: IsoDate | undefined;
	let atLatest = false;
	let lasting = false;
	const inOrder = terms
		.filter(({ term }) => term.role === 'spokesperson')
		.sort((a, b) => (startOf(a.began) < startOf(b.began) ? -1 : 1));
	for (const { began, ended, until } of inOrder) {
		const from = startOf(began);
		const isGap = coveredUntil !== undefined && !lasting && coveredUntil < from && 'on' in began;
		if (coveredUntil !== undefined && isGap) gaps.push(gap(coveredUntil, atLatest, from, shortGap, day));
		if (until === undefined) lasting = true;
		else if (coveredUntil === undefined || coveredUntil < until) {
			coveredUntil = until;
			atLatest = ended?.notLater ?? false;
		}
	}
	// A body that is no more lacks nobody.
	const until = dissolved !== undefined && dissolved <= day ? dissolved : undefined;
	if (coveredUntil !== undefined && !lasting && coveredUntil <= day && (until === undefined || coveredUntil < until))
		gaps.push(gap(coveredUntil, atLatest, until, shortGap, day));
	return gaps.reverse();
}

function gap(from: IsoDate, isOlder: boolean, until: IsoDate | undefined, shortGap: number, day: IsoDate): Gap {
	const days = Math.max(0, daysBetween(from, until ?? day));
	return { role: 'spokesperson', from, isOlder, until, days, short: days <= shortGap };
}

function startOf(began: Began): IsoDate {
	return 'by' in began ? began.by : began.on;
}

function newestFirst(a: Span, b: Span): number {
	const [startA, startB] = [startOf(a.began), startOf(b.began)];
	return startA < startB ? 1 : startA > startB ? -1 : a.key < b.key ? -1 : 1;
}

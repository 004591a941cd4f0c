import { daysBetween, type IsoDate } from '../calendar/index.ts';
import { perLanguage, type InLanguages, type Localized } from '../i18n/languages.ts';
import type { ContactLine, Role, Term, Vacancy } from '../records/agency.ts';
import type { Began, Ended } from '../records/began-ended.ts';
import type { Redactable } from '../records/scalars.ts';
import { voidedEntries } from '../registry/voided.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';
import { sinceOf, type Since } from './roster-row.ts';

/** A stretch of days `[from, until)`; `from` may be a day on which it was already so; `until` is open while it lasts. */
export interface Span {
	/** The address of the span on its page: the key of its entry. */
	readonly key: string;
	readonly from: Since;
	readonly until: IsoDate | undefined;
	/** All days in it where its end is known, else up to the day asked; `undefined` where the beginning is not known. */
	readonly days: number | undefined;
	readonly began: Began;
	readonly ended: Ended | undefined;
}

export interface PostSpan extends InLanguages<Redactable> {
	readonly key: string;
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

/** One agency through time: who, under which post, at which line, under which name. */
export interface History {
	readonly agency: string;
	readonly terms: readonly TermSpan[];
	readonly gaps: readonly Gap[];
	readonly lines: readonly LineSpan[];
	readonly vacancies: readonly VacancySpan[];
	/** Names inside the registry's time, the present one last. */
	readonly names: readonly NameSpan[];
	/** The first day on which anybody is known; before it the answer is "not known". */
	readonly knownFrom: IsoDate | undefined;
}

/** The history of an agency as of a day, newest spans first. Future beginnings are included as they are announced. */
export function historyOf(registry: Registry, agency: Agency, day: IsoDate): History {
	const { record } = agency;
	const voided = voidedEntries(record);
	const terms = record.terms.filter((term) => !voided.has(term.key)).map((term) => termSpan(term, day));
	// Former states stand in the order in which they ended.
	const renamings = record.formerly.flatMap(({ name, ended }) => (name ? [{ name, until: ended.on }] : []));
	return {
		agency: agency.id,
		terms: terms.sort(newestFirst),
		gaps: gapsOf(terms, registry.settings.settings.shortGap, day, record.dissolved?.on),
		lines: record.lines
			.filter(({ key }) => !voided.has(key))
			.map((line) => ({ ...spanOf(line, day), line }))
			.sort(newestFirst),
		vacancies: record.vacancies
			.filter(({ key }) => !voided.has(key))
			.map((vacancy) => ({ ...spanOf(vacancy, day), vacancy }))
			.sort(newestFirst),
		names: [...renamings, { name: record.name, until: record.dissolved?.on }],
		knownFrom: terms.map(({ began }) => startOf(began)).sort()[0],
	};
}

function spanOf(entry: { key: string; began: Began; ended?: Ended | undefined }, day: IsoDate): Span {
	const { key, began, ended } = entry;
	return {
		key,
		from: sinceOf(began),
		until: ended?.on,
		days: 'by' in began ? undefined : Math.max(0, daysBetween(began.on, ended?.on ?? day)),
		began,
		ended,
	};
}

function termSpan(term: Term, day: IsoDate): TermSpan {
	const span = spanOf(term, day);
	const posts = term.posts.map((post, index) => ({
		key: post.key,
		...perLanguage((language) => post[language]),
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
	let last: Ended | undefined;
	const inOrder = terms
		.filter(({ term }) => term.role === 'spokesperson')
		.sort((a, b) => ascending(startOf(a.began), startOf(b.began)));
	for (const { began, ended } of inOrder) {
		if (last && 'on' in began && last.on < began.on) gaps.push(gap(last, began.on, shortGap, day));
		if (!ended) return gaps.reverse();
		if (!last || last.on < ended.on) last = ended;
	}
	// An agency that is no more lacks nobody.
	const until = dissolved !== undefined && dissolved <= day ? dissolved : undefined;
	if (last && last.on <= day && (until === undefined || last.on < until)) gaps.push(gap(last, until, shortGap, day));
	return gaps.reverse();
}

function gap({ on: from, notLater }: Ended, until: IsoDate | undefined, shortGap: number, day: IsoDate): Gap {
	const days = daysBetween(from, until ?? day);
	return { role: 'spokesperson', from, isOlder: notLater ?? false, until, days, short: days <= shortGap };
}

function startOf(began: Began): IsoDate {
	return 'by' in began ? began.by : began.on;
}

function newestFirst(a: Span, b: Span): number {
	return ascending(startOf(b.began), startOf(a.began)) || ascending(a.key, b.key);
}

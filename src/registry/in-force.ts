import { addDays, type IsoDate } from '../calendar/index.ts';
import type { EventId } from '../publications/publication.ts';
import type { AgencyRecord, FormerState, ContactLine, Post, Term, Vacancy } from '../records/agency.ts';
import type { Began, Ended } from '../records/began-ended.ts';
import { happensAt } from './events.ts';
import type { Agency, Known, Registry, RegistryEvent, Times } from './registry.ts';
import { asNamedOn } from './name-on.ts';
import { voidedEntries } from './voided.ts';

// The one place that decides what was in force. Days in office and in use are [began, ended): `ended` is the first day
// no longer in it. An event counts when its day has come and when it was known.

/** What of an agency can change with a former state. */
export type AgencyState = Pick<
	AgencyRecord,
	'name' | 'shortNames' | 'group' | 'order' | 'onList' | 'parent' | 'division' | 'speaksBy'
> & {
	readonly pressOffice: AgencyRecord['pressOffice']['name'];
};

export interface TermInForce {
	readonly term: Term;
	/** The post on the day, where one is recorded. */
	readonly post: Post | undefined;
	/** The events behind it that are reported and not yet filed; empty where all are filed. */
	readonly unfiled: readonly EventId[];
}

/** What was in force for one agency at the times asked. */
export interface AgencyOn {
	readonly id: string;
	readonly state: AgencyState;
	/** In the order of the record. */
	readonly terms: readonly TermInForce[];
	readonly vacancies: readonly Vacancy[];
	readonly lines: readonly ContactLine[];
	/** Whether the agency was dissolved on the day or before it. */
	readonly dissolved: boolean;
	/** Somebody is known to have been there later, the beginning is not: on the day the answer is "not known", never "nobody". */
	readonly notKnown: { readonly terms: boolean };
}

export function agencyOn(registry: Registry, agency: Agency, { on, known }: Times): AgencyOn {
	const { record } = agency;
	const voided = voidedEntries(record);
	const counts = (key: string, edge: 'began' | 'ended', at: Began | Ended): boolean => {
		if ('by' in at) return at.by <= on;
		// An end on no known day, from before the first publication, was never an event.
		if (!happensAt(registry.knownSince.get(agency.id), at)) return at.on <= on;
		return at.on <= on && isKnown(registry, `${agency.id}#${key}.${edge}`, at.filed, known);
	};
	const inForce = (entry: { key: string; began: Began; ended?: Ended | undefined }) =>
		counts(entry.key, 'began', entry.began) && !(entry.ended && counts(entry.key, 'ended', entry.ended));
	const real = <Entry extends { key: string }>(entries: readonly Entry[]) =>
		entries.filter(({ key }) => !voided.has(key));
	const terms = real(record.terms);
	return {
		id: agency.id,
		state: stateOf(record, (state) => !counts(state.key, 'ended', state.ended)),
		terms: terms.filter(inForce).map((term) => {
			const post = term.posts.filter((next) => !next.began || counts(next.key, 'began', next.began)).at(-1);
			return { term: asNamedOn(term, on), post, unfiled: unfiledEvents(agency.id, term, post) };
		}),
		vacancies: real(record.vacancies).filter(inForce),
		lines: real(record.lines).filter(inForce),
		dissolved: isDissolvedOn(record, on),
		notKnown: { terms: terms.some(({ began }) => 'by' in began && on < began.by) },
	};
}

/**
 * Whether an agency stood on the list when an event happened: on its day, or until its day for what happened as the agency
 * left, the leaving itself first of all.
 */
export function wasListedAt(registry: Registry, agency: Agency, event: RegistryEvent, known?: Known): boolean {
	const { record } = agency;
	if (record.formerly.length === 0) return record.onList;
	const isListed = (on: IsoDate) => agencyOn(registry, agency, { on, known }).state.onList;
	return isListed(event.on) || isListed(addDays(event.on, -1));
}

/** Whether an event was known: filed by a day, or listed by publications 1…N. Without `known` everything recorded is. */
function isKnown(registry: Registry, id: EventId, filed: IsoDate | undefined, known: Known | undefined): boolean {
	if (known === undefined) return true;
	if (typeof known === 'string') return filed !== undefined && filed <= known;
	return (registry.publishedIn.get(id) ?? Infinity) <= known.publication;
}

/**
 * The state of an agency while the former states that `holds` accepts had not ended, field by field: the earlier ones lie
 * over the later ones, unless a later one of the same field has ended. What came after it is then known to stand.
 */
function stateOf(record: AgencyRecord, holds: (state: FormerState) => boolean): AgencyState {
	const { name, shortNames, group, order, onList, parent, division, speaksBy, pressOffice } = record;
	const now: AgencyState = {
		name,
		shortNames,
		group,
		order,
		onList,
		parent,
		division,
		speaksBy,
		pressOffice: pressOffice.name,
	};
	const latestFirst = [...record.formerly].sort((a, b) => (a.ended.on < b.ended.on ? 1 : -1));
	const former = new Map<string, unknown>();
	const settled = new Set<string>();
	for (const state of latestFirst) {
		for (const [field, value] of fieldsOf(state)) {
			if (!holds(state)) settled.add(field);
			else if (!settled.has(field)) former.set(field, value);
		}
	}
	return { ...now, ...Object.fromEntries(former) };
}

/** What a former state says differed, as fields of an agency's state. */
function fieldsOf({ key: _key, ended: _ended, pressOffice, ...differed }: FormerState): [string, unknown][] {
	return Object.entries({ ...differed, pressOffice: pressOffice?.name }).filter(([, value]) => value !== undefined);
}

function unfiledEvents(agency: string, term: Term, post: Post | undefined): EventId[] {
	const unfiled: EventId[] = [];
	if ('on' in term.began && term.began.filed === undefined) unfiled.push(`${agency}#${term.key}.began`);
	if (post?.began && post.began.filed === undefined) unfiled.push(`${agency}#${post.key}.began`);
	return unfiled;
}

/** Whether an agency is gone on a day: from the day on which it is dissolved, and not before. */
export function isDissolvedOn({ dissolved }: Agency['record'], on: IsoDate): boolean {
	return dissolved !== undefined && dissolved.on <= on;
}

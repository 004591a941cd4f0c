import type { IsoDate } from '../calendar/index.ts';
import type { EventId } from '../publications/publication.ts';
import type { Agency, Began, Ended, FormerState, Line, Post, Term, Vacancy } from '../records/agency.ts';
import { voidedTerms } from './events.ts';
import type { Body, Known, Registry, Times } from './registry.ts';

// The one place that decides what was in force. Days in office and in use are [began, ended): `ended` is the first day
// no longer in it. An event counts when its day has come and when it was known.

/** What of a body can change with a former state. */
export type BodyState = Pick<
	Agency,
	'name' | 'shortNames' | 'group' | 'order' | 'onList' | 'parent' | 'division' | 'speaksBy'
> & {
	readonly pressOffice: Agency['pressOffice']['name'];
};

export interface TermInForce {
	readonly term: Term;
	/** The post on the day, where one is recorded. */
	readonly post: Post | undefined;
	/** The events behind it that are reported and not yet filed; empty where all are filed. */
	readonly unfiled: readonly EventId[];
}

/** What was in force for one body at the times asked. */
export interface BodyOn {
	readonly id: string;
	readonly state: BodyState;
	/** In the order of the record. */
	readonly terms: readonly TermInForce[];
	readonly vacancies: readonly Vacancy[];
	readonly lines: readonly Line[];
	/** Whether the body was dissolved on the day or before it. */
	readonly dissolved: boolean;
	/** Something is known to have been there later, its beginning is not: on the day the answer is "not known", never "nobody". */
	readonly notKnown: { readonly terms: boolean; readonly lines: boolean };
}

export function bodyOn(registry: Registry, body: Body, { on, known }: Times): BodyOn {
	const { agency } = body;
	const voided = voidedTerms(agency);
	const counts = (key: string, edge: 'began' | 'ended', at: Began | Ended): boolean => {
		if ('by' in at) return at.by <= on;
		return at.on <= on && isKnown(registry, `${body.id}#${key}.${edge}`, at.filed, known);
	};
	const inForce = (entry: { key: string; began: Began; ended?: Ended | undefined }) =>
		counts(entry.key, 'began', entry.began) && !(entry.ended && counts(entry.key, 'ended', entry.ended));
	const terms = agency.terms.filter((term) => !voided.has(term.key));
	return {
		id: body.id,
		state: stateOf(agency, (state) => !counts(state.key, 'ended', state.ended)),
		terms: terms.filter(inForce).map((term) => {
			const post = term.posts.filter((next) => !next.began || counts(next.key, 'began', next.began)).at(-1);
			return { term, post, unfiled: unfiledEvents(body.id, term, post) };
		}),
		vacancies: agency.vacancies.filter(inForce),
		lines: agency.lines.filter(inForce),
		dissolved: agency.dissolved !== undefined && agency.dissolved.on <= on,
		notKnown: { terms: beginsUnknown(terms, on), lines: beginsUnknown(agency.lines, on) },
	};
}

/** Whether an event was known: filed by a day, or listed by publications 1…N. Without `known` everything recorded is. */
function isKnown(registry: Registry, id: EventId, filed: IsoDate | undefined, known: Known | undefined): boolean {
	if (known === undefined) return true;
	if (typeof known === 'string') return filed !== undefined && filed <= known;
	return (registry.publishedIn.get(id) ?? Infinity) <= known.publication;
}

/** The state of a body while the former states that `holds` accepts had not ended: the earlier ones lie over the later ones. */
function stateOf(agency: Agency, holds: (state: FormerState) => boolean): BodyState {
	const { name, shortNames, group, order, onList, parent, division, speaksBy, pressOffice } = agency;
	let state: BodyState = {
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
	const latestFirst = [...agency.formerly].sort((a, b) => (a.ended.on < b.ended.on ? 1 : -1));
	for (const former of latestFirst.filter(holds)) {
		const { key: _key, ended: _ended, pressOffice: formerOffice, ...differed } = former;
		const changed = Object.fromEntries(Object.entries(differed).filter(([, value]) => value !== undefined));
		state = { ...state, ...changed, ...(formerOffice ? { pressOffice: formerOffice.name } : {}) };
	}
	return state;
}

function unfiledEvents(body: string, term: Term, post: Post | undefined): EventId[] {
	const unfiled: EventId[] = [];
	if ('on' in term.began && term.began.filed === undefined) unfiled.push(`${body}#${term.key}.began`);
	if (post?.began && post.began.filed === undefined) unfiled.push(`${body}#${post.key}.began`);
	return unfiled;
}

function beginsUnknown(entries: readonly { began: Began }[], on: IsoDate): boolean {
	return entries.some(({ began }) => 'by' in began && on < began.by);
}

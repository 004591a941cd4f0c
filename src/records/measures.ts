import { z } from 'zod';
import { roles } from './agency.ts';
import { count, day, flag, localized, period, slug, text } from './scalars.ts';

/** What happens to an agency and is printed on a roster, sorted as the rules sort it. */
export const eventKinds = [
	'term-began',
	'term-ended',
	'acting-began',
	'acting-ended',
	'post-changed',
	'vacancy-declared',
	'vacancy-ended',
	'line-began',
	'line-ended',
	'state-changed',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Which agencies a clause binds. Absent fields do not narrow; `authority` binds who runs the registry, no agency of the list. */
const appliesTo = z.strictObject({
	authority: flag.default(false),
	groups: z.array(slug).optional(),
	onList: flag.optional(),
	routineRelease: flag.optional(),
});

const clauseBase = {
	id: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { error: 'bad-clause-id' }),
	/** As it is cited: `8`, `31(2)`, `item 3`. */
	article: localized,
	/** What it asks, in our words. */
	words: localized,
	appliesTo,
	/** `duty` is a breach when unmet; `reference` and `usual` are findings of a lower grade; `promise` and `target` are the registry's own. */
	grade: z.enum(['duty', 'reference', 'usual', 'promise', 'target']).default('duty'),
	/** Who is to do it, where that does not follow from its kind: an agency that it is about, or who runs the registry. */
	owedBy: z.enum(['agency', 'authority']).optional(),
	/** Where the rule leaves something open: how it is read here. */
	reading: localized.optional(),
};

/** How many hold a role on a day: acting holders count, first and temporary ones are roles of their own. */
const headCount = z.strictObject({
	...clauseBase,
	kind: z.literal('head-count'),
	role: z.enum(roles),
	atLeast: count,
	atMost: count.optional(),
	/** Members of the leadership team only: a holder who is none is a finding of its own. */
	leadership: flag.default(false),
});

/** Each event of these kinds is filed within the limit. */
const filing = z.strictObject({
	...clauseBase,
	kind: z.literal('filing'),
	roles: z.array(z.enum(roles)).min(1),
	events: z.array(z.enum(eventKinds)).min(1),
	/** What is checked: the day of the change is day 0, the last day is in time. */
	limit: period,
	/** What the article says, stored beside it. A filing is late only after both. */
	articleLimit: period,
	/** Clauses that are seen through the same fact; one finding cites them all. */
	cites: z.array(text).default([]),
	lastDayOnHoliday: z.enum(['stays', 'moves']).default('stays'),
});

/** A roster is published once in each calendar year. */
const edition = z.strictObject({
	...clauseBase,
	kind: z.literal('edition'),
	countedBy: z.enum(['label', 'publication-day']).default('label'),
});

/** Days from filing to publication, shown; beyond the target they are marked. */
const publicationDelay = z.strictObject({
	...clauseBase,
	kind: z.literal('publication-delay'),
	target: period.optional(),
});

/** Each line in use is confirmed at least so often. */
const verification = z.strictObject({ ...clauseBase, kind: z.literal('verification'), limit: period });

/** Shown with article and words, not evaluated: no data is kept for it. */
const stated = z.strictObject({ ...clauseBase, kind: z.literal('stated'), limit: text.optional() });

const clause = z.discriminatedUnion('kind', [headCount, filing, edition, publicationDelay, verification, stated]);

/** `measures/<id>.yaml`: one source of rules, clause by clause. */
export const measuresSchema = z.strictObject({
	id: slug,
	title: localized,
	shortTitle: localized,
	document: text.optional(),
	/** From when it binds. */
	from: day,
	until: day.optional(),
	note: localized.optional(),
	clauses: z.array(clause).min(1),
});

export type Measures = z.output<typeof measuresSchema>;
export type Clause = z.output<typeof clause>;
export type ClauseKind = Clause['kind'];
export type ClauseOf<Kind extends ClauseKind> = Extract<Clause, { kind: Kind }>;

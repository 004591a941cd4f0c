import { z } from 'zod';
import { began, beganOn, ended } from './began-ended.ts';
import { hours } from './hours.ts';
import {
	count,
	day,
	divisionCode,
	flag,
	inLanguages,
	key,
	languageTag,
	localized,
	partialDay,
	postcode,
	redactable,
	redactableLocalized,
	slug,
	text,
	webAddress,
	type Redactable,
} from './scalars.ts';

export const roles = ['spokesperson', 'press-assistant', 'temporary', 'first'] as const;
export type Role = (typeof roles)[number];

/** A post (job title). The first of a term begins with the term; each later one replaces the one before it. */
const post = z.strictObject({
	key,
	...inLanguages(redactable),
	leadership: flag.default(false),
	began: beganOn.optional(),
});

/** A name that a person had before: rosters of days before `until` print it. No change of office, no clock. */
const formerPersonName = z.strictObject({ name: redactable, latin: redactable.optional(), until: day.optional() });

/** Days on which a holder is away, `until` itself among them, and the term of who stands in. No event, no clock, on no roster. */
const absence = z.strictObject({ key, from: day, until: day.optional(), standIn: key.optional() });

const term = z.strictObject({
	key,
	role: z.enum(roles),
	name: redactable,
	latin: redactable.optional(),
	formerNames: z.array(formerPersonName).optional(),
	person: z
		.string()
		.regex(/^p-\d{4,}$/, { error: 'bad-person-id' })
		.optional(),
	posts: z.array(post).default([]),
	acting: flag.default(false),
	matter: redactableLocalized.optional(),
	authorisedBy: localized.optional(),
	topics: z.array(slug).optional(),
	languages: z.array(languageTag).optional(),
	expected: day.optional(),
	began,
	ended: ended.optional(),
	absences: z.array(absence).optional(),
	note: text.optional(),
});

const lineBase = {
	began,
	ended: ended.optional(),
	label: localized.optional(),
	/** The press office it belongs to, where the agency has several. */
	office: localized.optional(),
	/** The agency whose number it is: it answers for this one. */
	of: slug.optional(),
	/** What it is for, where it is not for all. */
	topics: z.array(slug).min(1).optional(),
	/** What a call costs, in words. */
	cost: localized.optional(),
	hours: hours.optional(),
	answers: z.enum(['press-office', 'duty-officer', 'press-assistant', 'switchboard', 'hotline']).optional(),
	accepts: z.array(z.enum(['phone', 'textphone', 'sms', 'fax', 'letter', 'email', 'message'])).optional(),
	verified: z.strictObject({ on: day, by: z.enum(['call', 'letter', 'email', 'visit', 'website']) }).optional(),
	note: text.optional(),
};

const numberedKinds = ['office', 'duty', 'fax', 'public'] as const;
const addressedKinds = ['email', 'form', 'website', 'weibo', 'wechat', 'social'] as const;

/** How an agency is reached. Lines belong to the press office, never to a person; ended lines stay. */
const line = z.discriminatedUnion('kind', [
	z.strictObject({ key, kind: z.enum(numberedKinds), number: redactable, ...lineBase }),
	z.strictObject({ key, kind: z.enum(addressedKinds), address: redactable, ...lineBase }),
]);

/** One declared seat that nobody holds. `expected` is a hope and ends nothing. */
const vacancy = z.strictObject({
	key,
	role: z.enum(['spokesperson', 'press-assistant']),
	began,
	expected: day.optional(),
	ended: ended.optional(),
	note: text.optional(),
});

/**
 * A wrong word set right, or (`void`) a term, line or vacancy withdrawn that never was, or never was on those days: it
 * is then entered anew under another key. No change, no clock.
 */
const correction = z.union([
	z.strictObject({ key, of: text, was: redactable, on: day, reason: redactable }),
	z.strictObject({ key, of: key, void: z.literal('true'), on: day, reason: redactable }),
]);

/** How an agency speaks: through named persons, or by its press office alone. */
const speaksBy = z.enum(['persons', 'press-office']);

/** A committee or headquarters for one matter, at an agency that lasts. It is counted as no agency that lasts. */
const temporary = z.strictObject({ matter: localized, host: slug, expected: day.optional() });

/** What of an agency differed before `ended.on`; fields that are absent were the same. */
const formerState = z.strictObject({
	key,
	ended,
	name: localized.optional(),
	shortNames: z.array(text).optional(),
	group: slug.optional(),
	order: count.optional(),
	onList: flag.optional(),
	parent: slug.optional(),
	division: divisionCode.optional(),
	pressOffice: z.strictObject({ name: localized }).optional(),
	speaksBy: speaksBy.optional(),
});

/** One agency that speaks: one file. */
export const agencySchema = z.strictObject({
	id: slug,
	name: localized,
	shortNames: z.array(text).default([]),
	formerNames: z.array(z.strictObject({ ...inLanguages(text), until: partialDay.optional() })).default([]),
	predecessors: z
		.array(z.strictObject({ id: slug.optional(), ...inLanguages(text), until: partialDay.optional() }))
		.default([]),
	secondNames: z.array(localized).default([]),
	searchWords: z.array(text).default([]),
	topics: z.array(slug).default([]),
	group: slug,
	order: count,
	division: divisionCode,
	alsoIn: z.array(divisionCode).optional(),
	parent: slug.optional(),
	temporary: temporary.optional(),
	onList: flag,
	routineRelease: flag.default(false),
	established: day.optional(),
	dissolved: z
		.strictObject({ on: day, document: redactable.optional(), successors: z.array(slug).default([]) })
		.optional(),
	formerly: z.array(formerState).default([]),
	website: webAddress.optional(),
	pressOffice: z.strictObject({
		name: localized,
		hours: z.union([z.literal('default'), hours]).default('default'),
		address: localized.optional(),
		/** Where a journalist goes in. */
		entrance: localized.optional(),
		postcode: postcode.optional(),
	}),
	speaksBy: speaksBy.default('persons'),
	spokenForBy: slug.optional(),
	lines: z.array(line).default([]),
	terms: z.array(term).default([]),
	vacancies: z.array(vacancy).default([]),
	corrections: z.array(correction).default([]),
	note: text.optional(),
});

/** Whether lines of a kind have a number; the others have an address. */
export function isNumbered(kind: ContactLine['kind']): boolean {
	return (numberedKinds as readonly string[]).includes(kind);
}

/** The number or the address of a line. */
export function contactOfLine(line: ContactLine): Redactable {
	return 'number' in line ? line.number : line.address;
}

export type AgencyRecord = z.output<typeof agencySchema>;
export type Term = z.output<typeof term>;
export type Absence = z.output<typeof absence>;
export type Post = z.output<typeof post>;
export type ContactLine = z.output<typeof line>;
export type Vacancy = z.output<typeof vacancy>;
export type Correction = z.output<typeof correction>;
export type FormerState = z.output<typeof formerState>;

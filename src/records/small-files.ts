import { z } from 'zod';
import { count, day, divisionCode, inLanguages, localized, slug, text, webAddress } from './scalars.ts';

/** `topics.yaml`: policy areas by which agencies are found. */
export const topicsSchema = z.strictObject({ topics: z.array(z.strictObject({ id: slug, name: localized })).min(1) });
export type Topics = z.output<typeof topicsSchema>;

/** `kinds.yaml`: what agencies of a kind are in charge of, in the words of the public. */
export const kindsSchema = z.strictObject({
	kinds: z
		.array(
			z.strictObject({
				id: slug,
				/** What the names of such agencies hold, without the place before it and the kind of office behind it. */
				called: z.array(text).min(1),
				/** What their counterparts are called for short, of the nation or of other provinces, in Latin letters. */
				acronyms: z.array(text.regex(/^[A-Za-z]{2,12}$/, { error: 'bad-acronym' })).default([]),
				words: z.strictObject(inLanguages(z.array(text))),
			}),
		)
		.default([]),
});
export type Kinds = z.output<typeof kindsSchema>;

const announcement = z.strictObject({ title: text, address: webAddress.optional(), announced: day.optional() });

/** `calendars/<year>.yaml`: the year's announced public holidays and worked weekends. */
export const calendarFileSchema = z.strictObject({
	year: count,
	source: announcement,
	holidays: z.array(z.strictObject({ name: localized, from: day, until: day })).min(1),
	workedWeekends: z.array(day).default([]),
	/** Days of some divisions, and of all below them. Offices there open by them; no period of law is counted by them. */
	regional: z
		.array(
			z.strictObject({
				divisions: z.array(divisionCode).min(1),
				source: announcement.optional(),
				holidays: z.array(z.strictObject({ name: localized, from: day, until: day })).min(1),
				workedWeekends: z.array(day).default([]),
			}),
		)
		.default([]),
});
export type CalendarFile = z.output<typeof calendarFileSchema>;

/** The warnings that an exception may allow. */
export const exceptionCodes = ['shared-number', 'same-name', 'area-code-elsewhere', 'look-alike'] as const;

/** `exceptions.yaml`: allowed oddities. Past its last day an exception is a finding of the update checks, not an error. */
export const exceptionsSchema = z.strictObject({
	exceptions: z
		.array(
			z.strictObject({
				/** The code of the warning that is allowed. */
				code: z.enum(exceptionCodes),
				agencies: z.array(slug).min(1),
				/** The number or name it is about. */
				about: text,
				reason: text,
				until: day,
			}),
		)
		.default([]),
});
export type Exceptions = z.output<typeof exceptionsSchema>;

/** An account, or a team, of the platform that keeps the files: no mention, no wildcard, one of them. */
const account = text.regex(/^[\p{L}\p{N}][\p{L}\p{N}._/+-]*(?:@[\p{L}\p{N}.-]+)?$/u, { error: 'bad-account' });

/** `owners.yaml`: who may propose changes to which agencies. */
export const ownersSchema = z.strictObject({
	owners: z
		.array(z.strictObject({ agency: z.union([slug, z.literal('*')]), accounts: z.array(account).min(1) }))
		.default([]),
});
export type Owners = z.output<typeof ownersSchema>;

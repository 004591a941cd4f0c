import { z } from 'zod';
import { hours } from './hours.ts';
import {
	count,
	divisionCode,
	flag,
	languageCode,
	localized,
	logOrigin,
	mailAddress,
	slug,
	text,
	webAddress,
} from './scalars.ts';

/** `registry.yaml`: who runs the registry, for which place, in which groups and languages. */
export const registryFileSchema = z.strictObject({
	/** Tells this registry from all others, for ever: every publication bears it. Without it nothing is published. */
	id: slug.optional(),
	name: localized,
	shortName: localized,
	authority: z.strictObject({
		name: localized,
		shortName: localized,
		contact: localized.optional(),
		/** Where readers report errors. */
		email: mailAddress.optional(),
	}),
	jurisdiction: z.strictObject({ name: localized, division: divisionCode }),
	/** The first is the language of the root of the site and of messages. */
	languages: z.array(languageCode).min(1),
	timeZone: z
		.string()
		.regex(/^(?:UTC|[A-Za-z]+(\/[A-Za-z_+-]+)+)$/, { error: 'bad-time-zone' })
		.refine(isTimeZone, { error: 'bad-time-zone' }),
	sample: flag,
	site: webAddress,
	forge: webAddress.optional(),
	/** Whether browsers may keep copies of pages that can be read without a connection. */
	offline: flag.default(true),
	hours,
	/** In protocol order. `inEdition` groups stand on the roster under this heading. */
	groups: z
		.array(z.strictObject({ id: slug, name: localized, level: z.enum(['province', 'prefecture', 'county']) }))
		.min(1),
	roster: z.strictObject({
		/** `{{year}}` stands for the label year; a supplement and an erratum have titles of their own. */
		title: localized,
		supplementTitle: localized,
		erratumTitle: localized,
		redactionTitle: localized,
		note: localized.optional(),
	}),
	settings: z.strictObject({
		/** Gaps between two holders of up to so many days are not called a vacancy. */
		shortGap: count,
		/** Lists of more agencies than so many are divided by group and place, each part a page of its own. */
		longList: count.default(500),
	}),
	credits: z.array(text).default([]),
	/** Where the line of publications is signed: without it nobody signs them. */
	log: z
		.strictObject({
			/** The name of the log and of its keys, fixed by the first signature. */
			origin: logOrigin,
			keys: z.array(z.strictObject({ from: count, verifier: text })).min(1),
		})
		.optional(),
	/** Under which terms others may use the data. */
	licence: z.strictObject({ name: text, address: webAddress }).optional(),
});

export type RegistryFile = z.output<typeof registryFileSchema>;
export type Group = RegistryFile['groups'][number];

/** Whether the time zone database has a zone of this name. */
function isTimeZone(name: string): boolean {
	try {
		// Zones are no language: every platform takes them from the one database.
		// eslint-disable-next-line no-restricted-syntax
		return Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
	} catch {
		return false;
	}
}

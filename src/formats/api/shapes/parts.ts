import { z } from 'zod';
import { aboutLanguage, languages, perLanguage } from '../../../i18n/languages.ts';

// What shapes of several files are made of. Descriptions are for readers of the schema, in English, as its keys are.

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const entryId = z.string().regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9]*$/);

export const agencyId = id.describe(
	'The id of an agency. It is never changed and never given to another agency, also after the agency is dissolved.',
);

/** The id of a term, post, line or vacancy. */
export const entryIdOf = (what: string) =>
	entryId.describe(
		`The id of ${what}: the id of its agency, "#", and a key that is never used again in that agency. It is also the address of the entry on the page of the agency.`,
	);

export const changeId = z
	.string()
	.regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9]*\.(began|ended)$/)
	.describe('The id of a change: the id of the entry that began or ended, and which of the two.');

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = (description: string) => z.iso.date().describe(description);

export const address = (description: string) => z.url().describe(description);

export const words = (description: string) => z.string().describe(description);

export const count = (description: string) => z.int().min(0).describe(description);

/** Words in one or more languages, under the tags of `languages`. */
export const inLanguages = (description: string) =>
	z
		.strictObject(perLanguage((language) => z.string().optional().describe(aboutLanguage[language].ownName)))
		.describe(`${description} By language (${languages.join(', ')}); at least one is there, unless it was withdrawn.`);

export const withdrawn = z
	.array(z.string())
	.optional()
	.describe(
		'The members of this object whose value was withdrawn from publication to protect somebody. They are left out, and their values stand in no file.',
	);

/** The days of something that lasts: first and last day are both days on which it was so. */
export const lasting = {
	firstDay: day('The first day on which it was so. Absent where the beginning is not known.').optional(),
	knownBy: day(
		'Where the beginning is not known: a day on which it was already so. Before it the answer is “not known”, never “no”.',
	).optional(),
	beganIn: z
		.string()
		.regex(/^\d{4}(-\d{2})?$/)
		.describe('The year or month of the beginning, where no more is known of it.')
		.optional(),
	lastDay: day(
		'The last day on which it was so; the day after is the first on which it was not. Where somebody follows without a gap, their firstDay is the day after this. Absent while it lasts. It is before firstDay where something ended on the day on which it began.',
	).optional(),
	overBy: day('Where the last day is not known: a day on which it was already over.').optional(),
};

/** How something began or ended: the change, its papers. */
export const paper = z
	.strictObject({
		change: changeId,
		document: words('The document that says so.').optional(),
		filed: day('The day on which the information office received the report. Absent while it is not filed.').optional(),
		filingNumber: words('The number under which it was filed.').optional(),
		reason: z
			.enum([
				'transferred',
				'retired',
				'resigned',
				'removed',
				'confirmed',
				'matter-closed',
				'reorganised',
				'deceased',
				'other',
			])
			.describe('Why it ended, where that is recorded.')
			.optional(),
		withdrawn,
	})
	.meta({ id: 'Papers', description: 'How something began or ended, and when that was reported.' });

export const role = z
	.enum(['spokesperson', 'press-assistant', 'temporary', 'first'])
	.describe('“temporary”: spokesperson for one matter. “first”: the first spokesperson, who answers for the whole.');

export const lineKind = z
	.enum(['office', 'duty', 'fax', 'public', 'email', 'form', 'website', 'weibo', 'wechat', 'social'])
	.describe('“public” is for people who are not the press; all others are for the press.');

export const rowState = z
	.enum(['held', 'acting', 'vacant', 'undeclared', 'press-office', 'not-known'])
	.describe(
		'Whether somebody is spokesperson: held; held by somebody acting; declared vacant; nobody and nothing declared; the press office speaks alone; not known for that day.',
	);

export const phoneNumber = z
	.strictObject({
		written: words('In the one form by which numbers are compared: area code, number, extension, with hyphens.'),
		international: words(
			'As it is dialled from any country (E.123). After a comma stands the extension, which telephones dial after a pause. A short code, or a service number without an area, stands as it is: it is dialled inside the country only.',
		).optional(),
		extension: words('The extension, which follows the number and is never part of it.').optional(),
		printed: inLanguages('As pages print it.'),
	})
	.meta({ id: 'PhoneNumber', description: 'A telephone number. In a sample registry no number exists.' });

const time = z
	.string()
	.regex(/^\d{2}:\d{2}$/)
	.describe('HH:MM on the clock of the registry, up to 24:00.');
const spans = z
	.array(z.strictObject({ from: time, until: time }))
	.describe('In order; open up to, and not at, “until”.');
const ofDay = {
	spans: spans.optional(),
	closed: z.boolean().describe('Closed all day.').optional(),
	appointment: z.enum(['only', 'also']).describe('By appointment only, or also so.').optional(),
};
const weekly = z.array(
	z.strictObject({
		days: z
			.array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
			.describe('The days of the week that it is about.'),
		weeks: z
			.array(z.enum(['1', '2', '3', '4', '5', 'last']))
			.describe('Only on the first, second … or last such day of a month.')
			.optional(),
		...ofDay,
	}),
);
const whichDays = z
	.enum(['working-days', 'every-day'])
	.describe('On working days of the place (public holidays closed, announced working weekends open), or every day.');

export const hours = z
	.strictObject({
		on: whichDays.optional(),
		...ofDay,
		weekly: weekly.describe('Days of the week that differ.').optional(),
		seasons: z
			.array(
				z.strictObject({
					from: z.string().describe('The first day of each year, MM-DD.'),
					until: z.string().describe('The last day of each year, MM-DD; before “from” it lies in the next year.'),
					...ofDay,
					weekly: weekly.describe('Days of the week that differ in the season.').optional(),
				}),
			)
			.describe('Seasons that come again every year.')
			.optional(),
		except: z
			.array(
				z.strictObject({
					from: day('The first day.'),
					until: day('The last day.'),
					on: whichDays.optional(),
					...ofDay,
					reason: inLanguages('Why.').optional(),
				}),
			)
			.describe('Dated exceptions, before all else.')
			.optional(),
		note: inLanguages(
			'Words that only people can read. Where they stand, nothing more may be computed from the rest.',
		).optional(),
	})
	.meta({
		id: 'Hours',
		description:
			'When a line is answered, in the zone of the registry. A dated exception goes before a season, a season before the rest; in each the day of the week goes before all days.',
	});

export const level = z.enum(['province', 'prefecture', 'county']).describe('Of which level of government.');

export const sha256 = z
	.string()
	.regex(/^[0-9a-f]{64}$/)
	.describe('SHA-256, in hexadecimal digits.');

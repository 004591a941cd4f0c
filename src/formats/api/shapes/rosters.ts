import { z } from 'zod';
import { fileShape } from './envelope.ts';
import {
	address,
	agencyId,
	count,
	day,
	entryIdOf,
	inLanguages,
	lasting,
	lineKind,
	phoneNumber,
	role,
	rowState,
	sha256,
	withdrawn,
	words,
} from './parts.ts';

const factId = z
	.string()
	.regex(/^[a-z][a-z0-9-]*#.+$/)
	.describe('The id of a printed fact: the id of the agency, “#” and its path.');

const publication = z
	.strictObject({
		id: words('Its name in addresses: “2026”, “2026-supplement-1”. It never changes.'),
		number: count('Its number in the line of all publications, from 1.'),
		kind: words('annual, supplement, erratum, redaction; more may come.'),
		title: inLanguages('Its title.'),
		issuer: inLanguages('Who published it.'),
		document: words('The number of the document under which it was published.').optional(),
		asOf: day('The day that its rows speak of.'),
		published: day('The day on which it was published.'),
		hash: sha256.describe(
			'SHA-256 of its header. It seals every printed word of this and of all earlier publications (see the format of publications).',
		),
		rows: count('How many rows its file here has: agencies, or corrections, or withdrawn facts.'),
		page: address('Its page.'),
		file: address('Its file.'),
	})
	.meta({ id: 'Publication', description: 'An annual roster, a supplement, an erratum or a redaction.' });

const row = z
	.strictObject({
		agency: agencyId,
		group: words('The id of its group on that day.'),
		name: inLanguages('Its name on that day.').optional(),
		pressOffice: inLanguages('The name of its press office on that day.').optional(),
		spokesperson: rowState,
		people: z
			.array(
				z.strictObject({
					term: entryIdOf('the term'),
					role,
					name: words('The name.').optional(),
					latin: words('How it is spelt in Latin letters; from the record, not sealed.').optional(),
					acting: z.boolean().describe('Whether it is held by somebody acting.'),
					post: inLanguages('The post.').optional(),
					matter: inLanguages('Of a temporary spokesperson: for what.').optional(),
					...lasting,
					withdrawn,
				}),
			)
			.describe('Who it prints.'),
		vacancies: z
			.array(z.strictObject({ id: entryIdOf('the vacancy'), role, ...lasting }))
			.describe('Seats that it prints as vacant.'),
		lines: z
			.array(
				z.strictObject({
					id: entryIdOf('the line'),
					kind: lineKind,
					number: phoneNumber.optional(),
					address: words('The address of what has no number.').optional(),
					label: inLanguages('What it is called.').optional(),
					...lasting,
					withdrawn,
				}),
			)
			.describe('The lines that it prints.'),
		misprints: z
			.array(z.strictObject({ fact: factId, printed: words('The words that were printed.') }))
			.describe('What an erratum has corrected since: the other members have the words of today.')
			.optional(),
		withdrawn,
	})
	.meta({
		id: 'RosterRow',
		description:
			'What a roster prints of one agency, as it reads today: corrected by later errata, without what was withdrawn. Texts are sealed in the first language of the registry that has them; translations and Latin spellings come from the record and may be added later.',
	});

const correction = z
	.strictObject({
		agency: agencyId,
		fact: factId.optional(),
		was: words('What was printed.').optional(),
		now: words('What stands now.').optional(),
		neverWas: z.literal(true).describe('The whole entry was a mistake.').optional(),
		withdrawn,
	})
	.meta({ id: 'Correction', description: 'One correction that an erratum prints.' });

export const rostersFile = fileShape('All publications, the oldest first.', {
	publications: z.array(publication).describe('The publications.'),
});

export const rosterFile = fileShape('One publication as it reads today.', {
	publication,
	rows: z.array(row).describe('Of an annual roster or a supplement: its rows, in printed order.').optional(),
	corrections: z.array(correction).describe('Of an erratum: its corrections.').optional(),
	withdraws: z
		.array(
			z.strictObject({
				agency: agencyId,
				fact: factId,
				publication: words('The name of the publication that had printed it.'),
			}),
		)
		.describe('Of a redaction: which facts it withdrew. Their values stand nowhere.')
		.optional(),
});

import { z } from 'zod';
import {
	agencyId,
	address,
	day,
	entryIdOf,
	hours,
	inLanguages,
	lasting,
	lineKind,
	paper,
	phoneNumber,
	role,
	withdrawn,
	words,
} from './parts.ts';

// What stands in the record of an agency, entry by entry.

const personId = words(
	'Who it is. An id of the registry (“p-0001”) where one person serves at several agencies, else the id of the first term under that name in the record of the agency. It tells that two terms are of one person; to point to somebody for ever, use the id of a term.',
);

export const post = z
	.strictObject({
		id: entryIdOf('the post'),
		name: inLanguages('The post as the record names it.').optional(),
		leadership: z.boolean().describe('Whether who holds it is a member of the leadership of the agency.'),
		...lasting,
		withdrawn,
	})
	.meta({ id: 'Post', description: 'A post that somebody held during a term.' });

export const term = z
	.strictObject({
		id: entryIdOf('the term'),
		agency: agencyId,
		person: personId,
		role,
		name: words('The name on the last day of the term, else today.').optional(),
		latin: words('How the name is spelt in Latin letters, where the record says so.').optional(),
		formerNames: z
			.array(
				z.strictObject({
					name: words('A name from before.').optional(),
					until: day('The first day on which it was the name no longer.').optional(),
				}),
			)
			.describe('Names that the person had before.')
			.optional(),
		acting: z.boolean().describe('Whether the term is held by somebody acting; a confirmation begins another term.'),
		posts: z.array(post).describe('The posts held during the term, the first one first.'),
		matter: inLanguages('Of a temporary spokesperson: for what.').optional(),
		topics: z.array(z.string()).describe('The ids of the topics on which alone the person speaks.').optional(),
		languages: z.array(z.string()).describe('The languages (BCP 47) in which the person answers.').optional(),
		expectedEnd: day(
			'Of a temporary spokesperson: the day on which the term is expected to end. It ends nothing.',
		).optional(),
		...lasting,
		state: z.enum(['past', 'in-office', 'to-come']).describe('On the day of the index.'),
		beginning: paper.optional(),
		ending: paper.optional(),
		withdrawn,
	})
	.meta({ id: 'Term', description: 'A term: one person in one role at one agency, from a first day to a last.' });

export const line = z
	.strictObject({
		id: entryIdOf('the line'),
		agency: agencyId,
		kind: lineKind,
		number: phoneNumber.optional(),
		address: words('The address of what has no number: a mailbox, a web page, an account.').optional(),
		label: inLanguages('What the line is called.').optional(),
		office: inLanguages('The press office that it belongs to, where the agency has several.').optional(),
		answeredBy: agencyId.describe('The id of another agency whose line it is and who answers there.').optional(),
		topics: z.array(z.string()).describe('The ids of the topics for which alone it is.').optional(),
		cost: inLanguages('What a call costs.').optional(),
		answers: z
			.enum(['press-office', 'duty-officer', 'press-assistant', 'switchboard', 'hotline'])
			.describe('Who answers.')
			.optional(),
		accepts: z
			.array(z.enum(['phone', 'textphone', 'sms', 'fax', 'letter', 'email', 'message']))
			.describe('What it takes, where not what its kind takes.')
			.optional(),
		hours: hours
			.describe(
				'When it is answered: its own hours, else those of the press office. Absent where they are not recorded.',
			)
			.optional(),
		note: words('A remark, as it is written.').optional(),
		main: z.boolean().describe('Whether it is the number of the agency to call first, on the day of the index.'),
		verified: z
			.strictObject({ day: day('When.'), by: z.enum(['call', 'letter', 'email', 'visit', 'website']).describe('How.') })
			.describe('When somebody last confirmed it. Absent where nobody has.')
			.optional(),
		...lasting,
		state: z.enum(['past', 'in-use', 'to-come']).describe('On the day of the index.'),
		beginning: paper.optional(),
		ending: paper.optional(),
		withdrawn,
	})
	.meta({ id: 'Line', description: 'A way to reach a press office. Lines belong to offices, never to persons.' });

export const vacancy = z
	.strictObject({
		id: entryIdOf('the vacancy'),
		agency: agencyId,
		role,
		expectedEnd: day('When somebody is expected. It ends nothing.').optional(),
		...lasting,
		state: z.enum(['past', 'vacant', 'to-come']).describe('On the day of the index.'),
		beginning: paper.optional(),
		ending: paper.optional(),
		withdrawn,
	})
	.meta({ id: 'Vacancy', description: 'A seat that an agency has declared to have no holder.' });

export const person = z
	.strictObject({
		id: personId,
		name: words('The name.').optional(),
		latin: words('How it is spelt in Latin letters, where the record says so.').optional(),
		seats: z
			.array(
				z.strictObject({
					term: entryIdOf('the term'),
					agency: agencyId,
					role,
					acting: z.boolean().describe('Whether it is held by somebody acting.'),
					post: inLanguages('The post of today, as the record names it.').optional(),
					matter: inLanguages('Of a temporary spokesperson: for what.').optional(),
					...lasting,
					filed: z
						.boolean()
						.describe('false where the agency has reported it and the information office has not filed it yet.'),
					page: address('The page of the agency, at this term.'),
					withdrawn,
				}),
			)
			.describe('What the person is in office as, at which agencies.'),
		withdrawn,
	})
	.meta({ id: 'Person', description: 'Somebody in office on the day of the index.' });

import { z } from 'zod';
import { eventKinds } from '../../../records/measures.ts';
import { fileShape } from './envelope.ts';
import {
	address,
	agencyId,
	changeId,
	count,
	day,
	entryIdOf,
	inLanguages,
	lineKind,
	phoneNumber,
	role,
	withdrawn,
	words,
} from './parts.ts';

const month = z
	.string()
	.regex(/^\d{4}-\d{2}$/)
	.describe('The month, YYYY-MM.');

export const filingState = z
	.enum([
		'in-time',
		'within-days-after-month',
		'within-month-after-days',
		'late',
		'upcoming',
		'reported',
		'reported-after-days',
		'overdue',
	])
	.describe(
		'Two limits run: the days that are checked, and the month of the article. Filed: in time by both, after one of them, late by both. Not filed: to come, its days run, its days are over, both are over.',
	);

export const change = z
	.strictObject({
		id: changeId,
		agency: agencyId,
		entry: entryIdOf('the term, post, line, vacancy or former state that began or ended'),
		kind: z
			.enum(eventKinds)
			.describe('What happened. “state-changed”: the agency itself changed, its name for instance.'),
		role: role.optional(),
		effective: day(
			'The day on which it took effect. Of an end this is the first day on which it was so no longer: the day after the lastDay of the entry.',
		),
		notLater: z.literal(true).describe('It is only known to have happened by that day.').optional(),
		filed: day('The day on which the information office received the report. Absent while it is not filed.').optional(),
		published: day('The day of the publication that lists it. Absent while none does.').optional(),
		publication: words('The name of that publication in rosters.json.').optional(),
		state: z
			.enum(['to-come', 'reported', 'filed', 'published'])
			.describe('How far it has come on the day of the index. “reported”: in effect and not filed yet.'),
		document: words('The document that says so.').optional(),
		filingNumber: words('The number under which it was filed.').optional(),
		reason: words('Why a term ended, where that is recorded.').optional(),
		name: words('Of a term or post: whose.').optional(),
		latin: words('How that name is spelt in Latin letters, where the record says so.').optional(),
		post: inLanguages('Of a term: the post. Of a change of post: the new one.').optional(),
		formerPost: inLanguages('Of a change of post: the one before.').optional(),
		expectedEnd: day('Of a vacancy: when somebody is expected.').optional(),
		line: lineKind.optional(),
		number: phoneNumber.optional(),
		address: words('Of a line without a number: its address.').optional(),
		label: inLanguages('Of a line: what it is called.').optional(),
		agencyName: inLanguages('Of an agency that changed: its name after.').optional(),
		formerAgencyName: inLanguages('Of an agency that changed its name: the one before.').optional(),
		list: z.enum(['joined', 'left']).describe('Of an agency that joined or left the list.').optional(),
		filing: z
			.strictObject({
				clause: words('The id of the clause that asks for it, in measures.json.'),
				state: filingState,
				lastDay: day('The last day in time, by the days that are checked.'),
				articleLastDay: day('The last day in time, by the month of the article.'),
			})
			.describe('Where it stands with its filing. Absent where no clause asks for one.')
			.optional(),
		withdrawn,
	})
	.meta({
		id: 'Change',
		description: 'Something that began or ended, with its three days: in effect, filed, published.',
	});

export const changesFile = fileShape(
	'The months in which anything changed, the newest first; what is announced for days to come is among them.',
	{
		months: z
			.array(
				z.strictObject({
					month,
					changes: count('How many changes.'),
					file: address('The file with the changes.'),
					page: address('Its page.'),
				}),
			)
			.describe('The months.'),
	},
);

export const monthFile = fileShape('The changes that took effect in one month, the newest first.', {
	month,
	changes: z.array(change).describe('The changes.'),
});

import { z } from 'zod';
import { filingState } from './changes.ts';
import { fileShape } from './envelope.ts';
import { agencyId, changeId, count, day, entryIdOf, lasting, role, words } from './parts.ts';

const clause = words('The id of the clause that asks for it, in measures.json.');

const filing = z
	.strictObject({
		change: changeId,
		agency: agencyId,
		clause,
		effective: day('The day on which the change took effect.'),
		filed: day('The day on which the information office received the report. Absent while it is not filed.').optional(),
		state: filingState,
		lastDay: day('The last day in time, by the days that are checked.'),
		articleLastDay: day('The last day in time, by the month of the article.'),
	})
	.meta({ id: 'Filing', description: 'A change that is to be filed, and whether it was in time.' });

const verification = z
	.strictObject({
		line: entryIdOf('the line'),
		agency: agencyId,
		clause,
		state: z
			.enum(['verified', 'overdue', 'never', 'not-known'])
			.describe('Whether a confirmation stands, has run out, or there is none.'),
		verified: day('When somebody last confirmed it.').optional(),
		due: day('The last day on which that confirmation stands.').optional(),
	})
	.meta({ id: 'Verification', description: 'A line in use, and whether somebody has confirmed it lately.' });

const vacantSeat = z
	.strictObject({
		agency: agencyId,
		role,
		vacancy: entryIdOf('the declared vacancy').optional(),
		declared: z.boolean().describe('false: a gap between two holders that nobody has declared.'),
		...lasting,
		expectedEnd: day('When somebody is expected. It ends nothing.').optional(),
	})
	.meta({ id: 'VacantSeat', description: 'A seat that nobody holds on the day of the index.' });

const totals = z
	.strictObject({
		group: words('The id of the group.').optional(),
		month: words('The month, YYYY-MM.').optional(),
		changes: count('Changes that are to be filed.'),
		inTime: count('Filed in time by the days that are checked.'),
		between: count('After those days and within the month of the article, filed or not.'),
		late: count('Filed after both.'),
		overdue: count('Not filed, and both are over.'),
		waiting: count('Not filed, and the days are not over.'),
	})
	.meta({ id: 'FilingTotals', description: 'The filings of one group or of one month, counted.' });

export const boardsFile = fileShape(
	'Filing and verification: what was done when, what is owed, what is not confirmed. Days that have passed since are not given: they follow from the days and change daily.',
	{
		filings: z.array(filing).describe('Every change that is to be filed, the newest first.'),
		perGroup: z.array(totals).describe('Filings by group of agencies.'),
		perMonth: z.array(totals).describe('Filings by the month in which the changes took effect.'),
		toPublish: z
			.array(
				z.strictObject({
					change: changeId,
					agency: agencyId,
					effective: day('The day on which it took effect.'),
					filed: day('The day on which it was filed.'),
				}),
			)
			.describe('Changes of agencies on the list that are filed, in effect, and in no publication yet.'),
		vacantSeats: z.array(vacantSeat).describe('Seats that nobody holds.'),
		undeclared: z
			.array(z.strictObject({ agency: agencyId, ...lasting }))
			.describe('Agencies with neither a spokesperson nor a declared vacancy.'),
		verifications: z.array(verification).describe('Every line in use that is to be confirmed.'),
		editions: z
			.array(
				z.strictObject({
					year: count('The year.'),
					clause,
					state: z.enum(['met', 'due', 'missed']).describe('Whether it was met, or can still be.'),
					publication: words('The name of the edition that meets it.').optional(),
					due: day('The last day.'),
				}),
			)
			.describe('The duty to publish a roster in each year.'),
	},
);

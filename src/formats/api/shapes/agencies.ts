import { z } from 'zod';
import { change } from './changes.ts';
import { line, term, vacancy } from './entries.ts';
import { fileShape } from './envelope.ts';
import { address, agencyId, day, hours, inLanguages, level, rowState, words } from './parts.ts';

const partialDay = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);

const formerName = z.strictObject({
	name: inLanguages('The name.'),
	until: partialDay.describe('The day, month or year from which it was the name no longer.').optional(),
});

const group = z
	.strictObject({
		id: words('The id of the group.'),
		name: inLanguages('Its heading on the roster.'),
		level,
	})
	.meta({ id: 'Group', description: 'A group of agencies, in the order of the roster.' });

const agency = z
	.strictObject({
		id: agencyId,
		name: inLanguages('The name of today; of a dissolved agency its last one.'),
		shortNames: z.array(z.string()).describe('What it is called for short.'),
		secondNames: z.array(inLanguages('A second name.')).describe('Names that it also bears (a second nameplate).'),
		formerNames: z.array(formerName).describe('Its names from before.'),
		group: words('The id of its group.'),
		onList: z.boolean().describe('Whether it stands on the published roster.'),
		level,
		division: words('The code of the division where it is.'),
		alsoIn: z.array(z.string()).describe('The codes of divisions of elsewhere that it also serves.').optional(),
		parent: agencyId.describe('The agency above it.').optional(),
		spokenForBy: agencyId.describe('The agency whose press office answers for it.').optional(),
		speaksBy: z
			.enum(['persons', 'press-office'])
			.describe('Whether it speaks through named persons, or by its press office alone.'),
		temporary: z
			.strictObject({
				matter: inLanguages('For what.'),
				host: agencyId.describe('The agency at which it is set up.'),
				expectedEnd: day('When it is expected to end. It ends nothing.').optional(),
			})
			.describe('Of an agency that is set up for one matter and for a time.')
			.optional(),
		topics: z.array(z.string()).describe('The ids of its topics.'),
		website: address('Its own web site.').optional(),
		established: day('The day on which it was set up.').optional(),
		dissolved: z
			.strictObject({
				lastDay: day('Its last day.'),
				document: words('The document that says so.').optional(),
				successors: z.array(agencyId).describe('The agencies that took over from it.'),
			})
			.describe('Of an agency that is dissolved, or will be.')
			.optional(),
		pressOffice: z
			.strictObject({
				name: inLanguages('Its name.'),
				address: inLanguages('Where it is.').optional(),
				entrance: inLanguages('Where a journalist goes in.').optional(),
				postcode: words('Its postal code.').optional(),
				hours,
			})
			.describe('The press office of today.'),
		spokesperson: rowState
			.describe('Whether it has a spokesperson on the day of the index. Absent for a dissolved agency.')
			.optional(),
		page: address('Its page.'),
		file: address('The file with its terms, lines, vacancies and changes.'),
	})
	.meta({ id: 'Agency', description: 'An agency that speaks. Dissolved ones stay.' });

export const agenciesFile = fileShape(
	'Every agency of the registry, in the order of the roster, dissolved ones among them.',
	{
		groups: z.array(group).describe('The groups, in the order of the roster.'),
		agencies: z.array(agency).describe('The agencies, group by group.'),
	},
);

export const agencyFile = fileShape('One agency with everything that is recorded of it.', {
	agency,
	terms: z.array(term).describe('All its terms, the newest first.'),
	vacancies: z.array(vacancy).describe('All its declared vacancies, the newest first.'),
	lines: z.array(line).describe('All its lines, those that are over among them, the newest first.'),
	changes: z.array(change).describe('All its changes, the newest first.'),
});

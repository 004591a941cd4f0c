import { z } from 'zod';
import { line, person, term } from './entries.ts';
import { fileShape } from './envelope.ts';
import { address, agencyId, count, day, entryIdOf, inLanguages, level, sha256, words } from './parts.ts';

const topic = z
	.strictObject({
		id: words('The id of the topic. It never changes.'),
		name: inLanguages('Its name.'),
		agencies: z.array(agencyId).describe('Agencies that answer for it, or have somebody in office who does.'),
		speakers: z
			.array(entryIdOf('the term'))
			.describe('The terms of persons in office who speak on it and on some other topics only.'),
		page: address('Its page.'),
	})
	.meta({ id: 'Topic', description: 'A policy area.' });

const coverage = z.strictObject({
	agencies: count('Agencies that are not dissolved.'),
	withSpokesperson: count('Those with somebody in the seat, acting included.'),
	withNumber: count('Those with a number of their own for the press.'),
	verified: count('Those whose main number was confirmed, where that still stands.'),
	complete: count('Those with a spokesperson and a confirmed main number.'),
});

const region = z
	.strictObject({
		id: words('The id of the region in addresses: that of its government, else its code.'),
		division: words('Its code.'),
		name: inLanguages('Its name.'),
		government: agencyId.optional(),
		agencies: z.array(agencyId).describe('All agencies in it and in its counties, dissolved ones among them.'),
		also: z.array(agencyId).describe('Agencies of elsewhere that also serve it.'),
		coverage: coverage.describe('How many of its agencies can be reached, and through whom.'),
		page: address('Its page.'),
	})
	.meta({ id: 'Region', description: 'A prefecture.' });

const division = z
	.strictObject({
		code: words('Its code.'),
		name: inLanguages('Its name.'),
		level,
		parent: words('The code of the division above.').optional(),
	})
	.meta({ id: 'Division', description: 'An administrative division.' });

const rule = z
	.strictObject({
		id: words('The id of the rules.'),
		title: inLanguages('Their title.'),
		document: words('The number of the document.').optional(),
		firstDay: day('The first day on which they bind.'),
		lastDay: day('The last day on which they bind.').optional(),
		clauses: z
			.array(
				z.strictObject({
					id: words('The id of the clause.'),
					kind: z
						.enum(['head-count', 'filing', 'edition', 'publication-delay', 'verification', 'stated'])
						.describe('“stated” is shown and not checked.'),
					article: inLanguages('As it is cited.'),
					words: inLanguages('What it asks, in the words of the registry; no quotation.'),
					grade: z
						.enum(['duty', 'reference', 'usual', 'promise', 'target'])
						.describe('Only a duty can be breached; “promise” and “target” are those of the registry itself.'),
					reading: inLanguages('Where the rule leaves something open: how it is read here.').optional(),
				}),
			)
			.describe('The clauses.'),
	})
	.meta({ id: 'Measures', description: 'A set of rules.' });

export const peopleFile = fileShape('Everybody in office on the day of the index, each once.', {
	people: z.array(person).describe('The persons.'),
});
export const termsFile = fileShape('Every term that is recorded, agency by agency, the newest first.', {
	terms: z.array(term).describe('The terms.'),
});
export const linesFile = fileShape('Every line that is recorded, those that are over among them, agency by agency.', {
	lines: z.array(line).describe('The lines.'),
});
export const topicsFile = fileShape('The policy areas.', { topics: z.array(topic).describe('The topics.') });
export const regionsFile = fileShape('The prefectures, and all divisions that codes name.', {
	regions: z.array(region).describe('The prefectures.'),
	divisions: z.array(division).describe('The divisions.'),
});
export const measuresFile = fileShape('The rules that filings and rosters are held against.', {
	measures: z.array(rule).describe('The rules.'),
});

const fileEntry = z
	.strictObject({
		path: words('Under the address of this index.'),
		url: address('Its address.'),
		schema: words('The name of its schema.').optional(),
		bytes: count('Its size.'),
		sha256,
	})
	.meta({ id: 'File', description: 'A file that this index stands for.' });

export const indexFile = fileShape(
	'What there is: every file with its size and hash. Only this file names the day on which all of them were made; the others change when what they say changes.',
	{
		name: inLanguages('The name of the registry.'),
		authority: inLanguages('Who keeps it.'),
		jurisdiction: inLanguages('The place that it covers.'),
		languages: z.array(z.string()).describe('The languages of its words, the first one first.'),
		timeZone: words('The zone of its days and hours (IANA).'),
		builtFor: day('The day of the build: “in office”, “in use” and all states are those of this day.'),
		contentHash: z.string().describe('SHA-256 over the records and publications from which everything was made.'),
		licence: z
			.strictObject({ name: words('Its name.'), url: address('Its text.') })
			.describe('Under which the data may be used. Absent where the registry has named none.')
			.optional(),
		documentation: address('The page that explains the data.'),
		counts: z
			.strictObject({
				agencies: count('Agencies that last and are not dissolved.'),
				agenciesForATime: count('Agencies set up for one matter and for a time, not dissolved.'),
				agenciesDissolved: count('Agencies that are dissolved.'),
				agenciesVacant: count('Agencies without a spokesperson that have declared the seat vacant.'),
				agenciesUndeclared: count('Agencies with neither a spokesperson nor a declared vacancy.'),
				peopleInOffice: count('Persons in office, each once.'),
				terms: count('Terms that are recorded.'),
				lines: count('Lines that are recorded.'),
				linesInUse: count('Lines in use that are to be confirmed.'),
				linesVerified: count('Those of them whose confirmation stands.'),
				changes: count('Changes.'),
				publications: count('Publications.'),
				topics: count('Topics.'),
			})
			.describe('How many there are; pages show the same numbers.'),
		files: z.array(fileEntry).describe('All files but this one.'),
	},
);

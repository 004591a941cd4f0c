import type { z } from 'zod';
import { addDays } from '../../calendar/index.ts';
import type { measuresFile, regionsFile, topicsFile } from './shapes/small-files.ts';
import { inEnvelope, type ApiFile, type ApiSource } from './source.ts';

/** Topics, regions with all divisions, and the rules. */
export function smallFiles(source: ApiSource): ApiFile[] {
	return [
		{ path: 'topics.json', schema: 'topics', value: topicsOf(source) },
		{ path: 'regions.json', schema: 'regions', value: regionsOf(source) },
		{ path: 'measures.json', schema: 'measures', value: measuresOf(source) },
	];
}

function topicsOf(source: ApiSource): z.input<typeof topicsFile> {
	return inEnvelope(source, 'topics', {
		topics: source.answers.topics().map(({ topic, agencies, speakers }) => ({
			id: topic.id,
			name: topic.name,
			agencies: [...agencies],
			speakers: speakers.map(({ agency, person }) => `${agency}#${person.key}`),
			page: source.address(`/topics/${topic.id}/`),
		})),
	});
}

function regionsOf(source: ApiSource): z.input<typeof regionsFile> {
	return inEnvelope(source, 'regions', {
		regions: source.answers.coverage().map(({ region, all }) => ({
			id: region.id,
			division: region.division.code,
			name: region.division.name,
			government: region.government,
			agencies: [...region.agencies],
			also: [...region.also],
			coverage: all,
			page: source.address(`/regions/${region.id}/`),
		})),
		divisions: source.registry.places.divisions.map(({ code, name, level, parent }) => ({ code, name, level, parent })),
	});
}

function measuresOf(source: ApiSource): z.input<typeof measuresFile> {
	return inEnvelope(source, 'measures', {
		measures: source.registry.measures.map(({ id, title, document, from, until, clauses }) => ({
			id,
			title,
			document,
			firstDay: from,
			lastDay: until && addDays(until, -1),
			clauses: clauses.map((clause) => ({
				id: clause.id,
				kind: clause.kind,
				article: clause.article,
				words: clause.words,
				grade: clause.grade,
				reading: clause.reading,
			})),
		})),
	});
}

import { z } from 'zod';
import { agenciesFile, agencyFile } from './shapes/agencies.ts';
import { boardsFile } from './shapes/boards.ts';
import { changesFile, monthFile } from './shapes/changes.ts';
import { rosterFile, rostersFile } from './shapes/rosters.ts';
import {
	indexFile,
	linesFile,
	measuresFile,
	peopleFile,
	regionsFile,
	termsFile,
	topicsFile,
} from './shapes/small-files.ts';
import { addressOfFile, apiVersion, type ApiSource } from './source.ts';

/** The shapes of all files, by the names of their schemas. */
export const fileShapes: Readonly<Record<string, z.ZodType>> = {
	index: indexFile,
	agencies: agenciesFile,
	agency: agencyFile,
	people: peopleFile,
	terms: termsFile,
	lines: linesFile,
	rosters: rostersFile,
	roster: rosterFile,
	changes: changesFile,
	month: monthFile,
	boards: boardsFile,
	topics: topicsFile,
	regions: regionsFile,
	measures: measuresFile,
};

export type JsonSchema = Readonly<Record<string, unknown>>;

const readers =
	'Readers ignore members that they do not know: members may be added within a version 1, and none is taken away or changes its meaning.';

/** The JSON Schema (2020-12) of a file. It allows members that are not in it, because a later version may add some. */
export function schemaOf(source: Pick<ApiSource, 'address'>, name: string, shape: z.ZodType): JsonSchema {
	const { $schema, ...schema } = openSchema(shape);
	return {
		$schema,
		$id: addressOfFile(source, `schema/${name}.json`),
		$comment: `Version ${apiVersion}. ${readers}`,
		title: name,
		...schema,
	};
}

/** A shape as JSON Schema: what has an id of its own stands under `$defs`. */
export function openSchema(shape: z.ZodType): JsonSchema {
	return z.toJSONSchema(shape, {
		target: 'draft-2020-12',
		override: ({ jsonSchema }) => {
			delete jsonSchema.additionalProperties;
			// The pattern of a day that zod knows is half a kilobyte long and says no more than the format.
			if (jsonSchema.format === 'date') delete jsonSchema.pattern;
			delete jsonSchema.id;
		},
	}) as JsonSchema;
}

import { localize } from '../../i18n/languages.ts';
import { fileShapes, openSchema, type JsonSchema } from './json-schema.ts';
import { addressOfFile, apiVersion, sampleNotice, type ApiFile, type ApiSource } from './source.ts';

/** Files of which there are many: the word for which their path has a name, and what that is. */
const named: Readonly<Record<string, readonly [word: string, what: string]>> = {
	agency: ['agency', 'The id of an agency, as agencies.json has it.'],
	roster: ['publication', 'The name of a publication, as rosters.json has it.'],
	month: ['month', 'A month, as changes.json has it: YYYY-MM.'],
};

/** The description of the interface (OpenAPI 3.1): every kind of file with its path, its schema and one that exists as example. */
export function openApi(source: ApiSource, data: readonly ApiFile[]): JsonSchema {
	const { settings } = source.registry;
	const inEnglish = (text: Parameters<typeof localize>[0]) => localize(text, 'en').text;
	const bySchema = Map.groupBy(data, ({ schema }) => schema);
	return {
		openapi: '3.1.0',
		jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
		info: {
			title: inEnglish(settings.name),
			version: apiVersion,
			summary: 'Who speaks for which agency, and how to reach it: plain files.',
			description: [
				...(settings.sample ? [inEnglish(sampleNotice())] : []),
				'Every path is a file; there is nothing to ask and no key to get. index.json names them all with size and hash. Readers ignore members that they do not know.',
			].join('\n\n'),
			contact: {
				name: inEnglish(settings.authority.name),
				url: source.address('/'),
				email: settings.authority.email,
			},
			license: settings.licence && { name: settings.licence.name, url: settings.licence.address },
		},
		servers: [{ url: addressOfFile(source, '').replace(/\/$/, '') }],
		externalDocs: { url: source.address('/data/'), description: 'The page that explains the data.' },
		paths: {
			...pathOf(source, { path: 'index.json', schema: 'index', value: undefined }),
			...Object.assign({}, ...[...bySchema.values()].map(([first]) => pathOf(source, first as ApiFile))),
			'/popolo.json': {
				get: operation(source, 'popolo', 'popolo.json', 'People and organizations in the terms of Popolo.', {
					type: 'object',
				}),
			},
		},
		components: { schemas: componentsOf() },
	};
}

function pathOf(source: ApiSource, { path, schema }: ApiFile): JsonSchema {
	const [word, what] = named[schema] ?? [];
	const answer = operation(source, schema, path, fileShapes[schema]?.description ?? '', {
		$ref: `#/components/schemas/${componentName(schema)}`,
	});
	if (word === undefined) return { [`/${path}`]: { get: answer } };
	const [folder = '', file = ''] = path.split('/');
	const parameter = {
		name: word,
		in: 'path',
		required: true,
		description: what,
		schema: { type: 'string' },
		example: file.replace(/\.json$/, ''),
	};
	return { [`/${folder}/{${word}}.json`]: { get: { ...answer, parameters: [parameter] } } };
}

function operation(source: ApiSource, name: string, path: string, summary: string, schema: JsonSchema): JsonSchema {
	return {
		operationId: name,
		summary,
		responses: {
			'200': {
				description: summary,
				content: {
					'application/json': { schema, examples: { file: { externalValue: addressOfFile(source, path) } } },
				},
			},
			'404': { description: 'There is no such file.' },
		},
	};
}

function componentName(schema: string): string {
	return `${schema.charAt(0).toUpperCase()}${schema.slice(1)}File`;
}

/** All shapes beside each other, as a description has them. */
function componentsOf(): JsonSchema {
	const schemas: Record<string, unknown> = {};
	for (const [name, shape] of Object.entries(fileShapes)) {
		const { $schema: _, $defs = {}, ...schema } = openSchema(shape);
		Object.assign(schemas, inComponents($defs), { [componentName(name)]: inComponents(schema) });
	}
	return schemas;
}

function inComponents(schema: unknown): unknown {
	return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

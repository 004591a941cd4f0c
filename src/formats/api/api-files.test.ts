import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { databaseFile } from '../../finishing/database-file.ts';
import type { FactId } from '../../publications/publication.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import type { Registry } from '../../registry/registry.ts';
import { publicationSlug } from '../../site/addresses/publication-address.ts';
import { viewsOfDay } from '../../site/views-of-day.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { databaseStatements } from '../database/statements.ts';
import { apiFiles, type WrittenFile } from './api-files.ts';
import type { ApiSource } from './source.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where the files of these tests stand. */
const apiHost = 'https://registry.example/sub';

const day = '2026-11-22';
const registries = { sample: registryIn('content'), tiny: registryIn('src/testing/tiny-registry') } as const;

describe.each(['sample', 'tiny'] as const)('of the registry %s', (name) => {
	const files = apiOfRegistry(registries[name], day);
	const valueOf = (path: string) => JSON.parse(files.find((file) => file.path === path)?.text ?? '{}') as Json;
	const listOf = (path: string, member: string) => valueOf(path)[member] as readonly Json[];

	test('every file holds what its schema says and no member more', () => {
		const validate = validatorOf(files, strict);
		const checked = files.filter(({ schema }) => schema !== undefined);
		expect(checked.length).toBeGreaterThan(20);
		expect(checked.flatMap((file) => validate(file, valueOf(file.path)))).toEqual([]);
	});

	test('a reader who has the schema of today reads a file that has got members since, at every place', () => {
		const validate = validatorOf(files, (schema) => schema);
		const later = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(later);
			if (typeof value !== 'object' || value === null) return value;
			const members = Object.entries(value).map(([key, of]) => [key, later(of)]);
			return { ...Object.fromEntries(members), addedLater: { anything: [1] } };
		};
		const checked = files.filter(({ schema }) => schema !== undefined);
		expect(checked.flatMap((file) => validate(file, later(valueOf(file.path))))).toEqual([]);
	});

	test('each file says whether it is a sample, of which registry and which version', () => {
		const { sample, id } = registries[name].settings;
		for (const { path, schema } of files.filter((file) => file.schema !== undefined)) {
			const value = valueOf(path);
			expect(value, path).toMatchObject({ sample, registry: id, version: '1.0.0' });
			expect(value['$schema'], path).toBe(`${apiHost}/api/v1/schema/${schema}.json`);
			expect('notice' in value, path).toBe(sample);
		}
		expect(valueOf('popolo.json')['meta']).toMatchObject({ sample });
		expect(JSON.stringify(valueOf('openapi.json')['info']).includes('SAMPLE')).toBe(sample);
	});

	test('the index names every other file once, with its size and its hash', () => {
		const index = listOf('index.json', 'files');
		const others = files.filter(({ path }) => path !== 'index.json');
		expect(index.map(({ path }) => path).sort()).toEqual(others.map(({ path }) => path).sort());
		for (const { path, text } of others) {
			expect(
				index.find((file) => file['path'] === path),
				path,
			).toMatchObject({
				url: `${apiHost}/api/v1/${path}`,
				bytes: Buffer.byteLength(text),
				sha256: createHash('sha256').update(text).digest('hex'),
			});
		}
	});

	test('every address under the interface that a file names is one of its files', () => {
		const known = new Set(files.map(({ path }) => `${apiHost}/api/v1/${path}`));
		const named = files.flatMap(({ path, text }) =>
			[...text.matchAll(/"(https:[^"]*\/api\/v1\/[^"]*)"/g)].map(([, address = '']) => ({ path, address })),
		);
		expect(named.length).toBeGreaterThan(100);
		expect(named.filter(({ address }) => !known.has(address))).toEqual([]);
	});

	test('the description is valid and has a path for every file of data, and none for another', async () => {
		const description = valueOf('openapi.json');
		const { valid, errors } = await new Validator().validate(structuredClone(description) as never);
		expect(errors).toBe(undefined);
		expect(valid).toBe(true);
		const patterns = Object.keys(description['paths'] as Json).map((path) => ({
			path,
			pattern: new RegExp(
				`^${path
					.slice(1)
					.replaceAll('.', '\\.')
					.replace(/\{\w+\}/, '[^/]+')}$`,
			),
		}));
		const data = files.filter(({ path }) => !/^(schema\/|openapi)/.test(path)).map(({ path }) => path);
		expect(data.filter((path) => patterns.filter(({ pattern }) => pattern.test(path)).length !== 1)).toEqual([]);
		expect(patterns.filter(({ pattern }) => !data.some((path) => pattern.test(path)))).toEqual([]);
	});

	test('the schemas of the description are those of the files', () => {
		const { schemas } = valueOf('openapi.json')['components'] as { readonly schemas: Json };
		const ajv = newValidator();
		ajv.addSchema(strict({ $id: 'all', components: { schemas } }) as never);
		for (const { path, schema = '' } of files.filter((file) => file.schema !== undefined)) {
			const component = `${schema.charAt(0).toUpperCase()}${schema.slice(1)}File`;
			ajv.validate({ $ref: `all#/components/schemas/${component}` }, valueOf(path));
			expect(ajv.errors, path).toBe(null);
		}
	});

	test('every member of every shape says what it is', () => {
		const silent = files
			.filter(({ path }) => path.startsWith('schema/'))
			.flatMap(({ path }) => undescribed(valueOf(path)).map((member) => `${path} ${member}`));
		expect(silent).toEqual([]);
	});

	test('every id that a file refers to stands in the file that holds it', () => {
		const entries = new Set(
			registries[name].agencies
				.flatMap(({ id }) => [
					...listOf(`agencies/${id}.json`, 'terms'),
					...listOf(`agencies/${id}.json`, 'vacancies'),
					...listOf(`agencies/${id}.json`, 'lines'),
				])
				.map(({ id }) => id),
		);
		const people = listOf('people.json', 'people');
		const seats = people.flatMap(({ seats: held }) => held as readonly Json[]);
		const referred = [
			...seats.map(({ term }) => term),
			...listOf('topics.json', 'topics').flatMap(({ speakers }) => speakers as readonly string[]),
			...listOf('boards.json', 'verifications').map(({ line }) => line),
		];
		expect(referred.length).toBeGreaterThan(5);
		expect(referred.filter((id) => !entries.has(id))).toEqual([]);
		const changes = new Set(
			listOf('changes.json', 'months')
				.flatMap(({ month }) => listOf(`changes/${String(month)}.json`, 'changes'))
				.map(({ id }) => id),
		);
		const paperwork = [...listOf('terms.json', 'terms'), ...listOf('lines.json', 'lines')]
			.flatMap(({ beginning, ending }) => [beginning, ending] as readonly (Json | undefined)[])
			.flatMap((paper) => (paper === undefined ? [] : paper['change']));
		expect(paperwork.length).toBeGreaterThan(10);
		expect(paperwork.filter((change) => !changes.has(change))).toEqual([]);
		expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
		const ofTerms = new Map(listOf('terms.json', 'terms').map(({ id, person }) => [id, person]));
		for (const { id, seats: held } of people) {
			for (const { term } of held as readonly Json[]) expect(ofTerms.get(term)).toBe(id);
		}
	});

	test('the counts are those of the lists', () => {
		const { counts } = valueOf('index.json') as { readonly counts: Readonly<Record<string, number>> };
		const agencies = listOf('agencies.json', 'agencies');
		const alive = agencies.filter(({ dissolved }) => dissolved === undefined);
		expect(counts).toMatchObject({
			agencies: alive.filter(({ temporary }) => temporary === undefined).length,
			agenciesForATime: alive.filter(({ temporary }) => temporary !== undefined).length,
			agenciesDissolved: agencies.length - alive.length,
			agenciesUndeclared: listOf('boards.json', 'undeclared').length,
			peopleInOffice: listOf('people.json', 'people').length,
			terms: listOf('terms.json', 'terms').length,
			lines: listOf('lines.json', 'lines').length,
			linesInUse: listOf('boards.json', 'verifications').length,
			linesVerified: listOf('boards.json', 'verifications').filter(({ state }) => state === 'verified').length,
			changes: listOf('changes.json', 'months').reduce((sum, { changes }) => sum + Number(changes), 0),
			publications: listOf('rosters.json', 'publications').length,
			topics: listOf('topics.json', 'topics').length,
		});
	});

	test('who is in office by the list of people is so by the list of terms', () => {
		const seats = listOf('people.json', 'people').flatMap(({ seats: held }) => held as readonly Json[]);
		const inOffice = listOf('terms.json', 'terms').filter(({ state, agency }) => {
			const { dissolved } = listOf('agencies.json', 'agencies').find(({ id }) => id === agency) ?? {};
			return state === 'in-office' && dissolved === undefined;
		});
		expect(seats.map(({ term }) => term).sort()).toEqual(inOffice.map(({ id }) => id).sort());
	});

	test('Popolo: what refers to another thing refers to one that is there, and days are days', () => {
		const idsOf = (member: string) => new Set(listOf('popolo.json', member).map(({ id }) => id));
		const [persons, organizations, posts] = ['persons', 'organizations', 'posts'].map(idsOf) as [
			Set<unknown>,
			Set<unknown>,
			Set<unknown>,
		];
		const memberships = listOf('popolo.json', 'memberships');
		expect(memberships.length).toBe(listOf('terms.json', 'terms').length);
		for (const { person_id, organization_id, post_id, start_date, end_date } of memberships) {
			expect([persons.has(person_id), organizations.has(organization_id), posts.has(post_id)]).toEqual([
				true,
				true,
				true,
			]);
			for (const on of [start_date, end_date].filter((on) => on !== undefined))
				expect(on).toMatch(/^[0-9]{4}(-[0-9]{2}){0,2}$/);
		}
		for (const { organization_id, label, role } of listOf('popolo.json', 'posts')) {
			expect(organizations.has(organization_id)).toBe(true);
			expect([typeof label, typeof role]).toEqual(['string', 'string']);
		}
		const contacts = listOf('popolo.json', 'organizations').flatMap(
			({ contact_details }) => contact_details as readonly Json[],
		);
		expect(contacts.length).toBeGreaterThan(3);
		for (const { type, value } of contacts) expect([typeof type, typeof value]).toEqual(['string', 'string']);
	});
});

test.each([
	['sample', '2026-11-22', '2026-11-23'],
	['tiny', '2027-02-20', '2027-02-21'],
] as const)('of the registry %s, a day on which nothing falls due alters the index alone', (name, one, other) => {
	const later = new Map(apiOfRegistry(registries[name], other).map(({ path, text }) => [path, text]));
	const changed = apiOfRegistry(registries[name], one).filter(({ path, text }) => later.get(path) !== text);
	expect(changed.map(({ path }) => path)).toEqual(['index.json']);
});

describe('what a redaction withdrew', () => {
	const life = livingRegistry();
	const day = '2024-06-01';
	const words = ['Anne', 'Annelore', 'Ahn', 'Deputy Chief', '副局长', '021-100009', '100009', '021-100001', '100001'];
	const of: FactId[] = ['water#t1.name', 'water#p1.en', 'water#l1.number'];
	const filesOf = () => apiOfRegistry(life.loaded().registry, day);
	const bytesOf = async () => {
		const database = await databaseFile(databaseStatements(apiSource(life.loaded().registry, day)));
		return Buffer.concat([...filesOf().map(({ text }) => Buffer.from(text)), database]);
	};

	test('stands in the files before, and in no byte of any file after, the database among them; the files say what is missing', async () => {
		const before = await bytesOf();
		expect(words.filter((word) => !before.includes(word))).toEqual([]);
		expect(life.redaction(of).stops).toEqual([]);
		const after = await bytesOf();
		expect(words.filter((word) => after.includes(word))).toEqual([]);
		const files = filesOf();
		const validate = validatorOf(files, strict);
		expect(files.filter(({ schema }) => schema).flatMap((file) => validate(file, JSON.parse(file.text)))).toEqual([]);
		const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '{}';
		const { terms } = JSON.parse(textOf('terms.json')) as { terms: readonly Json[] };
		expect(terms.find(({ id }) => id === 'water#t1')).toMatchObject({ withdrawn: expect.arrayContaining(['name']) });
		expect(textOf('rosters/2024.json')).toContain('"withdrawn":["name"');
	});
});

/** A registry with an edition and an erratum to it that print a person, a post in two languages and a number. */
function livingRegistry(): RegistryInTime {
	const life = new RegistryInTime();
	const began = { on: '2023-12-20', filed: '2023-12-28', document: 'D-1' };
	const post = { key: 'p1', en: 'Deputy Chief', zh: '副局长' };
	life.agencies['water'] = {
		terms: [{ key: 't1', role: 'spokesperson', name: 'Annelore', latin: 'Ahn', posts: [post], began }],
		lines: [{ key: 'l1', kind: 'office', number: '021-100009', began }],
	};
	life.annual('2024');
	const { terms, lines, ...rest } = life.agencies['water'] as { terms: Json[]; lines: Json[] };
	life.pass(10);
	life.agencies['water'] = {
		...rest,
		terms: [{ ...terms[0], name: 'Anne' }],
		lines: [{ ...lines[0], number: '021-100001' }],
		corrections: [
			{ key: 'c1', of: 't1.name', was: 'Annelore', on: '2024-01-06', reason: 'misprint' },
			{ key: 'c2', of: 'l1.number', was: '021-100009', on: '2024-01-06', reason: 'misprint' },
		],
	};
	expect(life.erratum().stops).toEqual([]);
	return life;
}

function registryIn(folder: string): Registry {
	const { value } = registryFrom(readContentFiles(fileURLToPath(new URL(`../../../${folder}`, import.meta.url))));
	if (!value) throw new Error(`${folder} cannot be read`);
	return value.registry;
}

/** What the files of a registry are made from on a day. */
function apiSource(registry: Registry, on: string): ApiSource {
	return {
		registry,
		day: isoDate(on),
		contentHash: '0'.repeat(64),
		answers: viewsOfDay(registry, isoDate(on)),
		address: (path) => apiHost + path,
		publicationName: publicationSlug,
	};
}

function apiOfRegistry(registry: Registry, on: string): readonly WrittenFile[] {
	return apiFiles(apiSource(registry, on));
}

function newValidator() {
	const ajv = new Ajv2020({ allErrors: false, strict: false });
	addFormats.default(ajv);
	return ajv;
}

/** Judges a value by the schema of a file, as its schemas are published or made narrower; says what is wrong. */
function validatorOf(files: readonly WrittenFile[], narrowed: (schema: Json) => Json) {
	const ajv = newValidator();
	for (const { path, text } of files) {
		if (path.startsWith('schema/')) ajv.addSchema(narrowed(JSON.parse(text) as Json) as never, path);
	}
	return ({ path, schema }: WrittenFile, value: unknown): string[] => {
		const isValid = ajv.validate(`schema/${schema}.json`, value);
		return isValid ? [] : [`${path}: ${ajv.errorsText()}`];
	};
}

/** A schema that refuses every member it does not name. */
function strict(schema: Json): Json {
	const narrow = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(narrow);
		if (typeof value !== 'object' || value === null) return value;
		const members = Object.fromEntries(Object.entries(value).map(([key, of]) => [key, narrow(of)])) as Json;
		const isObject = members['type'] === 'object' && typeof members['properties'] === 'object';
		return isObject ? { ...members, unevaluatedProperties: false } : members;
	};
	return narrow(schema) as Json;
}

/** The members of a schema that say nothing of themselves. */
function undescribed(schema: unknown, path = ''): string[] {
	if (Array.isArray(schema)) return schema.flatMap((of, at) => undescribed(of, `${path}/${at}`));
	if (typeof schema !== 'object' || schema === null) return [];
	const { properties, ...rest } = schema as { readonly properties?: Readonly<Record<string, Json>> };
	return [
		...Object.entries(rest).flatMap(([key, of]) => undescribed(of, `${path}/${key}`)),
		...Object.entries(properties ?? {}).flatMap(([name, of]) => [
			...('description' in of || '$ref' in of ? [] : [`${path}.${name}`]),
			...undescribed(of, `${path}.${name}`),
		]),
	];
}

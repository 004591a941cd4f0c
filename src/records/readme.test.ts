import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { publicationBytes } from '../publications/publication-file.ts';
import type { Publication } from '../publications/publication.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { hours } from './hours.ts';
import { parseRecord } from './parse-record.ts';
import { recordKindOf, recordKinds, type RecordKind } from './record-kinds.ts';
import { localized, redactable, redactableLocalized, withdrawn } from './scalars.ts';
import { bareSchema, definitionOf } from './shape/schema-at.ts';
import type { SourceFile } from './source.ts';

// The document of the content is held against the shapes: it cannot go stale.

const readme = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8');
const encoder = new TextEncoder();

/** The fenced examples that name their file: a record in its first line, a published file behind the fence. */
const records = fenced('yaml').map(({ text }): SourceFile => {
	return { path: /^# (\S+)\n/.exec(text)?.[1] ?? '', bytes: encoder.encode(text) };
});
const published = [...fenced('json'), ...fenced('text')].map(({ path, text }): SourceFile => {
	const bytes = path.endsWith('.json') ? publicationBytes(JSON.parse(text) as Publication) : encoder.encode(text);
	return { path, bytes };
});

describe('the examples of content/README.md', () => {
	test('show every kind of record', () => {
		expect([...new Set(records.map(({ path }) => recordKindOf(path)))].sort()).toEqual(kinds().sort());
	});

	test.each(records)('$path is read without a problem', (file) => {
		expect(parseRecord(file).problems).toEqual([]);
	});

	test('are one registry without a problem, its publication sealed and verified', () => {
		const { value, problems } = registryFrom([...records, ...published]);
		// The one edition shown is too small to hold what the corrections correct.
		expect(problems.filter(({ code }) => code !== 'correction-not-printed')).toEqual([]);
		expect(value?.registry.publications).toHaveLength(1);
	});

	test.each(kinds())('fill in every field of %s', (kind) => {
		const examples = records.filter(({ path }) => recordKindOf(path) === kind);
		const shown = new Set(
			examples.flatMap(({ bytes }) => pathsIn(parse(new TextDecoder().decode(bytes))).map(explained)),
		);
		expect(fieldsOf(kind).filter(({ path }) => !shown.has(path))).toEqual([]);
	});
});

describe('the tables of content/README.md', () => {
	test.each(kinds())('name the fields of %s, all of them and no other, and say which are required', (kind) => {
		expect(documented(headings[kind])).toEqual(inOrder(fieldsOf(kind)));
	});

	test.each(kinds())('name every word that a field of %s allows', (kind) => {
		const named = (word: string) => readme.includes(`\`${word}\``) || readme.includes(`\`"${word}"\``);
		expect(wordsIn(recordKinds[kind].schema).filter((word) => !named(word))).toEqual([]);
	});

	/** What hours say of one day, and the days of a week, are explained once. */
	const isOfOneDay = (path: string) => /\]\.(spans|closed|appointment|weekly\[\])(?:\.|\[|$)/.test(path);

	test('name the fields of hours', () => {
		const fields = walk(hours, 'hours.', [localized]).filter(({ path }) => !isOfOneDay(path));
		expect(documented('写法 How values are written')).toEqual(inOrder(fields));
	});
});

const headings: Readonly<Record<RecordKind, string>> = {
	registry: 'registry.yaml',
	places: 'places.yaml',
	topics: 'topics.yaml',
	kinds: 'kinds.yaml',
	measures: 'measures/<id>.yaml',
	calendars: 'calendars/<year>.yaml',
	exceptions: 'exceptions.yaml',
	owners: 'owners.yaml',
	agencies: 'agencies/<shelf>/<id>.yaml',
};

interface Field {
	readonly path: string;
	/** Whether it must be there, where its parent is: always, never, or in some forms of the parent. */
	readonly required: 'yes' | 'no' | 'depends';
}

function kinds(): RecordKind[] {
	return Object.keys(recordKinds) as RecordKind[];
}

function fenced(language: string): { path: string; text: string }[] {
	const fences = readme.matchAll(new RegExp(`^\`\`\`${language} ?(\\S*)\n([^]*?)^\`\`\`$`, 'gm'));
	return [...fences].map(({ 1: path = '', 2: text = '' }) => ({ path, text }));
}

/** The rows of a section's tables whose first cell is one field. */
function documented(heading: string): Field[] {
	const section = readme.split(/^## /m).find((part) => part.replaceAll('`', '').startsWith(`${heading}\n`)) ?? '';
	const rows = section.matchAll(/^\| `([a-zA-Z[\].]+)` \|[^|]*\| [^|]*?(yes|no|depends)[^|]*\|/gm);
	return inOrder([...rows].map(({ 1: path, 2: required }) => ({ path, required }) as Field));
}

/** The fields of a kind as the document names them. */
function fieldsOf(kind: RecordKind): Field[] {
	const fields = walk(recordKinds[kind].schema, '', [localized, redactable, redactableLocalized, withdrawn, hours]);
	const once = fields.filter(
		({ path }) => explained(path) === path || path.startsWith('terms[].began.') || path.startsWith('terms[].ended.'),
	);
	return once.map(({ path, required }) => ({ path: explained(path), required }));
}

/** Beginnings and ends are explained once for all entries that have them, by the fullest of them, those of terms. */
function explained(path: string): string {
	return path.replace(/^.*\.(began|ended)\./, '$1.');
}

/** Every field of a shape by its path (`lines[].began.on`); shapes that are explained elsewhere are not entered. */
function walk(schema: z.ZodType, prefix: string, known: readonly z.ZodType[]): Field[] {
	const bare = bareSchema(schema);
	if (known.includes(bare)) return [];
	const { shape, element, options } = definitionOf(bare);
	if (element) return walk(element, `${prefix.slice(0, -1)}[].`, known);
	if (options) return merged(options.map((option) => walk(option, prefix, known)));
	return Object.entries(shape ?? {}).flatMap(([name, field]) => [
		{ path: prefix + name, required: isOptional(field) ? ('no' as const) : ('yes' as const) },
		...walk(field, `${prefix}${name}.`, known),
	]);
}

/** The words of all choices in a shape: roles, kinds, reasons. */
function wordsIn(schema: z.ZodType): readonly string[] {
	const { entries, values, shape, element, options } = definitionOf(bareSchema(schema));
	const own = [...Object.values(entries ?? {}), ...(values ?? [])].map(String);
	const inner = [...Object.values(shape ?? {}), ...(options ?? []), ...(element ? [element] : [])];
	return [...own, ...inner.flatMap(wordsIn)];
}

function isOptional(schema: z.ZodType): boolean {
	return ['optional', 'default'].includes(definitionOf(schema).type);
}

/** The fields of all branches of a union: required in each, in none, or it depends. */
function merged(branches: readonly (readonly Field[])[]): Field[] {
	const paths = [...new Set(branches.flat().map(({ path }) => path))];
	return paths.map((path) => {
		const found = branches.map((branch) => branch.find((field) => field.path === path)?.required ?? 'absent');
		if (found.every((required) => required === 'yes')) return { path, required: 'yes' };
		return { path, required: found.every((required) => required === 'no' || required === 'absent') ? 'no' : 'depends' };
	});
}

function inOrder(fields: readonly Field[]): Field[] {
	return [...fields].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every path that stands in a value, in the words of `walk`. */
function pathsIn(value: unknown, prefix = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${prefix.slice(0, -1)}[].`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [prefix + name, ...pathsIn(inner, `${prefix}${name}.`)]);
}

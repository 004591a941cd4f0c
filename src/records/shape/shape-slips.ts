import type { z } from 'zod';
import { problemSeverities, type ProblemCode } from '../problem-codes.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import { exampleDay, readDay } from '../text-rules/day-readings.ts';
import { nearestWord } from './nearest-word.ts';
import { bareSchema, definitionOf, isPlainObject, keysOf, meantBranch, schemaAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/** Where a value has another shape than its schema, told for the branch of each union that was meant. */
export function shapeSlips(schema: z.ZodType, value: unknown, issues: readonly Issue[]): RecordSlip[] {
	const slips = issues.flatMap((issue) => slipsOf({ schema, value }, issue, toPath(issue.path)));
	const meant = new Set(
		slips
			.filter(({ code }) => code === 'misspelt-key')
			.map(({ path, details }) => [...path.slice(0, -1), details?.['nearest']].join('\0')),
	);
	return slips.filter(({ code, path }) => code !== 'missing-key' || !meant.has(path.join('\0')));
}

interface Asked {
	readonly schema: z.ZodType;
	/** The whole plain value. */
	readonly value: unknown;
}

function slipsOf(asked: Asked, issue: Issue, path: Path): RecordSlip[] {
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(asked, path, key));
	const found = valueAt(asked.value, path);
	const name = nameOf(path);
	if (found === undefined) return [{ code: 'missing-key', path, details: { key: name } }];
	if (typeof found === 'string' && found.trim() === '')
		return [{ code: 'empty-value', path, on: 'key', details: { key: name } }];
	if (issue.code === 'invalid_union') return slipsOfUnion(asked, issue, path);
	return [oneSlip(asked, issue, path, found)];
}

function oneSlip(asked: Asked, issue: Issue, path: Path, found: unknown): RecordSlip {
	const details = { key: nameOf(path), text: shown(found) };
	if (path.length === 0) return { code: 'not-a-record', path, details };
	const isDate = issue.message === 'bad-date' || (issue.code === 'invalid_format' && issue.format === 'date');
	if (isDate) return badDate(path, String(found));
	if (Object.hasOwn(problemSeverities, issue.message)) return { code: issue.message as ProblemCode, path, details };
	if (issue.code === 'invalid_value') return notOneOf(issue.values.map(String), path, found);
	if (issue.code === 'too_small') return { code: 'empty-list', path, details };
	return { code: wrongShape(schemaAt(asked.schema, path, asked.value)), path, details };
}

function wrongShape(schema: z.ZodType | undefined): ProblemCode {
	const type = schema && definitionOf(schema).type;
	if (type === 'array') return 'not-a-list';
	return type === 'object' ? 'not-a-map' : 'not-text';
}

/** The day that was meant where there is one reading, else a day that shows the form. */
function badDate(path: Path, text: string): RecordSlip {
	return { code: 'bad-date', path, details: { text, example: readDay(text)?.day ?? exampleDay(text) } };
}

function notOneOf(allowed: readonly string[], path: Path, found: unknown): RecordSlip {
	if (typeof found !== 'string') return { code: 'not-text', path, details: { key: nameOf(path), text: shown(found) } };
	const nearest = nearestWord(found, allowed);
	const details = { key: nameOf(path), text: found, allowed: allowed.join(', ') };
	return nearest === undefined
		? { code: 'not-one-of', path, details }
		: { code: 'misspelt-word', path, details: { ...details, nearest } };
}

/** A key that the map at `parent` cannot have, with the one that was meant or all that it can have. */
export function unknownKey({ schema, value }: Asked, parent: Path, key: string): RecordSlip {
	const known = keysOf(schemaAt(schema, parent, value));
	const there = valueAt(value, parent);
	const free = known.filter((name) => !isPlainObject(there) || !Object.hasOwn(there, name));
	const nearest = nearestWord(key, free);
	const path = [...parent, key];
	if (nearest === undefined) return { code: 'unknown-key', path, on: 'key', details: { key, known: known.join(', ') } };
	return { code: 'misspelt-key', path, on: 'key', details: { key, nearest } };
}

function slipsOfUnion(asked: Asked, issue: Issue & { code: 'invalid_union' }, path: Path): RecordSlip[] {
	if (issue.errors.length === 0) {
		const kinds = (issue as unknown as { options?: readonly string[] }).options ?? [];
		return [notOneOf(kinds, path, valueAt(asked.value, path))];
	}
	const branch = unionBranch(asked, path);
	const meant = (issue.errors[branch] ?? issue.errors[0]) as Issue[];
	return meant.flatMap((inner) => slipsOf(asked, inner, [...path, ...toPath(inner.path)]));
}

function unionBranch({ schema, value }: Asked, path: Path): number {
	const parent = path.length === 0 ? schema : schemaAt(schema, path.slice(0, -1), value);
	const last = path.at(-1);
	const { shape, element } = definitionOf(parent as z.ZodType);
	const next = typeof last === 'number' ? element : shape?.[String(last)];
	const options = next && definitionOf(bareSchema(next)).options;
	return options ? meantBranch(options, valueAt(value, path)) : 0;
}

function valueAt(value: unknown, path: Path): unknown {
	let found = value;
	for (const step of path) {
		if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
		found = (found as Record<string | number, unknown>)[step];
	}
	return found;
}

function toPath(path: readonly PropertyKey[]): Path {
	return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** The name of the field a path leads to; for an item of a list, that of the list. */
function nameOf(path: Path): string {
	return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function shown(found: unknown): string {
	const text = typeof found === 'string' ? found : JSON.stringify(found);
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

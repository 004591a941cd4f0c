import type { z } from 'zod';
import type { Path } from '../reading/slip.ts';

// The schemas are asked what they allow at a place, so that a message can name it. This is the only file that looks
// inside zod's definitions.

interface Definition {
	readonly type: string;
	readonly innerType?: z.ZodType;
	readonly in?: z.ZodType;
	readonly element?: z.ZodType;
	readonly shape?: Readonly<Record<string, z.ZodType>>;
	readonly options?: readonly z.ZodType[];
	readonly entries?: Readonly<Record<string, string>>;
	readonly values?: readonly unknown[];
	readonly defaultValue?: unknown;
}

export function definitionOf(schema: z.ZodType): Definition {
	return schema._zod.def as unknown as Definition;
}

/** The schema without what makes it optional, gives it a default or converts its value. */
export function bareSchema(schema: z.ZodType): z.ZodType {
	const { type, innerType, in: input } = definitionOf(schema);
	if (type === 'pipe' && input) return bareSchema(input);
	return innerType ? bareSchema(innerType) : schema;
}

/** The schema of the value at a path, choosing the branches that the value means; `undefined` outside of the shape. */
export function schemaAt(top: z.ZodType, path: Path, value: unknown): z.ZodType | undefined {
	let schema: z.ZodType | undefined = meantSchema(top, value);
	let rest = value;
	for (const step of path) {
		const definition: Definition | undefined = schema && definitionOf(schema);
		const next: z.ZodType | undefined =
			typeof step === 'number' ? definition?.element : ownShape(definition?.shape, step);
		rest = isPlainObject(rest) || Array.isArray(rest) ? (rest as Record<string | number, unknown>)[step] : undefined;
		schema = next && meantSchema(next, rest);
	}
	return schema;
}

function ownShape(shape: Definition['shape'], key: string): z.ZodType | undefined {
	return shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** A schema without wrappers; of a union, the branch that the value was meant for. */
export function meantSchema(schema: z.ZodType, value: unknown): z.ZodType {
	const bare = bareSchema(schema);
	const { options } = definitionOf(bare);
	return options ? meantSchema(options[meantBranch(options, value)] as z.ZodType, value) : bare;
}

/** Which branch of a union a value was meant for: of the same sort, with its kind, sharing most keys. The first of equals. */
export function meantBranch(options: readonly z.ZodType[], value: unknown): number {
	const scores = options.map((option) => likeness(bareSchema(option), value));
	return scores.indexOf(Math.max(...scores));
}

function likeness(schema: z.ZodType, value: unknown): number {
	const { type, shape, options, element } = definitionOf(schema);
	if (options) return Math.max(...options.map((option) => likeness(bareSchema(option), value)));
	if (element || type === 'array') return Array.isArray(value) ? 1 : 0;
	if (!shape) return typeof value === 'string' ? 1 : 0;
	if (!isPlainObject(value)) return 0;
	const shared = Object.keys(value).filter((key) => Object.hasOwn(shape, key)).length;
	return 1 + shared + (allowsKind(shape, value) ? 100 : 0);
}

function allowsKind(shape: NonNullable<Definition['shape']>, value: Record<string, unknown>): boolean {
	const kind = ownShape(shape, 'kind');
	return kind !== undefined && allowedTexts(kind).includes(String(value['kind']));
}

/** The keys that a map may have at a schema, in their order. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
	return Object.keys((schema && definitionOf(schema).shape) ?? {});
}

/** The texts that a schema allows, where it names them. */
function allowedTexts(schema: z.ZodType): readonly string[] {
	const { entries, values, options } = definitionOf(bareSchema(schema));
	if (options) return options.flatMap(allowedTexts);
	return entries ? Object.values(entries) : (values ?? []).map(String);
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

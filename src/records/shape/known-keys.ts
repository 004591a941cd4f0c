import type { z } from 'zod';
import { recordKinds } from '../record-kinds.ts';
import { definitionOf } from './schema-at.ts';

/** Every key that any record may have anywhere: what a line that begins so was meant to be. */
export const knownKeys: ReadonlySet<string> = new Set(
	Object.values(recordKinds).flatMap(({ schema }) => keysWithin(schema)),
);

function keysWithin(schema: z.ZodType): string[] {
	const { shape, innerType, in: input, element, options } = definitionOf(schema);
	const own = shape ? Object.entries(shape).flatMap(([key, value]) => [key, ...keysWithin(value)]) : [];
	const inner = [innerType, input, element, ...(options ?? [])].filter((next) => next !== undefined);
	return [...own, ...inner.flatMap(keysWithin)];
}

import type { z } from 'zod';
import { agencySchema } from './agency.ts';
import { measuresSchema } from './measures.ts';
import { placesSchema } from './places.ts';
import { registryFileSchema } from './registry-file.ts';
import { calendarFileSchema, exceptionsSchema, kindsSchema, ownersSchema, topicsSchema } from './small-files.ts';

/** Every kind of record: where its files lie in the content, their shape, and whether there must be exactly one. */
export const recordKinds = {
	registry: { path: /^registry\.yaml$/, schema: registryFileSchema, count: 'one' },
	places: { path: /^places\.yaml$/, schema: placesSchema, count: 'one' },
	topics: { path: /^topics\.yaml$/, schema: topicsSchema, count: 'one' },
	kinds: { path: /^kinds\.yaml$/, schema: kindsSchema, count: 'optional' },
	measures: { path: /^measures\/[^/]+\.yaml$/, schema: measuresSchema, count: 'some' },
	calendars: { path: /^calendars\/[^/]+\.yaml$/, schema: calendarFileSchema, count: 'any' },
	exceptions: { path: /^exceptions\.yaml$/, schema: exceptionsSchema, count: 'optional' },
	owners: { path: /^owners\.yaml$/, schema: ownersSchema, count: 'optional' },
	agencies: { path: /^agencies\/[^/]+\/[^/]+\.yaml$/, schema: agencySchema, count: 'some' },
} as const satisfies Record<string, { path: RegExp; schema: z.ZodType; count: 'one' | 'some' | 'any' | 'optional' }>;

export type RecordKind = keyof typeof recordKinds;
export type RecordOf<Kind extends RecordKind> = z.output<(typeof recordKinds)[Kind]['schema']>;

/** The kind of record that a file must hold, by where it lies; `undefined` where it lies in no known place. */
export function recordKindOf(path: string): RecordKind | undefined {
	return (Object.keys(recordKinds) as RecordKind[]).find((kind) => recordKinds[kind].path.test(path));
}

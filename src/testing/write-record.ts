import type { z } from 'zod';
import { formatPeriod, type Period } from '../calendar/index.ts';
import { entriesOf, flowText, keyText, type Writable } from '../records/layout/yaml-text.ts';
import { recordKinds, type RecordKind } from '../records/record-kinds.ts';
import { definitionOf, keysOf, meantSchema } from '../records/shape/schema-at.ts';

type WritableMap = { readonly [key: string]: Writable | undefined };

/** Lines up to this width hold a whole map or list. */
const width = 160;

/** Entries that people read and edit field by field. */
const tall: ReadonlySet<string> = new Set(['terms', 'clauses']);

/**
 * A record as the text of its file: fields in the order of the schema, defaults left out, one entry a line, terms field
 * by field. Flags and counts may be given as such or as text. What it prints reads back as what was given.
 */
export function writeRecord(record: object, kind: RecordKind = 'agencies'): string {
	const ordered = inOrder(recordKinds[kind].schema, record as WritableMap) as WritableMap;
	return entriesOf(ordered)
		.map(([key, value]) => fieldText(key, value, 0))
		.join('');
}

/** A value with its fields in the order of its schema, without those that say what is so by default. */
function inOrder(schema: z.ZodType | undefined, value: Writable): Writable {
	const meant = schema && meantSchema(schema, value);
	if (Array.isArray(value)) return value.map((item: Writable) => inOrder(meant && definitionOf(meant).element, item));
	if (typeof value !== 'object') return value;
	if (isPeriod(meant, value)) return formatPeriod(value as unknown as Period);
	const map = value as WritableMap;
	const shape = new Map(Object.entries((meant && definitionOf(meant).shape) ?? {}));
	const keys = [...keysOf(meant), ...Object.keys(map).filter((key) => !shape.has(key))];
	const fields = keys.flatMap((key): [string, Writable][] => {
		const field = Object.hasOwn(map, key) ? map[key] : undefined;
		if (field === undefined || isDefault(shape.get(key), field)) return [];
		return [[key, inOrder(shape.get(key), field)]];
	});
	return Object.fromEntries(fields);
}

/** A span of time is the only text that a schema turns into a map. */
function isPeriod(schema: z.ZodType | undefined, value: object): boolean {
	return schema !== undefined && definitionOf(schema).type === 'string' && 'unit' in value;
}

function isDefault(schema: z.ZodType | undefined, value: Writable): boolean {
	const { type, defaultValue } = schema ? definitionOf(schema) : {};
	return type === 'default' && JSON.stringify(defaultValue) === JSON.stringify(value);
}

function fieldText(key: string, value: Writable, indent: number): string {
	const start = `${' '.repeat(indent)}${keyText(key)}:`;
	const flow = flowText(value);
	const isTall = typeof value === 'object' && Object.keys(value).length > 0;
	const fits = !tall.has(key) && !isListOfMaps(value) && start.length + flow.length < width;
	if (!isTall || fits) return `${start} ${flow}\n`;
	return `${start}\n${blockText(value, indent + 2, tall.has(key))}`;
}

function isListOfMaps(value: Writable): boolean {
	return Array.isArray(value) && value.length > 1 && value.some((item) => typeof item === 'object');
}

function blockText(value: Writable, indent: number, isTall: boolean): string {
	if (Array.isArray(value)) return value.map((item: Writable) => itemText(item, indent, isTall)).join('');
	const fields = entriesOf(value as WritableMap);
	return fields.map(([key, inner]) => fieldText(key, inner, indent)).join('');
}

/** An entry of a list stands on one line however long it is; only tall ones are written field by field. */
function itemText(item: Writable, indent: number, isTall: boolean): string {
	const start = `${' '.repeat(indent)}- `;
	const isMap = typeof item === 'object' && !Array.isArray(item) && Object.keys(item).length > 0;
	if (!isMap || !isTall) return `${start}${flowText(item)}\n`;
	return start + blockText(item, indent + 2, false).slice(indent + 2);
}

import { Scalar, YAMLMap, YAMLSeq, type Pair } from 'yaml';
import { flowText, keyText, type Writable } from './layout/yaml-text.ts';
import { applyEdits } from './layout/apply-edits.ts';
import type { TextEdit } from './problem.ts';
import { plainValue } from './reading/plain-value.ts';
import type { Path } from './reading/slip.ts';
import { keyTextOf, rangeOf, readTree } from './reading/tree.ts';

/** A value to be put at a path of a record: a text, a flag, a count, or a map or list of such. */
export interface RecordEdit {
	readonly path: Path;
	readonly value: Writable;
}

/**
 * The text of a record with values set. Comments, order and layout of everything else stay; maps that are missing on the
 * way are made. Throws where the text is no YAML or a path leads through a text: callers edit records that were read.
 */
export function editRecord(text: string, edits: readonly RecordEdit[]): string {
	return edits.reduce((rest, edit) => verified(applyEdits(rest, [editFor(rest, edit)]), edit), text);
}

function editFor(text: string, { path, value }: RecordEdit): TextEdit {
	const tree = readTree(text);
	if (tree.errors.length > 0 || tree.exhausted) throw new Error('the record is no YAML');
	let node: unknown = tree.root;
	let pair: Pair | undefined;
	for (const [index, step] of path.entries()) {
		const inner = childOf(node, step);
		if (!inner) return insertion(text, node, step, nested(path.slice(index + 1), value));
		pair = inner.pair;
		node = inner.node;
	}
	return replacement(text, node, pair, value);
}

function childOf(node: unknown, step: string | number): { node: unknown; pair: Pair | undefined } | undefined {
	if (node instanceof YAMLSeq)
		return Number(step) < node.items.length ? { node: node.items[Number(step)], pair: undefined } : undefined;
	const pair =
		node instanceof YAMLMap ? node.items.find((candidate) => keyTextOf(candidate) === String(step)) : undefined;
	return pair && { node: pair.value, pair };
}

/** `{ ended: { filed: … } }` for a path of which nothing exists yet. */
function nested(path: Path, value: Writable): Writable {
	return path.reduceRight<Writable>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

function replacement(text: string, node: unknown, pair: Pair | undefined, value: Writable): TextEdit {
	const written = flowText(value);
	const range = rangeOf(node);
	if (!range || isTall(text, node)) {
		const from = pair ? text.indexOf(':', rangeOf(pair.key)?.[1]) + 1 : (range?.[0] ?? 0);
		const until = range ? lastEnd(text, node) : from;
		return { from, until: Math.max(from, until), text: pair ? ` ${written}` : written };
	}
	const space = range[0] === range[1] && /[:-]/.test(text[range[0] - 1] ?? '') ? ' ' : '';
	return { from: range[0], until: range[1], text: space + written };
}

/** Whether a value stands on lines of its own. */
function isTall(text: string, node: unknown): boolean {
	if (node instanceof Scalar) return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
	return !'[{'.includes(text[rangeOf(node)?.[0] ?? 0] as string);
}

/** A new pair at the end of a map, or a new item at the end of a list. */
function insertion(text: string, node: unknown, step: string | number, value: Writable): TextEdit {
	const isList = node instanceof YAMLSeq;
	const entry = isList ? flowText(value) : `${keyText(String(step))}: ${flowText(value)}`;
	if (node instanceof Scalar && String(node.value) === '') return replacement(text, node, undefined, { [step]: value });
	if (!(node instanceof YAMLMap || isList)) throw new Error(`nothing can be put at ${step}`);
	const [from, until] = rangeOf(node) as readonly [number, number];
	if (node.items.length === 0) return { from, until, text: isList ? `[${entry}]` : `{ ${entry} }` };
	if (!isTall(text, node)) return { ...at(rangeOf(lastOf(node))?.[1] ?? from), text: `, ${entry}` };
	const column = isList ? dashColumn(text, rangeOf(node.items[0])?.[0] ?? from) : columnOf(text, from);
	const lineEnd = text.indexOf('\n', lastEnd(text, node));
	return {
		...at(lineEnd === -1 ? text.length : lineEnd),
		text: `\n${' '.repeat(column)}${isList ? '- ' : ''}${entry}`,
	};
}

/** Where the last text of a value ends, without the comments behind it. */
function lastEnd(text: string, node: unknown): number {
	const [from, until] = rangeOf(node) as readonly [number, number];
	const last = '[{'.includes(text[from] as string) ? undefined : lastOf(node);
	return last === undefined || !rangeOf(last) ? from + text.slice(from, until).trimEnd().length : lastEnd(text, last);
}

function lastOf(node: unknown): unknown {
	if (node instanceof YAMLSeq) return node.items.at(-1);
	const pair = node instanceof YAMLMap ? node.items.at(-1) : undefined;
	return pair && (pair.value ?? pair.key);
}

function at(offset: number): { from: number; until: number } {
	return { from: offset, until: offset };
}

function columnOf(text: string, offset: number): number {
	return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function dashColumn(text: string, itemStart: number): number {
	return columnOf(text, text.lastIndexOf('-', itemStart - 1));
}

/** The text, where it says what it should: a slip in this file must not become one in a record. */
function verified(text: string, { path, value }: RecordEdit): string {
	const tree = readTree(text);
	const found = path.reduce<unknown>(
		(inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
		plainValue(tree, false).value,
	);
	if (tree.errors.length > 0 || JSON.stringify(found) !== JSON.stringify(asText(value))) {
		throw new Error(`the record does not read back at ${path.join('.')}`);
	}
	return text;
}

/** A value as it is read: every scalar is text. */
function asText(value: Writable): unknown {
	if (typeof value !== 'object') return String(value);
	if (Array.isArray(value)) return value.map(asText);
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, asText(inner as Writable)]])),
	);
}

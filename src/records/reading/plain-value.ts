import { Alias, Scalar, YAMLMap, YAMLSeq, type Pair } from 'yaml';
import { nestingLimit } from '../limits.ts';
import { scalarSlips } from './scalar-slips.ts';
import { lineSlips } from './line-slips.ts';
import type { Path, Slip } from './slip.ts';
import { startOf, type Tree } from './tree.ts';

/** What a tree says as plain maps, lists and texts. */
export interface PlainValue {
	readonly value: unknown;
	readonly slips: readonly Slip[];
	/** Keys left out because no map can have them, whatever its shape: `__proto__`, and none at all. */
	readonly impossible: readonly { readonly parent: Path; readonly key: string }[];
}

interface Walk {
	readonly text: string;
	/** The way to where the walk is. */
	readonly path: (string | number)[];
	readonly impossible: { readonly parent: Path; readonly key: string }[];
	/** Whether single texts must be looked at: nothing in the file needs it otherwise. */
	readonly careful: boolean;
	readonly slips: Slip[];
}

/** The plain value of a tree, and what of YAML records may not use. What cannot be a value is left out. */
export function plainValue(tree: Tree, careful: boolean): PlainValue {
	const walk: Walk = { text: tree.text, path: [], impossible: [], careful, slips: directiveSlips(tree) };
	return { value: valueOf(walk, tree.root, 0), slips: walk.slips, impossible: walk.impossible };
}

function directiveSlips({ document }: Tree): Slip[] {
	const directives = document?.directives;
	if (!directives) return [];
	const used = directives.yaml.explicit === true || Object.keys(directives.tags).length > 1;
	return used ? [{ code: 'yaml-directive', at: 0, details: { text: '%' } }] : [];
}

function valueOf(walk: Walk, node: unknown, depth: number): unknown {
	if (node instanceof Scalar) return textOf(walk, node);
	if (depth >= nestingLimit && (node instanceof YAMLMap || node instanceof YAMLSeq)) {
		return refuse(walk, 'too-deep', startOf(node) ?? 0, { limit: String(nestingLimit) });
	}
	if (node instanceof YAMLMap) return mapOf(walk, node, depth);
	if (node instanceof YAMLSeq) return listOf(walk, node, depth);
	if (node instanceof Alias) return refuse(walk, 'yaml-reference', startOf(node) ?? 0, { text: `*${node.source}` });
	return undefined;
}

function textOf(walk: Walk, node: Scalar): string {
	noteProperties(walk, node);
	const value = String(node.value ?? '');
	if (isOverLines(walk, node, value)) refuse(walk, 'value-over-lines', startOf(node) ?? 0, { key: fieldOf(walk.path) });
	if (value !== '' && (walk.careful || isPadded(value))) walk.slips.push(...scalarSlips(walk.text, node, value));
	return value;
}

/** Fields of prose, which may have several lines where a mark says so: `|` keeps them, `>` joins them. */
const prose = new Set(['note', 'words', 'reading']);

/** Whether a value goes on over the end of a line: YAML makes a space of it, and nobody sees that. */
function isOverLines({ text, path }: Walk, { range, type }: Scalar, value: string): boolean {
	if (!range || range[1] - range[0] === value.length) return false;
	const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
	if (isBlock || value.includes('\n')) return !path.some((step) => prose.has(String(step)));
	const end = text.indexOf('\n', range[0]);
	return end !== -1 && end < range[1];
}

function fieldOf(path: Walk['path']): string {
	return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function isPadded(value: string): boolean {
	return value.charCodeAt(0) === 0x20 || value.charCodeAt(value.length - 1) === 0x20;
}

function listOf(walk: Walk, list: YAMLSeq, depth: number): unknown[] {
	noteProperties(walk, list);
	return list.items.map((item, index) => valueAt(walk, index, item, depth + 1));
}

function mapOf(walk: Walk, map: YAMLMap, depth: number): Record<string, unknown> {
	noteProperties(walk, map);
	const value: Record<string, unknown> = {};
	for (const pair of map.items) {
		const key = keyOf(walk, pair);
		if (key === undefined) continue;
		if (Object.hasOwn(value, key)) {
			refuse(walk, 'duplicate-key', startOf(pair.key) ?? 0, { key });
			valueOf(walk, pair.value, depth + 1);
			continue;
		}
		value[key] = valueAt(walk, key, pair.value, depth + 1);
	}
	return value;
}

function valueAt(walk: Walk, step: string | number, node: unknown, depth: number): unknown {
	walk.path.push(step);
	const value = valueOf(walk, node, depth);
	walk.path.pop();
	return value;
}

/** The key of a pair where it is one. `__proto__` never becomes one; a lone word is a pair whose colon is missing. */
function keyOf(walk: Walk, pair: Pair): string | undefined {
	const at = startOf(pair.key) ?? startOf(pair.value) ?? 0;
	if (!(pair.key instanceof Scalar)) return refuse(walk, 'key-not-text', at);
	noteProperties(walk, pair.key);
	const key = String(pair.key.value ?? '');
	if (pair.value === null) return loneKey(walk, key, at);
	if (key === '<<') return refuse(walk, 'yaml-reference', at, { text: '<<' });
	if (key !== '__proto__' && key !== '') return key;
	walk.impossible.push({ parent: [...walk.path], key });
	return undefined;
}

/** `{ zh：教育厅 }` and `{ zh:教育厅 }` are keys without a value to YAML. */
function loneKey(walk: Walk, key: string, at: number): undefined {
	const lineEnd = /[\n,}]/.exec(walk.text.slice(at))?.index ?? key.length;
	const explained = lineSlips(`{${walk.text.slice(at, at + lineEnd)}`)[0];
	if (!explained) return refuse(walk, 'missing-colon', at, { text: key });
	const shift = at - 1;
	walk.slips.push({
		...explained,
		at: explained.at + shift,
		repair: (explained.repair ?? []).map((edit) => ({ ...edit, from: edit.from + shift, until: edit.until + shift })),
	});
	return undefined;
}

/** Anchors and tags have no place in a record. */
function noteProperties(walk: Walk, node: Scalar | YAMLMap | YAMLSeq): void {
	if (node.anchor === undefined && node.tag === undefined) return;
	const start = startOf(node) ?? 0;
	const markOf = (mark: string) => Math.max(0, walk.text.lastIndexOf(mark, start));
	if (node.anchor !== undefined) refuse(walk, 'yaml-reference', markOf(`&${node.anchor}`), { text: `&${node.anchor}` });
	if (node.tag !== undefined)
		refuse(walk, 'yaml-tag', markOf(node.tag.startsWith('tag:yaml.org') ? '!!' : '!'), { text: node.tag });
}

function refuse(walk: Walk, code: Slip['code'], at: number, details: Record<string, string> = {}): undefined {
	walk.slips.push({ code, at, details });
	return undefined;
}

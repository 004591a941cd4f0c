import { parseDocument, Scalar, YAMLMap, YAMLSeq, type Document, type Node, type Pair, type YAMLError } from 'yaml';
import type { Path } from './slip.ts';

/** A YAML text as nodes with offsets. Every scalar is text: nothing is read as a number, a flag or a day. */
export interface Tree {
	readonly text: string;
	readonly document: Document.Parsed | undefined;
	readonly root: Node | null;
	/** Errors and warnings of the YAML reader: both are errors here. */
	readonly errors: readonly YAMLError[];
	/** The reader itself gave up: the text lies deeper than any record does. */
	readonly exhausted: boolean;
}

const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;

/** Reads a YAML text. Doubled keys are left to `plainValue`, which sees every key once anyway. */
export function readTree(text: string): Tree {
	try {
		const document = parseDocument(text, options) as Document.Parsed;
		const errors = [...document.errors, ...document.warnings];
		return { text, document, root: document.contents, errors, exhausted: false };
	} catch {
		return { text, document: undefined, root: null, errors: [], exhausted: true };
	}
}

export function keyTextOf(pair: Pair): string | undefined {
	return pair.key instanceof Scalar ? String(pair.key.value) : undefined;
}

/** The pair or item at the last step of a path, and how many steps could be taken. */
function follow(tree: Tree, path: Path): { node: unknown; pair: Pair | undefined; steps: number } {
	let node: unknown = tree.root;
	let pair: Pair | undefined;
	for (const [steps, step] of path.entries()) {
		const next = node instanceof YAMLMap ? pairOf(node, step) : undefined;
		const item: unknown = node instanceof YAMLSeq ? node.items[Number(step)] : next?.value;
		if (next === undefined && item === undefined) return { node, pair, steps };
		pair = next;
		node = item ?? next?.key;
	}
	return { node, pair, steps: path.length };
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
	return map.items.find((pair) => keyTextOf(pair) === String(key));
}

/** The node at a path, if the record has it. */
export function nodeAt(tree: Tree, path: Path): unknown {
	const { node, steps } = follow(tree, path);
	return steps === path.length ? node : undefined;
}

/** From where until where the pairs of a map stand that are no key with a value: a lone word, a merge, a list as a key. */
export function unreadablePairs(map: unknown): (readonly [number, number])[] {
	if (!(map instanceof YAMLMap)) return [];
	return map.items.flatMap((pair) => {
		const readable = keyTextOf(pair) !== undefined && keyTextOf(pair) !== '<<' && pair.value !== null;
		const range = rangeOf(pair.key);
		return readable || !range ? [] : [range];
	});
}

/** The offset of the value at a path, or of its key; where the record has none, of the nearest parent. */
export function offsetAt(tree: Tree, path: Path, on: 'key' | 'value' = 'value'): number {
	const { node, pair, steps } = follow(tree, path);
	if (steps === path.length && on === 'key' && pair) return startOf(pair.key) ?? 0;
	return startOf(node) ?? startOf(pair?.key) ?? 0;
}

/** Where a node begins; a map in flow style begins at its brace. */
export function startOf(node: unknown): number | undefined {
	return rangeOf(node)?.[0];
}

/** From where until where the value of a node stands in the text. */
export function rangeOf(node: unknown): readonly [number, number] | undefined {
	const range = (node as Partial<Node> | null | undefined)?.range;
	return range ? [range[0], range[1]] : undefined;
}

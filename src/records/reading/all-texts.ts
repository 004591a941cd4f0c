import { isPair, isScalar, visit, type Scalar } from 'yaml';
import { slipsInValue } from './scalar-slips.ts';
import type { Slip, ValueSlip } from './slip.ts';
import { keyTextOf, readTree, type Tree } from './tree.ts';

/** One text of a file: a value with the key of its field, or a comment. */
export interface TextInFile {
	readonly text: string;
	/** `undefined` for a comment. */
	readonly key: string | undefined;
	/** Something wrong inside the text as something wrong in the file. */
	readonly placed: (slip: ValueSlip) => Slip;
}

/** Every text of a YAML file: all values, and all comments. */
export function allTexts(file: string): TextInFile[] {
	const tree = readTree(file);
	const ranges: (readonly [number, number])[] = [];
	const texts: TextInFile[] = [];
	if (!tree.document) return [];
	visit(tree.document, {
		Scalar: (role, node, parents) => {
			if (node.range) ranges.push([node.range[0], node.range[1]]);
			if (role !== 'key') texts.push(valueText(tree, node, keyAbove(parents)));
		},
	});
	return [...texts, ...commentTexts(file, ranges)];
}

function valueText(tree: Tree, node: Scalar, key: string): TextInFile {
	return { text: String(node.value ?? ''), key, placed: (slip) => slipsInValue(tree.text, node, [slip])[0] as Slip };
}

/** The key of the nearest pair above: an item of a list has that of its list. */
function keyAbove(parents: readonly unknown[]): string {
	const pair = parents.findLast((parent) => isPair(parent) && isScalar(parent.key));
	return (isPair(pair) && keyTextOf(pair as never)) || '';
}

function commentTexts(file: string, values: readonly (readonly [number, number])[]): TextInFile[] {
	return [...file.matchAll(/(?<=^|[ \t])#[^\n]*/gm)]
		.filter(({ index }) => !values.some(([from, until]) => from <= index && index < until))
		.map(({ 0: text, index }) => ({
			text,
			key: undefined,
			placed: ({ code, from, details = {} }) => ({ code, at: index + from, details }),
		}));
}

import { Scalar, YAMLMap, YAMLSeq, type Pair } from 'yaml';
import { lineStartsOf, placeAt } from '../reading/lines.ts';
import { rangeOf, readTree, startOf } from '../reading/tree.ts';

/** What is known of the lines of a text, by their number from 0. */
interface Lines {
	/** The column at which the entry on a line begins in order. */
	readonly columns: Map<number, number>;
	/** Lines inside a text or braces that began on an earlier line. */
	readonly inside: Set<number>;
	readonly lineOf: (offset: number) => number;
}

/** A text with every entry two spaces further in than the one it belongs to. What goes on over lines moves with it. */
export function formatIndents(text: string): string {
	const { root } = readTree(text);
	const starts = lineStartsOf(text);
	const lines: Lines = {
		columns: new Map(),
		inside: new Set(),
		lineOf: (offset) => placeAt(starts, '', offset).line - 1,
	};
	visit(lines, text, root, 0);
	return shifted(text.split('\n'), lines).join('\n');
}

function visit(lines: Lines, text: string, node: unknown, column: number): void {
	const range = rangeOf(node);
	if (!range) return;
	if (node instanceof Scalar || '[{'.includes(text[range[0]] as string)) return markInside(lines, text, range);
	if (node instanceof YAMLMap) for (const pair of node.items) visitPair(lines, text, pair, column);
	if (node instanceof YAMLSeq) for (const item of node.items) visitItem(lines, text, item, column);
}

function visitPair(lines: Lines, text: string, pair: Pair, column: number): void {
	note(lines, startOf(pair.key), column);
	visit(lines, text, pair.value, column + 2);
}

function visitItem(lines: Lines, text: string, item: unknown, column: number): void {
	const start = startOf(item);
	if (start === undefined) return;
	note(lines, text.lastIndexOf('-', start - 1), column);
	visit(lines, text, item, column + 2);
}

/** The first entry on a line decides: of `- key: t1` the dash. */
function note({ columns, lineOf }: Lines, offset: number | undefined, column: number): void {
	if (offset === undefined) return;
	const line = lineOf(offset);
	if (!columns.has(line)) columns.set(line, column);
}

function markInside({ inside, lineOf }: Lines, text: string, [from, until]: readonly [number, number]): void {
	const last = lineOf(from + text.slice(from, until).trimEnd().length);
	for (let line = lineOf(from) + 1; line <= last; line += 1) inside.add(line);
}

function shifted(texts: readonly string[], { columns, inside }: Lines): string[] {
	let shift = 0;
	const below = columnsBelow(texts, columns);
	return texts.map((line, index) => {
		const isComment = /^\s*#/.test(line);
		const column = inside.has(index) ? undefined : (columns.get(index) ?? (isComment ? below[index] : undefined));
		const indent = indentOf(line);
		if (column !== undefined) {
			shift = column - indent;
			return ' '.repeat(column) + withShortDashes(line.slice(indent));
		}
		return line.trim() === '' ? line : ' '.repeat(Math.max(0, indent + shift)) + line.slice(indent);
	});
}

/** Where the next entry below each line begins: a comment stands there. */
function columnsBelow(texts: readonly string[], columns: ReadonlyMap<number, number>): number[] {
	const below: number[] = [];
	for (let index = texts.length - 1; index >= 0; index -= 1)
		below[index] = columns.get(index + 1) ?? below[index + 1] ?? 0;
	return below;
}

function withShortDashes(line: string): string {
	return line.replace(/^(?:-[ ]+)+(?=[^\s#])/, (dashes) => dashes.replace(/-[ ]+/g, '- '));
}

function indentOf(line: string): number {
	return /^ */.exec(line)?.[0].length ?? 0;
}

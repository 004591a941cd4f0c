/**
 * Reads the few forms of YAML in which nearly every record is written: maps and lists in blocks, maps and lists in braces
 * on one line, texts plain or in quotes. Of everything else it says nothing, and the YAML reader is asked (`tree.ts`). It
 * knows no problem and no offset: it is a shortcut to the value of a record in which nothing is wrong. Wherever it has an
 * answer the YAML reader has the same; a test holds both to it.
 */
import { nestingLimit } from '../limits.ts';

/** Such texts begin with a letter, a digit or a Chinese character, none of which means anything to YAML. */
const beginning = 'A-Za-z0-9\\u3001-\\uffff';
const key = /^([A-Za-z0-9][\w-]{0,63}):(?: (.+))?$/;
const keyInBraces = /([A-Za-z0-9][\w-]{0,63}): /y;
const plain = new RegExp(`^[${beginning}]`);
const plainInBraces = new RegExp(`[${beginning}][^,[\\]{}]*`, 'y');
const quoted = /"([^"\\]*)"|'([^']*)'/y;
/** In a plain text: a key, a remark, or spaces that are not part of it. */
const noText = /:(?: |$)| #| $/;

/** The text has a form that is left to the YAML reader. */
class Uncommon extends Error {}

interface Line {
	readonly indent: number;
	readonly text: string;
}

/** Where a reader is: the line that comes next, or the place in it. */
interface Walk<Whole> {
	readonly of: Whole;
	at: number;
}

/**
 * The value of a record, every scalar as text; `undefined` where the text has any form but the common ones. The text has
 * no tabs, carriage returns or backslashes.
 */
export function commonYaml(text: string): unknown {
	try {
		const lines = linesOf(text);
		return lines[0]?.indent === 0 ? readBlock({ of: lines, at: 0 }, 0, 0) : undefined;
	} catch (error) {
		if (error instanceof Uncommon) return undefined;
		throw error;
	}
}

/** The lines that are neither empty nor a remark. */
function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (const line of text.split('\n')) {
		const indent = line.search(/[^ ]/);
		if (indent !== -1 && line[indent] !== '#') lines.push({ indent, text: line.slice(indent) });
	}
	return lines;
}

/** A map or a list: all lines up to the first that stands further left. */
function readBlock(walk: Walk<Line[]>, indent: number, depth: number): unknown {
	return walk.of[walk.at]?.text.startsWith('- ') ? readList(walk, indent, depth) : readMap(walk, indent, depth);
}

function readMap(walk: Walk<Line[]>, indent: number, depth: number): unknown {
	requireDepth(depth);
	const map: Record<string, unknown> = {};
	for (let line = walk.of[walk.at]; line && line.indent >= indent; line = walk.of[walk.at]) {
		const found = line.indent === indent ? key.exec(line.text) : null;
		const name = found?.[1];
		if (name === undefined || Object.hasOwn(map, name)) throw new Uncommon();
		walk.at += 1;
		map[name] = found?.[2] === undefined ? readBelow(walk, indent, depth + 1) : readText(found[2], depth + 1);
	}
	return map;
}

/** What stands below a key: further right, or a list at the indent of the key. */
function readBelow(walk: Walk<Line[]>, indentOfKey: number, depth: number): unknown {
	const next = walk.of[walk.at];
	if (next && next.indent > indentOfKey) return readBlock(walk, next.indent, depth);
	if (next?.indent === indentOfKey && next.text.startsWith('- ')) return readList(walk, indentOfKey, depth, true);
	throw new Uncommon();
}

/** A list; where it stands at the indent of its key, the next key ends it. */
function readList(walk: Walk<Line[]>, indent: number, depth: number, endsAtKey = false): unknown {
	requireDepth(depth);
	const list: unknown[] = [];
	for (let line = walk.of[walk.at]; line && line.indent >= indent; line = walk.of[walk.at]) {
		if (endsAtKey && line.indent === indent && !line.text.startsWith('-')) break;
		if (line.indent !== indent || !/^- [^ -]/.test(line.text)) throw new Uncommon();
		list.push(readItem(walk, line.text.slice(2), indent + 2, depth + 1));
	}
	return list;
}

/** An item is a text or something in braces; or a map whose first key stands behind the dash. */
function readItem(walk: Walk<Line[]>, text: string, indent: number, depth: number): unknown {
	if (key.test(text)) {
		walk.of[walk.at] = { indent, text };
		return readMap(walk, indent, depth);
	}
	walk.at += 1;
	return readText(text, depth);
}

/** What stands on the rest of a line. */
function readText(text: string, depth: number): unknown {
	if (plain.test(text)) return textOf(text);
	const walk = { of: text, at: 0 };
	const value = readInBraces(walk, depth);
	if (walk.at < text.length) throw new Uncommon();
	return value;
}

function readInBraces(walk: Walk<string>, depth: number): unknown {
	const first = walk.of[walk.at];
	if (first === '{' || first === '[') requireDepth(depth);
	if (first === '{') {
		const map: Record<string, unknown> = {};
		eachUntil(walk, '}', () => {
			const name = match(walk, keyInBraces)[1] ?? '';
			if (Object.hasOwn(map, name)) throw new Uncommon();
			map[name] = readInBraces(walk, depth + 1);
		});
		return map;
	}
	if (first === '[') {
		const list: unknown[] = [];
		eachUntil(walk, ']', () => list.push(readInBraces(walk, depth + 1)));
		return list;
	}
	if (first === '"' || first === "'") {
		const [, inDouble, inSingle] = match(walk, quoted);
		const text = inDouble ?? inSingle ?? '';
		if (text.startsWith(' ') || text.endsWith(' ')) throw new Uncommon();
		return text;
	}
	return textOf(match(walk, plainInBraces)[0].replace(/ +$/, ''));
}

/** Reads entries with a comma between each two, and the end. */
function eachUntil(walk: Walk<string>, end: string, readEntry: () => void): void {
	walk.at += 1;
	skipSpaces(walk);
	if (walk.of[walk.at] === end) {
		walk.at += 1;
		return;
	}
	for (;;) {
		readEntry();
		skipSpaces(walk);
		const next = walk.of[walk.at];
		walk.at += 1;
		if (next === end) return;
		if (next !== ',') throw new Uncommon();
		skipSpaces(walk);
	}
}

function skipSpaces(walk: Walk<string>): void {
	while (walk.of[walk.at] === ' ') walk.at += 1;
}

function match(walk: Walk<string>, pattern: RegExp): RegExpExecArray {
	pattern.lastIndex = walk.at;
	const found = pattern.exec(walk.of);
	if (!found) throw new Uncommon();
	walk.at = pattern.lastIndex;
	return found;
}

function textOf(text: string): string {
	if (noText.test(text)) throw new Uncommon();
	return text;
}

function requireDepth(depth: number): void {
	if (depth >= nestingLimit) throw new Uncommon();
}

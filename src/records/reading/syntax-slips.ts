import type { YAMLError } from 'yaml';
import { nestingLimit } from '../limits.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { lineSlips } from './line-slips.ts';
import type { Slip } from './slip.ts';
import type { Tree } from './tree.ts';

/** Why a text is no YAML, in an office worker's terms. A line that explains itself is told once, not as its consequences. */
export function syntaxSlips(tree: Tree): Slip[] {
	if (tree.exhausted) return [{ code: 'too-deep', at: deepestBracket(tree.text), details: { limit: String(nestingLimit) } }];
	if (tree.errors.length === 0) return [];
	const explained = lineSlips(tree.text);
	const explainedLines = new Set(explained.map(({ at }) => lineOf(tree.text, at)));
	const rest = tree.errors
		.map((error) => syntaxSlip(tree.text, error))
		.filter(({ at }) => !explainedLines.has(lineOf(tree.text, at)) && !explainedLines.has(lineOf(tree.text, at) - 1));
	return [...explained, ...firstOfEachLine(tree.text, rest)];
}

function syntaxSlip(text: string, error: YAMLError): Slip {
	const at = Math.min(error.pos[0], text.length);
	const code = codeOf(error);
	if (code === 'unclosed') return { code, at: openerBefore(text, at), details: { text: closerIn(error.message) } };
	return { code, at, details: { text: wordAt(text, at) } };
}

const codes: Partial<Record<YAMLError['code'], ProblemCode>> = {
	ALIAS_PROPS: 'yaml-reference',
	BAD_ALIAS: 'yaml-reference',
	BAD_COLLECTION_TYPE: 'yaml-tag',
	BAD_DIRECTIVE: 'yaml-directive',
	BAD_DQ_ESCAPE: 'bad-escape',
	BAD_INDENT: 'bad-indent',
	BAD_SCALAR_START: 'needs-quotes',
	BLOCK_AS_IMPLICIT_KEY: 'two-colons',
	MULTILINE_IMPLICIT_KEY: 'missing-colon',
	MULTIPLE_ANCHORS: 'yaml-reference',
	MULTIPLE_DOCS: 'several-documents',
	MULTIPLE_TAGS: 'yaml-tag',
	TAB_AS_INDENT: 'tab-indent',
	TAG_RESOLVE_FAILED: 'yaml-tag',
};

function codeOf({ code, message }: YAMLError): ProblemCode {
	if (/directives-end/.test(message)) return 'yaml-directive';
	if (/Missing closing/.test(message)) return 'unclosed-quote';
	if (/end with a/.test(message)) return 'unclosed';
	if (/followed by map values|Missing , or :/.test(message)) return 'missing-colon';
	if (/Missing , between/.test(message)) return 'missing-comma';
	return codes[code] ?? 'unexpected-text';
}

/** What the reader expected in the end: `]` or `}`. */
function closerIn(message: string): string {
	return /end with a (.)/.exec(message)?.[1] ?? '}';
}

/** The last bracket before an offset that nothing closes. */
function openerBefore(text: string, offset: number): number {
	let depth = 0;
	for (let at = Math.min(offset, text.length - 1); at >= 0; at -= 1) {
		if (text[at] === ']' || text[at] === '}') depth += 1;
		if ((text[at] === '[' || text[at] === '{') && (depth -= 1) < 0) return at;
	}
	return offset;
}

/** Where brackets or dashes first lie deeper than records may. */
function deepestBracket(text: string): number {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		if ('[{'.includes(text[at] as string) || text.startsWith('- -', at)) depth += 1;
		if (']}'.includes(text[at] as string)) depth -= 1;
		if (depth > nestingLimit) return at;
	}
	return 0;
}

/** The rest of a line from an offset, short enough for a message. */
function wordAt(text: string, offset: number): string {
	const line = /^[^\n]*/.exec(text.slice(offset, offset + 200))?.[0].trim() ?? '';
	return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}

function firstOfEachLine(text: string, slips: readonly Slip[]): Slip[] {
	const seen = new Set<number>();
	return slips.filter(({ at }) => {
		const line = lineOf(text, at);
		return seen.has(line) ? false : seen.add(line);
	});
}

function lineOf(text: string, offset: number): number {
	let line = 0;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
	return line;
}

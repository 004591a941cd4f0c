import type { YAMLError } from 'yaml';
import type { ProblemCode } from '../problem-codes.ts';
import type { Slip } from './slip.ts';

/** One complaint of the YAML reader as a slip, where its cause stands rather than where the reader noticed. */
export function yamlSlip(text: string, error: YAMLError, all: readonly YAMLError[]): Slip {
	const at = Math.min(error.pos[0], text.length);
	const { message } = error;
	if (/Missing closing/.test(message)) return { code: 'unclosed-quote', at: openingQuote(text, at, message) };
	const closer = /end with a (.)/.exec(message)?.[1];
	if (closer !== undefined) return { code: 'unclosed', at: openingBracket(text, at), details: { text: closer } };
	if (/Sequence item without|must start at the same column/.test(message))
		return shownAt('bad-indent', text, afterIndent(text, at));
	if (isContinued(error, all)) return shownAt('bad-indent', text, nextLine(text, at));
	return shownAt(codeOf(text, error), text, at);
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

function codeOf(text: string, { code, message, pos }: YAMLError): ProblemCode {
	if (/directives-end/.test(message)) return 'yaml-directive';
	if (/followed by map values|Missing , or :/.test(message)) return 'missing-colon';
	if (/Missing , between/.test(message)) return 'missing-comma';
	if (code === 'UNEXPECTED_TOKEN' && !/end token|stream/.test(message) && isInBrackets(text, pos[0]))
		return 'missing-comma';
	return codes[code] ?? 'unexpected-text';
}

/** A value that goes on over a line with a colon of its own: that line is indented too far. */
function isContinued({ code, pos }: YAMLError, all: readonly YAMLError[]): boolean {
	const other = code === 'BLOCK_AS_IMPLICIT_KEY' ? 'MULTILINE_IMPLICIT_KEY' : undefined;
	return other !== undefined && all.some((error) => error.code === other && error.pos[0] === pos[0]);
}

/** A slip with the rest of its line, short enough for a message. */
function shownAt(code: ProblemCode, text: string, at: number): Slip {
	const line = /^[^\n]*/.exec(text.slice(at, at + 200))?.[0].trim() ?? '';
	return { code, at, details: { text: line.length > 24 ? `${line.slice(0, 24)}…` : line } };
}

function afterIndent(text: string, at: number): number {
	return at + (/^[ ]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}

function nextLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? at : afterIndent(text, end + 1);
}

/** The quote that nothing closes: the last one before the reader gave up. */
function openingQuote(text: string, at: number, message: string): number {
	const quote = message.includes('"quote') ? '"' : "'";
	const found = text.lastIndexOf(quote, at - 1);
	return found === -1 ? at : found;
}

/** The last bracket before an offset that nothing closes. */
function openingBracket(text: string, offset: number): number {
	let depth = 0;
	for (let at = Math.min(offset, text.length) - 1; at >= 0; at -= 1) {
		if (text[at] === ']' || text[at] === '}') depth += 1;
		if ((text[at] === '[' || text[at] === '{') && (depth -= 1) < 0) return at;
	}
	return offset;
}

/** Whether a bracket is open on the line before an offset. */
function isInBrackets(text: string, offset: number): boolean {
	const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
	return openingBracket(before, before.length) !== before.length;
}

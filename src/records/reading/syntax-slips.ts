import type { YAMLError } from 'yaml';
import { nestingLimit } from '../limits.ts';
import { lineSlips } from './line-slips.ts';
import { lineStartsOf, type LineStarts } from './lines.ts';
import type { Slip } from './slip.ts';
import { readTree, type Tree } from './tree.ts';
import { yamlSlip } from './yaml-slip.ts';

/**
 * Why a text is no YAML, in an office worker's terms. Lines that explain themselves are told first; then the text is
 * read as if they were right, so that their consequences are not told and other slips are.
 */
export function syntaxSlips(tree: Tree): Slip[] {
	if (tree.exhausted || tree.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
		return [{ code: 'too-deep', at: deepestBracket(tree.text), details: { limit: String(nestingLimit) } }];
	if (tree.errors.length === 0) return [];
	const explained = lineSlips(tree.text);
	if (explained.length === 0) return yamlSlips(tree);
	return [...explained, ...slipsOnOtherLines(tree.text, explained)];
}

/** What is wrong beside the lines that explained themselves. Repairs keep the number of lines. */
function slipsOnOtherLines(text: string, explained: readonly Slip[]): Slip[] {
	const repaired = repair(text, explained);
	const [starts, repairedStarts] = [lineStartsOf(text), lineStartsOf(repaired)];
	const told = new Set(explained.map(({ at }) => lineAt(starts, at)));
	return yamlSlips(readTree(repaired)).flatMap((slip) => {
		const line = lineAt(repairedStarts, slip.at);
		if (told.has(line)) return [];
		return [{ ...slip, at: slip.at - (repairedStarts[line] as number) + (starts[line] as number) }];
	});
}

function repair(text: string, slips: readonly Slip[]): string {
	const edits = slips.flatMap((slip) => slip.repair ?? tabRepair(text, slip.at));
	return edits
		.toSorted((a, b) => b.from - a.from)
		.reduce((rest, { from, until, text: put }) => rest.slice(0, from) + put + rest.slice(until), text);
}

/** Two spaces for a tab: a guess good enough to read the other lines. */
function tabRepair(text: string, at: number): { from: number; until: number; text: string }[] {
	const tabs = /^[\t ]*/.exec(text.slice(at))?.[0] ?? '';
	return [{ from: at, until: at + tabs.length, text: tabs.replaceAll('\t', '  ') }];
}

/** How many complaints are looked at: a text with more is no record with slips. */
const complaintLimit = 200;

/**
 * The complaints of the YAML reader, one a line. What follows a lost end of a quote or of the document is noise, and so
 * are the lines that are wrong because the one above is indented wrongly.
 */
function yamlSlips({ text, errors }: Tree): Slip[] {
	const starts = lineStartsOf(text);
	const lines = new Map<number, Slip['code']>();
	const slips: Slip[] = [];
	for (const error of errors.slice(0, complaintLimit)) {
		const slip = yamlSlip(text, error, errors);
		const line = lineAt(starts, slip.at);
		const follows = slip.code === 'bad-indent' && lines.get(line - 1) === 'bad-indent';
		if (!lines.has(line) && !follows) slips.push(slip);
		if (!lines.has(line)) lines.set(line, slip.code);
		if (isHopeless(error)) break;
	}
	return slips;
}

function isHopeless({ message }: YAMLError): boolean {
	return /Missing closing|in YAML stream/.test(message);
}

/** Where brackets or dashes first lie deeper than records may. */
function deepestBracket(text: string): number {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		if ('[{'.includes(text[at] as string) || text.startsWith('- -', at)) depth += 1;
		if (']}'.includes(text[at] as string)) depth -= 1;
		if (depth >= nestingLimit) return at;
	}
	return 0;
}

function lineAt(starts: LineStarts, offset: number): number {
	const after = starts.findIndex((start) => start > offset);
	return (after === -1 ? starts.length : after) - 1;
}

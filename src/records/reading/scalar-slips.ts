import type { Scalar } from 'yaml';
import { characterSlips } from './characters.ts';
import { wideIndentSlip } from './line-slips.ts';
import { proseSlips } from '../text-rules/prose.ts';
import type { Slip, ValueSlip } from './slip.ts';
import { rangeOf } from './tree.ts';

const space = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000 ]/;
const wideLine = /\n[ ]*([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)/g;
const smartQuoted = /^[“”‘’]([^“”‘’"]*)[“”‘’]$/;

/** What is wrong in one scalar whatever field it stands in. */
export function scalarSlips(text: string, node: Scalar, value: string): Slip[] {
	const [from, until] = rangeOf(node) ?? [0, 0];
	const source = text.slice(from, until);
	const slips = [...(node.type === 'PLAIN' ? plainSlips(source, from) : []), ...valueSlips(source, node, value)];
	return [...slips, ...slipsInValue(text, node, proseSlips(value))];
}

/** A scalar without quotes goes on over lines that look like entries of their own. */
function plainSlips(source: string, from: number): Slip[] {
	return [...source.matchAll(wideLine)].map((match) => {
		const found = match[1] as string;
		return wideIndentSlip(from + match.index + match[0].length - found.length, found);
	});
}

function valueSlips(source: string, node: Scalar, value: string): Slip[] {
	const [from, until] = rangeOf(node) ?? [0, 0];
	const slips: Slip[] = [];
	if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') slips.push(...outerSpaceSlips(node, value));
	const smart = node.type === 'PLAIN' ? smartQuoted.exec(value) : null;
	if (smart) {
		const text = quotedWhereNeeded(smart[1] as string);
		slips.push({ code: 'smart-quotes', at: from, repair: [{ from, until, text }] });
	}
	// What is written as an escape is not seen in the text of the file.
	if (node.type === 'QUOTE_DOUBLE' && source.includes('\\')) {
		slips.push(...characterSlips(value).map(({ code, details = {} }): Slip => ({ code, at: from, details })));
	}
	return slips;
}

function outerSpaceSlips(node: Scalar, value: string): Slip[] {
	const [from, until] = rangeOf(node) ?? [0, 0];
	const shift = node.type === 'PLAIN' ? from : from + 1;
	return outerSpaces(value).map(([start, end]): Slip => {
		const contiguous = until - from - (node.type === 'PLAIN' ? 0 : 2) === value.length;
		if (!contiguous) return { code: 'stray-space', at: from };
		return { code: 'stray-space', at: shift + start, repair: [{ from: shift + start, until: shift + end, text: '' }] };
	});
}

/** From where until where spaces stand at the beginning and at the end of a value. */
function outerSpaces(value: string): [number, number][] {
	// Nothing but spaces is no value: the shape tells that.
	if (value.trim() === '') return [];
	let first = 0;
	while (first < value.length && space.test(value[first] as string)) first += 1;
	let last = value.length;
	while (last > first && space.test(value[last - 1] as string)) last -= 1;
	return (
		[
			[0, first],
			[last, value.length],
		] as [number, number][]
	).filter(([start, end]) => start < end);
}

function quotedWhereNeeded(text: string): string {
	return /^[\p{L}][^:#{}[\],&*!|>'"%@`\n]*$/u.test(text) ? text : JSON.stringify(text);
}

/** Slips inside a value as ones in the text of its file: exact where the value stands there letter by letter. */
export function slipsInValue(text: string, node: unknown, slips: readonly ValueSlip[]): Slip[] {
	if (slips.length === 0) return [];
	const [from, until] = rangeOf(node) ?? [0, 0];
	const shift = shiftOf(text.slice(from, until), node as Scalar);
	return slips.map((slip) => {
		const at = shift === undefined ? from : from + shift + slip.from;
		const placed = { code: slip.code, at, details: slip.details ?? {} };
		if (slip.repaired === undefined || shift === undefined) return placed;
		return { ...placed, repair: [{ from: at, until: from + shift + slip.until, text: slip.repaired }] };
	});
}

/** How far the value begins after its node, where the two are the same letter by letter. */
function shiftOf(source: string, node: Scalar): number | undefined {
	const value = String(node.value ?? '');
	if (source === value) return 0;
	return source.length === value.length + 2 && source.slice(1, -1) === value ? 1 : undefined;
}

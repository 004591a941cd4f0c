import { knownKeys } from '../shape/known-keys.ts';
import type { Slip } from './slip.ts';

// Slips that YAML reads as something else: the line looks right to its writer. They are looked for only where the YAML
// reader complains or where a key comes out strangely, so that prose with a colon in it stays prose.

const wideSpace = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const wideIndent = new RegExp(`^[ ]*(?:- )?([${wideSpace}][${wideSpace} ]*)`);
const wideSpaceAnywhere = new RegExp(`[${wideSpace}]`, 'g');

/** Everything on the lines of a text that looks like an entry and is none. */
export function lineSlips(text: string): Slip[] {
	const slips: Slip[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		slips.push(...slipsOfLine(line, start));
		start += line.length + 1;
	}
	return slips;
}

function slipsOfLine(line: string, start: number): Slip[] {
	const tab = /^ *\t[\t ]*/.exec(line);
	if (tab) return [{ code: 'tab-indent', at: start + tab[0].indexOf('\t') }];
	const indent = wideIndent.exec(line);
	if (indent) return [wideIndentSlip(indent[0].length - (indent[1] as string).length + start, indent[1] as string)];
	return [...line.matchAll(keyWithoutColon)].flatMap((match) =>
		isAtEntry(line, match.index) ? colonSlip(match, start) : [],
	);
}

/** A wide space where the indent should be: a full-width one is as wide as two. */
export function wideIndentSlip(at: number, found: string): Slip {
	const text = found.replace(wideSpaceAnywhere, (space) => (space === '\u3000' ? '  ' : ' '));
	return { code: 'space-in-indent', at, repair: [{ from: at, until: at + found.length, text }] };
}

/** Whether an entry may begin at a column: first on the line, or first or next in braces. */
function isAtEntry(line: string, column: number): boolean {
	const leading = /^[ -]*/.exec(line)?.[0].length;
	if (leading === column) return true;
	let before = column - 1;
	while (line[before] === ' ') before -= 1;
	return line[before] === '{' || line[before] === ',';
}

/** A word with a colon that YAML does not take for one. */
const keyWithoutColon = new RegExp(
	`(?<![A-Za-z])(?<key>[A-Za-z]{1,30})(?<gap> *)(?<colon>：|:(?=[^ \\r/]))(?<space>[ ${wideSpace}]*)`,
	'g',
);

function colonSlip(match: RegExpExecArray, start: number): Slip[] {
	const { key, gap, colon, space } = match.groups as Record<'key' | 'gap' | 'colon' | 'space', string>;
	if (!knownKeys.has(key)) return [];
	const from = start + match.index + key.length;
	const until = from + gap.length + colon.length + space.length;
	const at = from + gap.length;
	return [
		{
			code: colon === '：' ? 'wide-colon' : 'colon-without-space',
			at,
			details: { key },
			repair: [{ from, until, text: ': ' }],
		},
	];
}

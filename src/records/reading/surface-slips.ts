import { visit } from 'yaml';
import { lineLengthLimit } from '../limits.ts';
import { characterSlips } from './characters.ts';
import type { Slip } from './slip.ts';
import type { Tree } from './tree.ts';

const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/m;

/** The mark that git leaves where two changes met. Nothing else of such a file is worth telling. */
export function conflictSlip(text: string): Slip | undefined {
	const match = conflict.exec(text);
	return match && /^(?:<{7}|>{7})/m.test(text) ? { code: 'merge-conflict', at: match.index } : undefined;
}

/** Ends of lines and of the file. */
export function lineEndSlips(text: string): Slip[] {
	const slips: Slip[] = [];
	if (text.includes('\r\n')) {
		const repair = [...text.matchAll(/(?<!\r)\r\n/g)].map(({ index }) => ({ from: index, until: index + 1, text: '' }));
		if (repair[0]) slips.push({ code: 'line-ends', at: repair[0].from, repair });
	}
	if (text !== '' && !text.endsWith('\n')) {
		slips.push({
			code: 'no-final-newline',
			at: text.length,
			repair: [{ from: text.length, until: text.length, text: '\n' }],
		});
	}
	return slips;
}

/** Characters that must not stand anywhere in a file, each at its own place. */
export function textCharacterSlips(text: string): Slip[] {
	return characterSlips(text).map(({ code, from, details = {} }) => ({ code, at: from, details }));
}

export function longLineSlips(text: string): Slip[] {
	if (text.length <= lineLengthLimit) return [];
	let at = 0;
	for (const line of text.split('\n')) {
		if (line.length > lineLengthLimit)
			return [{ code: 'line-too-long', at, details: { limit: String(lineLengthLimit) } }];
		at += line.length + 1;
	}
	return [];
}

/** `罗敏 #副主任`: to YAML everything from `#` on is a comment. A comment that is meant has a blank after its mark. */
export function commentSlips(tree: Tree): Slip[] {
	const marks = [...tree.text.matchAll(/(?<=\S[ \t]+)#(?=[^\s#!])[^\n]*/g)];
	if (marks.length === 0 || !tree.root) return [];
	const scalars: (readonly [number, number])[] = [];
	visit(tree.root, { Scalar: (_, { range }) => void (range && scalars.push([range[0], range[1]])) });
	const isText = (at: number) => scalars.some(([from, until]) => from <= at && at < until);
	return marks
		.filter(({ index }) => !isText(index) && !isInComment(tree.text, index, isText))
		.map(({ 0: text, index }) => ({ code: 'comment-swallows', at: index, details: { text: text.trim() } }));
}

/** Whether a comment began before this place on its line. */
function isInComment(text: string, at: number, isText: (at: number) => boolean): boolean {
	const line = text.lastIndexOf('\n', at) + 1;
	const before = text.slice(line, at).matchAll(/(?<=^|[ \t])#/g);
	return [...before].some(({ index }) => !isText(line + index));
}

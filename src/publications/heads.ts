import { problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { fourDigits, headsPath } from './publication-file.ts';
import type { Hash } from './publication.ts';
import { isHashText } from './words.ts';

/** The text of `heads.txt`: a line `0001 <hash of the header>` for each publication, from the first on. */
export function formatHeads(hashes: readonly Hash[]): string {
	return hashes.map((hash, index) => headsLine(index + 1, hash)).join('');
}

/** One line of `heads.txt`, its newline included. */
export function headsLine(number: number, hash: Hash): string {
	return `${fourDigits(number)} ${hash}\n`;
}

/**
 * The hashes that `heads.txt` lists: number N stands at index N − 1. Every line that is not the next number with a hash
 * is a problem; the value ends before the first of them. Line ends that a program has changed are one problem. No file lists nothing.
 */
export function parseHeads(file: SourceFile | undefined): Judged<readonly Hash[]> {
	if (file === undefined || file.bytes.length === 0) return { value: [], problems: [] };
	// What is not UTF-8 becomes U+FFFD, which stands in no line.
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
	const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const lines = plain.split('\n');
	if (lines.at(-1) === '') lines.pop();
	else lines.push(`${lines.pop()} …`);
	const hashes = lines.map((line, index) => hashIn(line, index + 1));
	const problems = [
		...(plain === text ? [] : [changedLineEnds(text)]),
		...hashes.flatMap((hash, index) => (hash === undefined ? [badLine(index)] : [])),
	];
	const end = hashes.indexOf(undefined);
	return { value: (end === -1 ? hashes : hashes.slice(0, end)) as Hash[], problems };
}

/** The hash in the line of publication `number`; `undefined` where the line says anything else. */
function hashIn(line: string, number: number): Hash | undefined {
	const hash = line.slice(-64);
	return isHashText(hash) && `${line}\n` === headsLine(number, hash) ? hash : undefined;
}

/** A byte order mark, or carriage returns: told once, at the first line that has one. */
function changedLineEnds(text: string): Problem {
	const line = text.startsWith('\ufeff') ? 1 : text.slice(0, text.indexOf('\r')).split('\n').length;
	return problem('heads-line-ends', { file: headsPath, line, column: 1 });
}

function badLine(index: number): Problem {
	const place = { file: headsPath, line: index + 1, column: 1 };
	return problem('bad-heads-line', place, { number: fourDigits(index + 1) });
}

import { problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { fourDigits, headsPath } from './publication-file.ts';
import type { Hash } from './publication.ts';

const linePattern = /^(\d{4,}) ([0-9a-f]{64})$/;

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
 * is a problem; the value ends before the first of them. No file lists nothing.
 */
export function parseHeads(file: SourceFile | undefined): Judged<readonly Hash[]> {
	if (file === undefined || file.bytes.length === 0) return { value: [], problems: [] };
	// What is not UTF-8 becomes U+FFFD, which stands in no line.
	const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes).split('\n');
	const rest = lines.pop() ?? '';
	if (rest !== '') lines.push(`${rest} …`);
	const hashes = lines.map((line, index) => {
		const [, number, hash] = linePattern.exec(line) ?? [];
		return number === fourDigits(index + 1) ? hash : undefined;
	});
	const problems = hashes.flatMap((hash, index) => (hash === undefined ? [badLine(index)] : []));
	const sound = hashes.findIndex((hash) => hash === undefined);
	return {
		value: hashes.slice(0, sound === -1 ? hashes.length : sound).filter((hash) => hash !== undefined),
		problems,
	};
}

function badLine(index: number): Problem {
	const place = { file: headsPath, line: index + 1, column: 1 };
	return problem('bad-heads-line', place, { number: fourDigits(index + 1) });
}

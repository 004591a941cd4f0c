/**
 * The hashes of the files that a registry has given out of its publications, one a line, added to and never changed: so
 * that a file of yesterday stays known when fonts or the program are others. They lie beside the publications, whose
 * folder is frozen.
 */
import { problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { fourDigits } from './publication-file.ts';
import type { Publication } from './publication.ts';

/** Where they are kept in the content. */
export const keptFilesPath = 'proofs/files.txt';

/** A file of a publication: the number of that, the SHA-256 of its bytes, its name. */
export interface KeptFile {
	readonly number: number;
	readonly hash: string;
	readonly name: string;
}

/** What is kept, with the text of it; `undefined` in a registry that keeps none. */
export interface KeptFiles {
	readonly text: string;
	readonly files: readonly KeptFile[];
}

const line = /^(\d{4}|[1-9]\d{4,}) ([0-9a-f]{64}) ([a-z0-9][a-z0-9.-]*)$/;

/**
 * What the file says, and what is wrong with it: a line that is none, and publications of which it has no file, because
 * the write of the last was cut short. Of a line of publications that is damaged nothing is asked.
 */
export function keptFilesFrom(
	file: SourceFile | undefined,
	chain: readonly Publication[] | undefined,
): Judged<KeptFiles | undefined> {
	if (file === undefined) return { value: undefined, problems: [] };
	const text = new TextDecoder().decode(file.bytes);
	const lines = text.split('\n');
	const problems: Problem[] = [];
	const files = lines.flatMap((found, at): KeptFile[] => {
		const isEnd = at === lines.length - 1 && found === '';
		const [, number = '', hash = '', name = ''] = line.exec(found) ?? [];
		if (number !== '' && at < lines.length - 1) return [{ number: Number(number), hash, name }];
		if (!isEnd) problems.push(problemAt('kept-files-damaged', at + 1));
		return [];
	});
	const named = new Set(files.map(({ number }) => number));
	const missing = (chain ?? []).map(({ header }) => header.number).filter((number) => !named.has(number));
	const [first] = missing;
	const isOfOther = files.findIndex(({ number }) => chain !== undefined && number > chain.length);
	if (isOfOther >= 0) problems.push(problemAt('kept-files-damaged', isOfOther + 1));
	if (first !== undefined && problems.length === 0)
		problems.push(problemAt('publication-files-missing', lines.length, { number: fourDigits(first) }));
	return { value: { text, files }, problems };
}

/** The text with the files behind it that are not in it yet; the same text where all are. */
export function withFiles({ text, files }: KeptFiles, more: readonly KeptFile[]): string {
	const known = new Set(files.map(lineOf));
	const added = more.map(lineOf).filter((found) => !known.has(found));
	return `${text}${[...new Set(added)].map((found) => `${found}\n`).join('')}`;
}

/** A file as a line. */
export function lineOf({ number, hash, name }: KeptFile): string {
	return `${fourDigits(number)} ${hash} ${name}`;
}

function problemAt(code: Problem['code'], at: number, details: Readonly<Record<string, string>> = {}): Problem {
	return problem(code, { file: keptFilesPath, line: at, column: 1 }, details);
}

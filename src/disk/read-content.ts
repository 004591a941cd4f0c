import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkpointPath } from '../publications/log/publication-log.ts';
import { headsPath, publicationsFolder } from '../publications/publication-file.ts';
import { visible } from '../records/file-names.ts';
import type { ProblemCode } from '../records/problem-codes.ts';
import { problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';

/**
 * Every file of a content folder, sorted by path, pages of prose among them. `README.md` and hidden files are not looked
 * at. Links and whatever is no plain file are not followed: each is a problem.
 */
export function readContent(folder: string): Judged<readonly SourceFile[]> {
	return readUnder(folder, '');
}

/** The same of the publications alone. A registry that has published nothing has none. */
export function readPublications(folder: string): Judged<readonly SourceFile[]> {
	return readUnder(folder, publicationsFolder);
}

/**
 * Every text of a content folder but its publications and their signature, prose and hidden files included: for the search
 * for words that must go. Copies that lie hidden beside the publications are among them.
 */
export function readTexts(folder: string): { readonly path: string; readonly text: string }[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => (!path.startsWith(publicationsFolder) && path !== checkpointPath) || isHidden(path))
		.sort()
		.map((path) => ({ path, text: textOf(join(folder, path)) }));
}

/** A text that is too long to be searched stops who would search it. */
function textOf(path: string): string {
	try {
		return new TextDecoder().decode(readFileSync(path));
	} catch (error) {
		throw Object.assign(error as Error, { path });
	}
}

/** No record may have so many bytes: of a file that the machine cannot hold no more are read, and it is refused by them. */
const mostBytesOfRecord = 16 * 2 ** 20;

/** The engine makes no longer text. */
const mostBytesOfText = 2 ** 29 - 2 ** 10;

const mostReadings = 20;

/**
 * Who publishes gives files other names while others read. Where names have changed under way, or `heads.txt` has, it is
 * read again: what is given stood there at one time.
 */
function readUnder(folder: string, start: string): Judged<readonly SourceFile[]> {
	let reading = readNow(folder, start);
	for (let nth = 1; nth < mostReadings && !isAsItWas(folder, reading); nth++) reading = readNow(folder, start);
	return { value: reading.files, problems: reading.problems };
}

interface Reading {
	readonly heads: Uint8Array | undefined;
	/** The names in the folder of the publications. */
	readonly names: string;
	readonly files: readonly SourceFile[];
	readonly problems: readonly Problem[];
}

function readNow(folder: string, start: string): Reading {
	const problems: Problem[] = [];
	// Who publishes writes heads.txt last. Who reads it first never lists a file that was not there yet.
	const heads = readListed(folder, headsPath, problems);
	const names = namesOfPublications(folder);
	const paths = pathsUnder(folder, start, problems).sort((a, b) => (a < b ? -1 : 1));
	const files = paths.flatMap((path) => {
		const bytes = path === headsPath ? heads : readListed(folder, path, problems);
		if (bytes !== undefined) return [{ path, bytes }];
		// Its name is no text, or it went while the folder was read.
		problems.push(problem('content-not-a-file', { file: path, line: 1, column: 1 }, { file: path }));
		return [];
	});
	return { heads, names, files, problems };
}

function isAsItWas(folder: string, { heads, names }: Reading): boolean {
	const now = readListed(folder, headsPath, []);
	const isSame = heads === undefined || now === undefined ? heads === now : Buffer.compare(heads, now) === 0;
	return isSame && namesOfPublications(folder) === names;
}

function namesOfPublications(folder: string): string {
	const entries = entriesOf(join(folder, publicationsFolder), true);
	return entries
		.map(({ name }) => name)
		.filter((name) => !isHidden(name))
		.sort()
		.join('\n');
}

/** The bytes of a file that the folder lists; `undefined` where it is gone. Of one that is too long none are given, and it is a problem. */
function readListed(folder: string, path: string, problems: Problem[]): Uint8Array | undefined {
	const full = join(folder, path);
	const size = path.startsWith(publicationsFolder) ? orUndefinedIfMissing(() => statSync(full).size, true) : 0;
	if (size === undefined || size <= mostBytesOfText)
		return orUndefinedIfMissing(() => readAtMost(full, mostBytesOfRecord), true);
	const details = { size: String(size), limit: String(mostBytesOfText) };
	problems.push(problem('file-too-large', { file: path, line: 1, column: 1 }, details));
	return new Uint8Array();
}

/** The bytes of a file; of one that is too long for the machine the first of them. */
function readAtMost(path: string, most: number): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_FS_FILE_TOO_LARGE') throw error;
	}
	const file = openSync(path, 'r');
	try {
		const bytes = new Uint8Array(most);
		return bytes.subarray(0, readSync(file, bytes));
	} finally {
		closeSync(file);
	}
}

function pathsUnder(folder: string, under: string, problems: Problem[]): string[] {
	return entriesOf(join(folder, under), under !== '').flatMap((entry) => {
		const path = `${under}${entry.name}`;
		const isPublication = under === publicationsFolder;
		const isReadme = !isPublication && entry.name === 'README.md' && entry.isFile();
		if (isHidden(entry.name) || isReadme) return [];
		// What could not be decoded cannot be opened by its name either.
		if (entry.name.includes('\ufffd')) {
			problems.push(problem('file-name-character', { file: path, line: 1, column: 1 }, { name: visible(entry.name) }));
			return [];
		}
		if (entry.isDirectory() && !isPublication) return pathsUnder(folder, `${path}/`, problems);
		if (entry.isFile()) return [path];
		problems.push(problem(codeOf(entry), { file: path, line: 1, column: 1 }, { file: path }));
		return [];
	});
}

function codeOf(entry: Dirent): ProblemCode {
	if (entry.isSymbolicLink()) return 'content-symlink';
	return entry.isDirectory() ? 'stray-publication-file' : 'content-not-a-file';
}

/** Whether the last name of a path begins with a dot. */
function isHidden(path: string): boolean {
	return path.slice(path.lastIndexOf('/') + 1).startsWith('.');
}

function entriesOf(folder: string, mayBeMissing: boolean): readonly Dirent[] {
	return orUndefinedIfMissing(() => readdirSync(folder, { withFileTypes: true }), mayBeMissing) ?? [];
}

function orUndefinedIfMissing<Value>(read: () => Value, mayBeMissing: boolean): Value | undefined {
	try {
		return read();
	} catch (error) {
		if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

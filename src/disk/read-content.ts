import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problemText } from '../formats/problem-text.ts';
import { headsPath, publicationsFolder } from '../publications/publication-file.ts';
import { problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { UsageError } from './usage-error.ts';

/**
 * Every file of a content folder, sorted by path. Pages (`.md`, `.mdx`) are not content in this sense and hidden files
 * are not looked at. Links and whatever is no plain file are not followed: each is a problem.
 */
export function readContent(folder: string): Judged<readonly SourceFile[]> {
	return readUnder(folder, '');
}

/** The same of the publications alone. A registry that has published nothing has none. */
export function readPublications(folder: string): Judged<readonly SourceFile[]> {
	return readUnder(folder, publicationsFolder);
}

/** Every text of a content folder but its publications, prose included: for the search for words that must go. */
export function readTexts(folder: string): { readonly path: string; readonly text: string }[] {
	const decoder = new TextDecoder();
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => !path.startsWith(publicationsFolder))
		.sort()
		.map((path) => ({ path, text: decoder.decode(readFileSync(join(folder, path))) }));
}

/** The files of a content folder in which everything is a plain file; a usage error where something is not. */
export function readContentFiles(folder: string): readonly SourceFile[] {
	const { value, problems } = readContent(folder);
	const [first] = problems;
	if (first !== undefined) throw new UsageError(problemText('zh', folder, first));
	return value;
}

function readUnder(folder: string, start: string): Judged<readonly SourceFile[]> {
	const problems: Problem[] = [];
	// Who publishes writes heads.txt last. Who reads it first never lists a file that was not there yet.
	const heads = readIfThere(join(folder, headsPath));
	const paths = pathsUnder(folder, start, problems).sort((a, b) => (a < b ? -1 : 1));
	const value = paths.flatMap((path) => {
		const bytes = path === headsPath ? heads : readFileSync(join(folder, path));
		return bytes === undefined ? [] : [{ path, bytes }];
	});
	return { value, problems };
}

function pathsUnder(folder: string, under: string, problems: Problem[]): string[] {
	return entriesOf(join(folder, under), under !== '').flatMap((entry) => {
		const path = `${under}${entry.name}`;
		if (entry.name.startsWith('.') || /\.mdx?$/.test(entry.name)) return [];
		if (entry.isDirectory()) return pathsUnder(folder, `${path}/`, problems);
		if (entry.isFile()) return [path];
		const code = entry.isSymbolicLink() ? 'content-symlink' : 'content-not-a-file';
		problems.push(problem(code, { file: path, line: 1, column: 1 }, { file: path }));
		return [];
	});
}

function entriesOf(folder: string, mayBeMissing: boolean): readonly Dirent[] {
	return orUndefinedIfMissing(() => readdirSync(folder, { withFileTypes: true }), mayBeMissing) ?? [];
}

function readIfThere(path: string): Uint8Array | undefined {
	return orUndefinedIfMissing(() => readFileSync(path), true);
}

function orUndefinedIfMissing<Value>(read: () => Value, mayBeMissing: boolean): Value | undefined {
	try {
		return read();
	} catch (error) {
		if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

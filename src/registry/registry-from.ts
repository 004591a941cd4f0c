import { lineFrom } from '../publications/verify-line.ts';
import { contentFrom } from '../records/content-from.ts';
import type { Content } from '../records/content.ts';
import { recordKindOf } from '../records/record-kinds.ts';
import { sortProblems, type Judged } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { buildRegistry } from './build-registry.ts';
import { checkRegistry } from './check-registry.ts';
import type { LoadedRegistry } from './loaded-registry.ts';

/**
 * The registry that the files of a content folder make, and everything wrong with them. `undefined` only where a file
 * that the whole rests on cannot be read. No day enters: an unchanged registry is judged the same on every future day.
 */
export function registryFrom(files: readonly SourceFile[]): Judged<LoadedRegistry | undefined> {
	const { value: content, problems: contentProblems } = contentFrom(files);
	const { value: line, problems: lineProblems } = lineFrom(files);
	const found = [...contentProblems, ...lineProblems];
	if (!content) return { value: undefined, problems: sortProblems(found) };
	const loaded = { registry: buildRegistry(content, line), content, unread: unreadBodies(files, content) };
	found.push(...checkRegistry(loaded));
	return { value: loaded, problems: sortProblems(found) };
}

function unreadBodies(files: readonly SourceFile[], { agencies }: Content): ReadonlySet<string> {
	const read = new Set(agencies.map(({ path }) => path));
	const unread = files.filter(({ path }) => recordKindOf(path) === 'agencies' && !read.has(path));
	return new Set(unread.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length)));
}

import { isWhole, lineFrom } from '../publications/verify-line.ts';
import { contentFrom, type RecordReader } from '../records/content-from.ts';
import type { Content } from '../records/content.ts';
import { recordKindOf } from '../records/record-kinds.ts';
import { sortProblems, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { buildRegistry } from './build-registry.ts';
import { checkRegistry } from './check-registry.ts';
import { privateDataIn } from './checks/private-data.ts';
import { isExcepted } from './exceptions.ts';
import type { LoadedRegistry } from './loaded-registry.ts';
import type { Registry } from './registry.ts';

/**
 * The registry that the files of a content folder make, and everything wrong with them. `undefined` only where a file
 * that the whole rests on cannot be read. No day enters: an unchanged registry is judged the same on every future day.
 */
export function registryFrom(files: readonly SourceFile[], read?: RecordReader): Judged<LoadedRegistry | undefined> {
	const { value: content, problems: contentProblems } = contentFrom(files, read);
	const judged = lineFrom(files);
	const { value: line, problems: lineProblems } = judged;
	const found = [...contentProblems, ...lineProblems];
	if (!content) return { value: undefined, problems: sortProblems(found) };
	const loaded = { registry: buildRegistry(content, line), content, unread: unreadBodies(files, content) };
	const notAllowed = found.filter((problem) => !isAllowedLookAlike(loaded.registry, problem));
	return {
		value: loaded,
		problems: sortProblems([
			...notAllowed,
			...checkRegistry(loaded, { againstPublications: isWhole(judged) }),
			...privateDataIn(loaded, files),
		]),
	};
}

/** A look-alike is met in one file, where `exceptions.yaml` is not known yet. */
function isAllowedLookAlike(registry: Registry, { code, details, place }: Problem): boolean {
	return code === 'look-alike' && isExcepted(registry, code, details['value'] ?? '', [bodyOfFile(place.file)]);
}

function bodyOfFile(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

function unreadBodies(files: readonly SourceFile[], { agencies }: Content): ReadonlySet<string> {
	const read = new Set(agencies.map(({ path }) => path));
	const unread = files.filter(({ path }) => recordKindOf(path) === 'agencies' && !read.has(path));
	return new Set(unread.map(({ path }) => bodyOfFile(path)));
}

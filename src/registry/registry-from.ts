import { checkpointPath, logFrom } from '../publications/log/publication-log.ts';
import type { PublicationReader } from '../publications/parse-publication.ts';
import { isWhole, chainFrom } from '../publications/verify-chain.ts';
import { contentFrom, type RecordReader } from '../records/content-from.ts';
import type { Content } from '../records/content.ts';
import { recordKindOf, type RecordKind } from '../records/record-kinds.ts';
import { sortProblems, type Judged, type Problem } from '../records/problem.ts';
import { exceptionCodes } from '../records/small-files.ts';
import type { SourceFile } from '../records/source.ts';
import { buildRegistry } from './build-registry.ts';
import { checkRegistry } from './check-registry.ts';
import { privateDataIn } from './checks/private-data.ts';
import { isExcepted } from './exceptions.ts';
import type { LoadedRegistry } from './loaded-registry.ts';
import type { Registry } from './registry.ts';

/** Who reads single files, where somebody has read them before. */
export interface Readers {
	readonly record?: RecordReader;
	readonly publication?: PublicationReader;
}

/**
 * The registry that the files of a content folder make, and everything wrong with them. `undefined` only where a file
 * that the whole rests on cannot be read. No day enters: an unchanged registry is judged the same on every future day.
 */
export function registryFrom(files: readonly SourceFile[], readers: Readers = {}): Judged<LoadedRegistry | undefined> {
	const { value: content, problems: contentProblems } = contentFrom(files, readers.record);
	const judged = chainFrom(files, readers.publication);
	const { value: chain, problems: lineProblems } = judged;
	if (!content) return { value: undefined, problems: sortProblems([...contentProblems, ...lineProblems]) };
	const signature = files.find(({ path }) => path === checkpointPath);
	const log = logFrom(content.registry.value.log, signature, isWhole(judged) ? chain : undefined);
	const found = [...contentProblems, ...lineProblems, ...log.problems];
	const left = unreadFiles(files, content);
	const loaded: LoadedRegistry = {
		registry: buildRegistry(content, chain, log.value),
		content,
		unread: new Set(left.filter(({ kind }) => kind === 'agencies').map(({ path }) => agencyOfFile(path))),
		incomplete: new Set(left.map(({ kind }) => kind)),
	};
	const notAllowed = found.filter((problem) => !isAllowedLookAlike(loaded.registry, problem));
	const all = [
		...notAllowed,
		...checkRegistry(loaded, { againstPublications: isWhole(judged) }),
		...privateDataIn(loaded, files),
	];
	return { value: loaded, problems: sortProblems(all.filter((problem) => !mayBeAllowed(loaded, problem))) };
}

/** Whether `exceptions.yaml` could not be read and may allow what is told here. */
function mayBeAllowed({ incomplete }: LoadedRegistry, { code }: Problem): boolean {
	return incomplete.has('exceptions') && (exceptionCodes as readonly string[]).includes(code);
}

/** A look-alike is met in one file, where `exceptions.yaml` is not known yet. */
function isAllowedLookAlike(registry: Registry, { code, details, place }: Problem): boolean {
	return code === 'look-alike' && isExcepted(registry, code, details['value'] ?? '', [agencyOfFile(place.file)]);
}

function agencyOfFile(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

interface UnreadFile {
	readonly kind: RecordKind;
	readonly path: string;
}

function unreadFiles(files: readonly SourceFile[], content: Content): UnreadFile[] {
	const { agencies, kinds, measures, calendars, exceptions, owners } = content;
	const records = [
		...agencies,
		kinds,
		...measures,
		...calendars,
		exceptions,
		owners,
		content.registry,
		content.places,
		content.topics,
	];
	const read = new Set(records.map((record) => record?.path));
	return files.flatMap(({ path }) => {
		const kind = recordKindOf(path);
		return kind === undefined || read.has(path) ? [] : [{ kind, path }];
	});
}

/**
 * Writes publications so that a kill at any moment leaves the state before or the state after. Readers believe
 * `heads.txt`: until it is renamed the new file counts for nothing, from then on it counts in full, redactions included,
 * and all that follows can be done again by the next write.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePublication } from '../publications/parse-publication.ts';
import {
	headsPath,
	numberInPath,
	publicationBytes,
	publicationPath,
	publicationsFolder,
} from '../publications/publication-file.ts';
import type { PublicationLine } from '../publications/publication.ts';
import { shortenFile } from '../publications/shorten.ts';
import { isWhole, lineFrom } from '../publications/verify-line.ts';
import { isError, type Judged } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { withLock } from './lock.ts';
import { PublishRefused } from './publish-refused.ts';
import { readPublications } from './read-content.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { syncFolder, writeFileAtomically, type BeforeStep } from './write-file.ts';

/** The new text of a file of the content. */
export interface Edit {
	readonly path: string;
	readonly text: string;
}

/** What a write did besides: files that were never listed and are gone, and files that a redaction has shortened. */
export interface Finished {
	readonly removed: readonly string[];
	readonly shortened: readonly string[];
}

/**
 * Adds a publication to the line: its file, then `heads.txt`, whose rename is the commit, then old files that it redacts
 * and `thenEdits`. `heads` is the whole new text. Throws `PublishRefused` and writes nothing of the new one where it does
 * not continue what stands there by one line, where another process writes, or where the line would not verify.
 */
export function publish(
	folder: string,
	bytes: Uint8Array,
	heads: string,
	thenEdits: readonly Edit[] = [],
	before: BeforeStep = () => {},
): Finished {
	return withLock(join(folder, publicationsFolder), () => {
		const earlier = finish(folder, [], before);
		const path = acceptedPath(plainFiles(folder), bytes, heads);
		writeFileAtomically(join(folder, path), bytes, before);
		writeFileAtomically(join(folder, headsPath), heads, before);
		const later = finish(folder, thenEdits, before);
		return { removed: earlier.removed, shortened: [...earlier.shortened, ...later.shortened] };
	});
}

/**
 * Does what a write that was cut short has left to do: removes files that `heads.txt` does not list, shortens those that
 * a redaction names, and writes the edits of records that came with it.
 */
export function finishWrites(folder: string, edits: readonly Edit[] = [], before: BeforeStep = () => {}): Finished {
	return withLock(join(folder, publicationsFolder), () => finish(folder, edits, before));
}

/** Where the new file goes. */
function acceptedPath(files: readonly SourceFile[], bytes: Uint8Array, heads: string): string {
	const current = new TextDecoder().decode(files.find(({ path }) => path === headsPath)?.bytes);
	const lines = heads.slice(current.length).split('\n');
	if (!heads.startsWith(current) || lines.length !== 2) throw new PublishRefused('heads-changed', headsPath);
	const parsed = parsePublication({ path: 'publications/', bytes });
	if (parsed.value === undefined) throw new PublishRefused('line-broken', 'the new file', parsed.problems);
	const path = publicationPath(parsed.value.header);
	const others = files.filter((file) => file.path !== headsPath && file.path !== path);
	const next = [...others, { path, bytes }, { path: headsPath, bytes: new TextEncoder().encode(heads) }];
	wholeLine(lineFrom(next));
	return path;
}

function finish(folder: string, edits: readonly Edit[], before: BeforeStep): Finished {
	removeLeftovers(folder);
	const judged = lineFrom(plainFiles(folder));
	const line = wholeLine(judged);
	const removed = removeUnlisted(folder, judged, before);
	const shortened = shortenRedacted(folder, line, before);
	for (const { path, text } of edits) writeFileAtomically(pathInside(folder, path), text, before);
	return { removed, shortened };
}

function plainFiles(folder: string): readonly SourceFile[] {
	const { value, problems } = readPublications(folder);
	if (problems.length > 0) throw new PublishRefused('line-broken', publicationsFolder, problems);
	return value;
}

/** The line, if it may be written to: what is damaged is looked at by people first. */
function wholeLine(judged: Judged<PublicationLine>): PublicationLine {
	if (isWhole(judged)) return judged.value;
	throw new PublishRefused('line-broken', 'publications/', judged.problems.filter(isError));
}

function removeUnlisted(folder: string, { problems }: Judged<PublicationLine>, before: BeforeStep): readonly string[] {
	const unlisted = problems.filter(({ code }) => code === 'unlisted-publication').map(({ place }) => place.file);
	const removed = unlisted.filter((path) => numberInPath(path) !== undefined);
	for (const path of removed) {
		before(`remove ${path}`);
		rmSync(join(folder, path));
	}
	if (removed.length > 0) syncFolder(join(folder, publicationsFolder));
	return removed;
}

function shortenRedacted(folder: string, line: PublicationLine, before: BeforeStep): readonly string[] {
	const redactions = line.flatMap(({ lists }) => lists.redacts);
	return line.flatMap((publication) => {
		const shortened = shortenFile(publication, redactions);
		if (shortened === publication) return [];
		writeFileAtomically(join(folder, publication.file), publicationBytes(shortened), before);
		return [publication.file];
	});
}

function pathInside(folder: string, path: string): string {
	const isInside = path !== '' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
	if (!isInside || path.includes('\\') || dirname(path) === 'publications')
		throw new Error(`${path} is no record's path`);
	return join(folder, path);
}

/**
 * Writes publications so that a kill at any moment leaves the state before or the state after. Readers believe
 * `heads.txt`: until it is renamed the new file, which is called pending, counts for nothing; from then on it counts in
 * full, redactions included, and all that follows can be done again by the next write.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePublication } from '../publications/parse-publication.ts';
import { pathOfPending, pendingPath } from '../publications/pending.ts';
import { headsPath, publicationBytes, publicationPath, publicationsFolder } from '../publications/publication-file.ts';
import type { PublicationChain } from '../publications/publication.ts';
import { shortenFile } from '../publications/shorten.ts';
import { isWhole, chainFrom } from '../publications/verify-chain.ts';
import { isError, type Judged } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { lockOfContent, takeLock } from './lock.ts';
import { PublishRefused, PublishUnfinished } from './publish-refused.ts';
import { readPublications } from './read-content.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { syncFolder, writeFileAtomically, type BeforeStep } from './write-file.ts';

/** The new text of a file of the content: a record, or the checkpoint that signs the publications. */
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
 * Adds a publication to the chain: its file under a pending name, then `heads.txt`, whose rename is the commit, then the
 * name of the file, then old files that it redacts and `thenEdits`. `heads` is the whole new text. Throws `PublishRefused`
 * and writes nothing of the new one where it does not continue what stands there by one line or where the chain would not
 * verify, and `LockHeld` where another process writes. What fails after the commit throws `PublishUnfinished`.
 */
export function publish(
	folder: string,
	bytes: Uint8Array,
	heads: string,
	thenEdits: readonly Edit[] = [],
	before: BeforeStep = () => {},
): Finished {
	return holding(folder, () => {
		const earlier = finish(folder, [], before);
		const path = acceptedPath(plainFiles(folder), bytes, heads);
		try {
			writeFileAtomically(join(folder, pendingPath(path)), bytes, before);
			writeFileAtomically(join(folder, headsPath), heads, before);
			const later = finish(folder, thenEdits, before);
			return { removed: earlier.removed, shortened: [...earlier.shortened, ...later.shortened] };
		} catch (error) {
			if (isCommitted(folder, heads)) throw new PublishUnfinished(error);
			rmSync(join(folder, pendingPath(path)), { force: true });
			throw error;
		}
	});
}

/**
 * Does what a write that was cut short has left to do: gives a publication that `heads.txt` lists its name, removes a
 * pending file that it does not list, shortens those that a redaction names, and writes the edits of records that came
 * with it.
 */
export function finishWrites(folder: string, edits: readonly Edit[] = [], before: BeforeStep = () => {}): Finished {
	return holding(folder, () => finish(folder, edits, before));
}

function holding<Value>(folder: string, act: () => Value): Value {
	const release = takeLock(lockOfContent(folder), 'roster');
	try {
		mkdirSync(join(folder, publicationsFolder), { recursive: true });
		return act();
	} finally {
		release();
	}
}

function isCommitted(folder: string, heads: string): boolean {
	try {
		return readFileSync(join(folder, headsPath), 'utf8') === heads;
	} catch {
		return false;
	}
}

/** Where the new file goes. */
function acceptedPath(files: readonly SourceFile[], bytes: Uint8Array, heads: string): string {
	const current = new TextDecoder().decode(files.find(({ path }) => path === headsPath)?.bytes);
	const lines = heads.slice(current.length).split('\n');
	if (!heads.startsWith(current) || lines.length !== 2) throw new PublishRefused('heads-changed', headsPath);
	const parsed = parsePublication({ path: 'publications/', bytes });
	if (parsed.value === undefined) throw new PublishRefused('line-broken', 'the new file', parsed.problems);
	const path = publicationPath(parsed.value.header);
	const others = files.filter((file) => file.path !== headsPath);
	if (others.some((file) => file.path === path)) throw new PublishRefused('line-broken', path);
	const next = [...others, { path, bytes }, { path: headsPath, bytes: new TextEncoder().encode(heads) }];
	wholeLine(chainFrom(next));
	return path;
}

function finish(folder: string, edits: readonly Edit[], before: BeforeStep): Finished {
	removeLeftovers(folder);
	const judged = chainFrom(plainFiles(folder));
	const chain = wholeLine(judged);
	nameListed(folder, judged, before);
	const removed = removeUnlisted(folder, judged, before);
	const shortened = shortenRedacted(folder, chain, before);
	for (const { path, text } of edits) {
		const file = pathInside(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileAtomically(file, text, before);
	}
	return { removed, shortened };
}

function plainFiles(folder: string): readonly SourceFile[] {
	const { value, problems } = readPublications(folder);
	if (problems.length > 0) throw new PublishRefused('line-broken', publicationsFolder, problems);
	return value;
}

/** The chain, if it may be written to: what is damaged is looked at by people first. */
function wholeLine(judged: Judged<PublicationChain>): PublicationChain {
	if (isWhole(judged)) return judged.value;
	throw new PublishRefused('line-broken', 'publications/', judged.problems.filter(isError));
}

/** Gives publications that count and are still pending their names. A name that is taken is never overwritten. */
function nameListed(folder: string, { problems }: Judged<PublicationChain>, before: BeforeStep): void {
	const unnamed = problems.filter(({ code }) => code === 'publication-unfinished').map(({ place }) => place.file);
	for (const pending of unnamed) {
		const path = pathOfPending(pending) ?? pending;
		if (existsSync(join(folder, path))) throw new PublishRefused('line-broken', path, problems);
		before(`name ${path}`);
		renameSync(join(folder, pending), join(folder, path));
	}
	if (unnamed.length > 0) syncFolder(join(folder, publicationsFolder));
}

/** Removes pending files that were never listed, and nothing else. */
function removeUnlisted(folder: string, { problems }: Judged<PublicationChain>, before: BeforeStep): readonly string[] {
	const removed = problems.filter(({ code }) => code === 'unlisted-pending').map(({ place }) => place.file);
	for (const path of removed) {
		before(`remove ${path}`);
		rmSync(join(folder, path));
	}
	if (removed.length > 0) syncFolder(join(folder, publicationsFolder));
	return removed;
}

function shortenRedacted(folder: string, chain: PublicationChain, before: BeforeStep): readonly string[] {
	const redactions = chain.flatMap(({ lists }) => lists.redacts);
	return chain.flatMap((publication) => {
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

/**
 * The line of publications as a transparency log: entry N − 1 is the canonical header of publication N. Who holds the key
 * signs how many there are and the root over them, so that taking the newest away is seen by everybody who has kept an
 * older checkpoint.
 */
import { problem, type Judged, type Problem } from '../../records/problem.ts';
import type { SourceFile } from '../../records/source.ts';
import { canonicalBytes } from '../canonical.ts';
import { leafOfEntry, treeOver } from '../hashing.ts';
import { fourDigits } from '../publication-file.ts';
import type { Publication } from '../publication.ts';
import { parseCheckpoint, signCheckpoint, type Checkpoint, type NotedCheckpoint } from './checkpoint.ts';
import { isSame } from './proofs.ts';
import { verdictOf } from './signed-note.ts';
import { parseVerifier, type SignerKey, type VerifierKey } from './signing-keys.ts';

/** Where the newest signature lies in the content. The folder of the publications is frozen and holds nothing else. */
export const checkpointPath = 'proofs/checkpoint';

/** What the settings say of the log. */
export interface LogSettings {
	readonly origin: string;
	/** In order; `from` is the number of the first publication that a key signs. */
	readonly keys: readonly { readonly from: number; readonly verifier: string }[];
}

export interface LogKey {
	readonly from: number;
	readonly verifier: VerifierKey;
}

export interface PublicationLog {
	readonly origin: string;
	readonly keys: readonly LogKey[];
	/** What is signed, with the text of its file; `undefined` where nothing is yet, or what is there proves nothing. */
	readonly signed: (Checkpoint & { readonly text: string }) | undefined;
}

/** The entries of a log: the canonical headers, in order. */
export function entriesOf(chain: readonly Pick<Publication, 'header'>[]): readonly Uint8Array[] {
	return chain.map(({ header }) => canonicalBytes(header));
}

/** The leaves over them. */
export function leavesOf(chain: readonly Pick<Publication, 'header'>[]): readonly Uint8Array[] {
	return entriesOf(chain).map(leafOfEntry);
}

/** The key that signs a log of so many entries; `undefined` where none does yet. */
export function keyOfSize(keys: readonly LogKey[], size: number): LogKey | undefined {
	return keys.findLast(({ from }) => from <= size);
}

/** The keys of the settings that are keys, and of this log. What is wrong with the others is told elsewhere. */
function keysOf({ origin, keys }: LogSettings): readonly LogKey[] {
	return keys.flatMap(({ from, verifier: text }) => {
		const verifier = parseVerifier(text);
		return verifier?.name === origin ? [{ from, verifier }] : [];
	});
}

/**
 * The log of a registry by its settings, the file of its checkpoint and its line of publications, and everything wrong
 * with what is signed. Of a line that is damaged nothing is asked: `chain` is then `undefined`.
 */
export function logFrom(
	settings: LogSettings | undefined,
	file: SourceFile | undefined,
	chain: readonly Publication[] | undefined,
): Judged<PublicationLog | undefined> {
	if (settings === undefined) {
		return { value: undefined, problems: file === undefined ? [] : [problemAt('checkpoint-without-log', 1)] };
	}
	const log = { origin: settings.origin, keys: keysOf(settings), signed: undefined };
	if (file === undefined) return { value: log, problems: unsigned(0, chain) };
	const noted = parseCheckpoint(file.bytes);
	if (noted === undefined) return { value: log, problems: [problemAt('checkpoint-damaged', 1)] };
	const problems = [...checkSignature(log, noted), ...checkTree(noted.checkpoint, chain)];
	if (problems.length > 0) return { value: log, problems };
	const signed = { ...noted.checkpoint, text: new TextDecoder().decode(file.bytes) };
	return { value: { ...log, signed }, problems: unsigned(signed.size, chain) };
}

/** What is wrong with origin and signature of a checkpoint, seen by the keys of its log. */
function checkSignature({ origin, keys }: PublicationLog, { checkpoint, note }: NotedCheckpoint): Problem[] {
	if (checkpoint.origin !== origin) {
		return [problemAt('checkpoint-of-other-log', 1, { found: checkpoint.origin, origin })];
	}
	const key = keyOfSize(keys, checkpoint.size) ?? keys[0];
	// Without a single key that can be read the settings are at fault, not what was signed.
	if (key === undefined) return [];
	const verdict = key.from > checkpoint.size ? 'unknown' : verdictOf(note, key.verifier);
	const details = { key: `${key.verifier.name}+${key.verifier.id}`, from: fourDigits(key.from) };
	const line = note.text.split('\n').length + 1;
	if (verdict === 'unknown') return [problemAt('checkpoint-not-signed', line, details)];
	return verdict === 'forged' ? [problemAt('checkpoint-forged', line, details)] : [];
}

function checkTree({ size, root }: Checkpoint, chain: readonly Publication[] | undefined): Problem[] {
	if (chain === undefined) return [];
	const details = { size: String(size), count: String(chain.length) };
	if (size > chain.length) return [problemAt('checkpoint-ahead', 2, details)];
	return isSame(root, treeOver(leavesOf(chain.slice(0, size)))) ? [] : [problemAt('checkpoint-differs', 3, details)];
}

/** Publications that nobody has signed yet: the write of the last was cut short, or done without the key. */
function unsigned(size: number, chain: readonly Publication[] | undefined): Problem[] {
	if (chain === undefined || chain.length <= size) return [];
	const details = { from: fourDigits(size + 1), until: fourDigits(chain.length) };
	return [problemAt('publication-unsigned', 1, details)];
}

function problemAt(code: Problem['code'], line: number, details: Readonly<Record<string, string>> = {}): Problem {
	return problem(code, { file: checkpointPath, line, column: 1 }, details);
}

/** The text of the checkpoint over a line of publications, signed. */
export function checkpointOver(chain: readonly Pick<Publication, 'header'>[], signer: SignerKey): string {
	const { name: origin } = signer.verifier;
	return signCheckpoint({ origin, size: chain.length, root: treeOver(leavesOf(chain)) }, signer);
}

import { canonicalBytes, canonicalFile } from '../canonical.ts';
import { bytesOfHash, isHash, leafInRow, leafOfEntry, rowRootOver } from '../hashing.ts';
import { isHeaderShaped } from '../publication-shape.ts';
import type { FactId, PublicationHeader } from '../publication.ts';
import { isOpen, isRowShaped } from '../row-shape.ts';
import { isHashText } from '../words.ts';
import { parseCheckpoint, type NotedCheckpoint } from './checkpoint.ts';
import { isSame, rootThrough } from './proofs.ts';
import { keyOfSize, type LogKey } from './publication-log.ts';
import { receiptVersion, type Receipt, type ReceiptRow } from './receipt.ts';
import { verdictOf } from './signed-note.ts';
import { parseEntryProof, type EntryProof } from './tlog-proof.ts';

/** What is wrong with a receipt: the first of what is asked, from the signature down to the single fact. */
export type ReceiptFault =
	| { readonly kind: 'no-receipt' }
	| { readonly kind: 'other-version'; readonly version: string }
	| { readonly kind: 'rewritten-text' }
	| { readonly kind: 'no-checkpoint' }
	| { readonly kind: 'other-log'; readonly found: string; readonly origin: string }
	| { readonly kind: 'not-signed' | 'forged'; readonly key: string }
	| { readonly kind: 'not-in-log'; readonly number: number }
	| { readonly kind: 'not-in-publication'; readonly agency: string }
	| { readonly kind: 'damaged-row'; readonly agency: string }
	| { readonly kind: 'damaged-fact'; readonly of: FactId };

/** A receipt that holds: everything in it is as it was sealed and signed. */
export interface SoundReceipt {
	readonly header: PublicationHeader;
	readonly rows: readonly ReceiptRow[];
	readonly checkpoint: NotedCheckpoint['checkpoint'];
	/** The key that signed it, `name+id`. */
	readonly key: string;
}

export type CheckedReceipt =
	{ readonly fault: ReceiptFault; readonly sound?: never } | { readonly fault?: never; readonly sound: SoundReceipt };

const mostBytes = 4_000_000;

/** The keys that count where somebody has one key from elsewhere: whatever is signed, it must be signed by that one. */
export function keysOfOne(verifier: LogKey['verifier']): readonly LogKey[] {
	return [{ from: 0, verifier }];
}

/**
 * Checks a receipt by its bytes and the keys of the log alone. The signature comes first, then what hangs on it link by
 * link, so that what is named as changed is what was changed.
 */
export function checkReceipt(bytes: Uint8Array, keys: readonly LogKey[]): CheckedReceipt {
	const read = readReceipt(bytes);
	if ('kind' in read) return { fault: read };
	const proof = parseEntryProof(read.proof);
	const noted = proof && parseCheckpoint(new TextEncoder().encode(proof.checkpoint));
	if (proof === undefined || noted === undefined) return { fault: { kind: 'no-checkpoint' } };
	const signature = checkSignature(noted, keys);
	if ('kind' in signature) return { fault: signature };
	const fault = headerFault(read, proof, noted) ?? rowsFault(read);
	if (fault !== undefined) return { fault };
	return { sound: { header: read.header, rows: read.rows, checkpoint: noted.checkpoint, key: signature.key } };
}

/** Whether the key of a log has signed a checkpoint, with the key's name; else what is wrong. */
export function checkSignature(
	{ checkpoint, note }: NotedCheckpoint,
	keys: readonly LogKey[],
): ReceiptFault | { readonly key: string } {
	const { verifier } = keyOfSize(keys, checkpoint.size) ?? keys[0] ?? {};
	if (verifier === undefined) return { kind: 'not-signed', key: '' };
	const key = `${verifier.name}+${verifier.id}`;
	if (checkpoint.origin !== verifier.name) {
		return { kind: 'other-log', found: checkpoint.origin, origin: verifier.name };
	}
	const verdict = verdictOf(note, verifier);
	if (verdict === 'signed') return { key };
	return { kind: verdict === 'forged' ? 'forged' : 'not-signed', key };
}

function readReceipt(bytes: Uint8Array): Receipt | ReceiptFault {
	if (bytes.length > mostBytes) return { kind: 'no-receipt' };
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const value: unknown = JSON.parse(text);
		if (!isObject(value) || !('receipt' in value)) return { kind: 'no-receipt' };
		if (value['receipt'] !== receiptVersion) return { kind: 'other-version', version: versionIn(value['receipt']) };
		if (!isReceiptShaped(value)) return { kind: 'no-receipt' };
		return canonicalFile(value) === text ? value : { kind: 'rewritten-text' };
	} catch {
		return { kind: 'no-receipt' };
	}
}

function versionIn(value: unknown): string {
	return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 20) : '?';
}

function headerFault(
	{ header }: Receipt,
	proof: EntryProof,
	{ checkpoint }: NotedCheckpoint,
): ReceiptFault | undefined {
	const leaf = leafOfEntry(canonicalBytes(header));
	const root = rootThrough(proof.path, { leaf, index: proof.index, size: checkpoint.size });
	const isIn = root !== undefined && isSame(root, checkpoint.root) && proof.index === header.number - 1;
	return isIn ? undefined : { kind: 'not-in-log', number: header.number };
}

function rowsFault({ header, rows }: Receipt): ReceiptFault | undefined {
	for (const row of rows) {
		const fault = placeFault(row, header) ?? rowFault(row);
		if (fault !== undefined) return fault;
	}
	// Each row stands once, in the order of the publication, and all are of one agency.
	const inOrder = rows.every(({ body, index }, at) => body === rows[0]?.body && index > (rows[at - 1]?.index ?? -1));
	return inOrder ? undefined : { kind: 'no-receipt' };
}

function placeFault(
	{ body: agency, index, path, root }: ReceiptRow,
	header: PublicationHeader,
): ReceiptFault | undefined {
	const leaf = leafOfEntry(bytesOfHash(root));
	const found = rootThrough(path.map(bytesOfHash), { leaf, index, size: header.rows });
	return found !== undefined && isHash(found, header.root) ? undefined : { kind: 'not-in-publication', agency };
}

/** The facts of a row first, each by its own leaf, then the leaves together. */
function rowFault(row: ReceiptRow): ReceiptFault | undefined {
	const { body: agency, facts, root } = row;
	const leaves = facts.map((fact) => bytesOfHash(fact.leaf));
	if (!isHash(rowRootOver(leaves), root)) return { kind: 'damaged-row', agency };
	const open = facts.filter(isOpen);
	const broken = open.filter((fact) => !isHash(leafInRow(agency, fact), fact.leaf));
	const [first] = broken;
	if (first === undefined) return undefined;
	// Where nothing in a row is as it was, its agency is not.
	if (broken.length === open.length && open.length > 1) return { kind: 'damaged-row', agency };
	return { kind: 'damaged-fact', of: `${agency}#${first.of}` };
}

function isReceiptShaped(value: Record<string, unknown>): value is Record<string, unknown> & Receipt {
	const { header, proof, rows } = value;
	if (Object.keys(value).length !== 4 || typeof proof !== 'string' || !isHeaderShaped(header)) return false;
	return Array.isArray(rows) && rows.length > 0 && rows.every(isReceiptRow);
}

function isReceiptRow(value: unknown): value is ReceiptRow {
	if (!isObject(value) || Object.keys(value).length !== 5) return false;
	const { body, facts, index, path, root } = value;
	if (!isRowShaped({ body, facts, root }) || !Array.isArray(path) || !path.every(isHashText)) return false;
	return Number.isSafeInteger(index) && Number(index) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The receipt of an agency in a publication: its rows, their paths to the root of the rows, the header that holds that
 * root, and the proof that the header stands in the log that somebody has signed. Whoever has it and the public key needs
 * nothing else. It is canonical JSON with a newline, so that no byte of it can be another.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalFile } from '../canonical.ts';
import { bytesOfHash, leafOfEntry } from '../hashing.ts';
import type { Hash, Publication, PublicationHeader, SealedRow } from '../publication.ts';
import { shortenFile } from '../shorten.ts';
import { inclusionPath, inclusionPaths } from './proofs.ts';
import { leavesOf, type PublicationLog } from './publication-log.ts';
import { formatEntryProof } from './tlog-proof.ts';

/** The version of this shape. */
export const receiptVersion = 1;

export interface Receipt {
	readonly header: PublicationHeader;
	/** A `tlog-proof` of C2SP for the canonical header. */
	readonly proof: string;
	readonly receipt: typeof receiptVersion;
	readonly rows: readonly ReceiptRow[];
}

/** A row as it is sealed, with its place among the rows, from 0, and its path to their root. */
export interface ReceiptRow extends SealedRow {
	readonly index: number;
	readonly path: readonly Hash[];
}

/** The text of the receipts of one publication, by agency in the order of its rows; none where it is not signed yet. */
export function receiptsOf(
	chain: readonly Publication[],
	log: PublicationLog | undefined,
	number: number,
): ReadonlyMap<string, string> {
	const publication = chain[number - 1];
	const { signed } = log ?? {};
	if (publication === undefined || signed === undefined || number > signed.size) return new Map();
	// What is withdrawn stands in no receipt, also where the write that shortens the file was cut short.
	const { header, rows } = shortenFile(
		publication,
		chain.flatMap(({ lists }) => lists.redacts),
	);
	const path = inclusionPath(leavesOf(chain.slice(0, signed.size)), number - 1);
	const proof = formatEntryProof({ index: number - 1, path, checkpoint: signed.text });
	const texts = [...rowsByAgency(rows)].map(([agency, own]): [string, string] => {
		const receipt: Receipt = { header, proof, receipt: receiptVersion, rows: own };
		return [agency, canonicalFile(receipt)];
	});
	return new Map(texts);
}

function rowsByAgency(rows: readonly SealedRow[]): ReadonlyMap<string, readonly ReceiptRow[]> {
	const paths = inclusionPaths(rows.map(({ root }) => leafOfEntry(bytesOfHash(root))));
	const found = new Map<string, ReceiptRow[]>();
	for (const [index, { body, facts, root }] of rows.entries()) {
		const path = (paths[index] ?? []).map((hash) => bytesToHex(hash));
		const own = found.get(body) ?? [];
		own.push({ body, facts, index, path, root });
		found.set(body, own);
	}
	return found;
}

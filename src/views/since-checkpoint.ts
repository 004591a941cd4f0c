import { treeOver } from '../publications/hashing.ts';
import { checkSignature, type ReceiptFault } from '../publications/log/check-receipt.ts';
import { parseCheckpoint, type NotedCheckpoint } from '../publications/log/checkpoint.ts';
import { consistencyPath, extendsRoot } from '../publications/log/proofs.ts';
import { leavesOf, type LogKey } from '../publications/log/publication-log.ts';
import { parseEntryProof, type EntryProof } from '../publications/log/tlog-proof.ts';
import type { PublicationChain } from '../publications/publication.ts';

/** How the line of publications of today stands to a checkpoint that somebody has kept. */
export type SinceCheckpoint =
	| { readonly kind: 'no-checkpoint' }
	| Extract<ReceiptFault, { readonly kind: 'other-log' | 'not-signed' | 'forged' }>
	/** The newest of those that were signed are gone: from one number to another. */
	| { readonly kind: 'taken-away'; readonly size: number; readonly from: number; readonly until: number }
	/** At least one of the first `size` is another than when they were signed. */
	| { readonly kind: 'rewritten'; readonly size: number }
	| {
			readonly kind: 'extended';
			readonly size: number;
			readonly now: number;
			readonly key: string;
			/** The proof of RFC 6962 that leads from the kept root to that of today. */
			readonly proof: readonly Uint8Array[];
	  };

/** The line of today against the kept bytes of a checkpoint, or of whatever holds one: a proof, a receipt. */
export function sinceCheckpoint(chain: PublicationChain, keys: readonly LogKey[], kept: Uint8Array): SinceCheckpoint {
	const noted = checkpointIn(kept);
	if (noted === undefined) return { kind: 'no-checkpoint' };
	const signature = checkSignature(noted, keys);
	if ('kind' in signature) return signature as Extract<SinceCheckpoint, { kind: (typeof signature)['kind'] }>;
	const { size, root } = noted.checkpoint;
	if (size > chain.length) return { kind: 'taken-away', size, from: chain.length + 1, until: size };
	const leaves = leavesOf(chain);
	const proof = consistencyPath(leaves, size);
	const isExtended = extendsRoot(proof, { size, root }, { size: chain.length, root: treeOver(leaves) });
	if (!isExtended) return { kind: 'rewritten', size };
	return { kind: 'extended', size, now: chain.length, key: signature.key, proof };
}

function checkpointIn(kept: Uint8Array): NotedCheckpoint | undefined {
	const proof = proofIn(kept);
	return parseCheckpoint(proof === undefined ? kept : new TextEncoder().encode(proof.checkpoint));
}

function proofIn(kept: Uint8Array): EntryProof | undefined {
	const text = new TextDecoder().decode(kept);
	if (!text.startsWith('{')) return parseEntryProof(text);
	try {
		const { proof } = JSON.parse(text) as { readonly proof?: unknown };
		return typeof proof === 'string' ? parseEntryProof(proof) : undefined;
	} catch {
		return undefined;
	}
}

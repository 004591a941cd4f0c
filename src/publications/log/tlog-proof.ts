/** Proofs of C2SP (`tlog-proof`): that one entry stands in a log, with the checkpoint that signs it, as one text. */
import { fromBase64, toBase64 } from './base64.ts';

const firstLine = 'c2sp.org/tlog-proof@v1';

export interface EntryProof {
	/** The place of the entry in the log, from 0. */
	readonly index: number;
	/** From the sibling of its leaf to the root, 32 bytes each. */
	readonly path: readonly Uint8Array[];
	/** The note of the checkpoint as it is signed. */
	readonly checkpoint: string;
}

export function formatEntryProof({ index, path, checkpoint }: EntryProof): string {
	return [firstLine, `index ${index}`, ...path.map(toBase64), '', checkpoint].join('\n');
}

/** The proof that a text writes; `undefined` where it is none. Extra data, which nobody has signed, is not taken. */
export function parseEntryProof(text: string): EntryProof | undefined {
	const end = text.indexOf('\n\n');
	const [first, second = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
	const digits = /^index (0|[1-9]\d{0,14})$/.exec(second)?.[1];
	const path = lines.map(fromBase64);
	const isPath = path.every((hash): hash is Uint8Array => hash?.length === 32);
	if (end === -1 || first !== firstLine || digits === undefined || !isPath) return undefined;
	return { index: Number(digits), path, checkpoint: text.slice(end + 2) };
}

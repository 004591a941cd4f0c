/** Checkpoints of C2SP (`tlog-checkpoint`): which log, how many entries, and the root over them, in the text of a note. */
import { fromBase64, toBase64 } from './base64.ts';
import { parseNote, signNote, type SignedNote } from './signed-note.ts';
import type { SignerKey } from './signing-keys.ts';

export interface Checkpoint {
	/** The name of the log, which its keys bear too. */
	readonly origin: string;
	/** How many entries the log has. */
	readonly size: number;
	/** The root over their leaves, 32 bytes. */
	readonly root: Uint8Array;
}

/** A checkpoint with the note in which it stands. */
export interface NotedCheckpoint {
	readonly checkpoint: Checkpoint;
	readonly note: SignedNote;
}

/** The note of a checkpoint, signed: what stands in its file. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: SignerKey): string {
	return signNote(`${origin}\n${size}\n${toBase64(root)}\n`, signer);
}

/** The checkpoint in the bytes of a note; `undefined` where they are none. Who signed it is not asked. */
export function parseCheckpoint(bytes: Uint8Array): NotedCheckpoint | undefined {
	const note = parseNote(bytes);
	if (note === undefined) return undefined;
	const [origin = '', digits = '', text = '', ...more] = note.text.slice(0, -1).split('\n');
	const root = fromBase64(text);
	const size = /^(0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : undefined;
	if (origin === '' || size === undefined || root?.length !== 32 || more.includes('')) return undefined;
	return { checkpoint: { origin, size, root }, note };
}

/**
 * Signed notes of C2SP (`signed-note`): a text, an empty line, and a line `— <key name> <signature>` for each who signed
 * it. What anybody else has signed says nothing here and does no harm.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { isKeyName, type SignerKey, type VerifierKey } from './signing-keys.ts';

/** A note whose form is right; whether anybody signed it is not said yet. */
export interface SignedNote {
	/** With the newline at its end. */
	readonly text: string;
	readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
	readonly name: string;
	/** The id of the key, 8 hexadecimal digits. */
	readonly id: string;
	readonly signature: Uint8Array;
}

const mostSignatures = 100;
const mostBytes = 1_000_000;
const encoder = new TextEncoder();

/** The note: its text, which ends in a newline, signed by one key. */
export function signNote(text: string, { verifier, seed }: SignerKey): string {
	const signature = ed25519.sign(encoder.encode(text), seed);
	return `${text}\n— ${verifier.name} ${toBase64(concatBytes(hexToBytes(verifier.id), signature))}\n`;
}

/** The note in bytes; `undefined` where they are none. */
export function parseNote(bytes: Uint8Array): SignedNote | undefined {
	const whole = bytes.length > mostBytes ? undefined : decoded(bytes);
	if (whole === undefined || hasControl(whole) || !whole.endsWith('\n')) return undefined;
	const end = whole.lastIndexOf('\n\n');
	if (end === -1) return undefined;
	const lines = whole.slice(end + 2, -1).split('\n');
	const signatures = lines.length > mostSignatures ? [] : lines.map(signatureIn);
	const isWhole = signatures.length > 0 && signatures.every((signature) => signature !== undefined);
	return isWhole ? { text: whole.slice(0, end + 1), signatures } : undefined;
}

/** What a key says of a note: nothing, that it signed it, or that what bears its name and id is not its signature. */
export function verdictOf({ text, signatures }: SignedNote, key: VerifierKey): 'unknown' | 'signed' | 'forged' {
	const own = signatures.filter(({ name, id }) => name === key.name && id === key.id);
	if (own.length === 0) return 'unknown';
	const message = encoder.encode(text);
	return own.every(({ signature }) => isSignature(signature, message, key)) ? 'signed' : 'forged';
}

function isSignature(signature: Uint8Array, message: Uint8Array, { publicKey }: VerifierKey): boolean {
	try {
		return ed25519.verify(signature, message, publicKey, { zip215: false });
	} catch {
		// Bytes of another length, or no point of the curve.
		return false;
	}
}

function signatureIn(line: string): NoteSignature | undefined {
	const [, name = '', text = ''] = /^— ([^ ]*) ([^ ]*)$/.exec(line) ?? [];
	const bytes = fromBase64(text);
	if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
	return { name, id: bytesToHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function hasControl(text: string): boolean {
	// eslint-disable-next-line no-control-regex
	return /[\u0000-\u0009\u000b-\u001f]/.test(text);
}

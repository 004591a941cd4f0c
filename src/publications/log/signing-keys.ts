/**
 * Keys of signed notes as C2SP (`signed-note`) and Go's `note` package write them: `<name>+<id>+<key>` for who verifies,
 * `PRIVATE+KEY+<name>+<id>+<key>` for who signs. The one kind of key here is Ed25519.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';

/** What a signature is verified with. */
export interface VerifierKey {
	readonly name: string;
	/** The first four bytes of the key's hash, as 8 hexadecimal digits. */
	readonly id: string;
	/** 32 bytes. */
	readonly publicKey: Uint8Array;
}

/** What a note is signed with. */
export interface SignerKey {
	readonly verifier: VerifierKey;
	/** 32 bytes that nobody else may know. */
	readonly seed: Uint8Array;
}

const ed25519Mark = Uint8Array.of(1);
const encoder = new TextEncoder();

/** Whether a key may have a name: not empty, without spaces, plus signs and what is not seen. */
export function isKeyName(name: string): boolean {
	return /^[^\s+\p{C}]+$/u.test(name);
}

/** The key that a seed of 32 random bytes makes. */
export function signerFromSeed(name: string, seed: Uint8Array): SignerKey {
	return { verifier: verifierOf(name, ed25519.getPublicKey(seed)), seed };
}

function verifierOf(name: string, publicKey: Uint8Array): VerifierKey {
	const hash = sha256(concatBytes(encoder.encode(`${name}\n`), ed25519Mark, publicKey));
	return { name, id: bytesToHex(hash.subarray(0, 4)), publicKey };
}

export function formatVerifier({ name, id, publicKey }: VerifierKey): string {
	return `${name}+${id}+${toBase64(concatBytes(ed25519Mark, publicKey))}`;
}

/** The key that a text writes; `undefined` where it is none, or its id is not that of name and key. */
export function parseVerifier(text: string): VerifierKey | undefined {
	const [, name = '', key = ''] = /^([^+]*)\+[0-9a-f]{8}\+(.*)$/s.exec(text) ?? [];
	const publicKey = keyBytes(key);
	if (!isKeyName(name) || publicKey === undefined) return undefined;
	const verifier = verifierOf(name, publicKey);
	return formatVerifier(verifier) === text ? verifier : undefined;
}

export function formatSigner({ verifier: { name, id }, seed }: SignerKey): string {
	return `PRIVATE+KEY+${name}+${id}+${toBase64(concatBytes(ed25519Mark, seed))}`;
}

/** The key that a text writes; `undefined` where it is none. */
export function parseSigner(text: string): SignerKey | undefined {
	const [, name = '', key = ''] = /^PRIVATE\+KEY\+([^+]*)\+[0-9a-f]{8}\+(.*)$/s.exec(text) ?? [];
	const seed = keyBytes(key);
	if (!isKeyName(name) || seed === undefined) return undefined;
	const signer = signerFromSeed(name, seed);
	return formatSigner(signer) === text ? signer : undefined;
}

/** The 32 bytes behind the mark of the kind. */
function keyBytes(text: string): Uint8Array | undefined {
	const bytes = fromBase64(text);
	return bytes?.length === 33 && bytes[0] === ed25519Mark[0] ? bytes.subarray(1) : undefined;
}

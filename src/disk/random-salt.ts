import { randomBytes } from 'node:crypto';

/** The salt of one fact: 16 bytes that nobody can guess, in hexadecimal digits. */
export function randomSalt(): string {
	return randomBytes(16).toString('hex');
}

/** What a key is made from: 32 bytes that nobody can guess. */
export function randomSeed(): Uint8Array {
	return Uint8Array.from(randomBytes(32));
}

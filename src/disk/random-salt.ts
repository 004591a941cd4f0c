import { randomBytes } from 'node:crypto';

/** The salt of one fact: 16 bytes that nobody can guess, in hexadecimal digits. */
export function randomSalt(): string {
	return randomBytes(16).toString('hex');
}

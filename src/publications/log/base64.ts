/** Bytes in Base 64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes));
}

/** The bytes of a text in Base 64; `undefined` where it is not the one way in which they are written. */
export function fromBase64(text: string): Uint8Array | undefined {
	try {
		const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
		return toBase64(bytes) === text ? bytes : undefined;
	} catch {
		return undefined;
	}
}

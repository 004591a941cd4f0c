/** The first 48 bits of the SHA-256 of some bytes, as `/pages.json` names them: eight characters of base64url. */
export async function shortHash(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const first = Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(byte)).join('');
	return btoa(first).replace(/\+/g, '-').replace(/\//g, '_');
}

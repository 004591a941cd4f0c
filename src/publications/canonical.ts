import canonicalize from 'canonicalize';

const encoder = new TextEncoder();

/** The only text of a value: JSON with sorted keys and no space (RFC 8785). Throws on a lone surrogate. */
export function canonicalText(value: object): string {
	const text = canonicalize(value);
	if (text === undefined) throw new Error('this value has no JSON');
	return text;
}

/** The canonical text in UTF-8: what is hashed. */
export function canonicalBytes(value: object): Uint8Array {
	return encoder.encode(canonicalText(value));
}

/** The canonical text with a newline at its end: what stands in a file. */
export function canonicalFile(value: object): string {
	return `${canonicalText(value)}\n`;
}

import canonicalize from 'canonicalize';
import type { Fact, FactValue } from './publication.ts';

const encoder = new TextEncoder();

/** The only text of a value: JSON with sorted keys and no space (RFC 8785). Throws on a lone surrogate. */
export function canonicalText(value: object | boolean): string {
	return canonicalize(value) as string;
}

/** The canonical text in UTF-8: what is hashed. */
export function canonicalBytes(value: object): Uint8Array {
	return encoder.encode(canonicalText(value));
}

/** The canonical text of `{ of, value }`, whatever else the fact carries: in UTF-8 it is hashed into a leaf. */
export function canonicalFactText({ of, value }: Fact): string {
	return `{"of":${canonicalValue(of)},"value":${canonicalValue(value)}}`;
}

/** The canonical text of the value of a fact. Nearly every one is a text, which JSON.stringify writes as RFC 8785 does. */
export function canonicalValue(value: FactValue): string {
	return typeof value === 'string' && value.isWellFormed() ? JSON.stringify(value) : canonicalText(value as object);
}

/** The canonical text with a newline at its end: what stands in a file. */
export function canonicalFile(value: object): string {
	return `${canonicalText(value)}\n`;
}

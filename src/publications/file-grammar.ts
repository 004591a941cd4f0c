/**
 * How the canonical form writes rows and facts. Quotes inside a text carry a backslash, so `{"body":"` begins a row and
 * nothing else. The patterns search a text that has one character for each byte of the file.
 */
import { canonicalText } from './canonical.ts';

const string = String.raw`"(?:[^"\\\x00-\x1f]|\\.)*"`;

/** A JSON value; lists and objects in it up to so many levels. */
const value = (levels: number): string => {
	const plain = String.raw`true|false|null|\d+|${string}`;
	if (levels === 0) return `(?:${plain})`;
	const inner = value(levels - 1);
	const member = `${string}:${inner}`;
	return String.raw`(?:${plain}|\[(?:${inner}(?:,${inner})*)?\]|\{(?:${member}(?:,${member})*)?\})`;
};

const fact = String.raw`\{"leaf":"[0-9a-f]{64}"(?:,"of":${string},"salt":"[0-9a-f]{32}","value":${value(3)})?\}`;
const row = String.raw`\{"body":${string},"facts":\[${fact}(?:,${fact})*\],"root":"[0-9a-f]{64}"\}`;

export const factPattern = new RegExp(fact, 'y');
export const rowPattern = new RegExp(row, 'y');

/** A file as its bytes and as a text with one character for each of them. */
export interface ByteText {
	readonly bytes: Uint8Array;
	readonly text: string;
}

export function byteTextOf(bytes: Uint8Array): ByteText {
	return { bytes, text: new TextDecoder('latin1').decode(bytes) };
}

/** Where the match that begins at `at` ends; `undefined` where there is none. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The value that the bytes hold, or `undefined` where they are not UTF-8, JSON, canonical and of the shape. */
export function readCanonical<Value>(
	isShaped: (value: unknown) => value is Value,
	bytes: Uint8Array,
): Value | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const value: unknown = JSON.parse(text);
		return isShaped(value) && canonicalText(value as object) === text ? value : undefined;
	} catch {
		return undefined;
	}
}

/**
 * What stands between a file that somebody dropped and whoever reads it as an archive. Sizes are counted while parts are
 * unpacked: what an archive says of itself is believed nowhere.
 */
import { Inflate } from 'fflate';

/** The largest file that is read at all, and the most that its parts may be together, in bytes. */
export const mostBytes = 50 * 1024 * 1024;
const mostParts = 200;

/** Why an archive is not opened. */
export type Refusal = 'too-large' | 'too-many-parts' | 'bomb' | 'encrypted' | 'macros' | 'external-links' | 'damaged';

/** The parts of an archive by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type Opened = { readonly parts: Parts } | { readonly refused: Refusal };

/** Whether bytes begin as an archive does. */
export function isArchive(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** Whether they begin as the containers of old do, in which workbooks with a password lie too. */
export function isOldContainer(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/** The parts of an office document, or why it is refused. */
export function openArchive(bytes: Uint8Array): Opened {
	if (bytes.length > mostBytes) return { refused: 'too-large' };
	const listed = entriesOf(bytes);
	if (listed === undefined) return { refused: 'damaged' };
	if (listed.length > mostParts) return { refused: 'too-many-parts' };
	if (listed.some(({ isEncrypted }) => isEncrypted)) return { refused: 'encrypted' };
	if (listed.some(({ name }) => mayRun(name))) return { refused: 'macros' };
	if (listed.some(({ name }) => /(^|\/)externalLinks\//i.test(name))) return { refused: 'external-links' };
	const parts = new Map<string, Uint8Array>();
	let left = mostBytes;
	for (const entry of listed) {
		const part = unpack(bytes, entry, left);
		if (part === 'bomb') return { refused: 'bomb' };
		if (part === undefined || parts.has(entry.name) || checksum(part) !== entry.sum) return { refused: 'damaged' };
		left -= part.length;
		parts.set(entry.name, part);
	}
	return refusalOfParts(parts) ?? { parts };
}

/** Programs in a document: macros, controls, and binaries other than the settings of a printer. */
function mayRun(name: string): boolean {
	const isBinary = /\.bin$/i.test(name) && !/(^|\/)printerSettings\/printerSettings\d*\.bin$/i.test(name);
	return isBinary || /vbaProject|(^|\/)(macrosheets|activeX|embeddings)\//i.test(name);
}

const decoder = new TextDecoder();

/** What shows only inside: a document that calls itself one with macros, and sources elsewhere. A link to click on is none. */
function refusalOfParts(parts: Parts): Opened | undefined {
	const types = parts.get('[Content_Types].xml');
	const typed = types ? (decoder.decode(types).match(/<(?:\w+:)?Override\b[^>]*>/g) ?? []) : [];
	if (typed.some((of) => /macroEnabled|vbaProject/i.test(of))) return { refused: 'macros' };
	for (const [name, part] of parts) {
		if (!/\.rels$/i.test(name)) continue;
		const relations = decoder.decode(part).match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
		const isElsewhere = (of: string) => /TargetMode\s*=\s*["']External/i.test(of) && !/\/hyperlink["']/i.test(of);
		if (relations.some(isElsewhere)) return { refused: 'external-links' };
	}
	return undefined;
}

interface Entry {
	readonly name: string;
	readonly isEncrypted: boolean;
	readonly method: number;
	readonly packedSize: number;
	/** The checksum of what is unpacked (CRC-32). */
	readonly sum: number;
	readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** The entries of the central directory, by which every reader goes; `undefined` where it does not hold together. */
function entriesOf(bytes: Uint8Array): Entry[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === undefined) return undefined;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: Entry[] = [];
	// One more than may be there says that there are too many.
	for (let nth = 0; nth < Math.min(count, mostParts + 1); nth += 1) {
		if (at + 46 > end || view.getUint32(at, true) !== entryMark) return undefined;
		const [nameSize, extraSize, noteSize] = [28, 30, 32].map((of) => view.getUint16(at + of, true)) as [
			number,
			number,
			number,
		];
		entries.push({
			name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameSize)),
			isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			sum: view.getUint32(at + 16, true),
			packedSize: view.getUint32(at + 20, true),
			at: view.getUint32(at + 42, true),
		});
		at += 46 + nameSize + extraSize + noteSize;
	}
	return entries;
}

/** Where the end of the directory stands: in the last bytes, before a comment of 65,535 at most. */
function endOfDirectory(view: DataView): number | undefined {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
	return undefined;
}

/** How many packed bytes are unpacked at a time: of 16 KiB come 16 MiB at most. */
const step = 16 * 1024;

/** The bytes of a part; `bomb` where there are more than may still come. */
function unpack(bytes: Uint8Array, { at, method, packedSize }: Entry, most: number): Uint8Array | 'bomb' | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== localMark) return undefined;
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (from + packedSize > bytes.length) return undefined;
	const packed = bytes.subarray(from, from + packedSize);
	if (method === 0) return packed.length > most ? 'bomb' : packed;
	return method === 8 ? inflated(packed, most) : undefined;
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'bomb' | undefined {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((chunk) => {
		chunks.push(chunk);
		size += chunk.length;
	});
	try {
		for (let at = 0; at < packed.length; at += step) {
			inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
			if (size > most) return 'bomb';
		}
	} catch {
		return undefined;
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

/** CRC-32 as archives have it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
	return (sum ^ 0xffffffff) >>> 0;
}

const sums = Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
	return sum;
});

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
	return first.every((byte, at) => bytes[at] === byte);
}

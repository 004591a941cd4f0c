import type { Slip } from './slip.ts';

/** The text of a file without its byte order mark; `readable` is false where it cannot be taken at its word. */
export interface Decoded {
	readonly text: string;
	readonly readable: boolean;
	readonly slips: readonly Slip[];
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text. Every file is UTF-8; other encodings are refused by name, so that somebody can convert them. */
export function decode(bytes: Uint8Array): Decoded {
	let text;
	try {
		text = strict.decode(bytes);
	} catch {
		return refused(bytes);
	}
	if (text.charCodeAt(0) !== 0xfeff) {
		return text.includes('\0') && isWide(bytes) ? refused(bytes) : { text, readable: true, slips: [] };
	}
	return { text: text.slice(1), readable: true, slips: [{ code: 'byte-order-mark', at: 0, repair: [] }] };
}

function refused(bytes: Uint8Array): Decoded {
	const encoding = encodingOf(bytes);
	const text = lossy.decode(bytes);
	const at = encoding.startsWith('UTF') ? 0 : Math.max(0, text.indexOf('\ufffd'));
	return { text, readable: false, slips: [{ code: 'not-utf8', at, details: { encoding } }] };
}

/** The likeliest encoding of bytes that are not UTF-8. Chinese spreadsheets save GBK, others UTF-16 or Latin-1. */
function encodingOf(bytes: Uint8Array): 'UTF-16' | 'GBK / GB18030' | 'Latin-1 / Windows-1252' {
	if (isWide(bytes)) return 'UTF-16';
	return isChinese(bytes) ? 'GBK / GB18030' : 'Latin-1 / Windows-1252';
}

/** Whether bytes are of UTF-16: its mark, or every second byte of much of the text is NUL. */
function isWide(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	let zeros = 0;
	for (const byte of bytes) if (byte === 0) zeros += 1;
	return bytes.length % 2 === 0 && zeros * 4 >= bytes.length;
}

/** Whether bytes read as GB18030 and most of those above ASCII come in pairs, as Chinese characters do. */
function isChinese(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('gb18030', { fatal: true }).decode(bytes);
	} catch {
		return false;
	}
	let paired = 0;
	let high = 0;
	for (let at = 0; at < bytes.length; at += 1) {
		if ((bytes[at] as number) < 0x80) continue;
		const pair = (bytes[at + 1] ?? 0) >= 0x80;
		high += pair ? 2 : 1;
		if (pair) {
			paired += 2;
			at += 1;
		}
	}
	return paired * 2 > high;
}

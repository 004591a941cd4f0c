import { deflated } from './deflated.ts';
import { paddedToFour, tablesOf } from './font-tables.ts';

const smallTable = 128;

/**
 * A TrueType font as WOFF (W3C, WOFF File Format 1.0). Of the smallest tables compression would cost more time than it
 * saves bytes.
 */
export function toWoff(font: Buffer): Buffer {
	const tables = tablesOf(font);
	const directory = Buffer.alloc(44 + 20 * tables.length);
	const contents: Buffer[] = [];
	let offset = directory.length;
	for (const [index, [tag, bytes]] of tables.entries()) {
		const stored = (bytes.length > smallTable ? deflated(bytes) : undefined) ?? bytes;
		const sum = font.readUInt32BE(12 + 16 * index + 4);
		directory.write(tag, 44 + 20 * index, 'latin1');
		[offset, stored.length, bytes.length, sum].forEach((value, field) =>
			directory.writeUInt32BE(value, 48 + 20 * index + 4 * field),
		);
		const padded = paddedToFour(stored);
		contents.push(padded);
		offset += padded.length;
	}
	directory.write('wOFF', 0, 'latin1');
	directory.writeUInt32BE(font.readUInt32BE(0), 4);
	directory.writeUInt32BE(offset, 8);
	directory.writeUInt16BE(tables.length, 12);
	const sizes = tables.map(([, bytes]) => (bytes.length + 3) & ~3);
	directory.writeUInt32BE(
		sizes.reduce((sum, size) => sum + size, 12 + 16 * tables.length),
		16,
	);
	directory.writeUInt16BE(1, 20);
	return Buffer.concat([directory, ...contents]);
}

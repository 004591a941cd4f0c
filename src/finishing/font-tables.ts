/** A table of a TrueType font: its tag of four letters and its bytes. */
export type FontTable = readonly [tag: string, bytes: Buffer];

/** The tables of a font, as its directory lists them. */
export function tablesOf(font: Buffer): FontTable[] {
	return Array.from({ length: font.readUInt16BE(4) }, (_, index): FontTable => {
		const at = 12 + 16 * index;
		const start = font.readUInt32BE(at + 8);
		return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
	});
}

/** The bytes of a font with these tables, sorted by tag, with all sums right. */
export function fontOf(version: number, tables: readonly FontTable[]): Buffer {
	const directory = Buffer.alloc(12 + 16 * tables.length);
	const power = 2 ** Math.floor(Math.log2(tables.length));
	directory.writeUInt32BE(version, 0);
	[tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, field) =>
		directory.writeUInt16BE(value, 4 + 2 * field),
	);
	const contents: Buffer[] = [];
	let offset = directory.length;
	let head = 0;
	for (const [index, [tag, bytes]] of tables.entries()) {
		const padded = paddedToFour(bytes);
		if (tag === 'head') {
			head = offset;
			// The sum of the whole is written below; until then it counts as nothing.
			padded.writeUInt32BE(0, 8);
		}
		directory.write(tag, 12 + 16 * index, 'latin1');
		[sumOf(padded), offset, bytes.length].forEach((value, field) =>
			directory.writeUInt32BE(value, 16 + 16 * index + 4 * field),
		);
		contents.push(padded);
		offset += padded.length;
	}
	const font = Buffer.concat([directory, ...contents]);
	font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, head + 8);
	return font;
}

/** A copy with zeros behind it, up to a whole number of four bytes. */
export function paddedToFour(bytes: Uint8Array): Buffer {
	return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function sumOf(bytes: Buffer): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
	return sum;
}

/** A TrueType font is a directory of tables; this puts another table of names into it. */
export interface FontNames {
	readonly family: string;
	readonly copyright: string;
}

export function renamedFont(font: Buffer, names: FontNames): Buffer {
	const tables = tablesOf(font).filter(([tag]) => tag !== 'name');
	tables.push(['name', nameTable(names)]);
	return fontOf(font.readUInt32BE(0), tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Table = [tag: string, bytes: Buffer];

function tablesOf(font: Buffer): Table[] {
	return Array.from({ length: font.readUInt16BE(4) }, (_, index): Table => {
		const at = 12 + 16 * index;
		const start = font.readUInt32BE(at + 8);
		const bytes = Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
		return [font.toString('latin1', at, at + 4), bytes];
	});
}

/** Copyright, family, style, full and PostScript name, in English for Windows, which every system reads. */
function nameTable({ family, copyright }: FontNames): Buffer {
	const records: readonly (readonly [id: number, text: string])[] = [
		[0, copyright],
		[1, family],
		[2, 'Regular'],
		[4, family],
		[6, family.replaceAll(' ', '')],
	];
	const head = Buffer.alloc(6 + 12 * records.length);
	head.writeUInt16BE(records.length, 2);
	head.writeUInt16BE(head.length, 4);
	const texts: Buffer[] = [];
	let offset = 0;
	records.forEach(([id, text], index) => {
		const bytes = Buffer.from(text, 'utf16le').swap16();
		[3, 1, 0x409, id, bytes.length, offset].forEach((value, field) =>
			head.writeUInt16BE(value, 6 + 12 * index + 2 * field),
		);
		texts.push(bytes);
		offset += bytes.length;
	});
	return Buffer.concat([head, ...texts]);
}

function fontOf(version: number, tables: readonly Table[]): Buffer {
	const directory = Buffer.alloc(12 + 16 * tables.length);
	const power = 2 ** Math.floor(Math.log2(tables.length));
	directory.writeUInt32BE(version, 0);
	[tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, field) =>
		directory.writeUInt16BE(value, 4 + 2 * field),
	);
	const bodies: Buffer[] = [];
	let offset = directory.length;
	tables.forEach(([tag, bytes], index) => {
		// The sum of the whole is written below; until then it counts as nothing.
		if (tag === 'head') bytes.writeUInt32BE(0, 8);
		const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
		directory.write(tag, 12 + 16 * index, 'latin1');
		[sumOf(padded), offset, bytes.length].forEach((value, field) =>
			directory.writeUInt32BE(value, 16 + 16 * index + 4 * field),
		);
		bodies.push(padded);
		offset += padded.length;
	});
	const font = Buffer.concat([directory, ...bodies]);
	const head = tables.findIndex(([tag]) => tag === 'head');
	font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, directory.readUInt32BE(20 + 16 * head) + 8);
	return font;
}

function sumOf(bytes: Buffer): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
	return sum;
}

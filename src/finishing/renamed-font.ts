import { fontOf, tablesOf } from './font-tables.ts';

export interface FontNames {
	readonly family: string;
	readonly copyright: string;
}

/** The font under another name. */
export function renamedFont(font: Buffer, names: FontNames): Buffer {
	const others = tablesOf(font).filter(([tag]) => tag !== 'name');
	const tables = [...others, ['name', nameTable(names)] as const];
	return fontOf(
		font.readUInt32BE(0),
		tables.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
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
	for (const [index, [id, text]] of records.entries()) {
		const bytes = Buffer.from(text, 'utf16le').swap16();
		[3, 1, 0x409, id, bytes.length, offset].forEach((value, field) =>
			head.writeUInt16BE(value, 6 + 12 * index + 2 * field),
		);
		texts.push(bytes);
		offset += bytes.length;
	}
	return Buffer.concat([head, ...texts]);
}

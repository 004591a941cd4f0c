import { zlibSync } from 'fflate';

/**
 * The same PDF with its small objects in compressed streams (ISO 32000-1, 7.5.7) and its table of offsets as one (7.5.8).
 * A tagged table has an object for every cell: Typst writes each as plain text, which is most of a long file.
 */
export function packedPdf(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
	const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
	const { objects, trailer } = read(file);
	const streams = objects.filter(({ isStream }) => isStream);
	const plain = objects.filter(({ isStream }) => !isStream);
	const next = objects.reduce((most, { number }) => Math.max(most, number), 0) + 1;
	const packs = inParts(plain, objectsInPack).map((part, index) => ({ number: next + index, part }));

	const parts: Buffer[] = [file.subarray(0, objects[0]?.from ?? 0)];
	let offset = parts[0]?.length ?? 0;
	const places = new Map<number, Place>([[0, [0, 0, 0xffff]]]);
	const put = (number: number, bytes: Buffer) => {
		places.set(number, [1, offset, 0]);
		parts.push(bytes);
		offset += bytes.length;
	};
	for (const { number, from, until } of streams) put(number, file.subarray(from, until));
	for (const { number, part } of packs) {
		put(number, packOf(file, number, part));
		for (const [index, object] of part.entries()) places.set(object.number, [2, number, index]);
	}
	const table = next + packs.length;
	const start = offset;
	places.set(table, [1, start, 0]);
	parts.push(tableOf(table, places, trailer));
	parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
	return Uint8Array.from(Buffer.concat(parts));
}

const objectsInPack = 200;

/** An object of a file: from its number up to and with `endobj` and the end of its line. */
interface PdfObject {
	readonly number: number;
	readonly from: number;
	readonly until: number;
	readonly isStream: boolean;
}

/** Of an object: that it stands at an offset, or in a pack at a place in it. Of number 0: that it is free. */
type Place = readonly [type: 0 | 1 | 2, where: number, which: number];

/** The objects of a file in the order in which they stand, by its table of offsets, and what its trailer says. */
function read(file: Buffer): { readonly objects: readonly PdfObject[]; readonly trailer: string } {
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
	const tail = file.toString('latin1', start);
	const head = /^xref\s+0 (\d+)\s+/.exec(tail);
	if (!head) throw new Error('the table of offsets is not one that is known here');
	const offsets = Array.from({ length: Number(head[1]) }, (_, number) => {
		const line = tail.slice(head[0].length + 20 * number, head[0].length + 20 * number + 20);
		return { number, from: Number(line.slice(0, 10)), isUsed: line[17] === 'n' };
	});
	const used = offsets.filter(({ isUsed }) => isUsed).sort((a, b) => a.from - b.from);
	const objects = used.map(({ number, from }, index): PdfObject => {
		const until = used[index + 1]?.from ?? start;
		return { number, from, until, isStream: file.subarray(from, until).includes('\nendstream') };
	});
	return { objects, trailer: /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1] ?? '' };
}

function inParts<Value>(values: readonly Value[], size: number): (readonly Value[])[] {
	return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}

function packOf(file: Buffer, number: number, part: readonly PdfObject[]): Buffer {
	const bodies = part.map((object) => bodyOf(file, object));
	let at = 0;
	const heads = bodies.map((body, index) => {
		const head = `${part[index]?.number ?? 0} ${at}`;
		at += body.length + 1;
		return head;
	});
	const first = `${heads.join(' ')}\n`;
	const content = Buffer.from(`${first}${bodies.join('\n')}\n`, 'latin1');
	return streamObject(number, `/Type /ObjStm /N ${part.length} /First ${first.length}`, content);
}

/** What stands between `obj` and `endobj`. */
function bodyOf(file: Buffer, { from, until }: PdfObject): string {
	const found = /^\d+ 0 obj\s([\s\S]*?)\sendobj\s*$/.exec(file.toString('latin1', from, until));
	if (!found) throw new Error('an object is not of the form that is known here');
	return found[1] as string;
}

function tableOf(number: number, places: ReadonlyMap<number, Place>, trailer: string): Buffer {
	const rows = Buffer.alloc(7 * (number + 1));
	for (const [at, [type, where, which]] of places) {
		rows.writeUInt8(type, 7 * at);
		rows.writeUInt32BE(where, 7 * at + 1);
		rows.writeUInt16BE(which, 7 * at + 5);
	}
	const kept = trailer.replace(/\/Size \d+/, '').trim();
	return streamObject(number, `/Type /XRef /W [1 4 2] /Size ${number + 1} ${kept}`, rows);
}

function streamObject(number: number, entries: string, content: Buffer): Buffer {
	const packed = zlibSync(content, { level: 9 });
	return Buffer.concat([
		Buffer.from(`${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, 'latin1'),
		packed,
		Buffer.from('\nendstream\nendobj\n', 'latin1'),
	]);
}

import { fontOf, tablesOf } from './font-tables.ts';

/**
 * The font with the points of its outlines on a coarser grid. With steps of 8 in an em of 1000 no point of a heading
 * moves by more than half a dot of a phone's screen, and a quarter of the bytes is saved.
 */
export function withRoundedOutlines(font: Buffer, step: number): Buffer {
	const tables = new Map(tablesOf(font));
	const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
	const head = Buffer.from(table('head'));
	const isLong = head.readInt16BE(50) === 1;
	const offsetOf = (glyph: number): number =>
		isLong ? table('loca').readUInt32BE(4 * glyph) : 2 * table('loca').readUInt16BE(2 * glyph);
	const count = table('maxp').readUInt16BE(4);
	const offsets = Buffer.alloc(4 * (count + 1));
	const bearings = leftBearings(table('hhea'), table('hmtx'));
	const glyphs: Buffer[] = [];
	let end = 0;
	for (let index = 0; index < count; index += 1) {
		const glyph = table('glyf').subarray(offsetOf(index), offsetOf(index + 1));
		const rounded = evenLength(isSimple(glyph) ? roundedGlyph(glyph, step) : glyph);
		// A glyph stands where its bearing says: that moves with its leftmost point.
		if (isSimple(glyph)) bearings.move(index, rounded.readInt16BE(2) - glyph.readInt16BE(2));
		glyphs.push(rounded);
		end += rounded.length;
		offsets.writeUInt32BE(end, 4 * (index + 1));
	}
	head.writeInt16BE(1, 50);
	tables.set('head', head).set('hmtx', bearings.table).set('loca', offsets).set('glyf', Buffer.concat(glyphs));
	return fontOf(font.readUInt32BE(0), [...tables]);
}

/** The left side bearings in a copy of the table of widths: first pairs of width and bearing, then bearings alone. */
function leftBearings(hhea: Buffer, hmtx: Buffer) {
	const pairs = hhea.readUInt16BE(34);
	const table = Buffer.from(hmtx);
	const placeOf = (glyph: number): number => (glyph < pairs ? 4 * glyph + 2 : 2 * pairs + 2 * glyph);
	const move = (glyph: number, by: number): number =>
		table.writeInt16BE(table.readInt16BE(placeOf(glyph)) + by, placeOf(glyph));
	return { table, move };
}

/** Has outlines of its own, and is not put together from other glyphs. */
function isSimple(glyph: Buffer): boolean {
	return glyph.length > 0 && glyph.readInt16BE(0) > 0;
}

/** OpenType, table `glyf`: ends of the contours, flags of the points, then their steps in x and in y. */
function roundedGlyph(glyph: Buffer, step: number): Buffer {
	const contours = glyph.readInt16BE(0);
	const points = glyph.readUInt16BE(8 + 2 * contours) + 1;
	const start = 12 + 2 * contours + glyph.readUInt16BE(10 + 2 * contours);
	const { flags, next } = readFlags(glyph, start, points);
	const across = readSteps(glyph, next, flags, { short: 2, same: 16 });
	const up = readSteps(glyph, across.next, flags, { short: 4, same: 32 });
	const round = (value: number): number => Math.round(value / step) * step;
	const xs = across.values.map(round);
	const ys = up.values.map(round);

	const head = Buffer.from(glyph.subarray(0, 12 + 2 * contours));
	[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, field) =>
		head.writeInt16BE(value, 2 + 2 * field),
	);
	// No instructions: the font is cut without hints.
	head.writeUInt16BE(0, 10 + 2 * contours);
	const written = { x: writeSteps(xs, { short: 2, same: 16 }), y: writeSteps(ys, { short: 4, same: 32 }) };
	const bits = flags.map((flag, point) => (flag & 1) | (written.x.flags[point] ?? 0) | (written.y.flags[point] ?? 0));
	return Buffer.concat([head, Buffer.from([...withRepeats(bits), ...written.x.bytes, ...written.y.bytes])]);
}

interface Bits {
	readonly short: number;
	readonly same: number;
}

function readFlags(glyph: Buffer, start: number, points: number) {
	const flags: number[] = [];
	let next = start;
	while (flags.length < points) {
		const flag = glyph.readUInt8(next++);
		const times = flag & 8 ? glyph.readUInt8(next++) + 1 : 1;
		for (let time = 0; time < times; time += 1) flags.push(flag);
	}
	return { flags, next };
}

function readSteps(glyph: Buffer, start: number, flags: readonly number[], { short, same }: Bits) {
	let next = start;
	let value = 0;
	const values = flags.map((flag) => {
		if (flag & short) value += (flag & same ? 1 : -1) * glyph.readUInt8(next++);
		else if (!(flag & same)) {
			value += glyph.readInt16BE(next);
			next += 2;
		}
		return value;
	});
	return { values, next };
}

function writeSteps(values: readonly number[], { short, same }: Bits) {
	const bytes: number[] = [];
	const flags = values.map((value, point) => {
		const step = value - (values[point - 1] ?? 0);
		if (step === 0) return same;
		if (Math.abs(step) > 255) {
			bytes.push((step >> 8) & 255, step & 255);
			return 0;
		}
		bytes.push(Math.abs(step));
		return step > 0 ? short | same : short;
	});
	return { flags, bytes };
}

function withRepeats(flags: readonly number[]): number[] {
	const bytes: number[] = [];
	for (let at = 0; at < flags.length;) {
		const flag = flags[at] ?? 0;
		let times = 1;
		while (times < 256 && flags[at + times] === flag) times += 1;
		if (times > 2) bytes.push(flag | 8, times - 1);
		else bytes.push(...Array<number>(times).fill(flag));
		at += times;
	}
	return bytes;
}

function evenLength(glyph: Buffer): Buffer {
	return glyph.length % 2 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(1)]);
}

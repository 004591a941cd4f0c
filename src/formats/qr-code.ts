import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004) as the `d` of an SVG path in a square of `size` units, with its quiet zone of four. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const rows = data.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
	return { size, path: rows.flat().join('') };
}

/** Where dark squares stand side by side: the first of them and how many. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
	const runs: [number, number][] = [];
	for (const [x, isDark] of row.entries()) {
		const last = runs.at(-1);
		if (!isDark) continue;
		if (last && last[0] + last[1] === x) last[1] += 1;
		else runs.push([x, 1]);
	}
	return runs;
}

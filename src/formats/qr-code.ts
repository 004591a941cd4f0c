import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004) in a square of `size` units, with its quiet zone of four: the `d` of an SVG path whose line,
 * one unit wide, runs through the middle of the dark squares of each row.
 */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	return { size, path: data.map((row, y) => lineThrough(runsOf(row), y)).join('') };
}

/** Each run begins where the one before it ends and the light squares between them are passed. */
function lineThrough(runs: readonly [start: number, length: number][], y: number): string {
	return runs
		.map(([x, length], at) => {
			const [before = 0, lengthBefore = 0] = runs[at - 1] ?? [];
			return `${at === 0 ? `M${x} ${y}.5` : `m${x - before - lengthBefore} 0`}h${length}`;
		})
		.join('');
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

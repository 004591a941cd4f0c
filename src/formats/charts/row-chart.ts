import { element, label, legend, part, percent, svg, type ChartFrame, type Meaning } from './svg.ts';

/** One row: what it is about, its parts from the left, and its number in words. */
export interface Row {
	readonly name: string;
	readonly parts: readonly number[];
	readonly text: string;
}

const pitch = 42;

/** Lying bars of one length, each divided by its parts, with name and number in words above it. */
export function rowChart(frame: ChartFrame, rows: readonly Row[], meanings: readonly Meaning[]): string {
	const explained = legend(frame.id, rows.length * pitch + 8, meanings);
	const bars = rows.map((row, index) => {
		const y = index * pitch;
		return element(
			'g',
			{ class: 'chart-row' },
			label(row.name, { x: 1, y: y + 15 }),
			label(row.text, { x: '99.8%', y: y + 15, anchor: 'end', class: 'chart-value' }),
			...divided(frame.id, row.parts, { y: y + 21, meanings }),
		);
	});
	return svg(frame, rows.length * pitch + 8 + explained.height, ...bars, explained.svg);
}

/** The parts of one bar, which ends half a pixel before the edges of the chart. */
function divided(
	id: string,
	parts: readonly number[],
	{ y, meanings }: { readonly y: number; readonly meanings: readonly Meaning[] },
): string[] {
	const whole = parts.reduce((total, value) => total + value, 0);
	const [first, length] = [0.15, 99.7];
	let before = 0;
	return parts.flatMap((value, index) => {
		const x = first + (before / whole) * length;
		before += value;
		const box = { x: percent(x), y, width: percent((value / whole) * length), height: 13 };
		return value > 0 ? [part(id, meanings[index]?.look ?? 'empty', box)] : [];
	});
}

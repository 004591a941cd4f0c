import { chartWidth, element, label, legend, part, svg, type ChartFrame } from './svg.ts';

/** One row: what it is about, its parts from the left, and its number in words. */
export interface Row {
	readonly name: string;
	readonly parts: readonly number[];
	readonly text: string;
}

const pitch = 40;

/** Lying bars of one length, each divided by its parts, with name and number in words above it. */
export function rowChart(frame: ChartFrame, rows: readonly Row[], meanings: readonly string[]): string {
	const explained = legend(frame.id, rows.length * pitch + 8, meanings);
	const bars = rows.map((row, index) => {
		const y = index * pitch;
		return element(
			'g',
			{ class: 'chart-row' },
			label(row.name, { x: 1, y: y + 14 }),
			label(row.text, { x: chartWidth - 1, y: y + 14, anchor: 'end', class: 'chart-value' }),
			...divided(frame.id, row.parts, y + 20),
		);
	});
	return svg(frame, rows.length * pitch + 8 + explained.height, ...bars, explained.svg);
}

function divided(id: string, parts: readonly number[], y: number): string[] {
	const whole = parts.reduce((total, value) => total + value, 0);
	let before = 0;
	return parts.flatMap((value, index) => {
		const x = 1 + (before / whole) * (chartWidth - 2);
		before += value;
		return value > 0 ? [part(id, index, { x, y, width: (value / whole) * (chartWidth - 2), height: 12 })] : [];
	});
}

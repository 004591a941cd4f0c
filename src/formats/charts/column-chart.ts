import { chartWidth, element, label, legend, part, svg, type ChartFrame } from './svg.ts';

/** One month: its parts from the bottom up, and the number that stands above them. */
export interface Column {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly parts: readonly number[];
	readonly text: string;
}

export interface Columns {
	readonly columns: readonly Column[];
	/** Where the scale ends; at least 1. */
	readonly max: number;
	/** The scale in words, at these values. */
	readonly ticks: readonly { readonly at: number; readonly text: string }[];
	/** What the parts mean. */
	readonly meanings: readonly string[];
}

const left = 32;
const top = 18;
const plot = 140;
const bottom = top + plot;
const belowAxis = 40;

/** Upright bars, one for each month, with the months below: digits, and the year where it begins. */
export function columnChart(frame: ChartFrame, { columns, max, ticks, meanings }: Columns): string {
	const pitch = (chartWidth - left) / Math.max(1, columns.length);
	const explained = legend(frame.id, bottom + belowAxis, meanings);
	const bars = columns.map((column, index) => {
		const x = left + pitch * index;
		return element(
			'g',
			{ class: 'chart-column' },
			...stack(frame.id, column.parts, max, { x: x + pitch * 0.16, width: pitch * 0.68 }),
			label(column.text, {
				x: x + pitch / 2,
				y: heightOf(sum(column.parts), max) - 4,
				anchor: 'middle',
				class: 'chart-value',
			}),
			label(String(Number(column.month.slice(5))), { x: x + pitch / 2, y: bottom + 15, anchor: 'middle' }),
			saysYear(columns, index)
				? label(column.month.slice(0, 4), { x: x + 2, y: bottom + 30, class: 'chart-year' })
				: '',
		);
	});
	const scale = ticks.map(({ at, text }) => tick(heightOf(at, max), text));
	return svg(frame, bottom + belowAxis + explained.height, ...scale, ...bars, explained.svg);
}

/** The year stands below its January, and below the first month where the two would not touch. */
function saysYear(columns: readonly Column[], index: number): boolean {
	const isJanuary = (at: number) => columns[at]?.month.endsWith('-01') ?? false;
	return isJanuary(index) || (index === 0 && !isJanuary(1));
}

function stack(
	id: string,
	parts: readonly number[],
	max: number,
	place: { readonly x: number; readonly width: number },
): string[] {
	let below = 0;
	return parts.flatMap((value, index) => {
		const from = heightOf(below, max);
		below += value;
		const y = heightOf(below, max);
		return value > 0 ? [part(id, index, { ...place, y, height: from - y })] : [];
	});
}

function tick(y: number, text: string): string {
	const line = { class: 'chart-rule', d: `M${left} ${y}H${chartWidth}`, stroke: 'currentColor', 'stroke-width': 0.5 };
	return element('path', line) + label(text, { x: left - 4, y: y + 4, anchor: 'end', class: 'chart-scale' });
}

function heightOf(value: number, max: number): number {
	return bottom - (Math.min(value, max) / Math.max(max, 1e-9)) * plot;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

import { element, label, legend, part, percent, svg, type ChartFrame, type Meaning } from './svg.ts';

/** One month: its parts from the bottom up, the number that stands above them, and that of the late part below. */
export interface Column {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly parts: readonly number[];
	readonly text: string;
	/** Empty where nothing is late. */
	readonly late?: string;
}

export interface Columns {
	readonly columns: readonly Column[];
	/** Where the scale ends; at least 1. */
	readonly max: number;
	/** The scale in words, at these values. */
	readonly ticks: readonly { readonly at: number; readonly text: string }[];
	/** How the parts are drawn and what they mean, in their order. */
	readonly meanings: readonly Meaning[];
}

/** In percent of the width: where the columns begin. */
const left = 7;
const top = 20;
const plot = 160;
const bottom = top + plot;

/** Upright bars, one for each month, with the months below: digits, the late ones where there are any, and the year where it begins. */
export function columnChart(frame: ChartFrame, { columns, max, ticks, meanings }: Columns): string {
	const pitch = (100 - left) / Math.max(1, columns.length);
	const lateRow = columns.some(({ late }) => late) ? 16 : 0;
	const belowAxis = 40 + lateRow;
	const explained = legend(frame.id, bottom + belowAxis, meanings);
	const bars = columns.map((column, index) => {
		const x = left + pitch * index;
		const middle = percent(x + pitch / 2);
		return element(
			'g',
			{ class: 'chart-column' },
			...stack(frame.id, column.parts, { max, meanings, x: x + pitch * 0.2, width: pitch * 0.6 }),
			label(column.text, {
				x: middle,
				y: heightOf(sum(column.parts), max) - 5,
				anchor: 'middle',
				class: 'chart-value',
			}),
			label(String(Number(column.month.slice(5))), { x: middle, y: bottom + 15, anchor: 'middle' }),
			column.late ? label(column.late, { x: middle, y: bottom + 31, anchor: 'middle', class: 'chart-count-late' }) : '',
			saysYear(columns, index)
				? label(column.month.slice(0, 4), { x: percent(x), y: bottom + 31 + lateRow, class: 'chart-year' })
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

interface PlaceOfStack extends Pick<Columns, 'max' | 'meanings'> {
	/** In percent. */
	readonly x: number;
	readonly width: number;
}

function stack(id: string, parts: readonly number[], { max, meanings, x, width }: PlaceOfStack): string[] {
	const place = { x: percent(x), width: percent(width) };
	let below = 0;
	return parts.flatMap((value, index) => {
		const from = heightOf(below, max);
		below += value;
		const y = heightOf(below, max);
		return value > 0 ? [part(id, meanings[index]?.look ?? 'empty', { ...place, y, height: from - y })] : [];
	});
}

function tick(y: number, text: string): string {
	const line = {
		class: 'chart-rule',
		x1: percent(left),
		x2: '100%',
		y1: y,
		y2: y,
		stroke: 'currentColor',
		'stroke-width': 0.5,
	};
	return element('line', line) + label(text, { x: percent(left - 1), y: y + 4, anchor: 'end', class: 'chart-scale' });
}

function heightOf(value: number, max: number): number {
	return bottom - (Math.min(value, max) / Math.max(max, 1e-9)) * plot;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

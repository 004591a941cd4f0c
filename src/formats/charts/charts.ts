import { fillIn } from '../../i18n/fill-in.ts';
import type { MonthOfChanges, MonthOfFilings } from '../../views/by-month.ts';
import type { Coverage } from '../../views/coverage.ts';
import { columnChart, type Columns } from './column-chart.ts';
import { rowChart } from './row-chart.ts';
import type { Look, Meaning } from './svg.ts';

/** The words of a chart. In `description` the sums stand as `{{count}}`, `{{of}}`. */
export interface ChartWords {
	readonly title: string;
	readonly description: string;
	/** What the parts of a bar mean, in their order. */
	readonly meanings: readonly string[];
}

/** The words of a chart by month. In `description` the first and the last month stand as `{{from}}`, `{{until}}`. */
export interface MonthChartWords extends ChartWords {
	monthInWords(month: string): string;
}

/** How many changes were filed in time, how many between the limits, and how many are or were late, by month. */
export function onTimeChart(id: string, words: MonthChartWords, months: readonly MonthOfFilings[]): string {
	const sums = { count: sumOf(months, ({ inTime }) => inTime), of: sumOf(months, allOf) };
	return columnChart(frameOf(id, words, { ...endsOf(words, months), ...sums }), {
		...scaleOf(months.map(allOf)),
		columns: months.map((of) => ({
			month: of.month,
			parts: [of.inTime, of.between, of.late],
			text: String(allOf(of)),
			late: of.late > 0 ? String(of.late) : '',
		})),
		meanings: meaningsOf(words, ['plain', 'hatched', 'late']),
	});
}

/** How many changes took effect, by month. */
export function changesChart(id: string, words: MonthChartWords, months: readonly MonthOfChanges[]): string {
	const totals = months.map(({ persons, others }) => persons + others);
	const count = totals.reduce((sum, total) => sum + total, 0);
	return columnChart(frameOf(id, words, { ...endsOf(words, months), count }), {
		...scaleOf(totals),
		columns: months.map(({ month, persons, others }) => ({
			month,
			parts: [persons, others],
			text: String(persons + others),
		})),
		meanings: meaningsOf(words, ['plain', 'hatched']),
	});
}

/**
 * How many of the agencies have a spokesperson and a verified number, by region; then those with a spokesperson alone,
 * then the rest. A region without agencies is left out. `row` puts a number in words: `{{count}}`, `{{of}}`, `{{percent}}`.
 */
export function coverageChart(
	id: string,
	words: ChartWords & { readonly row: string },
	regions: readonly { readonly name: string; readonly coverage: Coverage }[],
): string {
	const rows = regions
		.filter(({ coverage }) => coverage.agencies > 0)
		.map(({ name, coverage: { agencies, complete, withSpokesperson } }) => ({
			name,
			parts: [complete, withSpokesperson - complete, agencies - withSpokesperson],
			text: fillIn(words.row, { count: complete, of: agencies, percent: Math.round((complete / agencies) * 100) }),
		}));
	const sums = {
		count: sumOf(regions, ({ coverage }) => coverage.complete),
		of: sumOf(regions, ({ coverage }) => coverage.agencies),
	};
	return rowChart(frameOf(id, words, sums), rows, meaningsOf(words, ['plain', 'hatched', 'empty']));
}

function meaningsOf({ meanings }: ChartWords, looks: readonly Look[]): Meaning[] {
	return looks.map((look, index) => ({ look, text: meanings[index] ?? '' }));
}

/** A scale that ends at a round number, said at its ends and in the middle. */
function scaleOf(totals: readonly number[]): Pick<Columns, 'max' | 'ticks'> {
	const max = roundScale(Math.max(0, ...totals));
	return { max, ticks: [0, max / 2, max].map((at) => ({ at, text: String(at) })) };
}

function frameOf(id: string, { title, description }: ChartWords, values: Readonly<Record<string, string | number>>) {
	return { id, title, description: fillIn(description, values) };
}

function allOf({ inTime, between, late }: MonthOfFilings): number {
	return inTime + between + late;
}

function endsOf({ monthInWords }: MonthChartWords, months: readonly { readonly month: string }[]) {
	const [from, until] = [months[0], months.at(-1)];
	return { from: from ? monthInWords(from.month) : '', until: until ? monthInWords(until.month) : '' };
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
	return items.reduce((sum, item) => sum + value(item), 0);
}

/** The next round number whose half is a whole number too. */
function roundScale(largest: number): number {
	for (let power = 1; ; power *= 10) {
		const found = [2, 3, 4, 6, 8, 10].map((step) => step * power).find((end) => end >= largest && end % 2 === 0);
		if (found !== undefined) return found;
	}
}

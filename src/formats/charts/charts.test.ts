import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { readContent } from '../../disk/read-content.ts';
import { localize } from '../../i18n/languages.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import type { Registry } from '../../registry/registry.ts';
import { changesPerMonth, filingsPerMonth, monthsUntil } from '../../views/by-month.ts';
import { changeLog } from '../../views/change-log.ts';
import { coverageOf } from '../../views/coverage.ts';
import { updateChecks } from '../../views/update-checks.ts';
import { changesChart, coverageChart, onTimeChart } from './charts.ts';

const day = isoDate('2026-11-22');
const hostile = '</text><script>alert(1)</script>" onload="x" & \u0000\ud800';
const words = {
	title: 'Changes & filings',
	description: '{{count}} from {{from}} to {{until}}',
	meanings: ['first', 'second', 'third'],
	monthInWords: (month: string) => `month ${month}`,
};
const coverageWords = { ...words, meanings: ['both', 'spokesperson', 'neither'], row: '{{count}}/{{of}} {{percent}}%' };

/** Texts in the order in which they are drawn. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe('the charts of the real record', () => {
	let registry: Registry;
	beforeAll(() => {
		const { value: files } = readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
		const { value } = registryFrom(files);
		if (!value) throw new Error('the content has errors');
		registry = value.registry;
	});
	const months = monthsUntil(day, 12);

	test('show the changes of twelve months, counted as the log counts them', () => {
		const log = changeLog(registry, day);
		const series = changesPerMonth(day, months, log);
		const svg = changesChart('changes', words, series);
		const inLog = log.filter(({ event }) => event.on >= '2025-12-01' && event.on <= day).length;
		expect(series.reduce((sum, { persons, others }) => sum + persons + others, 0)).toBe(inLog);
		expect(svg).toContain(`<desc id="changes-description">${inLog} from month 2025-12 to month 2026-11</desc>`);
		expect(count(svg, /class="chart-column"/g)).toBe(12);
		expect(textsOf(svg)).toEqual(expect.arrayContaining(['2026', '12', '11', 'first', 'second']));
	});
	test('show the on-time rate as the update checks have it', () => {
		const { perMonth, filings } = updateChecks(registry, day);
		const series = filingsPerMonth(months, perMonth);
		for (const { month, inTime, between, late } of series) {
			const onTime = perMonth.find(({ of }) => of === month)?.onTime;
			const due = inTime + between + late;
			expect(due === 0 ? undefined : inTime / due).toBe(onTime);
		}
		const missed = filings.filter(({ state, event }) => ['late', 'overdue'].includes(state) && '2025-12' <= event.on);
		expect(series.reduce((sum, { late }) => sum + late, 0)).toBe(missed.length);
		expect(count(onTimeChart('rate', words, series), /class="chart-column"/g)).toBe(12);
	});
	test('show every region once, and its counties add up to those of the record', () => {
		const coverage = coverageOf(registry, day);
		const counties = registry.agencies.filter(
			({ record }) => record.group === 'county-governments' && !record.dissolved,
		);
		expect(coverage.reduce((sum, region) => sum + region.counties.agencies, 0)).toBe(counties.length);
		for (const { all, counties: of } of coverage) {
			expect(of.agencies).toBeLessThanOrEqual(all.agencies);
			expect(of.complete).toBeLessThanOrEqual(Math.min(of.verified, of.withSpokesperson));
			expect(of.verified).toBeLessThanOrEqual(of.withNumber);
		}
		const named = coverage.map(({ region, counties: of }) => ({
			name: localize(region.division.name, 'zh').text,
			coverage: of,
		}));
		expect(textsOf(coverageChart('coverage', coverageWords, named))).toEqual(
			expect.arrayContaining(named.map(({ name }) => name)),
		);
	});
});

describe('a chart', () => {
	const months = [
		{ month: '2026-01', inTime: 0, between: 0, late: 0 },
		{ month: '2026-02', inTime: 2, between: 1, late: 0 },
		{ month: '2026-03', inTime: 1, between: 0, late: 1 },
	];
	const all = [
		onTimeChart('a', words, months),
		changesChart('b', words, [{ month: '2026-01', persons: 3, others: 1 }]),
		coverageChart('c', coverageWords, [
			{ name: 'Hills', coverage: { agencies: 4, withSpokesperson: 3, withNumber: 4, verified: 2, complete: 1 } },
			{ name: 'Empty', coverage: { agencies: 0, withSpokesperson: 0, withNumber: 0, verified: 0, complete: 0 } },
		]),
	];

	test.each(all)('has a name, a description and neither style nor script', (svg) => {
		expect(svg).toMatch(/^<svg xmlns="[^"]+" class="chart" width="100%" height="[\d.]+" font-size="12" role="img"/);
		expect(svg).toMatch(/aria-labelledby="(\w)-title \1-description"><title id="\1-title">Changes &amp; filings</);
		expect(svg).not.toMatch(/ style=|<style|<script|NaN|Infinity|undefined/);
	});
	test('leaves room between its words also where only they are read', () => {
		expect((all[0] ?? '').replace(/<[^>]+>/g, '')).toContain(' 4 0 1 2026 3 2 2 3 1 first second third');
	});
	test('tells its parts by hatching and numbers, not by colour', () => {
		expect(textsOf(all[0] ?? '').slice(0, 11)).toEqual(['0', '2', '4', '0', '1', '2026', '3', '2', '2', '3', '1']);
		expect(count(all[0] ?? '', /class="chart-hatched"/g)).toBe(2);
		expect(textsOf(all[1] ?? '').slice(0, 4)).toEqual(['0', '2', '4', '4']);
		expect(textsOf(all[2] ?? '')).toEqual(['Hills', '1/4 25%', 'both', 'spokesperson', 'neither']);
	});
	test('has the colour of the seal for what is late alone, and its number below the month', () => {
		const isLate = (svg: string) => count(svg, /class="chart-late"/g);
		// The one late change and the sign that explains it.
		expect([isLate(all[0] ?? ''), isLate(all[1] ?? ''), isLate(all[2] ?? '')]).toEqual([2, 0, 0]);
		expect((all[0] ?? '').match(/class="chart-count-late"[^>]*>(\d+)</)?.[1]).toBe('1');
	});
	test('takes the width that it has: what lies across is in percent', () => {
		for (const svg of all) {
			const bars = [...svg.matchAll(/<rect class="chart-\w+" x="([^"]+)" (?:y="[^"]+" )?width="([^"]+)"/g)];
			const drawn = bars.filter(([, , width]) => width !== '14');
			expect(drawn.length).toBeGreaterThan(0);
			for (const [, x, width] of drawn) expect(`${x} ${width}`).toMatch(/^[\d.]+% [\d.]+%$/);
			expect(svg).not.toContain('viewBox');
		}
	});
	test('says the year where it begins, and at the first month where there is room', () => {
		const years = (until: string) =>
			textsOf(onTimeChart('y', words, filingsPerMonth(monthsUntil(isoDate(until), 12), []))).filter((text) =>
				/^20/.test(text ?? ''),
			);
		expect([years('2026-11-22'), years('2026-10-22'), years('2026-12-22')]).toEqual([
			['2026'],
			['2025', '2026'],
			['2026'],
		]);
	});
	test('of nothing is still drawn', () => {
		const svg =
			changesChart('none', words, []) + onTimeChart('none', words, []) + coverageChart('none', coverageWords, []);
		expect(svg).not.toMatch(/NaN|Infinity|undefined/);
	});
	test('has nothing in it that a name could add', () => {
		const coverage = { agencies: 1, withSpokesperson: 1, withNumber: 1, verified: 1, complete: 1 };
		const named = coverageChart('d', { ...coverageWords, title: hostile, row: hostile, meanings: [hostile] }, [
			{ name: hostile, coverage },
		]);
		expect(named).not.toMatch(/<script|" onload/);
		expect([...named].every((character) => character >= ' ')).toBe(true);
		expect(count(named, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot; onload=&quot;x&quot; &amp; /g)).toBe(4);
	});
	test('takes its colours from classes that the style sheet knows', async () => {
		const source = await readFile(new URL('./svg.ts', import.meta.url), 'utf8');
		expect(source).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(/i);
	});
});

import { cpus, loadavg, totalmem } from 'node:os';
import type { Ratio } from './ratios.ts';

export interface MeasuredCommand {
	/** What it was measured on: how many agencies, or rows in each of how many publications. */
	readonly on: string;
	readonly command: string;
	readonly seconds: number;
	readonly processor: number;
	readonly peak: number;
}

/** One build of a site, as it says itself. */
export interface MeasuredSite {
	readonly on: string;
	readonly pages: number;
	readonly seconds: number;
	/** The seconds of each stage, and those of processor time that the fonts took beside the rendering. */
	readonly stages: Readonly<Record<'reading' | 'bundling' | 'rendering' | 'fonts' | 'fullText' | 'placing', number>>;
}

export interface Benchmark {
	readonly commands: readonly MeasuredCommand[];
	readonly sites: readonly MeasuredSite[];
	/** Check against a bare loop, and verification against bare hashing. */
	readonly ratios: readonly { readonly on: string; readonly of: 'check' | 'verify'; readonly ratio: Ratio }[];
	readonly day: string;
}

const begin = '<!-- bench:begin -->';
const end = '<!-- bench:end -->';

/** The text of the page of benchmarks with its tables replaced. */
export function withBenchmark(page: string, benchmark: Benchmark): string {
	const [before, rest] = page.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) throw new Error('the page of benchmarks has lost its marks');
	return `${before}${begin}\n\n${benchmarkTable(benchmark)}\n${end}${after}`;
}

/** The measurements as tables, with the machine that they were taken on. */
export function benchmarkTable({ commands, sites, ratios, day }: Benchmark): string {
	return [
		`Measured on ${day}: ${machine()}.`,
		'',
		'| agencies | command | seconds | processor seconds | peak MiB |',
		'| ---: | --- | ---: | ---: | ---: |',
		...commands.map(
			({ on, command, seconds, processor, peak }) =>
				`| ${on} | ${command} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${peak} |`,
		),
		'',
		...(sites.length > 0 ? [...siteTable(sites), ''] : []),
		'| agencies | ratio | processor seconds | of the least | ratio (median) |',
		'| ---: | --- | ---: | ---: | ---: |',
		...ratios.map(
			({ on, of, ratio: { work, least, ratio } }) =>
				`| ${on} | ${ratioNames[of]} | ${work.toFixed(3)} | ${least.toFixed(3)} | ${ratio.toFixed(2)} |`,
		),
		'',
	].join('\n');
}

/** Where the seconds of a build go. */
function siteTable(sites: readonly MeasuredSite[]): string[] {
	return [
		'| agencies | pages | reading | bundling | rendering | (fonts beside it, processor) | full text | placing | site | site ÷ rendering |',
		'| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
		...sites.map(({ on, pages, seconds, stages }) => {
			const { reading, bundling, rendering, fonts, fullText, placing } = stages;
			const parts = [reading, bundling, rendering, fonts, fullText, placing, seconds];
			const shown = parts.map((part) => part.toFixed(1)).join(' | ');
			return `| ${on} | ${pages} | ${shown} | ${(seconds / rendering).toFixed(2)} |`;
		}),
	];
}

const ratioNames = { check: 'check ÷ bare loop', verify: 'verify ÷ bare hashing' } as const;

function machine(): string {
	const model = cpus()[0]?.model.trim() ?? 'processor not known';
	const memory = Math.round(totalmem() / 2 ** 30);
	const busy = loadavg()[0]?.toFixed(1) ?? '?';
	return `${cpus().length} cores (${model}), ${memory} GiB memory, Node ${process.version}, ${process.platform} ${process.arch}; load average ${busy}`;
}

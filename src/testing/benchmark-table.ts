import { cpus, totalmem } from 'node:os';
import type { CheckRatio } from './check-ratio.ts';

export interface MeasuredCommand {
	readonly bodies: number;
	readonly command: string;
	readonly seconds: number;
	readonly processor: number;
	readonly peak: number;
}

export interface Benchmark {
	readonly commands: readonly MeasuredCommand[];
	readonly ratios: readonly { readonly bodies: number; readonly ratio: CheckRatio }[];
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
export function benchmarkTable({ commands, ratios, day }: Benchmark): string {
	return [
		`Measured on ${day}: ${machine()}.`,
		'',
		'| bodies | command | seconds | processor seconds | peak MiB |',
		'| ---: | --- | ---: | ---: | ---: |',
		...commands.map(
			({ bodies, command, seconds, processor, peak }) =>
				`| ${bodies} | ${command} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${peak} |`,
		),
		'',
		'| bodies | check, processor seconds | bare loop, processor seconds | ratio (median) |',
		'| ---: | ---: | ---: | ---: |',
		...ratios.map(
			({ bodies, ratio: { check, loop, ratio } }) =>
				`| ${bodies} | ${check.toFixed(3)} | ${loop.toFixed(3)} | ${ratio.toFixed(2)} |`,
		),
		'',
	].join('\n');
}

function machine(): string {
	const model = cpus()[0]?.model.trim() ?? 'processor not known';
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${cpus().length} cores (${model}), ${memory} GiB memory, Node ${process.version}, ${process.platform} ${process.arch}`;
}

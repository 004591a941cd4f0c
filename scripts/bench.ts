import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, type Command } from '../src/commands/command-line.ts';
import { readContentFiles } from '../src/disk/read-content.ts';
import type { SourceFile } from '../src/records/source.ts';
import {
	benchmarkTable,
	withBenchmark,
	type Benchmark,
	type MeasuredCommand,
} from '../src/measuring/benchmark-table.ts';
import { dayOfMadeRegistry, makeLongChain, makeRegistry } from '../src/measuring/make-registry.ts';
import { measureScript, type Measured } from '../src/testing/measured-process.ts';
import { checkRatio, median, verifyRatio, type Ratio } from '../src/measuring/ratios.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/bench');
const page = join(root, 'docs/benchmarks.md');
const repeats = 3;

await runCommand({
	name: 'bench',
	options: { quick: 'flag', 'no-build': 'flag', 'no-write': 'flag', ratio: 'text', hashing: 'text' },
	run: async (command) => {
		const { quick, 'no-build': noBuild, 'no-write': noWrite, ratio, hashing, json } = command.options;
		if (ratio !== undefined || hashing !== undefined) {
			command.printJson(ratio === undefined ? verifyRatio(hashing ?? '') : checkRatio(ratio));
			return 0;
		}
		const base = readContentFiles(command.folder).filter(isBase);
		const measured: Measurements[] = [];
		for (const bodies of quick ? [160] : [160, 3600]) {
			const folder = await writeFiles(String(bodies), makeRegistry(bodies, base));
			measured.push(await measureRegistry(command, bodies, folder, !noBuild));
		}
		for (const rows of quick ? [360] : [360, 3600]) {
			const folder = await writeFiles(`line-${rows}`, makeLongChain(rows, base));
			measured.push(await measureLine(command, `${rows} × 11`, folder));
		}
		const benchmark: Benchmark = {
			commands: measured.flatMap(({ commands }) => commands),
			ratios: measured.map(({ ratio: taken }) => taken),
			day: new Date().toISOString().slice(0, 10),
		};
		if (json) command.printJson(benchmark);
		else command.print(benchmarkTable(benchmark));
		if (!noWrite) await writeFile(page, withBenchmark(await readFile(page, 'utf8'), benchmark));
		return 0;
	},
});

/** What every made registry takes over from the one it is made beside: all but bodies, publications and prose. */
function isBase({ path }: SourceFile): boolean {
	return /^(registry|places|topics)\.yaml$|^(measures|calendars)\//.test(path);
}

async function writeFiles(name: string, files: readonly SourceFile[]): Promise<string> {
	const folder = join(cache, name);
	await rm(folder, { recursive: true, force: true });
	for (const { path, bytes } of files) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
	return folder;
}

interface Measurements {
	readonly commands: readonly MeasuredCommand[];
	readonly ratio: Benchmark['ratios'][number];
}

async function measureRegistry(
	command: Command,
	bodies: number,
	folder: string,
	withBuild: boolean,
): Promise<Measurements> {
	const common = ['--content', folder, '--today', dayOfMadeRegistry];
	const out = join(cache, `site-${bodies}`);
	const lines: Readonly<Record<string, readonly string[]>> = {
		check: ['check', ...common],
		updates: ['updates', ...common],
		'roster annual (plan)': ['roster', 'annual', '--year', '2027', ...common],
		...(withBuild ? { 'site, two languages': ['build', ...common, '--out', out] } : {}),
	};
	return {
		commands: await measureAll(command, String(bodies), lines),
		ratio: { on: String(bodies), of: 'check', ratio: await ratioOf(command, String(bodies), ['--ratio', folder]) },
	};
}

/** A long line of publications: `verify` as a whole process, and what it does beside hashing in one. */
async function measureLine(command: Command, on: string, folder: string): Promise<Measurements> {
	return {
		commands: await measureAll(command, on, { verify: ['verify', '--content', folder] }),
		ratio: { on, of: 'verify', ratio: await ratioOf(command, on, ['--hashing', folder]) },
	};
}

async function measureAll(
	command: Command,
	on: string,
	lines: Readonly<Record<string, readonly string[]>>,
): Promise<MeasuredCommand[]> {
	const commands: MeasuredCommand[] = [];
	for (const [name, [script = '', ...rest]] of Object.entries(lines)) {
		command.progress(`${on} · ${name}`);
		const runs: Measured[] = [];
		while (runs.length < repeats) runs.push(await measureScript([join(root, `scripts/${script}.ts`), ...rest]));
		const failed = runs.find(({ code }) => code !== 0);
		if (failed) throw new Error(`${name} ended with ${failed.code}:\n${failed.output.slice(-2000)}`);
		const middle = (of: 'seconds' | 'processor') => median(runs.map((run) => run[of]));
		const peak = Math.max(...runs.map((run) => run.peak));
		commands.push({ on, command: name, seconds: middle('seconds'), processor: middle('processor'), peak });
	}
	command.progress('');
	return commands;
}

/** A ratio is taken in a process of its own. */
async function ratioOf(command: Command, on: string, asked: readonly string[]): Promise<Ratio> {
	command.progress(`${on} · ratio`);
	const { output } = await measureScript([join(root, 'scripts/bench.ts'), ...asked, '--json']);
	command.progress('');
	return JSON.parse(output) as Ratio;
}

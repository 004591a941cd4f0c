import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, type Command } from '../src/commands/command-line.ts';
import { readContentFiles } from '../src/testing/read-content-files.ts';
import type { SourceFile } from '../src/records/source.ts';
import {
	benchmarkTable,
	withBenchmark,
	type Benchmark,
	type MeasuredCommand,
	type MeasuredSite,
} from '../src/measuring/benchmark-table.ts';
import { heavyLists } from '../src/measuring/heavy-lists.ts';
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
		for (const agencies of quick ? [160] : [160, 3600]) {
			const folder = await writeFiles(String(agencies), makeRegistry(agencies, base));
			measured.push(await measureRegistry(command, agencies, folder, !noBuild));
		}
		for (const rows of quick ? [360] : [360, 3600]) {
			const folder = await writeFiles(`line-${rows}`, makeLongChain(rows, base));
			measured.push(await measureLine(command, `${rows} × 11`, folder));
		}
		const benchmark: Benchmark = {
			commands: measured.flatMap(({ commands }) => commands),
			sites: measured.flatMap(({ sites }) => sites),
			ratios: measured.map(({ ratio: taken }) => taken),
			day: new Date().toISOString().slice(0, 10),
		};
		if (json) command.printJson(benchmark);
		else command.print(benchmarkTable(benchmark));
		if (!noWrite) await writeFile(page, withBenchmark(await readFile(page, 'utf8'), benchmark));
		return 0;
	},
});

/** What every made registry takes over from the one it is made beside: all but agencies, publications and prose. */
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
	readonly sites: readonly MeasuredSite[];
	readonly ratio: Benchmark['ratios'][number];
}

async function measureRegistry(
	command: Command,
	agencies: number,
	folder: string,
	withBuild: boolean,
): Promise<Measurements> {
	const common = ['--content', folder, '--today', dayOfMadeRegistry];
	const out = join(cache, `site-${agencies}`);
	const lines: Readonly<Record<string, readonly string[]>> = {
		check: ['check', ...common],
		updates: ['updates', ...common],
		'roster annual (plan)': ['roster', 'annual', '--year', '2027', ...common],
	};
	const site = withBuild ? ['build', ...common, '--out', out, '--json'] : undefined;
	const built = site && (await measureOne(command, String(agencies), 'site, two languages', site));
	if (built) for (const { path, bytes } of heavyLists(out)) command.complain(`${agencies}: ${path} ${bytes} B > 40 KB`);
	return {
		commands: [...(await measureAll(command, String(agencies), lines)), ...(built ? [built.measured] : [])],
		sites: built ? [stagesOf(String(agencies), built.output)] : [],
		ratio: { on: String(agencies), of: 'check', ratio: await ratioOf(command, String(agencies), ['--ratio', folder]) },
	};
}

/** A long line of publications: `verify` as a whole process, and what it does beside hashing in one. */
async function measureLine(command: Command, on: string, folder: string): Promise<Measurements> {
	return {
		commands: await measureAll(command, on, { verify: ['verify', '--content', folder] }),
		sites: [],
		ratio: { on, of: 'verify', ratio: await ratioOf(command, on, ['--hashing', folder]) },
	};
}

async function measureAll(
	command: Command,
	on: string,
	lines: Readonly<Record<string, readonly string[]>>,
): Promise<MeasuredCommand[]> {
	const commands: MeasuredCommand[] = [];
	for (const [name, line] of Object.entries(lines)) commands.push((await measureOne(command, on, name, line)).measured);
	return commands;
}

/** Runs a command a few times: the middle of each measure, the most memory, and what the run in the middle printed. */
async function measureOne(
	command: Command,
	on: string,
	name: string,
	[script = '', ...rest]: readonly string[],
): Promise<{ readonly measured: MeasuredCommand; readonly output: string }> {
	command.progress(`${on} · ${name}`);
	const runs: Measured[] = [];
	while (runs.length < repeats) runs.push(await measureScript([join(root, `scripts/${script}.ts`), ...rest]));
	command.progress('');
	const failed = runs.find(({ code }) => code !== 0);
	if (failed) throw new Error(`${name} ended with ${failed.code}:\n${failed.output.slice(-2000)}`);
	const middle = (of: 'seconds' | 'processor') => median(runs.map((run) => run[of]));
	const [seconds, processor] = [middle('seconds'), middle('processor')];
	const peak = Math.max(...runs.map((run) => run.peak));
	const output = runs.find((run) => run.seconds === seconds)?.output ?? '';
	return { measured: { on, command: name, seconds, processor, peak }, output };
}

/** What the seconds of one build went into, as it says itself. */
function stagesOf(on: string, output: string): MeasuredSite {
	return { on, ...(JSON.parse(output) as Omit<MeasuredSite, 'on'>) };
}

/** A ratio is taken in a process of its own. */
async function ratioOf(command: Command, on: string, asked: readonly string[]): Promise<Ratio> {
	command.progress(`${on} · ratio`);
	const { output } = await measureScript([join(root, 'scripts/bench.ts'), ...asked, '--json']);
	command.progress('');
	return JSON.parse(output) as Ratio;
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, type Command } from '../src/disk/command-line.ts';
import { readContentFiles } from '../src/disk/read-content.ts';
import type { SourceFile } from '../src/records/source.ts';
import { benchmarkTable, withBenchmark, type Benchmark, type MeasuredCommand } from '../src/testing/benchmark-table.ts';
import { checkRatio, median, type CheckRatio } from '../src/testing/check-ratio.ts';
import { dayOfMadeRegistry, makeRegistry } from '../src/testing/make-registry.ts';
import { measureScript, type Measured } from '../src/testing/measured-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/bench');
const page = join(root, 'docs/benchmarks.md');
const repeats = 3;

await runCommand({
	name: 'bench',
	options: { quick: 'flag', 'no-build': 'flag', 'no-write': 'flag', ratio: 'text' },
	run: async (command) => {
		const { quick, 'no-build': noBuild, 'no-write': noWrite, ratio, json } = command.options;
		if (ratio !== undefined) {
			command.printJson(checkRatio(ratio));
			return 0;
		}
		const base = readContentFiles(command.folder).filter(isBase);
		const measured = [];
		for (const bodies of quick ? [160] : [160, 3600]) {
			const folder = await writeRegistry(bodies, base);
			measured.push(await measureAll(command, bodies, folder, !noBuild));
		}
		const benchmark: Benchmark = {
			commands: measured.flatMap(({ commands }) => commands),
			ratios: measured.map(({ bodies, ratio: of }) => ({ bodies, ratio: of })),
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

async function writeRegistry(bodies: number, base: readonly SourceFile[]): Promise<string> {
	const folder = join(cache, String(bodies));
	await rm(folder, { recursive: true, force: true });
	for (const { path, bytes } of makeRegistry(bodies, base)) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
	return folder;
}

async function measureAll(command: Command, bodies: number, folder: string, withBuild: boolean) {
	const common = ['--content', folder, '--today', dayOfMadeRegistry];
	const out = join(cache, `site-${bodies}`);
	const lines: Readonly<Record<string, readonly string[]>> = {
		check: ['check', ...common],
		updates: ['updates', ...common],
		'roster annual (plan)': ['roster', 'annual', '--year', '2027', ...common],
		...(withBuild ? { 'site, two languages': ['build', ...common, '--out', out] } : {}),
	};
	const commands: MeasuredCommand[] = [];
	for (const [name, [script = '', ...rest]] of Object.entries(lines)) {
		command.progress(`${bodies} · ${name}`);
		const runs: Measured[] = [];
		while (runs.length < repeats) runs.push(await measureScript([join(root, `scripts/${script}.ts`), ...rest]));
		const failed = runs.find(({ code }) => code !== 0);
		if (failed) throw new Error(`${name} ended with ${failed.code}:\n${failed.output.slice(-2000)}`);
		const middle = (of: 'seconds' | 'processor') => median(runs.map((run) => run[of]));
		const peak = Math.max(...runs.map((run) => run.peak));
		commands.push({ bodies, command: name, seconds: middle('seconds'), processor: middle('processor'), peak });
	}
	command.progress(`${bodies} · ratio`);
	const { output } = await measureScript([join(root, 'scripts/bench.ts'), '--ratio', folder, '--json']);
	command.progress('');
	return { bodies, commands, ratio: JSON.parse(output) as CheckRatio };
}

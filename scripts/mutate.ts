import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, type Command } from '../src/commands/command-line.ts';
import { UsageError } from '../src/disk/usage-error.ts';
import { toJsonText } from '../src/formats/terminal/json-text.ts';
import { textTable } from '../src/formats/terminal/text-table.ts';
import { drawnLines, type DrawnLines } from '../src/measuring/mutation/drawn-lines.ts';
import type { JudgedMutant } from '../src/measuring/mutation/mutant-fate.ts';
import { withMutations, type MutationRun } from '../src/measuring/mutation/mutation-page.ts';
import { scoreOf, type RoomScore } from '../src/measuring/mutation/mutation-score.ts';
import { tellProgress } from '../src/measuring/mutation/progress.ts';
import { runMutants } from '../src/measuring/mutation/run-mutants.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'node_modules/.cache/mutate/report.json');
const page = join(root, 'docs/mutation.md');
const rooms = ['registry', 'measures', 'views', 'publications'];
/** The least of a room's mutants that its tests must kill, in a hundred. */
const least = 90;

const options = { seed: 'text', share: 'text', room: 'list', file: 'list', write: 'flag' } as const;
type MutateCommand = Command<typeof options>;

await runCommand({
	name: 'mutate',
	options,
	run: async (command) => {
		process.chdir(root);
		const draw = { seed: numberOf(command, 'seed', 8), share: Math.max(1, numberOf(command, 'share', 4)) };
		const lines = await draftLines(filesOf(command), draw);
		tellProgress((done) => command.progress(command.words('mutate.progress', { done })));
		const started = performance.now();
		const mutants = (await runMutants(lines)).sort(inOrderOfFiles);
		command.progress('');
		const run: MutationRun = {
			...draw,
			day: new Date().toISOString().slice(0, 10),
			minutes: Math.round((performance.now() - started) / 60_000),
			rooms: [...new Set(mutants.map(roomOf))].map((room) =>
				scoreOf(
					room,
					mutants.filter((mutant) => roomOf(mutant) === room),
				),
			),
			alive: mutants.filter(({ fate }) => fate !== 'killed'),
		};
		await mkdir(dirname(report), { recursive: true });
		await writeFile(report, toJsonText({ ...run, mutants }));
		if (command.options.json) command.printJson(run);
		else printRun(command, run);
		if (command.options.write) await writeFile(page, withMutations(await readFile(page, 'utf8'), run));
		return run.rooms.some(({ score }) => score < least) ? 1 : 0;
	},
});

function numberOf(command: MutateCommand, name: 'seed' | 'share', usual: number): number {
	const typed = command.options[name] ?? String(usual);
	if (/^\d{1,9}$/.test(typed)) return Number(typed);
	throw new UsageError(command.words('usage.not-a-number', { option: `--${name}`, value: typed }));
}

/** The files that are asked about, without their tests: those named, else those of the rooms named, else of all four. */
function filesOf({ options: { room, file }, words }: MutateCommand): string[] {
	const missing = file.find((path) => !/^src\/.+\.ts$/.test(path) || !existsSync(path));
	if (missing !== undefined) throw new UsageError(words('usage.no-such-file', { file: missing }));
	if (file.length > 0) return [...new Set(file)].sort();
	return (room.length > 0 ? room : rooms).flatMap((name) => {
		const files = /^[a-z0-9-]+$/.test(name) ? globSync(`src/${name}/**/*.ts`) : [];
		if (files.length === 0) throw new UsageError(words('usage.no-folder', { folder: `src/${name}` }));
		return files.filter((path) => !path.endsWith('.test.ts')).sort();
	});
}

async function draftLines(files: readonly string[], draw: { seed: number; share: number }): Promise<DrawnLines> {
	const drawn = files.map(async (file) => [file, drawnLines(file, await readFile(file, 'utf8'), draw)] as const);
	return Object.fromEntries((await Promise.all(drawn)).filter(([, lines]) => lines.length > 0));
}

function roomOf({ file }: JudgedMutant): string {
	return file.split('/')[1] ?? file;
}

function inOrderOfFiles(a: JudgedMutant, b: JudgedMutant): number {
	return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function printRun({ words, print }: MutateCommand, { seed, share, minutes, rooms: scores, alive }: MutationRun): void {
	print(
		[
			words('mutate.heading', { seed, share, minutes, least }),
			...textTable(
				(['room', 'mutants', 'killed', 'survived', 'not-covered', 'score'] as const).map((column) =>
					words(`mutate.column.${column}`),
				),
				scores.map(rowOf),
			),
			'',
			words('mutate.alive', { count: alive.length }),
			...alive.map(lineOf),
		].join('\n'),
	);
}

function rowOf({ room, killed, survived, notCovered, score }: RoomScore): string[] {
	return [room, ...[killed + survived + notCovered, killed, survived, notCovered].map(String), score.toFixed(1)];
}

function lineOf({ file, line, column, mutator, fate, tests, before, after }: JudgedMutant): string {
	return `${file}:${line}:${column}: ${mutator} (${fate}, ${tests}): ${before} → ${after}`;
}

import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLevel, MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import type { DrawnLines } from './drawn-lines.ts';
import { notDrawn } from './drawn.ts';
import { judged, nameOf, type JudgedMutant } from './mutant-fate.ts';
import { settled } from './mutation-score.ts';

const folder = import.meta.dirname;
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Seconds that a run of tests may take beside a multiple of the time it takes without a mutant. */
interface Patience {
	readonly workers: number;
	readonly factor: number;
	readonly seconds: number;
}

const together: Patience = { workers: availableParallelism(), factor: 3, seconds: 15 };
const alone: Patience = { workers: 1, factor: 4, seconds: 60 };

/** Every mutant that begins on a drawn line, room by room; those that ran out of time or broke off were run again alone. */
export async function runMutants(lines: DrawnLines): Promise<JudgedMutant[]> {
	const first: MutantResult[] = [];
	for (const ofRoom of byRoom(lines)) first.push(...(await runStryker(ofRoom, together)));
	const unsettled = first.filter((result) => judgedResult(result).fate === 'unsettled');
	if (unsettled.length === 0) return first.map(judgedResult);
	const names = unsettled.map((result) => nameOf(result, root));
	const second = await runStryker(linesOf(unsettled.map(judgedResult)), alone, names);
	return settled(first.map(judgedResult), second.map(judgedResult));
}

/** A room at a time: what is mutated slows down every test that runs it, and half of the rooms are run by most. */
function byRoom(lines: DrawnLines): DrawnLines[] {
	const rooms = Map.groupBy(Object.entries(lines), ([file]) => file.split('/')[1]);
	return [...rooms.values()].map((files) => Object.fromEntries(files));
}

function linesOf(mutants: readonly JudgedMutant[]): DrawnLines {
	const files = Map.groupBy(mutants, ({ file }) => file);
	return Object.fromEntries([...files].map(([file, of]) => [file, of.map(({ line }) => line)]));
}

function judgedResult(result: MutantResult): JudgedMutant {
	return judged(result, root, readFileSync(result.fileName, 'utf8'));
}

/** One run of StrykerJS in a copy of the project; of what it reports, the drawn mutants. */
async function runStryker(lines: DrawnLines, patience: Patience, only?: readonly string[]): Promise<MutantResult[]> {
	const copy = mkdtempSync(join(realpathSync(tmpdir()), 'mutate-'));
	const remove = () => rmSync(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	process.once('exit', remove);
	try {
		const results = await new Stryker({
			mutate: Object.keys(lines),
			drawn: { root, lines, only },
			plugins: [join(folder, 'stryker-plugin.ts')],
			ignorers: ['drawn-nodes'],
			checkers: ['drawn-mutants'],
			testRunner: 'tests-by-file',
			reporters: ['count-of-drawn'],
			vitest: { configFile: 'src/measuring/mutation/vitest.config.mjs', related: false, pool: 'threads' },
			coverageAnalysis: 'perTest',
			ignoreStatic: false,
			concurrency: patience.workers,
			timeoutFactor: patience.factor,
			timeoutMS: patience.seconds * 1000,
			dryRunTimeoutMinutes: 60,
			disableTypeChecks: false,
			ignorePatterns: ['dist', '.astro', '.cache'],
			tempDirName: copy,
			cleanTempDir: 'always',
			logLevel: 'error' as LogLevel,
			allowConsoleColors: false,
			warnings: { slow: false, unknownOptions: false, preprocessorErrors: true, unserializableOptions: true },
		}).runMutationTest();
		return results.filter(({ statusReason }) => statusReason !== notDrawn);
	} finally {
		remove();
		process.off('exit', remove);
	}
}

import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLevel, MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import type { DrawnLines } from './drawn-lines.ts';
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

/** Every mutant that begins on a drawn line; those that ran out of time or broke off were run again alone. */
export async function runMutants(lines: DrawnLines): Promise<JudgedMutant[]> {
	const first = await runStryker(lines, together);
	const unsettled = first.filter((result) => judgedResult(result).fate === 'unsettled');
	if (unsettled.length === 0) return first.map(judgedResult);
	const names = unsettled.map((result) => nameOf(result, root));
	const files = new Set(unsettled.map((result) => judgedResult(result).file));
	const theirs = Object.fromEntries(Object.entries(lines).filter(([file]) => files.has(file)));
	const second = await runStryker(theirs, alone, names);
	return settled(first.map(judgedResult), second.map(judgedResult));
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
		return results.filter(({ status }) => status !== 'CompileError');
	} finally {
		remove();
		process.off('exit', remove);
	}
}

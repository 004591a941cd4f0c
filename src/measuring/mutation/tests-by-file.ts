import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { commonTokens, tokens, type Injector, type PluginContext } from '@stryker-mutator/api/plugin';
import {
	DryRunStatus,
	TestStatus,
	type CompleteDryRunResult,
	type DryRunOptions,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestResult,
	type TestRunner,
	type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { readImportGraph, reaches } from './import-graph.ts';
import { testsOfTheCore } from './tests-of-the-core.ts';

/**
 * The runner of vitest, asked file by file. By itself StrykerJS runs every test of all files for a mutant that is run while
 * any file is still being read, and most are: by a constant, a `describe`, a `beforeAll`. Here each file says for itself
 * what it ran, in its tests and before them, and a mutant is alive from the first import on: what a `describe` works out sees it.
 */
class TestsByFile implements TestRunner {
	readonly #vitest: TestRunner;

	constructor(vitest: TestRunner) {
		this.#vitest = vitest;
	}

	capabilities(): Promise<TestRunnerCapabilities> | TestRunnerCapabilities {
		return this.#vitest.capabilities();
	}

	async init(): Promise<void> {
		await this.#vitest.init?.();
	}

	async dispose(): Promise<void> {
		await this.#vitest.dispose?.();
	}

	/** Each file alone, the quickest first in what comes back; then all together, for that is how mutants meet them. */
	async dryRun(options: DryRunOptions): Promise<DryRunResult> {
		const files = testFilesFor(options.files ?? []);
		const ran: RunFile[] = [];
		for (const file of files) {
			const started = performance.now();
			const result = await this.#vitest.dryRun({ ...options, testFiles: [file] });
			if (!passed(result)) return result;
			ran.push({ result, elapsed: performance.now() - started });
		}
		const together = await this.#vitest.dryRun({ ...options, testFiles: files });
		return passed(together) ? joined(ran.sort((a, b) => a.elapsed - b.elapsed)) : together;
	}

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		const { testFilter = [], sandboxFileName } = options;
		const [, room = ''] = relative(process.cwd(), sandboxFileName).split(/[/\\]/);
		return this.#vitest.mutantRun({
			...options,
			testFilter: likeliestFirst(testFilter, room),
			mutantActivation: 'static',
		});
	}
}

/** Tests, the quickest files first: those of the mutant's own room go before others that are up to four times as far down. */
function likeliestFirst(tests: readonly string[], room: string): string[] {
	const fileOf = (test: string) => test.slice(0, test.indexOf('#'));
	const files = [...new Set(tests.map(fileOf))];
	const place = new Map(
		files.map((file, index) => [file, (index + 1) / (file.startsWith(`src/${room}/`) ? 4 : 1)] as const),
	);
	const placeOf = (test: string) => place.get(fileOf(test)) ?? 0;
	return [...tests].sort((a, b) => placeOf(a) - placeOf(b));
}

interface RunFile {
	readonly result: CompleteDryRunResult;
	readonly elapsed: number;
}

/** The tests of the core that import a mutated file, at whatever remove. */
function testFilesFor(mutated: readonly string[]): string[] {
	const root = process.cwd();
	const graph = readImportGraph();
	const wanted = new Set(mutated.map((file) => relative(root, file)));
	return globSync(testsOfTheCore)
		.filter((file) => reaches(graph, file, wanted))
		.map((file) => join(root, file))
		.sort();
}

function passed(result: DryRunResult): result is CompleteDryRunResult {
	return result.status === DryRunStatus.Complete && result.tests.every(({ status }) => status !== TestStatus.Failed);
}

/** One result of all files: what a file ran before its tests counts as run by each of them, and the time that took as theirs. */
function joined(ran: readonly RunFile[]): CompleteDryRunResult {
	const perTest: MutantCoverage['perTest'] = {};
	const tests: TestResult[] = [];
	for (const { result, elapsed } of ran) {
		const coverage = result.mutantCoverage ?? { static: {}, perTest: {} };
		const rest = elapsed - result.tests.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0);
		const once = Object.fromEntries(Object.keys(coverage.static).map((mutant) => [mutant, 1]));
		for (const [index, test] of result.tests.entries()) {
			tests.push({ ...test, timeSpentMs: test.timeSpentMs + Math.max(0, rest / result.tests.length) });
			// The hits of a mutant are summed, and a hundred times as many are a loop without end: none is counted twice.
			perTest[test.id] = summed(index === 0 ? coverage.static : once, coverage.perTest[test.id] ?? {});
		}
	}
	return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
}

type Hits = MutantCoverage['static'];

function summed(one: Hits, other: Hits): Hits {
	const sum: Hits = { ...one };
	for (const [mutant, hits] of Object.entries(other)) sum[mutant] = (sum[mutant] ?? 0) + hits;
	return sum;
}

testsByFile.inject = tokens(commonTokens.injector);
export function testsByFile(injector: Injector<PluginContext>): TestRunner {
	const [vitest] = vitestPlugins;
	if (vitest === undefined) throw new Error('the runner of vitest is not there');
	return new TestsByFile(injector.injectFunction(vitest.factory));
}

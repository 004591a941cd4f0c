import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Mutant, MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { roomsOfTests } from './rooms.ts';

function importsOf() {
	return new Map(
		globSync('src/**/*.ts').map((file) => [
			file,
			[...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'|import\('(\.[^']+\.ts)'\)|new URL\('(\.[^']+\.ts)'/g)].map((m) =>
				join(file, '..', m[1] ?? m[2] ?? m[3]),
			),
		]),
	);
}
function reaches(graph, from, wanted, seen = new Set()) {
	if (wanted.has(from)) return true;
	if (seen.has(from)) return false;
	seen.add(from);
	return (graph.get(from) ?? []).some((next) => reaches(graph, next, wanted, seen));
}

class Drawn {
	static inject = ['options'];
	constructor(options) {
		this.lines = options.drawn;
	}
	async init() {}
	async check(mutants) {
		return Object.fromEntries(
			mutants.map((mutant) => [
				mutant.id,
				this.isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
			]),
		);
	}
	async group(mutants) {
		return [mutants.map(({ id }) => id)];
	}
	isDrawn({ fileName, location }) {
		const lines = Object.entries(this.lines).find(([file]) => fileName.endsWith(`/${file}`))?.[1] ?? [];
		return lines.includes(location.start.line + 1);
	}
}

class ByFile {
	constructor(inner) {
		this.inner = inner;
	}
	capabilities() {
		return this.inner.capabilities();
	}
	init() {
		return this.inner.init();
	}
	dispose() {
		return this.inner.dispose();
	}
	async dryRun(options) {
		const tests = [];
		const coverage = { static: {}, perTest: {} };
		const graph = importsOf();
		const mutated = new Set(options.files.map((file) => relative(process.cwd(), file)));
		for (const file of globSync(`src/{${roomsOfTests.join(',')}}/**/*.test.ts`).sort()) {
			if (!reaches(graph, file, mutated)) continue;
			const started = performance.now();
			const result = await this.inner.dryRun({ ...options, testFiles: [resolve(file)] });
			if (result.status !== 'complete') return result;
			const elapsed = performance.now() - started;
			const net = result.tests.reduce((sum, test) => sum + test.timeSpentMs, 0);
			const share = Math.max(0, elapsed - net) / result.tests.length;
			if (process.env.MUTATE_DEBUG) appendFileSync(process.env.MUTATE_DEBUG, [file, result.tests.length, Math.round(elapsed), Math.round(net)].join(' ') + '\n');
			const { static: atCollection, perTest } = result.mutantCoverage ?? { static: {}, perTest: {} };
			for (const test of result.tests) {
				tests.push({ ...test, timeSpentMs: test.timeSpentMs + share });
				coverage.perTest[test.id] = { ...atCollection };
				for (const [mutant, hits] of Object.entries(perTest[test.id] ?? {}))
					coverage.perTest[test.id][mutant] = (coverage.perTest[test.id][mutant] ?? 0) + hits;
			}
		}
		return { status: 'complete', tests, mutantCoverage: coverage };
	}
	async mutantRun(options) {
		return this.inner.mutantRun({ ...options, mutantActivation: 'static' });
	}
}
function byFile(injector) {
	return new ByFile(injector.injectFunction(vitestPlugins[0].factory));
}
byFile.inject = ['$injector'];

export const strykerPlugins = [
	{ kind: 'Checker', name: 'drawn', injectableClass: Drawn },
	{ kind: 'TestRunner', name: 'by-file', factory: byFile },
];

import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import { notDrawn, type Drawn } from './drawn.ts';
import { nameOf, pathFrom } from './mutant-fate.ts';

/**
 * Lets through the mutants that were drawn. StrykerJS's own ranges of lines know only mutants that end on them as well: no
 * function would ever come to do nothing, no condition of several lines its meaning. The others it reports as not compiled.
 */
export class DrawnMutants implements Checker {
	static readonly inject = tokens(commonTokens.options);
	readonly #drawn: Drawn;

	constructor(options: StrykerOptions) {
		this.#drawn = options['drawn'] as Drawn;
	}

	async init(): Promise<void> {}

	async group(mutants: readonly Mutant[]): Promise<string[][]> {
		return [mutants.map(({ id }) => id)];
	}

	async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
		return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#resultOf(mutant)]));
	}

	#resultOf(mutant: Mutant): CheckResult {
		if (this.#isDrawn(mutant)) return { status: CheckStatus.Passed };
		return { status: CheckStatus.CompileError, reason: notDrawn };
	}

	#isDrawn(mutant: Mutant): boolean {
		const { root, lines, only } = this.#drawn;
		const { start, end } = mutant.location;
		// Here StrykerJS counts from 0; what it reports counts from 1.
		const location = {
			start: { line: start.line + 1, column: start.column + 1 },
			end: { line: end.line + 1, column: end.column + 1 },
		};
		if (!lines[pathFrom(root, mutant.fileName)]?.includes(location.start.line)) return false;
		return only === undefined || only.includes(nameOf({ ...mutant, location }, root));
	}
}

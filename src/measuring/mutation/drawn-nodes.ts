import type { StrykerOptions } from '@stryker-mutator/api/core';
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import { notDrawn, type Drawn } from './drawn.ts';
import { pathFrom } from './mutant-fate.ts';

/** A place in the syntax tree, as far as it is asked here. */
interface Place {
	readonly node: { readonly loc?: { readonly start: { line: number }; readonly end: { line: number } } | null };
	readonly hub?: { readonly file: { readonly opts: { readonly filename?: string } } };
}

/**
 * Leaves alone what touches no drawn line. Every mutant costs time wherever its line runs, alive or not: the fewer there
 * are in the copy, the sooner each is done.
 */
export class DrawnNodes implements Ignorer {
	static readonly inject = tokens(commonTokens.options);
	readonly #drawn: Drawn;

	constructor(options: StrykerOptions) {
		this.#drawn = options['drawn'] as Drawn;
	}

	shouldIgnore({ node: { loc }, hub }: Place): string | undefined {
		const file = hub?.file.opts.filename;
		if (file === undefined) throw new Error('StrykerJS does not say which file it reads');
		if (!loc) return undefined;
		const lines = this.#drawn.lines[pathFrom(this.#drawn.root, file)] ?? [];
		return lines.some((line) => loc.start.line <= line && line <= loc.end.line) ? undefined : notDrawn;
	}
}

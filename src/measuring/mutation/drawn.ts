import type { DrawnLines } from './drawn-lines.ts';

/** The mutants of one run: those that begin on the lines, or of them only those that are named. */
export interface Drawn {
	readonly root: string;
	readonly lines: DrawnLines;
	/** Names as `nameOf` gives them. */
	readonly only: readonly string[] | undefined;
}

/** Why StrykerJS leaves a mutant out that was not drawn. */
export const notDrawn = 'It begins on no drawn line.';

import type { ProblemCode } from '../../records/problem-codes.ts';

/**
 * Codes that no table of this folder raises, each with the test that does, from `src/`. Whoever adds a code that needs
 * more than a text to be raised writes it here.
 */
export const raisedElsewhere: Partial<Readonly<Record<ProblemCode, string>>> = {
	'heads-line-ends': 'publications/heads.test.ts',
};

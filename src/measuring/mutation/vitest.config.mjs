import { defineConfig } from 'vitest/config';
import { InGivenOrder } from './in-given-order.ts';
import { testsOfTheCore } from './tests-of-the-core.ts';

/** The tests that mutants meet: one worker, begun anew for every mutant, in which the files follow one another. */
export default defineConfig({
	// The packages of the copy are those of the project: nothing is written there.
	cacheDir: '.cache',
	test: {
		include: [testsOfTheCore],
		setupFiles: ['src/measuring/mutation/same-properties.ts'],
		pool: 'threads',
		isolate: false,
		fileParallelism: false,
		sequence: { sequencer: InGivenOrder },
		// How long a mutant may take is for StrykerJS to say.
		testTimeout: 3_600_000,
		hookTimeout: 3_600_000,
		reporters: [],
	},
});

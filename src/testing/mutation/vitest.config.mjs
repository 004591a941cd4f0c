import { defineConfig } from 'vitest/config';
import { roomsOfTests } from './rooms.ts';

/** The tests that StrykerJS runs against a mutant: those of the core, in one worker that every run begins anew. */
export default defineConfig({
	test: {
		include: [`src/{${roomsOfTests.join(',')}}/**/*.test.ts`],
		pool: 'threads',
		isolate: false,
		maxWorkers: 1,
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		reporters: [],
	},
});

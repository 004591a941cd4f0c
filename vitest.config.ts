import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './src/testing/count-reporter.ts';
import { testFilesIn, testProjects } from './src/testing/test-projects.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const files = testFilesIn(root);

const workers = { pool: 'forks', maxWorkers: 2 } as const;

/** Long enough for a machine that does ten other things: what takes longer than this hangs. */
const timeouts = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
	test: {
		...workers,
		globalSetup: 'src/testing/site-builder.ts',
		reporters: ['default', new CountReporter()],
		projects: testProjects.map((name) => ({
			// The core has no state, so its files may share a process.
			test: { name, ...workers, ...timeouts, isolate: name !== 'core', include: [...files[name]] },
		})),
	},
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './src/testing/count-reporter.ts';
import { testFilesIn, testProjects } from './src/testing/test-projects.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const files = testFilesIn(root);

const workers = { pool: 'forks', maxWorkers: 2 } as const;

export default defineConfig({
	test: {
		...workers,
		globalSetup: 'src/testing/site-builder.ts',
		reporters: ['default', new CountReporter()],
		projects: testProjects.map((name) => ({
			test: { name, ...workers, include: [...files[name]], testTimeout: 30_000, hookTimeout: 180_000 },
		})),
	},
});

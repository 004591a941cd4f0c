import { defineConfig } from 'vitest/config';
import { CountReporter } from './src/testing/count-reporter.ts';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		// Astro would publish a test that lies among the pages.
		exclude: ['**/node_modules/**', 'src/pages/**'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 180_000,
		reporters: ['default', new CountReporter()],
	},
});

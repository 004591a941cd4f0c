import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed, N skipped` as the last line of a run. */
export class CountReporter implements Reporter {
	#line = '';

	onInit(): void {
		// Whatever vitest still has to say while it closes comes before this.
		process.once('exit', () => {
			if (this.#line !== '') writeSync(1, `${this.#line}\n`);
		});
	}

	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
		this.#line = toCountLine(countTests(modules), unhandledErrors.length);
	}
}

interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** A test that never came to an end counts as failed, and so does a file that failed without a failing test. */
function countTests(modules: readonly TestModule[]): Counts {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const module of modules) {
		const failedBefore = counts.failed;
		for (const test of module.children.allTests()) {
			const { state } = test.result();
			counts[state === 'pending' ? 'failed' : state] += 1;
		}
		if (!module.ok() && counts.failed === failedBefore) counts.failed += 1;
	}
	return counts;
}

function toCountLine({ passed, failed, skipped }: Counts, unhandledErrors: number): string {
	return `${passed} passed, ${failed + unhandledErrors} failed, ${skipped} skipped`;
}

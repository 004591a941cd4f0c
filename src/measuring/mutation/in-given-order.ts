import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node';

/** Files in the order in which the run was asked for them, where vitest would begin with the longest. */
export class InGivenOrder implements TestSequencer {
	readonly #vitest: Vitest;

	constructor(vitest: Vitest) {
		this.#vitest = vitest;
	}

	shard(files: TestSpecification[]): TestSpecification[] {
		return files;
	}

	sort(files: TestSpecification[]): TestSpecification[] {
		const asked = (this.#vitest as { filenamePattern?: readonly string[] }).filenamePattern ?? [];
		const place = ({ moduleId }: TestSpecification) => asked.findIndex((path) => moduleId.endsWith(path));
		return [...files].sort((a, b) => place(a) - place(b));
	}
}

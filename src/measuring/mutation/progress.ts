import type { MutantResult } from '@stryker-mutator/api/core';
import type { Reporter } from '@stryker-mutator/api/report';
import { notDrawn } from './drawn.ts';

type Listener = (text: string) => void;

let listener: Listener = () => {};

/** Who hears how far the runs of this process are. */
export function tellProgress(to: Listener): void {
	listener = to;
}

/** Says how many of the drawn mutants are done. */
export class Progress implements Reporter {
	#done = 0;
	#alive = 0;

	onDryRunCompleted(): void {
		listener('0');
	}

	onMutantTested({ status, statusReason }: Readonly<MutantResult>): void {
		if (statusReason === notDrawn) return;
		this.#done += 1;
		if (status === 'Survived' || status === 'NoCoverage') this.#alive += 1;
		listener(`${this.#done} (${this.#alive})`);
	}
}

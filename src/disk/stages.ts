/** What the seconds of some work went into, one stage after the other, rounded to tenths. */
export class Stages {
	readonly seconds: Record<string, number> = {};
	#begun: number;

	/** `begun` is the moment, by `performance.now()`, at which the first stage began. */
	constructor(begun: number) {
		this.#begun = begun;
	}

	/** The stage that goes on is over, and the next begins. */
	end(stage: string): void {
		this.mark(stage);
		this.#begun = performance.now();
	}

	/** A part of the stage that goes on is over. Parts go on at one time and begin with the stage. */
	mark(part: string): void {
		this.seconds[part] = Math.round((performance.now() - this.#begun) / 100) / 10;
	}
}

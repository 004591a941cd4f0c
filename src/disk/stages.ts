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
		const now = performance.now();
		this.add(stage, (now - this.#begun) / 1000);
		this.#begun = now;
	}

	/** What was measured otherwise, of something that went on beside a stage. */
	add(name: string, seconds: number): void {
		this.seconds[name] = Math.round(seconds * 10) / 10;
	}
}

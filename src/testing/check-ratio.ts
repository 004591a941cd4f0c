import { LineCounter, parseDocument } from 'yaml';
import { readContentFiles } from '../disk/read-content.ts';
import { registryFrom } from '../registry/registry-from.ts';

/** The check of a folder against a bare loop over the same files, in one process. */
export interface CheckRatio {
	/** Median seconds of processor time of the check and of the loop; median of the ratios of neighbouring runs. */
	readonly check: number;
	readonly loop: number;
	readonly ratio: number;
	readonly runs: number;
}

/** Runs both in turn, reading the files anew each time, and keeps nothing of the loop. */
export function checkRatio(folder: string): CheckRatio {
	// Few files are read so fast that the first runs, before the compiler has done its work, would decide.
	const runs = readContentFiles(folder).length < 1000 ? 31 : 7;
	const pairs: { readonly check: number; readonly loop: number }[] = [];
	for (let run = 0; run < runs; run += 1) {
		const check = secondsOf(() => registryFrom(readContentFiles(folder)));
		const loop = secondsOf(() => bareLoop(folder));
		pairs.push({ check, loop });
	}
	return {
		check: median(pairs.map(({ check }) => check)),
		loop: median(pairs.map(({ loop }) => loop)),
		ratio: median(pairs.map(({ check, loop }) => check / loop)),
		runs,
	};
}

function bareLoop(folder: string): void {
	const decoder = new TextDecoder();
	for (const { path, bytes } of readContentFiles(folder)) {
		if (path.endsWith('.yaml'))
			parseDocument(decoder.decode(bytes), { schema: 'failsafe', lineCounter: new LineCounter() });
	}
}

/** Seconds of processor time: other work on the machine lengthens them less than seconds on the wall. */
function secondsOf(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** The middle one of a list that is not empty. */
export function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

import { LineCounter, parseDocument } from 'yaml';
import { readPublications } from '../disk/read-content.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { hashOfBytes } from '../publications/hashing.ts';
import { chainFrom } from '../publications/verify-chain.ts';
import { registryFrom } from '../registry/registry-from.ts';

/** Some work on a folder against the least that it could be, in one process on one thread. */
export interface Ratio {
	/** Median seconds of processor time of the work and of the least; median of the ratios of neighbouring runs. */
	readonly work: number;
	readonly least: number;
	readonly ratio: number;
	readonly runs: number;
}

/** The check of a folder against a bare loop that parses its files and keeps nothing. */
export function checkRatio(folder: string): Ratio {
	// Few files are read so fast that the first runs, before the compiler has done its work, would decide.
	const runs = readContentFiles(folder).length < 1000 ? 31 : 7;
	return ratioOf(
		runs,
		() => registryFrom(readContentFiles(folder)),
		() => bareLoop(folder),
	);
}

/** The verification of the publications of a folder against one hash over the bytes of each. */
export function verifyRatio(folder: string): Ratio {
	return ratioOf(
		7,
		() => chainFrom(readPublications(folder).value),
		() => readPublications(folder).value.map(({ bytes }) => hashOfBytes(bytes)),
	);
}

/** Runs both in turn, reading the files anew each time. */
function ratioOf(runs: number, work: () => unknown, least: () => unknown): Ratio {
	const pairs = Array.from({ length: runs }, () => ({ work: secondsOf(work), least: secondsOf(least) }));
	return {
		work: median(pairs.map((pair) => pair.work)),
		least: median(pairs.map((pair) => pair.least)),
		ratio: median(pairs.map((pair) => pair.work / pair.least)),
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

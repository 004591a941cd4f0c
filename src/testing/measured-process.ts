import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a whole process took, its start included. */
export interface Measured {
	readonly seconds: number;
	/** Processor time of all its threads, which other work on the machine lengthens less. */
	readonly processor: number;
	/** The most memory that the process and its children held together, in MiB. */
	readonly peak: number;
	readonly code: number | null;
	readonly output: string;
}

/** Runs a script of the project with the Node that runs this, and watches it. */
export function measureScript(
	line: readonly string[],
	environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
	const begin = performance.now();
	const child = spawn(process.execPath, [...line], {
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	let peak = 0;
	let processor = 0;
	child.stdout.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (output += data.toString()));
	const watch = setInterval(() => {
		if (child.pid === undefined) return;
		peak = Math.max(peak, memoryOfTree(child.pid));
		processor = Math.max(processor, processorSeconds(child.pid));
	}, 25);
	return new Promise((give, fail) => {
		child.once('error', fail);
		child.once('close', (code) => {
			clearInterval(watch);
			give({ seconds: (performance.now() - begin) / 1000, processor, peak: Math.round(peak / 1024), code, output });
		});
	});
}

/** Resident memory of a process and all below it, in KiB, as Linux counts it. 0 where there is no `/proc`. */
function memoryOfTree(pid: number): number {
	const resident = Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
	const children = textOf(`/proc/${pid}/task/${pid}/children`)
		.split(' ')
		.filter((child) => child !== '');
	return children.reduce((sum, child) => sum + memoryOfTree(Number(child)), resident);
}

/** Of a process and its children that have ended; Linux counts hundredths. */
function processorSeconds(pid: number): number {
	const afterName = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
	return afterName.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What one run of a whole process took, its start included. */
export interface Measured {
	readonly seconds: number;
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
	child.stdout.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (output += data.toString()));
	const watch = setInterval(() => {
		peak = Math.max(peak, child.pid === undefined ? 0 : memoryOfTree(child.pid));
	}, 25);
	return new Promise((give, fail) => {
		child.once('error', fail);
		child.once('close', (code) => {
			clearInterval(watch);
			give({ seconds: (performance.now() - begin) / 1000, peak: Math.round(peak / 1024), code, output });
		});
	});
}

/** Resident memory of a process and all below it, in KiB, as Linux counts it. 0 where there is no `/proc`. */
function memoryOfTree(root: number): number {
	const parents = new Map(processes().map((pid) => [pid, numberIn(pid, 'PPid')]));
	const isBelow = (pid: number): boolean => {
		const parent = parents.get(pid);
		return pid === root || (parent !== undefined && parent !== 0 && isBelow(parent));
	};
	return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + (numberIn(pid, 'VmRSS') ?? 0), 0);
}

function processes(): number[] {
	try {
		return readdirSync('/proc')
			.map(Number)
			.filter((pid) => pid > 0);
	} catch {
		return [];
	}
}

function numberIn(pid: number, field: string): number | undefined {
	try {
		const found = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return found === undefined ? undefined : Number(found);
	} catch {
		return undefined;
	}
}

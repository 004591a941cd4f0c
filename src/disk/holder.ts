import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that holds something: enough to tell it to people, and to tell it from a later one with the same number. */
export interface Holder {
	readonly pid: number;
	/** When the process began, as the system counts it; left out where the system does not say. */
	readonly start?: string | undefined;
	readonly host: string;
	/** The command that it runs: `file`. */
	readonly command: string;
	/** The moment from which it holds, in UTC. */
	readonly since: string;
}

/** Whether a holder still runs; on another machine, or where the system does not say, that cannot be known. */
export type HolderState = 'running' | 'gone' | 'not-known';

/** This process, as it holds something for a command from now on. */
export function thisProcess(command: string): Holder {
	return {
		pid: process.pid,
		start: startOf(process.pid),
		host: hostname(),
		command,
		since: new Date().toISOString(),
	};
}

/** One line of JSON. */
export function formatHolder(holder: Holder): string {
	return `${JSON.stringify(holder)}\n`;
}

/** The holder that a text tells; `undefined` where it tells none. */
export function parseHolder(text: string): Holder | undefined {
	try {
		const value = JSON.parse(text) as Partial<Holder> | null;
		const isHolder =
			Number.isSafeInteger(value?.pid) &&
			Number(value?.pid) > 0 &&
			(value?.start === undefined || typeof value.start === 'string') &&
			[value?.host, value?.command, value?.since].every((part) => typeof part === 'string');
		return isHolder ? (value as Holder) : undefined;
	} catch {
		return undefined;
	}
}

/** A process that runs under the number of the holder and began at another time is a later one: the holder is gone. */
export function stateOf(holder: Holder): HolderState {
	if (holder.host !== hostname()) return 'not-known';
	if (!isRunning(holder.pid)) return 'gone';
	const start = startOf(holder.pid);
	if (start === undefined || holder.start === undefined) return 'not-known';
	return start === holder.start ? 'running' : 'gone';
}

/** Whether a process with this number runs on this machine. One that has ended and waits for its parent does not. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
	return !/^[ZX]/.test(statOf(pid) ?? '');
}

/** When a process began; on Linux the number of the boot goes before, for the count begins anew with each. */
function startOf(pid: number): string | undefined {
	if (process.platform === 'win32') return undefined;
	const ticks = statOf(pid)?.split(' ')[19];
	if (ticks !== undefined) return `${readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${ticks}`;
	try {
		const line = ['-o', 'lstart=', '-p', String(pid)];
		const said = execFileSync('/bin/ps', line, { encoding: 'utf8', stdio: 'pipe', env: { LC_ALL: 'C', TZ: 'UTC' } });
		return said.trim() || undefined;
	} catch {
		return undefined;
	}
}

/** The fields of `/proc/<pid>/stat` from the state on: the name before it may hold spaces and brackets. */
function statOf(pid: number): string | undefined {
	const text = readIfThere(`/proc/${pid}/stat`);
	return text?.slice(text.lastIndexOf(')') + 2);
}

function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

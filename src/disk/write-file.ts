import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

/** What a test does before a step is taken, to die there. */
export type BeforeStep = (step: string) => void;

/** Whether a file is left from a writing that was cut short: its name tells the process, which runs no more. */
export function isLeftover(name: string): boolean {
	const pid = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
	return pid !== undefined && !isRunning(Number(pid));
}

/**
 * Writes a file so that its path holds the old bytes or the new, never a part: into a hidden file beside it, to the
 * disk, then over the old by its name. Where that fails the old file stands, and nothing is left beside it.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, before: BeforeStep = () => {}): void {
	const name = basename(path);
	const beside = join(dirname(path), `.${name}.${process.pid}.tmp`);
	try {
		before(`open ${name}`);
		writeThrough(beside, content, () => before(`sync ${name}`));
		before(`rename ${name}`);
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
	before(`sync the folder of ${name}`);
	syncFolder(dirname(path));
}

function writeThrough(path: string, content: string | Uint8Array, beforeSync: () => void): void {
	const file = openSync(path, 'w');
	try {
		writeFileSync(file, content);
		beforeSync();
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** Makes names in a folder last. Systems that cannot do this for folders keep them in order by themselves. */
export function syncFolder(path: string): void {
	if (process.platform === 'win32') return;
	const folder = openSync(path, 'r');
	try {
		fsyncSync(folder);
	} finally {
		closeSync(folder);
	}
}

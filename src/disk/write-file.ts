import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a test does before a step is taken, to die there. */
export type BeforeStep = (step: string) => void;

/**
 * Whether a file is one of those that a writing makes beside what it writes. Whoever holds the lock of the folder may take
 * it for a leftover: nobody else writes there. Locks tidy up after themselves.
 */
export function isLeftover(name: string): boolean {
	return /^\..+\.\d+\.tmp$/.test(name) && !name.startsWith('.lock.');
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
	} catch (error) {
		// The system names no file where a write fails.
		throw Object.assign(error as Error, { path });
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

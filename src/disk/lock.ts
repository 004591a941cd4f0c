import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';
import { PublishRefused } from './publish-refused.ts';

const held = new Set<string>();

/**
 * Does something while no other process that asks for the same folder does. The lock is a file that can be made only
 * once and says who made it; one whose maker no longer runs is taken over.
 */
export function withLock<Value>(folder: string, act: () => Value): Value {
	mkdirSync(folder, { recursive: true });
	const lock = join(folder, '.lock.tmp');
	if (held.has(lock) || (!tryLock(lock) && !(takeOver(lock) && tryLock(lock))))
		throw new PublishRefused('locked', lock);
	held.add(lock);
	try {
		return act();
	} finally {
		held.delete(lock);
		rmSync(lock, { force: true });
	}
}

function tryLock(lock: string): boolean {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Moves a dead lock out of the way. Of several that try, the one whose move succeeds has it. */
function takeOver(lock: string): boolean {
	const maker = makerOf(lock);
	// A lock with our own number that we do not hold was made by a process that had the number before us.
	if (maker !== undefined && maker !== process.pid && isRunning(maker)) return false;
	const aside = `${lock}.${process.pid}.tmp`;
	try {
		renameSync(lock, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
		throw error;
	}
	const moved = makerOf(aside);
	if (moved !== maker) {
		// In between another has taken it over: this is its lock, give it back.
		renameSync(aside, lock);
		return false;
	}
	rmSync(aside);
	return true;
}

/** Who made a lock. Its maker writes its number right after making it; a lock that stays empty has none. */
function makerOf(lock: string): number | undefined {
	for (let attempt = 0; attempt < 10; attempt++) {
		const text = readText(lock);
		if (text !== '') return Number(text);
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
	}
	return undefined;
}

function readText(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
		throw error;
	}
}

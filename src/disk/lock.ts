/**
 * A lock is a file that can be made only once; it says who made it. One whose maker is gone is taken over: whoever does
 * so holds a lock on that very lock meanwhile, so that of several only one succeeds and nobody's new lock is lost.
 */
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatHolder, isRunning, parseHolder, stateOf, thisProcess, type Holder } from './holder.ts';
import type { BeforeStep } from './write-file.ts';

/** Somebody else holds a lock, or it cannot be known that nobody does: nothing was done. */
export class LockHeld extends Error {
	override readonly name = 'LockHeld';
	/** The file of the lock. */
	readonly file: string;
	/** Who holds it; `undefined` where the file does not tell. */
	readonly holder: Holder | undefined;
	/** Whether the holder is known to run. */
	readonly isRunning: boolean;

	constructor(file: string, holder: Holder | undefined) {
		super(`${file} is held`);
		this.file = file;
		this.holder = holder;
		this.isRunning = holder !== undefined && stateOf(holder) === 'running';
	}
}

/** The one lock of everything that writes into a content folder. */
export function lockOfContent(folder: string): string {
	return join(folder, '.lock.tmp');
}

/** Gives a lock back. */
export type Release = () => void;

const held = new Set<string>();

/**
 * Takes the lock `file` for a command and gives what gives it back. Who holds it already, this process, is given it
 * again and gives back nothing. Throws `LockHeld` where another holds it.
 */
export function takeLock(file: string, command: string, before: BeforeStep = () => {}): Release {
	if (held.has(file)) return () => {};
	mkdirSync(dirname(file), { recursive: true });
	const text = formatHolder(thisProcess(command));
	acquire(file, text, before);
	held.add(file);
	removeBeside(file);
	return () => {
		held.delete(file);
		if (textOf(file) === text) rmSync(file, { force: true });
	};
}

/** Does something while no other process that asks for the same lock does. */
export async function withLock<Value>(file: string, command: string, act: () => Promise<Value>): Promise<Value> {
	const release = takeLock(file, command);
	try {
		return await act();
	} finally {
		release();
	}
}

const mostAttempts = 20;

function acquire(file: string, text: string, before: BeforeStep): void {
	const beside = `${file}.${process.pid}.tmp`;
	try {
		before('write the lock');
		writeFileSync(beside, text);
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			before('link the lock');
			if (linkedAt(beside, file)) return;
			const found = textOf(file);
			if (found === undefined) continue;
			const holder = parseHolder(found);
			if (holder === undefined || stateOf(holder) !== 'gone') throw new LockHeld(file, holder);
			if (takenOver(file, found, text, before)) return;
		}
		throw new LockHeld(file, undefined);
	} finally {
		rmSync(beside, { force: true });
	}
}

/** Puts our text into the place of a lock whose maker is gone; not where another has done so in between. */
function takenOver(file: string, found: string, text: string, before: BeforeStep): boolean {
	const turn = `${file.replace(/\.tmp$/, '')}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}.tmp`;
	acquire(turn, text, before);
	try {
		if (textOf(file) !== found) return false;
		const next = `${turn}.${process.pid}.tmp`;
		writeFileSync(next, text);
		before('take the lock over');
		renameSync(next, file);
		return true;
	} finally {
		before('give the turn back');
		rmSync(turn, { force: true });
	}
}

/** Whether a file could be given a second name that was free. Disks without second names get a file of its own. */
function linkedAt(beside: string, file: string): boolean {
	try {
		linkSync(beside, file);
		return true;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
	}
	try {
		writeFileSync(file, readFileSync(beside), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** What a lock says; nothing where it cannot be read, `undefined` where it is not there. */
function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
	}
}

/** Removes what takings of this lock that were cut short have left. Those that go on bear the number of a process that runs. */
function removeBeside(file: string): void {
	const stem = `${basename(file, '.tmp')}.`;
	for (const name of readdirSync(dirname(file))) {
		if (!name.startsWith(stem) || !name.endsWith('.tmp') || name === basename(file)) continue;
		const pid = /\.tmp\.(\d+)\.tmp$/.exec(name)?.[1];
		if (pid === undefined || !isRunning(Number(pid))) rmSync(join(dirname(file), name), { force: true });
	}
}

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatHolder, parseHolder, stateOf, thisProcess } from './holder.ts';

/** Where one site is made; nothing of it stays. */
export interface Workshop {
	readonly draft: string;
	/** Where the builder may keep what it needs again while it builds. */
	readonly cache: string;
	/** Where a copy of the content may lie. */
	readonly content: string;
}

// Astro renders inside the project; elsewhere two builds at one time would share a folder.
const workshops = fileURLToPath(new URL('../../node_modules/.cache/builds/', import.meta.url));
const owner = 'owner.json';

/** Lets somebody work in a workshop of his own, and clears it away, with those of builds that were killed. */
export async function inWorkshop(command: string, work: (workshop: Workshop) => Promise<void>): Promise<void> {
	await mkdir(workshops, { recursive: true });
	await clearDead();
	const folder = await mkdtemp(workshops);
	try {
		writeFileSync(join(folder, owner), formatHolder(thisProcess(command)));
		await work({ draft: join(folder, 'site'), cache: join(folder, 'cache'), content: join(folder, 'content') });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function clearDead(): Promise<void> {
	for (const name of await readdir(workshops)) {
		const folder = join(workshops, name);
		if (isDead(folder)) await rm(folder, { recursive: true, force: true });
	}
}

const hour = 3_600_000;

/** Whether the process that made a workshop is gone. One that names no owner is dead once it is an hour old. */
function isDead(folder: string): boolean {
	const holder = parseHolder(textOf(join(folder, owner)));
	if (holder !== undefined) return stateOf(holder) === 'gone';
	const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
	return made !== undefined && Date.now() - made > hour;
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

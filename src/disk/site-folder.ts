import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandWords } from '../i18n/command-words.ts';
import { UsageError } from './usage-error.ts';

/** Where one site is made; nothing of it stays. */
export interface Workshop {
	readonly draft: string;
	/** Where the builder may keep what it needs again while it builds. */
	readonly cache: string;
}

/** The folder that a site is built into: it appears whole or not at all. */
export interface SiteFolder {
	/** Lets `make` build a site, and puts it into the place of the folder once it is done. */
	replace(make: (workshop: Workshop) => Promise<void>): Promise<void>;
	/** Takes away the site that stands in the folder. */
	remove(): Promise<void>;
	/** How many HTML pages the folder holds. */
	countPages(): Promise<number>;
}

// Astro renders inside the project; elsewhere two builds at one time would share a folder.
const workshops = fileURLToPath(new URL('../../node_modules/.cache/builds/', import.meta.url));

/** The folder named `out`. What is no site of ours is not replaced: a usage error says so. */
export async function siteFolder(out: string, words: CommandWords): Promise<SiteFolder> {
	const folder = resolve(out);
	const present = await filesIn(folder);
	const isOurs = present.includes('404.html') && present.includes('robots.txt');
	if (present.length > 0 && !isOurs) throw new UsageError(words('build.foreign-folder', { folder: out }));
	const remove = () => rm(folder, { recursive: true, force: true });
	return {
		replace: async (make) => {
			await mkdir(workshops, { recursive: true });
			const workshop = await mkdtemp(workshops);
			const draft = join(workshop, 'site');
			try {
				await make({ draft, cache: join(workshop, 'cache') });
				const ready = `${folder}.${process.pid}.tmp`;
				await mkdir(dirname(folder), { recursive: true });
				await move(draft, ready);
				await remove();
				await rename(ready, folder);
			} finally {
				await rm(workshop, { recursive: true, force: true });
			}
		},
		remove,
		countPages: async () =>
			(await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).length,
	};
}

/** What stands in a folder; nothing where there is none. */
async function filesIn(folder: string): Promise<readonly string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

/** Moves a folder, also to another disk. */
async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		await cp(from, to, { recursive: true });
	}
}

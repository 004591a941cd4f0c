import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CommandWords } from '../i18n/command-words.ts';
import { UsageError } from './usage-error.ts';

/** The folder that a site is built into: it appears whole or not at all. */
export interface SiteFolder {
	/** Where the next site is made, beside the folder. */
	readonly draft: string;
	/** Puts the draft into the place of the folder. */
	keep(): Promise<void>;
	/** Takes the draft away, where it was not kept. */
	discard(): Promise<void>;
	/** Takes away the site that stands in the folder. */
	remove(): Promise<void>;
	/** How many HTML pages the folder holds. */
	countPages(): Promise<number>;
}

/** The folder named `out`. What is no site of ours is not replaced: a usage error says so. */
export async function siteFolder(out: string, words: CommandWords): Promise<SiteFolder> {
	const folder = resolve(out);
	const present = await filesIn(folder);
	const isOurs = present.includes('404.html') && present.includes('robots.txt');
	if (present.length > 0 && !isOurs) throw new UsageError(words('build.foreign-folder', { folder: out }));
	const draft = `${folder}.${process.pid}.tmp`;
	const remove = () => rm(folder, { recursive: true, force: true });
	return {
		draft,
		keep: async () => {
			await mkdir(dirname(folder), { recursive: true });
			await remove();
			await rename(draft, folder);
		},
		discard: () => rm(draft, { recursive: true, force: true }),
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

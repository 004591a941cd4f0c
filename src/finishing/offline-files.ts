import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBuildFile } from './build-file.ts';
import { pageHashes, pageListName } from './page-hashes.ts';

/** Which state of the site the folder holds. */
export interface SiteState {
	/** The day as of which it was built. */
	readonly day: string;
	/** SHA-256 of the content. */
	readonly content: string;
	/** Whether browsers may keep copies. */
	readonly offline: boolean;
}

/** The worker that deletes all copies and leaves: it takes the place of the other. */
const ending = fileURLToPath(new URL('../../deploy/sw-end.js', import.meta.url));

/** Writes what the worker of the site reads, when all pages have their final bytes. `build.json` names the list of pages. */
export function writeOfflineFiles(folder: string, { day, content, offline }: SiteState): void {
	const { text, hash } = pageHashes(folder);
	writeFileSync(join(folder, pageListName), text);
	writeBuildFile(folder, { day, content, pages: hash });
	if (!offline) copyFileSync(ending, join(folder, 'sw.js'));
}

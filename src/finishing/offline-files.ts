import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBuildFile, type BuildFacts } from './build-file.ts';
import { pageHashes, pageListName } from './page-hashes.ts';

/** Which state of the site the folder holds, and whether browsers may keep copies of it. */
export interface SiteState extends Omit<BuildFacts, 'pages'> {
	readonly offline: boolean;
}

/** The worker that deletes all copies and leaves: it takes the place of the other. */
const ending = fileURLToPath(new URL('../../deploy/sw-end.js', import.meta.url));

/** Writes what the worker of the site reads, when all pages have their final bytes. */
export function writeOfflineFiles(folder: string, { day, content, offline }: SiteState): void {
	const { text, hash } = pageHashes(folder);
	writeFileSync(join(folder, pageListName), text);
	writeBuildFile(folder, { day, content, pages: hash });
	if (!offline) copyFileSync(ending, join(folder, 'sw.js'));
}

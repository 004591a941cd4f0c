import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftover } from './write-file.ts';

/** Removes the hidden files that writings which were cut short have left anywhere in a content folder. */
export function removeLeftovers(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		if (entry.isFile() && isLeftover(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true });
	}
}

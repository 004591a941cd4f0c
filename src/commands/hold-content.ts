import { stat } from 'node:fs/promises';
import type { AnyCommand } from './command-line.ts';
import { lockOfContent, withLock } from '../disk/lock.ts';
import { removeLeftovers } from '../disk/remove-leftovers.ts';
import { UsageError } from '../disk/usage-error.ts';

/**
 * Does what reads and then writes the content while no other command does so: what it has read is what stands there when
 * it writes. Leftovers of commands that were cut short are gone before it begins.
 */
export async function holdContent<Value>(command: AnyCommand, act: () => Promise<Value>): Promise<Value> {
	await requireFolder(command);
	return withLock(lockOfContent(command.folder), command.name, () => {
		removeLeftovers(command.folder);
		return act();
	});
}

/** A usage error where the content folder is none. */
export async function requireFolder({ folder, words }: Pick<AnyCommand, 'folder' | 'words'>): Promise<void> {
	const found = await stat(folder).catch(() => undefined);
	if (!found?.isDirectory()) throw new UsageError(words('usage.no-folder', { folder }));
}

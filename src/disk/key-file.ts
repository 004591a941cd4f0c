import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Why a private key is not written where somebody wants it. */
export type KeyFileRefusal = 'inside' | 'exists' | 'no-folder';

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Why a private key must not be written to a path: it lies inside a repository, the content or this program, whose copies
 * go to everybody; or something is there. `undefined` where it may be.
 */
export function refusalOfKeyFile(path: string, content: string): KeyFileRefusal | undefined {
	const folder = dirname(resolve(path));
	if (!existsSync(folder)) return 'no-folder';
	// A link may lead into a repository: the folder is judged as the disk has it.
	const real = realpathSync(folder);
	const inside = foldersOf(real).some((above) => isHeldBy(above, content));
	if (inside) return 'inside';
	return existsSync(join(real, basename(path))) ? 'exists' : undefined;
}

function isHeldBy(folder: string, content: string): boolean {
	const own = [project, content].filter((other) => existsSync(other)).map((other) => realpathSync(other));
	return own.includes(folder) || existsSync(join(folder, '.git'));
}

/** A folder and all that it lies in. */
function foldersOf(folder: string): readonly string[] {
	const above = dirname(folder);
	return above === folder ? [folder] : [folder, ...foldersOf(above)];
}

/** Writes a file that only its owner may read, and that is not there yet. */
export function writeKeyFile(path: string, text: string): void {
	const file = openSync(path, 'wx', 0o600);
	try {
		writeFileSync(file, text);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** The lines of a key file that are no remarks: those begin with `#`. */
export function readKeyFile(path: string): readonly string[] {
	const lines = readFileSync(path, 'utf8').split(/\r?\n/);
	return lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

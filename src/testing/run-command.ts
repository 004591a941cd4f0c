import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownNode = join(root, 'node_modules/.bin/node');

/** What a command answered. */
export interface Answer {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a command as a user does, in a process of its own, on a fixed day unless the line says otherwise. */
export function runScript(name: string, ...line: readonly string[]): Promise<Answer> {
	const environment = { ...process.env, REGISTRY_TODAY: '2026-11-20', NO_COLOR: '1' };
	const node = existsSync(ownNode) ? ownNode : process.execPath;
	return new Promise((give) => {
		const options = { cwd: root, env: environment, maxBuffer: 2 ** 26 };
		execFile(node, [join(root, `scripts/${name}.ts`), ...line], options, (error, stdout, stderr) => {
			give({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
		});
	});
}

/** A copy of the tiny registry that a test may change, until it is removed. */
export async function tinyCopy(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'tiny-'));
	await cp(join(root, 'src/testing/tiny-registry'), folder, { recursive: true });
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/disk/command-line.ts';
import { serveFolder } from '../src/disk/serve.ts';
import { headersFor } from '../src/press/security-headers.ts';

const wantedPort = 4321;

await runCommand({
	name: 'start',
	options: { out: 'text', base: 'text' },
	run: async ({ options, words, print, complain }) => {
		const stopped = once(process, 'SIGINT');
		if (isOldNode(process.versions.node)) complain(words('start.old-node', { version: process.versions.node }));
		const build = spawn(
			process.execPath,
			[fileURLToPath(new URL('build.ts', import.meta.url)), ...process.argv.slice(2)],
			{
				stdio: 'inherit',
			},
		);
		const [code, signal] = (await once(build, 'exit')) as [number | null, NodeJS.Signals | null];
		if (signal === 'SIGINT') return 0;
		if (code !== 0) return code === 2 ? 2 : 1;
		const site = await serveFolder(options.out ?? 'dist', {
			base: options.base ?? '/',
			port: wantedPort,
			headers: headersFor,
		});
		if (site.port !== wantedPort) print(words('start.port-taken', { wanted: wantedPort, port: site.port }));
		print(words('start.address', { address: site.address.replace('127.0.0.1', 'localhost') }));
		await stopped;
		await site.close();
		return 0;
	},
});

/** Node 22.12 is the first that runs everything here; npm brings a newer one where it can. */
function isOldNode(version: string): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major < 22 || (major === 22 && minor < 12);
}

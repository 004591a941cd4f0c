import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/commands/command-line.ts';
import { serveFolder } from '../src/disk/serve.ts';
import { headersFor } from '../src/finishing/security-headers.ts';

const wantedPort = 4321;

await runCommand({
	name: 'start',
	options: { out: 'text', base: 'text' },
	run: async ({ options, words, print, printJson, sendJson, complain }) => {
		const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
		if (isOldNode(process.versions.node)) complain(words('start.old-node', { version: process.versions.node }));
		const build = await runBuild(options.json, stopped);
		printJson(build.data);
		if (build.isStopped) return 0;
		if (build.code !== 0) return build.code === 2 ? 2 : 1;
		const site = await serveFolder(options.out ?? 'dist', {
			base: options.base ?? '/',
			port: wantedPort,
			headers: headersFor,
		});
		const address = site.address.replace('127.0.0.1', 'localhost');
		printJson({ address });
		if (options.json) sendJson();
		else {
			if (site.port !== wantedPort) print(words('start.port-taken', { wanted: wantedPort, port: site.port }));
			print(words('start.address', { address }));
		}
		await stopped;
		await site.close();
		return 0;
	},
});

interface Build {
	readonly code: number | null;
	/** Whether it was ended by whoever started it. */
	readonly isStopped: boolean;
	/** What it prints with `--json`. */
	readonly data: object;
}

/** Runs `build` with the same options; it is ended with this process. */
async function runBuild(json: boolean, stopped: Promise<unknown>): Promise<Build> {
	const script = fileURLToPath(new URL('build.ts', import.meta.url));
	const build = spawn(process.execPath, [script, ...process.argv.slice(2)], {
		stdio: ['inherit', json ? 'pipe' : 'inherit', 'inherit'],
	});
	let output = '';
	build.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
	let isStopped = false;
	void stopped.then(() => {
		isStopped = true;
		build.kill();
	});
	const [code] = (await once(build, 'close')) as [number | null];
	return { code, isStopped, data: output === '' ? {} : (JSON.parse(output) as object) };
}

/** Node 22.12 is the first that runs everything here; npm brings a newer one where it can. */
function isOldNode(version: string): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major < 22 || (major === 22 && minor < 12);
}

/**
 * Firefox, where the machine has one: its own printing shows what no other browser can imitate. Spoken to over WebDriver
 * BiDi, which it has built in. `FIREFOX=/path/to/firefox` takes another. Nothing needs it: tests that use it are skipped
 * elsewhere.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How Firefox is started here; `undefined` where there is none. */
export const firefoxHere = [process.env['FIREFOX'], 'firefox-esr', 'firefox'].find(
	(command) => command !== undefined && spawnSync(command, ['--version']).status === 0,
);

export interface Firefox {
	/** The page as a PDF file, on the paper that it asks for. */
	print(address: string): Promise<Uint8Array>;
	close(): Promise<void>;
}

/** A running Firefox with the fonts of the machine; whoever opens it closes it. */
export async function openFirefox(command: string): Promise<Firefox> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	const child = spawn(
		command,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const ask = await sessionAt(`${await addressToldBy(child)}/session`);
	await ask('session.new', { capabilities: {} });
	const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: [{ context: string }] };
	const [{ context }] = contexts;
	return {
		async print(address) {
			await ask('browsingContext.navigate', { context, url: address, wait: 'complete' });
			const { data } = (await ask('browsingContext.print', { context })) as { data: string };
			return new Uint8Array(Buffer.from(data, 'base64'));
		},
		async close() {
			const ended = once(child, 'exit');
			child.kill();
			await ended;
			await rm(profile, { recursive: true, force: true });
		},
	};
}

/** It writes on its error output where it listens. */
function addressToldBy(child: ChildProcess): Promise<string> {
	let said = '';
	return new Promise((give, fail) => {
		child.once('error', fail);
		child.once('exit', () => fail(new Error(said)));
		child.stderr?.on('data', (data: Buffer) => {
			said += data.toString();
			const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
			if (address !== undefined) give(address);
		});
	});
}

/** Sends commands, and gives the result of each. */
async function sessionAt(address: string): Promise<(method: string, params: object) => Promise<unknown>> {
	const socket = new WebSocket(address);
	await once(socket, 'open');
	const waiting = new Map<number, (answer: { result?: unknown; message?: string }) => void>();
	socket.addEventListener('message', ({ data }) => {
		const answer = JSON.parse(String(data));
		waiting.get(answer.id)?.(answer);
	});
	let last = 0;
	return (method, params) =>
		new Promise((give, fail) => {
			const id = (last += 1);
			waiting.set(id, ({ result, message }) =>
				result === undefined ? fail(new Error(`${method}: ${message}`)) : give(result),
			);
			socket.send(JSON.stringify({ id, method, params }));
		});
}

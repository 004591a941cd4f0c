import { createServer, type IncomingHttpHeaders } from 'node:http';
import { serveFolder, type ServedFolder } from '../disk/serve.ts';
import { headersFor } from '../finishing/security-headers.ts';

/** How a path is answered: as it lies in the folder, cut off in its middle, never, with an error, or not at all. */
export type Manner = 'whole' | 'half' | 'never' | 'error' | 'missing' | 'refused';

/** A host on which a site is replaced by another, and whose answers fail to come. */
export interface ChangingServer {
	/** With the base path and a slash at the end. */
	readonly address: string;
	/** The paths under the base that were asked for since this was emptied, `agencies/`. */
	readonly asked: string[];
	/** Gives out another folder from now on. */
	show(folder: string): Promise<void>;
	/** Answers in this manner from now on, by the path under the base. */
	answer(manner: (path: string) => Manner): void;
	close(): Promise<void>;
}

export async function serveChanging(folder: string, base: string): Promise<ChangingServer> {
	let shown: ServedFolder = await serveFolder(folder, { base, headers: headersFor });
	let mannerOf: (path: string) => Manner = () => 'whole';
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').replace(/\?.*/s, '').slice(base.length);
		const manner = mannerOf(path);
		asked.push(path);
		if (manner === 'never') return;
		if (manner === 'refused') return void request.socket.destroy();
		if (manner === 'error') return void response.writeHead(503).end('503\n');
		if (manner === 'missing') return void response.writeHead(404).end('404\n');
		fetched(new URL(request.url ?? '/', shown.address).href, request.headers).then(
			({ status, headers, body }) => {
				response.writeHead(status, headers);
				if (manner === 'whole') return response.end(body);
				return response.write(body.subarray(0, body.length / 2), () => setTimeout(() => request.socket.destroy(), 50));
			},
			() => response.destroy(),
		);
	});
	await new Promise<void>((give) => server.listen(0, '127.0.0.1', give));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		address: `http://127.0.0.1:${port}${base}`,
		asked,
		async show(next) {
			const before = shown;
			shown = await serveFolder(next, { base, headers: headersFor });
			await before.close();
		},
		answer: (manner) => (mannerOf = manner),
		async close() {
			server.closeAllConnections();
			await new Promise((give) => server.close(give));
			await shown.close();
		},
	};
}

async function fetched(url: string, { accept }: IncomingHttpHeaders) {
	const answer = await fetch(url, { redirect: 'manual', headers: { accept: accept ?? '*/*' } });
	const { connection: _, 'transfer-encoding': __, ...headers } = Object.fromEntries(answer.headers);
	return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
}

import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../disk/serve.ts';
import { headersFor } from '../finishing/security-headers.ts';

export interface CompressingServer {
	readonly address: string;
	close(): Promise<void>;
}

const text = /^text\/|json|javascript|xml|wasm/;

/** Serves a built site as a host does: with the headers of the project, and its text compressed. */
export async function serveCompressed(folder: string, base: string): Promise<CompressingServer> {
	const plain = await serveFolder(folder, { base, headers: headersFor });
	const kept = new Map<string, Promise<Kept>>();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', plain.address).href;
		const answer = kept.get(url) ?? fetchCompressed(url);
		kept.set(url, answer);
		answer.then(
			({ status, headers, body }) => response.writeHead(status, headers).end(body),
			() => response.destroy(),
		);
	});
	await new Promise<void>((give) => server.listen(0, '127.0.0.1', give));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		address: `http://127.0.0.1:${port}${base}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((give) => server.close(give));
			await plain.close();
		},
	};
}

interface Kept {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

async function fetchCompressed(url: string): Promise<Kept> {
	const answer = await fetch(url, { redirect: 'manual' });
	const body = Buffer.from(await answer.arrayBuffer());
	const { connection: _, 'transfer-encoding': __, ...headers } = Object.fromEntries(answer.headers);
	if (!text.test(headers['content-type'] ?? '')) return { status: answer.status, headers, body };
	const short = gzipSync(body, { level: 6 });
	const sent = { ...headers, 'content-encoding': 'gzip', 'content-length': String(short.length) };
	return { status: answer.status, headers: sent, body: short };
}

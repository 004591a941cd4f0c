import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A folder on a port of this machine, until it is closed. */
export interface ServedFolder {
	/** With the base path and a slash at the end: `http://127.0.0.1:4321/fayan/`. */
	readonly address: string;
	readonly port: number;
	close(): Promise<void>;
}

export interface ServeOptions {
	/** The path under which the folder stands; `/` unless told. */
	readonly base?: string;
	/** The first port to try; the next free one is taken. 0, which is the default, means any. */
	readonly port?: number;
	/** Headers sent besides those of the file, by the path under the base: `/agencies/`. */
	readonly headers?: (path: string) => Readonly<Record<string, string>>;
}

/**
 * Serves a built site as a plain host of static files does: `index.html` for a folder, a redirect where the slash is
 * missing, `404.html` for what is not there.
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
	const root = resolve(folder);
	const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').replace(/\?.*/s, '');
		const headers = options.headers?.(path.startsWith(base) ? path.slice(base.length - 1) : path) ?? {};
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		answer(root, base, request, response).catch(() => response.destroy());
	});
	const port = await listenFrom(server, options.port ?? 0);
	return { address: `http://127.0.0.1:${port}${base}`, port, close: () => close(server) };
}

function listenFrom(server: Server, first: number): Promise<number> {
	return new Promise((give, fail) => {
		const listen = (port: number): void => {
			server.once('error', (error: NodeJS.ErrnoException) => {
				if (error.code === 'EADDRINUSE' && port < 65_535) listen(port + 1);
				else fail(error);
			});
			server.listen(port, '127.0.0.1');
		};
		server.once('listening', () => {
			const address = server.address();
			give(typeof address === 'object' && address !== null ? address.port : first);
		});
		listen(first);
	});
}

function close(server: Server): Promise<void> {
	return new Promise((give) => {
		server.close(() => give());
		server.closeAllConnections();
	});
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const found = await find(root, base, request.url ?? '/');
	if ('redirect' in found) {
		response.writeHead(301, { location: found.redirect }).end();
		return;
	}
	const file = found.file ?? join(root, '404.html');
	const size = (await fileAt(file))?.size;
	response.statusCode = found.file === undefined ? 404 : 200;
	if (size === undefined) {
		response.setHeader('content-type', 'text/plain; charset=utf-8');
		response.end('404\n');
		return;
	}
	response.setHeader('content-type', contentTypeOf(file));
	response.setHeader('content-length', size);
	if (request.method === 'HEAD') response.end();
	else await pipeline(createReadStream(file), response);
}

type Found = { readonly redirect: string } | { readonly file: string | undefined };

async function find(root: string, base: string, url: string): Promise<Found> {
	const [path = '', query] = url.split('?', 2);
	if (`${path}/` === base) return { redirect: base };
	const file = path.startsWith(base) ? insideOf(root, path.slice(base.length)) : undefined;
	if (file === undefined) return { file: undefined };
	if (path.endsWith('/')) return { file: await existing(join(file, 'index.html')) };
	if (await existing(join(file, 'index.html'))) {
		return { redirect: `${path}/${query === undefined ? '' : `?${query}`}` };
	}
	return { file: await existing(file) };
}

/** The file that a path of a URL names, or undefined where it is malformed or leads out of the folder. */
function insideOf(root: string, path: string): string | undefined {
	try {
		const file = resolve(root, `./${decodeURIComponent(path)}`);
		return file === root || file.startsWith(root + sep) ? file : undefined;
	} catch {
		return undefined;
	}
}

async function existing(file: string): Promise<string | undefined> {
	return (await fileAt(file)) === undefined ? undefined : file;
}

async function fileAt(file: string): Promise<Stats | undefined> {
	const found = await stat(file).catch(() => undefined);
	return found?.isFile() ? found : undefined;
}

/** By the ending of the name. The one text without any is the signature of the log. */
function contentTypeOf(file: string): string {
	if (file.endsWith(join('/log', 'checkpoint'))) return 'text/plain; charset=utf-8';
	return contentTypes[extname(file)] ?? 'application/octet-stream';
}

const contentTypes: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.ics': 'text/calendar; charset=utf-8',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.jsonld': 'application/ld+json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.sqlite': 'application/vnd.sqlite3',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.ttf': 'font/ttf',
	'.txt': 'text/plain; charset=utf-8',
	'.vcf': 'text/vcard; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff': 'font/woff',
	'.woff2': 'font/woff2',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.xml': 'application/xml; charset=utf-8',
	'.yaml': 'application/yaml; charset=utf-8',
	'.zip': 'application/zip',
};

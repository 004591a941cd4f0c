import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from './serve.ts';

let folder: string;
let site: ServedFolder;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'serve-'));
	await mkdir(join(folder, 'site/agencies'), { recursive: true });
	await writeFile(join(folder, 'secret.txt'), 'not of the site');
	await writeFile(join(folder, 'site/index.html'), 'home');
	await writeFile(join(folder, 'site/404.html'), 'not here');
	await writeFile(join(folder, 'site/agencies/index.html'), 'agencies');
	await writeFile(join(folder, 'site/名录.csv'), '姓名\n');
	site = await serveFolder(join(folder, 'site'), { base: '/fayan' });
});

afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

describe('a served folder answers as a host of static files', () => {
	test.each([
		{ path: '/fayan/', status: 200, type: 'text/html; charset=utf-8', body: 'home' },
		{ path: '/fayan', status: 301, location: '/fayan/' },
		{ path: '/fayan/agencies/', status: 200, body: 'agencies' },
		{ path: '/fayan/agencies?q=1', status: 301, location: '/fayan/agencies/?q=1' },
		{ path: '/fayan/agencies/index.html?q=1', status: 200, body: 'agencies' },
		{ path: `/fayan/${encodeURIComponent('名录.csv')}`, status: 200, type: 'text/csv; charset=utf-8', body: '姓名\n' },
		{ path: '/fayan/nothing/', status: 404, type: 'text/html; charset=utf-8', body: 'not here' },
		{ path: '/', status: 404, body: 'not here' },
		{ path: '/fayan/%E4%', status: 404, body: 'not here' },
		{ path: '/fayan/../secret.txt', status: 404, body: 'not here' },
		{ path: '/fayan/%2e%2e%2fsecret.txt', status: 404, body: 'not here' },
		{ path: '/fayan//etc/passwd', status: 404, body: 'not here' },
		{ path: '/fayan/', method: 'POST', status: 405, body: '' },
		{ path: '/fayan/', method: 'HEAD', status: 200, body: '' },
	])('$method $path is $status', async ({ path, method = 'GET', ...expected }) => {
		expect(await ask(site.port, { path, method })).toMatchObject(expected);
	});
});

test('a port that is taken gives the next free one', async () => {
	const second = await serveFolder(folder, { port: site.port });
	expect(second.port).toBeGreaterThan(site.port);
	await second.close();
});

test('headers of the caller go with every answer, by its path under the base', async () => {
	const headers = (path: string) => ({ 'X-Path': path });
	const second = await serveFolder(join(folder, 'site'), { base: '/fayan', headers });
	for (const [path, expected] of [
		['fayan/agencies/?q=1', '/agencies/'],
		['fayan/nothing/', '/nothing/'],
		['elsewhere', '/elsewhere'],
	]) {
		const answer = await fetch(`http://127.0.0.1:${second.port}/${path}`);
		expect(answer.headers.get('x-path')).toBe(expected);
	}
	await second.close();
});

/** Asks without the tidying of paths that `fetch` does. */
function ask(port: number, options: { path: string; method: string }) {
	return new Promise((give, fail) => {
		const asked = request({ host: '127.0.0.1', port, ...options }, async (answer) => {
			const body = (await answer.setEncoding('utf8').toArray()).join('');
			const { 'content-type': type, location } = answer.headers;
			give({ status: answer.statusCode, type, location, body });
		});
		asked.once('error', fail).end();
	});
}

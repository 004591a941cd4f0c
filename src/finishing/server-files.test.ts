import { describe, expect, test } from 'vitest';
import { cacheControl, contentPolicy, headersFor, metaPolicy } from './security-headers.ts';
import { serverFiles } from '../testing/server-files.ts';

describe('the policy of a page', () => {
	test('lets nothing in that is inline, evaluated or from elsewhere', () => {
		for (const path of ['/', '/en/agencies/a/', '/search/']) {
			expect(contentPolicy(path)).not.toMatch(/unsafe-(inline|eval)\b(?<!wasm-unsafe-eval)|https?:|\*/);
			expect(contentPolicy(path)).toContain("default-src 'none'");
		}
	});

	test.each([
		{ path: '/search/', runs: true },
		{ path: '/en/search/index.html', runs: true },
		{ path: '/fayan/search/', runs: true },
		{ path: '/', runs: false },
		{ path: '/agencies/search/x/', runs: false },
		{ path: '/research/', runs: false },
	])('WebAssembly at $path: $runs', ({ path, runs }) => {
		expect(contentPolicy(path).includes("script-src 'self' 'wasm-unsafe-eval'")).toBe(runs);
		expect(metaPolicy(path).includes('wasm-unsafe-eval')).toBe(runs);
	});

	test('stands in the page too, but for what a page cannot say of itself', () => {
		expect(contentPolicy('/')).toBe(`${metaPolicy('/')}; frame-ancestors 'none'`);
	});
});

test('a file that is named by its bytes is kept for ever, another for a minute', () => {
	expect(cacheControl('/fayan/_astro/Page.DFcQpU7X.css')).toContain('immutable');
	expect(cacheControl('/_fonts/81b453048416aea5.css')).toContain('immutable');
	expect(cacheControl('/agencies/a/')).toBe('public, max-age=60');
	expect(cacheControl('/receipts/2026/a.json')).toBe('public, max-age=60');
});

test('a tile of the log is kept for ever, its newest signature never unasked', () => {
	expect(cacheControl('/fayan/log/tile/0/000.p/11')).toContain('immutable');
	expect(cacheControl('/log/tile/entries/x001/000')).toContain('immutable');
	expect(cacheControl('/fayan/log/checkpoint')).toBe('no-cache');
});

test.each([
	{ path: '/api/v1/index.json', open: true },
	{ path: '/fayan/api/v1/agencies/a-b.json', open: true },
	{ path: '/fayan/data.sqlite', open: true },
	{ path: '/', open: false },
	{ path: '/api/v1/', open: false },
	{ path: '/build.json', open: false },
	{ path: '/agencies/a/', open: false },
	{ path: '/agencies/data.sqlite/', open: false },
])('pages of other sites may read $path: $open', ({ path, open }) => {
	expect(headersFor(path)['Access-Control-Allow-Origin']).toBe(open ? '*' : undefined);
});

describe('the files for servers are those that the table makes', () => {
	test.each(Object.entries(serverFiles()))('deploy/%s', async (name, text) => {
		await expect(text).toMatchFileSnapshot(`../../deploy/${name}`);
		for (const value of [...Object.values(headersFor('/')), ...Object.values(headersFor('/search/'))]) {
			expect(text).toContain(value);
		}
	});
});

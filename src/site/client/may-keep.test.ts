import { expect, test } from 'vitest';
import { mayKeep } from './may-keep.ts';

test.each([
	['https://speakers.example', true],
	['http://speakers.example', false],
	['http://192.168.1.4', false],
	['http://127.0.0.1.example', false],
	['http://localhost.example', false],
	['http://localhost', true],
	['http://127.0.0.1', true],
	['http://127.3.2.1', true],
	['http://[::1]', true],
	['file:///C:/site/index.html', false],
])('whether the pages of %s may be kept: %s', (address, expected) => {
	const { protocol, hostname } = new URL(address);
	expect(mayKeep({ protocol, hostname, isOnTop: true })).toBe(expected);
	expect(mayKeep({ protocol, hostname, isOnTop: false })).toBe(false);
});

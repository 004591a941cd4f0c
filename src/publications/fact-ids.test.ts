import { expect, test } from 'vitest';
import { bodyOfFact, isRedactable, pathOfFact } from './fact-ids.ts';

test.each([
	['t1.name', true],
	['t1.latin', true],
	['p2.zh', true],
	['p2.en', true],
	['l1.number', true],
	['l4.address', true],
	['c1', true],
	['group', false],
	['name.zh', false],
	['name.en', false],
	['pressOffice.name.zh', false],
	['speaksBy', false],
	['t1.role', false],
	['t1.post', false],
	['t1.acting', false],
	['t1.began.on', false],
	['t1.matter.zh', true],
	['l1.kind', false],
	['l1.label.zh', false],
	['v1.began.by', false],
] as const)('whether a redaction may withdraw %s: %s', (path, expected) => {
	expect(isRedactable(`water-office#${path}`)).toBe(expected);
});

test('a fact id is a body and a path', () => {
	expect([bodyOfFact('water-office#t1.name'), pathOfFact('water-office#t1.name')]).toEqual(['water-office', 't1.name']);
});

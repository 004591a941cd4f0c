import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { fileMarkOf } from './file-mark.ts';

const began = { by: '2023-01-01' };

function world() {
	const lives = new RegistryInTime();
	for (const [id, name] of [
		['water', 'Ann'],
		['health', 'Eve'],
	] as const)
		lives.agencies[id] = { name: { en: id }, terms: [{ key: 't1', role: 'spokesperson', name, began }] };
	lives.annual('2024');
	return lives;
}

const markIn = (lives: RegistryInTime, agencies: readonly string[] = ['health', 'water']) =>
	fileMarkOf(lives.loaded().registry.publications, { number: 1, agencies });

test('the bytes of a file are those of the salts of what it prints, in the order of printing', () => {
	const lives = world();
	const [publication] = lives.loaded().registry.publications;
	const salts = ['water', 'health'].flatMap((agency) =>
		(publication?.rows ?? [])
			.filter(({ body }) => body === agency)
			.flatMap(({ facts }) => facts.map((fact) => ('salt' in fact ? fact.salt : ''))),
	);
	const hash = createHash('sha256')
		.update('fayan file')
		.update(Buffer.from(salts.join(''), 'hex'))
		.digest('hex');
	expect(markIn(lives, ['water', 'health'])).toBe(hash.slice(0, 32));
	expect(markIn(lives, ['health', 'water'])).not.toBe(hash.slice(0, 32));
});

test('a redaction takes the salt of what it withdraws out of the bytes, and leaves those of other agencies', () => {
	const lives = world();
	const [both, other] = [markIn(lives), markIn(lives, ['health'])];
	lives.redaction(['water#t1.name']);
	expect(markIn(lives)).not.toBe(both);
	expect(markIn(lives, ['health'])).toBe(other);
});

test('the bytes stay while nothing that the file prints is corrected or withdrawn', () => {
	const lives = world();
	const before = markIn(lives);
	lives.pass(300);
	lives.annual('2025');
	expect(markIn(lives)).toBe(before);
});

test('an erratum counts for the files that print what it corrects', () => {
	const lives = world();
	const [water, health] = [markIn(lives, ['water']), markIn(lives, ['health'])];
	lives.agencies['water'] = {
		name: { en: 'water' },
		terms: [{ key: 't1', role: 'spokesperson', name: 'Anne', began }],
		corrections: [{ key: 'c1', of: 't1.name', was: 'Ann', on: '2024-01-06', reason: 'misprint' }],
	};
	lives.erratum();
	expect(markIn(lives, ['water'])).not.toBe(water);
	expect(markIn(lives, ['health'])).toBe(health);
});

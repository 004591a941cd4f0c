import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factIn, fileOf, filesOf, sealedChain } from '../testing/publications.ts';
import { isRedactable } from './fact-ids.ts';
import { headerHashOf } from './hashing.ts';
import { publicationBytes } from './publication-file.ts';
import type { Publication } from './publication.ts';
import { sealRows } from './seal.ts';
import { shortenFile } from './shorten.ts';
import { chainFrom } from './verify-chain.ts';

const textOf = (publication: Publication) => new TextDecoder().decode(publicationBytes(publication));

test('a shortened file keeps every root and hash, verifies, and holds neither value nor salt', () => {
	const path = fc.stringMatching(/^[tpl]\d{1,2}\.(name|zh|number)$/);
	const secret = fc.stringMatching(/^secret\d{4,12}$/);
	const facts = fc.dictionary(path, secret, { minKeys: 1, maxKeys: 8 });
	fc.assert(
		fc.property(facts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (facts, isChosen) => {
			const rows = { health: { group: 'departments', ...facts } };
			const [first] = sealedChain({ rows }) as [Publication];
			const chosen = Object.keys(facts).filter((_, index) => isChosen[index]);
			const redacts = chosen.map((path) => {
				const of = `health#${path}` as const;
				return { publication: 1, of, leaf: factIn(first, of).leaf };
			});
			const [, ...rest] = chosen.length > 0 ? sealedChain({ rows }, { kind: 'redaction', redacts }) : [first];
			const shortened = shortenFile(first, redacts);
			expect(shortened.header).toEqual(first.header);
			expect(shortened.rows.map(({ root }) => root)).toEqual(first.rows.map(({ root }) => root));
			expect(headerHashOf(shortened.header)).toBe(headerHashOf(first.header));
			expect(chainFrom(filesOf([shortened, ...rest])).problems).toEqual([]);
			for (const { of } of redacts) {
				expect(textOf(shortened)).not.toContain(`${factIn(first, of).value}"`);
				expect(textOf(shortened)).not.toContain(factIn(first, of).salt);
			}
		}),
	);
});

test('nothing named here leaves the publication as it is', () => {
	const [first] = sealedChain({ rows: { health: { group: 'departments', 't1.name': '罗敏' } } }) as [Publication];
	const { leaf } = factIn(first, 'health#t1.name');
	expect(shortenFile(first, [{ publication: 2, of: 'health#t1.name', leaf }])).toBe(first);
});

test('without its salt a bare leaf does not tell which of ten thousand numbers it was', () => {
	const of = 'health#l1.number';
	const facts = [
		{ of: 'health#row', value: 'roster' },
		{ of, value: '000-4711' },
	] as const;
	const [row] = sealRows([{ body: 'health', facts }], () => createHash('md5').update('a salt').digest('hex'));
	const leaf = row?.facts[1]?.leaf;
	const candidates = Array.from({ length: 10_000 }, (_, number) => `000-${String(number).padStart(4, '0')}`);
	const saltless = ['', '00'.repeat(16), 'ff'.repeat(16)].map((salt) => Buffer.from(salt, 'hex'));
	const reproducing = candidates.filter((value) =>
		saltless.some((salt) => {
			const bytes = Buffer.concat([Buffer.of(0), salt, Buffer.from(`{"of":"${of}","value":"${value}"}`)]);
			return createHash('sha256').update(bytes).digest('hex') === leaf;
		}),
	);
	expect(reproducing).toEqual([]);
	expect(isRedactable(of)).toBe(true);
});

test('what is shortened parses as a publication of its own', () => {
	const [first] = sealedChain({ rows: { health: { group: 'departments', 't1.name': '罗敏' } } }) as [Publication];
	const { leaf } = factIn(first, 'health#t1.name');
	const file = fileOf(shortenFile(first, [{ publication: 1, of: 'health#t1.name', leaf }]));
	expect(new TextDecoder().decode(file.bytes)).toContain(`{"leaf":"${leaf}"}`);
});

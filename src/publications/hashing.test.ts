import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealedChain } from '../testing/publications.ts';
import { canonicalBytes, canonicalFactText } from './canonical.ts';
import { headerHashOf, leafOf, rowsRootOf, rowRootOf } from './hashing.ts';

const sha256 = (...parts: (Buffer | string)[]) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest();
};
const salt = '000102030405060708090a0b0c0d0e0f';
const leaf = Buffer.from([0]);
const node = Buffer.from([1]);

/** MTH of RFC 6962, section 2.1, word for word, over leaves that are hashed already. */
function merkleTreeHash(leaves: readonly Buffer[]): Buffer {
	if (leaves.length === 0) return sha256('');
	if (leaves.length === 1) return leaves[0] as Buffer;
	let k = 1;
	while (k * 2 < leaves.length) k *= 2;
	return sha256(node, merkleTreeHash(leaves.slice(0, k)), merkleTreeHash(leaves.slice(k)));
}

describe('a leaf', () => {
	test('is the hash of 0x00, the salt and the canonical fact', () => {
		const text = '{"of":"water-office#t1.name","value":"罗敏\\n\\"𠮷\\""}';
		const expected = sha256(leaf, Buffer.from(salt, 'hex'), text).toString('hex');
		expect(leafOf(salt, { of: 'water-office#t1.name', value: '罗敏\n"𠮷"' })).toBe(expected);
	});

	test('of a correction has its keys sorted', () => {
		const text = '{"of":"water-office#c1","value":{"now":"罗敏","of":"t1.name","was":"罗闵"}}';
		const expected = sha256(leaf, Buffer.from(salt, 'hex'), text).toString('hex');
		expect(leafOf(salt, { of: 'water-office#c1', value: { of: 't1.name', was: '罗闵', now: '罗敏' } })).toBe(expected);
	});

	test('of any text has the bytes of RFC 8785', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (value) => {
				const fact = { of: 'water-office#t1.name', value } as const;
				expect(new TextEncoder().encode(canonicalFactText(fact))).toEqual(canonicalBytes(fact));
			}),
		);
	});

	test.each([300, 400, 5000, 1024, 20_000])('of a text of %d signs is that of all its bytes', (length) => {
		const text = `{"of":"water-office#t1.name","value":"${'敏'.repeat(length)}"}`;
		const expected = sha256(leaf, Buffer.from(salt, 'hex'), text).toString('hex');
		expect(leafOf(salt, { of: 'water-office#t1.name', value: '敏'.repeat(length) })).toBe(expected);
	});

	test('is refused for half a surrogate pair', () => {
		expect(() => leafOf(salt, { of: 'water-office#t1.name', value: '\ud842' })).toThrow('surrogate');
	});
});

describe('a tree', () => {
	test('over nothing is the hash of nothing', () => {
		const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
		expect([rowRootOf([]), rowsRootOf([])]).toEqual([hashOfNothing, hashOfNothing]);
	});

	// The eight inputs and the roots of the reference implementation of RFC 6962 (certificate-transparency).
	const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
	const roots = [
		'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
		'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
		'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
		'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
		'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
		'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
		'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
		'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
	];
	test.each(roots.map((root, index) => ({ root, count: index + 1 })))(
		'over $count leaves is that of RFC 6962',
		(vector) => {
			const leaves = inputs
				.slice(0, vector.count)
				.map((input) => sha256(leaf, Buffer.from(input, 'hex')).toString('hex'));
			expect(rowRootOf(leaves)).toBe(vector.root);
		},
	);

	test('of any size splits at the largest power of two below', () => {
		for (let count = 0; count <= 70; count++) {
			const leaves = Array.from({ length: count }, (_, index) => sha256(String(index)));
			const hex = leaves.map((hash) => hash.toString('hex'));
			expect(rowRootOf(hex)).toBe(merkleTreeHash(leaves).toString('hex'));
			expect(rowsRootOf(hex)).toBe(merkleTreeHash(leaves.map((hash) => sha256(leaf, hash))).toString('hex'));
		}
	});
});

test('the hash of a header is that of its canonical bytes', () => {
	const [publication] = sealedChain({ newBodies: [], title: { zh: '名录', en: 'Roster' }, issuer: { zh: '新闻办' } });
	const root = sha256('').toString('hex');
	const lists = sha256('{"carries":[],"newBodies":[],"redacts":[],"undeclared":[]}').toString('hex');
	const text =
		'{"asOf":"2011-01-05","format":2,"issuer":{"zh":"新闻办"},"kind":"annual","label":"2011","layout":1,' +
		`"lists":"${lists}","number":1,"previous":null,"published":"2011-01-15","registry":"anyland","root":"${root}",` +
		'"rows":0,"sample":true,"title":{"en":"Roster","zh":"名录"}}';
	expect(publication && headerHashOf(publication.header)).toBe(sha256(text).toString('hex'));
});

import { describe, expect, test } from 'vitest';
import type { LoadedRegistry } from '../../registry/loaded-registry.ts';
import { registryFromText } from '../../testing/registry-from-text.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { checkpointFile, signedFiles, testKey } from '../../testing/signed-log.ts';
import { receiptToday } from '../../views/receipt-today.ts';
import { sinceCheckpoint } from '../../views/since-checkpoint.ts';
import { checkReceipt, keysOfOne } from './check-receipt.ts';
import { checkpointPath } from './publication-log.ts';
import { receiptsOf } from './receipt.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const keys = keysOfOne(testKey().verifier);
const person = (key: string, name: string, began: string) => ({
	key,
	role: 'spokesperson',
	name,
	began: { on: began, filed: began },
});

/** Two agencies, an edition, then a supplement with an event in a row of its own. */
function life(): RegistryInTime {
	const world = new RegistryInTime();
	world.agencies['water'] = { terms: [person('t1', 'Ann', '2023-12-20')] };
	world.agencies['health'] = { terms: [person('t1', 'Cid', '2023-12-21')] };
	world.annual('2024');
	world.pass(30);
	const terms = world.agencies['water']['terms'] as object[];
	terms.push(person('t2', 'Bob', '2024-01-20'));
	world.supplement();
	return world;
}

function signed(world: RegistryInTime): LoadedRegistry['registry'] {
	const { value, problems } = registryFromText(world.texts(), signedFiles(world));
	if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
	return value.registry;
}

const receiptOf = (world: RegistryInTime, number: number, agency: string) => {
	const { publications, log } = signed(world);
	return receiptsOf(publications, log, number).get(agency) as string;
};

describe('a receipt', () => {
	test('proves the rows of an agency by the key alone', () => {
		for (const number of [1, 2]) {
			const { sound, fault } = checkReceipt(bytes(receiptOf(life(), number, 'water')), keys);
			expect(fault).toBeUndefined();
			expect(sound?.header.number).toBe(number);
			expect(sound?.rows.map(({ body }) => body)).toEqual(['water', 'water']);
			expect(sound?.checkpoint.size).toBe(2);
		}
	});

	test('is there for every agency of every publication that is signed, and for no other', () => {
		const world = life();
		const { publications, log } = signed(world);
		const all = publications.map(({ header }) => [...receiptsOf(publications, log, header.number).keys()].sort());
		expect(all).toEqual([['health', 'water'], ['water']]);
		expect(receiptsOf(publications, undefined, 1).size).toBe(0);
		expect(receiptsOf(publications, { ...log!, signed: { ...log!.signed!, size: 1 } }, 2).size).toBe(0);
		expect(receiptsOf(publications, log, 3).size).toBe(0);
	});

	test('of which any bit is another is refused, and what is changed is named', () => {
		const whole = bytes(receiptOf(life(), 1, 'health'));
		const taken: string[] = [];
		const kinds = new Set<string>();
		for (let at = 0; at < whole.length; at++) {
			const bit = 1 << (at % 8);
			const { fault } = checkReceipt(whole.with(at, whole[at]! ^ bit), keys);
			if (fault === undefined) taken.push(`${at}:${bit}`);
			else kinds.add(fault.kind);
		}
		expect(taken).toEqual([]);
		for (const kind of ['damaged-fact', 'damaged-row', 'forged', 'not-in-log', 'not-in-publication', 'not-signed'])
			expect(kinds).toContain(kind);
	});

	test.each([
		['a name', '"Ann"', '"Eve"', { kind: 'damaged-fact', of: 'water#t1.name' }],
		['the agency', '"body":"water"', '"body":"waser"', { kind: 'damaged-row', agency: 'waser' }],
		['the title', 'Roster 2024', 'Roster 2025', { kind: 'not-in-log', number: 1 }],
		[
			'the day of publication',
			'"published":"2024-01-06"',
			'"published":"2024-01-07"',
			{ kind: 'not-in-log', number: 1 },
		],
		['its version', '"receipt":1', '"receipt":2', { kind: 'other-version', version: '2' }],
		['a space', '"receipt":1', '"receipt": 1', { kind: 'rewritten-text' }],
		['an index', '"index":0', '"index":1', { kind: 'not-in-publication', agency: 'water' }],
		['a member too many', '"receipt":1', '"more":1,"receipt":1', { kind: 'no-receipt' }],
		['how many are signed', '\\n2\\n', '\\n3\\n', { kind: 'forged', key: expect.any(String) as string }],
		['the place in the log', 'index 0', 'index 1', { kind: 'not-in-log', number: 1 }],
	])('with %s changed says so', (_, from, to, fault) => {
		const text = receiptOf(life(), 1, 'water');
		expect(text).toContain(from);
		expect(checkReceipt(bytes(text.replace(from, to)), keys).fault).toEqual(fault);
	});

	test.each([
		['nothing', ''],
		['no JSON', 'receipt'],
		['another document', '{"a":1}\n'],
		['a list', '[]\n'],
		['no rows', '{"header":{},"proof":"","receipt":1,"rows":[]}\n'],
	])('is not %s', (_, text) => expect(checkReceipt(bytes(text), keys).fault).toEqual({ kind: 'no-receipt' }));

	test('of another key, or of another log, is refused', () => {
		const text = bytes(receiptOf(life(), 1, 'water'));
		expect(checkReceipt(text, keysOfOne(testKey(8).verifier)).fault?.kind).toBe('not-signed');
		expect(checkReceipt(text, keysOfOne(testKey(7, 'other.example').verifier)).fault?.kind).toBe('other-log');
		expect(checkReceipt(text, []).fault?.kind).toBe('not-signed');
	});

	test('of today is bare where a fact was withdrawn, and the one of before is no longer called genuine', () => {
		const world = life();
		const before = receiptOf(world, 1, 'water');
		world.redaction(['water#t1.name']);
		const after = receiptOf(world, 1, 'water');
		expect([before.includes('Ann'), after.includes('Ann')]).toEqual([true, false]);
		const { publications } = signed(world);
		const today = (text: string) => receiptToday(publications, checkReceipt(bytes(text), keys).sound!);
		expect(today(after)).toMatchObject({ publication: 'unchanged', withdrawn: [] });
		expect(today(before).withdrawn).toEqual([{ of: 'water#t1.name', by: 3 }]);
		expect(today(receiptOf(world, 1, 'health'))).toMatchObject({ withdrawn: [] });
	});

	test('says what an erratum corrected since, in rows of events too', () => {
		const world = life();
		const text = receiptOf(world, 1, 'health');
		const health = world.agencies['health'] as Record<string, unknown>;
		health['terms'] = [person('t1', 'Cyd', '2023-12-21')];
		health['corrections'] = [{ key: 'c1', of: 't1.name', was: 'Cid', on: '2024-02-20', reason: 'misprint' }];
		world.pass(30);
		world.erratum();
		const { publications } = signed(world);
		expect(receiptToday(publications, checkReceipt(bytes(text), keys).sound!)).toEqual({
			publication: 'unchanged',
			withdrawn: [],
			corrected: [{ of: 'health#t1.name', by: 3 }],
		});
	});

	test('of a publication that is gone or another says so', () => {
		const sound = checkReceipt(bytes(receiptOf(life(), 2, 'water')), keys).sound!;
		const chain = signed(life()).publications;
		expect(receiptToday(chain.slice(0, 1), sound).publication).toBe('taken-away');
		expect(receiptToday([chain[0]!, { ...chain[1]!, hash: 'a'.repeat(64) }], sound).publication).toBe('rewritten');
	});
});

describe('a checkpoint that somebody has kept', () => {
	const kept = (world: RegistryInTime, key = testKey()) =>
		bytes(checkpointFile(signed(world).publications, key)[checkpointPath]!);

	test('is extended by what was published since, with a proof', () => {
		const world = life();
		const older = kept(world);
		world.pass(365);
		world.annual('2025');
		const chain = signed(world).publications;
		const since = sinceCheckpoint(chain, keys, older);
		expect(since).toMatchObject({ kind: 'extended', size: 2, now: 3 });
		expect(sinceCheckpoint(chain, keys, kept(world))).toMatchObject({ kind: 'extended', size: 3, now: 3, proof: [] });
	});

	test('shows that the newest publication was taken away, and everything signed anew', () => {
		const world = life();
		const newest = kept(world);
		const chain = signed(world).publications.slice(0, 1);
		expect(sinceCheckpoint(chain, keys, newest)).toEqual({ kind: 'taken-away', size: 2, from: 2, until: 2 });
	});

	test('shows that a publication was written anew', () => {
		const other = life();
		(other.agencies['water'] as Record<string, unknown>)['terms'] = [person('t1', 'Eve', '2023-12-20')];
		const rewritten = new RegistryInTime();
		Object.assign(rewritten.agencies, other.agencies);
		rewritten.annual('2024');
		rewritten.pass(365);
		rewritten.annual('2025');
		expect(sinceCheckpoint(signed(rewritten).publications, keys, kept(life()))).toEqual({ kind: 'rewritten', size: 2 });
	});

	test('is taken out of a receipt, and out of its proof', () => {
		const world = life();
		const receipt = receiptOf(world, 1, 'water');
		const { proof } = JSON.parse(receipt) as { proof: string };
		const chain = signed(world).publications;
		for (const text of [receipt, proof]) {
			expect(sinceCheckpoint(chain, keys, bytes(text))).toMatchObject({ kind: 'extended', size: 2 });
		}
	});

	test('is one only where its key has signed it', () => {
		const chain = signed(life()).publications;
		expect(sinceCheckpoint(chain, keys, kept(life(), testKey(8))).kind).toBe('not-signed');
		expect(sinceCheckpoint(chain, keys, kept(life(), testKey(7, 'other.example'))).kind).toBe('other-log');
		expect(
			sinceCheckpoint(chain, keys, bytes(new TextDecoder().decode(kept(life())).replace('\n2\n', '\n1\n'))).kind,
		).toBe('forged');
		for (const text of ['', 'x', '{', '{"proof":1}', 'c2sp.org/tlog-proof@v1\n']) {
			expect(sinceCheckpoint(chain, keys, bytes(text)).kind).toBe('no-checkpoint');
		}
	});
});

import { describe, expect, test } from 'vitest';
import type { FactId } from '../publications/publication.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { told } from '../testing/told.ts';
import { remainingPlaces, withdrawnPlaces } from './remaining-places.ts';
import type { Agency } from './registry.ts';

type Json = Record<string, unknown>;

const began = { on: '2023-12-20', filed: '2023-12-28', document: 'D-1' };

/** An agency with all that a redaction may withdraw, in both languages, with former names and a correction that an erratum lists. */
function world(): RegistryInTime {
	const life = new RegistryInTime();
	life.agencies['water'] = {
		terms: [
			{
				key: 't1',
				role: 'spokesperson',
				name: 'Anne',
				latin: 'An',
				formerNames: [
					{ name: 'Eve', latin: 'Ev', until: '2022-01-01' },
					{ name: 'Ida', until: '2023-01-01' },
				],
				posts: [{ key: 'p1', en: 'Deputy', zh: '副' }],
				began,
			},
		],
		lines: [{ key: 'l1', kind: 'office', number: '021-100009', began }],
	};
	life.agencies['health'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Bob', began: { by: '2023-12-31' } }] };
	life.annual('2024');
	const water = life.agencies['water'] as { terms: Json[]; lines: Json[]; corrections?: Json[] };
	(water.terms[0] as Json)['name'] = 'Ann';
	(water.lines[0] as Json)['number'] = '021-100001';
	water.corrections = [
		{ key: 'c1', of: 't1.name', was: 'Anne', on: '2024-01-06', reason: 'misprint' },
		{ key: 'c2', of: 'l1.number', was: '021-100009', on: '2024-01-06', reason: 'misprint' },
	];
	return life;
}

const agencyOf = (life: RegistryInTime) => (life.read().value?.registry.agencyOf.get('water') as Agency).record;

describe('with a fact all places of a record go in which its words stand', () => {
	const name = ['terms', 0, 'name'];
	const former = ['terms', 0, 'formerNames'];
	test.each([
		[
			'a name',
			't1.name',
			[
				name,
				['terms', 0, 'latin'],
				[...former, 0, 'name'],
				[...former, 0, 'latin'],
				[...former, 1, 'name'],
				['corrections', 0, 'was'],
			],
		],
		['a romanised name', 't1.latin', [['terms', 0, 'latin']]],
		[
			'a post in one language',
			'p1.en',
			[
				['terms', 0, 'posts', 0, 'zh'],
				['terms', 0, 'posts', 0, 'en'],
			],
		],
		[
			'a post in the other',
			'p1.zh',
			[
				['terms', 0, 'posts', 0, 'zh'],
				['terms', 0, 'posts', 0, 'en'],
			],
		],
		[
			'a number',
			'l1.number',
			[
				['lines', 0, 'number'],
				['corrections', 1, 'was'],
			],
		],
		['a document', 't1.began.document', [['terms', 0, 'began', 'document']]],
		['a correction', 'c1', [['corrections', 0, 'was']]],
		['what is not there', 't1.ended.document', []],
		['what was never there', 't9.name', []],
	])('%s', (_, fact, paths) => expect(remainingPlaces(agencyOf(world()), fact)).toEqual(paths));

	test('but none that is withdrawn already', () => {
		const life = world();
		((life.agencies['water'] as { terms: Json[] }).terms[0] as Json)['latin'] = { withdrawn: '7' };
		expect(remainingPlaces(agencyOf(life), 't1.latin')).toEqual([]);
		expect(remainingPlaces(agencyOf(life), 't1.name')).toHaveLength(5);
	});

	test('and a person without former names has none', () => {
		const life = world();
		const term = (life.agencies['water'] as { terms: Json[] }).terms[0] as Json;
		delete term['formerNames'];
		expect(remainingPlaces(agencyOf(life), 't1.name')).toEqual([
			name,
			['terms', 0, 'latin'],
			['corrections', 0, 'was'],
		]);
	});
});

describe('what a redaction withdrew', () => {
	const redacted = (of: readonly FactId[]) => {
		const life = world();
		const before = structuredClone(life.agencies['water']) as Json;
		expect(life.redaction(of).stops).toEqual([]);
		return { life, before };
	};

	test('is told at each place where it still stands, once', () => {
		const { life, before } = redacted(['water#p1.en']);
		expect(told(life.read())).toEqual([]);
		life.agencies['water'] = before;
		expect(told(life.read()).filter((one) => one.includes('redaction'))).toEqual([
			'water "Deputy" redaction-unfinished of=water#p1.en number=2',
			'water "副" redaction-unfinished of=water#p1.en number=2',
		]);
	});

	test('is gone for every reader, though the record holds it still', () => {
		const { life, before } = redacted(['water#p1.en']);
		life.agencies['water'] = before;
		const { value } = life.read();
		const { record } = value?.registry.agencyOf.get('water') as Agency;
		expect(record.terms[0]?.posts[0]).toMatchObject({ en: { withdrawn: 2 }, zh: { withdrawn: 2 } });
		// What the record says itself is not changed by reading it.
		expect(value?.content.agencies.find(({ value: { id } }) => id === 'water')?.value.terms[0]?.posts[0]?.en).toBe(
			'Deputy',
		);
		// An agency of which nothing was withdrawn is as its record says.
		const health = value?.content.agencies.find(({ value: { id } }) => id === 'health')?.value;
		expect(value?.registry.agencyOf.get('health')?.record).toBe(health);
	});

	test('is corrected no more, with the corrections that named it', () => {
		expect(told(redacted(['water#t1.name', 'water#l1.number']).life.read())).toEqual([]);
	});

	test('is of its own agency and names its redaction', () => {
		const { life } = redacted(['water#l1.number']);
		const { value } = life.read();
		const agencies = value?.content.agencies.map((record) => record.value) ?? [];
		const places = agencies.map((record) => withdrawnPlaces(value?.registry.publications ?? [], record));
		expect(places).toEqual([
			[],
			[
				{ path: ['lines', 0, 'number'], of: 'water#l1.number', publication: 2 },
				{ path: ['corrections', 1, 'was'], of: 'water#l1.number', publication: 2 },
			],
		]);
	});

	test('is withdrawn by the redaction that the record names, and where it was', () => {
		const { life } = redacted(['water#l1.number']);
		const line = (life.agencies['water'] as { lines: Json[] }).lines[0] as Json;
		line['number'] = { withdrawn: '1' };
		expect(told(life.read()).filter((one) => one.includes('withdrawn'))).toEqual(['water never-withdrawn number=1']);
		line['number'] = { withdrawn: '2' };
		const term = (life.agencies['water'] as { terms: Json[] }).terms[0] as Json;
		term['latin'] = { withdrawn: '2' };
		expect(told(life.read()).filter((one) => one.includes('withdrawn'))).toEqual(['water never-withdrawn number=2']);
	});
});

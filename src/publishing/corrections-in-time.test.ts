import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { addedAfterPublication } from '../registry/additions.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';

type Json = Record<string, unknown>;

const by = { by: '2023-12-31' };
const filing = (on: string, filed: string, number: string) => ({ on, filed, filingNumber: number });
const correction = (key: string, of: string, was: string) => ({ key, of, was, on: '2024-09-02', reason: 'a slip' });

let life: RegistryInTime;
let water: Json;
let farm: Json;

/** An agency with two people whose beginnings nobody knows, and one off the list that was dissolved. */
beforeEach(() => {
	life = new RegistryInTime();
	life.today = isoDate('2024-01-10');
	water = {
		lines: [{ key: 'l1', kind: 'office', number: '021-100001', began: by }],
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Ann', posts: [{ key: 'p1', en: 'Deputy' }], began: by },
			{ key: 't2', role: 'spokesperson', name: 'Bob', posts: [{ key: 'p2', en: 'Second' }], began: by },
		],
	};
	life.agencies['water'] = water;
	life.annual('2024');
	life.today = isoDate('2024-09-01');
	water['shortNames'] = ['Water'];
	water['formerly'] = [
		{ key: 'f1', ended: filing('2024-02-01', '2024-02-02', 'F-1'), shortNames: ['Wells'], order: '7' },
	];
	water['lines'] = [
		{ key: 'l1', kind: 'office', number: '021-100001', began: by, ended: { by: '2024-08-01', filed: '2024-08-20' } },
	];
	farm = {
		onList: false,
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Fay', began: by, ended: { on: '2024-08-20', filed: '2024-08-21' } },
		],
		dissolved: { on: '2024-08-20', successors: ['water'] },
	};
	life.agencies['farm'] = farm;
	life.supplement();
});

/** Problems of one code, as where they stand and what they are about. */
function differences(): unknown[] {
	return life
		.read()
		.problems.filter(({ severity }) => severity === 'error')
		.map(({ code, place, details }) => [code, place.file, details['of']]);
}

function term(index: number): Json {
	return (water['terms'] as Json[])[index] as Json;
}

describe('an entry that never was', () => {
	const cases: [what: string, of: string, change: (term: Json) => void][] = [
		['name', 't2.name', (never) => (never['name'] = 'Zed')],
		['beginning', 't2.began.by', (never) => (never['began'] = { by: '2020-01-01' })],
		['post', 'p2.en', (never) => (never['posts'] = [{ key: 'p2', en: 'Third' }])],
	];

	beforeEach(() => {
		water['corrections'] = [{ key: 'c1', of: 't2', void: true, on: '2024-09-01', reason: 'entered twice' }];
	});

	test.each(cases)('keeps its printed %s, before the erratum and after it', (_, of, change) => {
		const printed = structuredClone(term(1));
		for (const publish of [() => {}, () => life.erratum()]) {
			publish();
			expect(differences()).toEqual([]);
			change(term(1));
			expect(differences()).toContainEqual(['differs-from-publication', 'agencies/all/water.yaml', `water#${of}`]);
			(water['terms'] as Json[])[1] = structuredClone(printed);
		}
	});
});

test('words that were set right, taken back and set right again are corrected each time', () => {
	const changes = [
		['Ann', 'Bea'],
		['Bea', 'Ann'],
		['Ann', 'Cyd'],
	] as const;
	for (const [index, [was, now]] of changes.entries()) {
		water['corrections'] = [
			...((water['corrections'] as Json[] | undefined) ?? []),
			correction(`c${index}`, 't1.name', was),
		];
		term(0)['name'] = now;
		expect(differences()).toEqual([]);
		expect(life.erratum().rows[0]?.facts[1]?.value).toEqual({ of: 't1.name', was, now });
	}
});

test('whatever an event seals can be set right: its day, a dissolution, a place in the order, a short name', () => {
	(water['formerly'] as Json[])[0] = {
		key: 'f1',
		ended: filing('2024-02-01', '2024-02-02', 'F-1'),
		shortNames: ['Springs'],
		order: '8',
	};
	((water['lines'] as Json[])[0] as Json)['ended'] = { by: '2024-07-31', filed: '2024-08-20' };
	farm['dissolved'] = { on: '2024-08-21', successors: ['air'] };
	life.agencies['air'] = { onList: false };
	expect(differences()).toHaveLength(5);
	water['corrections'] = [
		correction('c1', 'f1.shortNames.0', 'Wells'),
		correction('c2', 'f1.order', '7'),
		correction('c3', 'l1.ended.by', '2024-08-01'),
	];
	farm['corrections'] = [
		correction('c1', 'dissolved.on', '2024-08-20'),
		correction('c2', 'dissolved.successors.0', 'water'),
	];
	expect(differences()).toEqual([]);
	expect(life.erratum().lists.carries).toHaveLength(5);
	expect(differences()).toEqual([]);
});

test('what is corrected says something else than before', () => {
	farm['corrections'] = [correction('c1', 'dissolved.on', '2024-08-20')];
	water['corrections'] = [correction('c1', 'l1.ended.by', '2024-08-01')];
	expect(differences().map((found) => (found as string[])[0])).toEqual([
		'correction-changes-nothing',
		'correction-changes-nothing',
	]);
});

test('what comes to a sealed event later is told also of a dissolution and of an agency off the list', () => {
	farm['dissolved'] = { on: '2024-08-20', document: 'D-9', successors: ['water'] };
	(farm['terms'] as Json[])[0] = {
		...((farm['terms'] as Json[])[0] as Json),
		ended: { on: '2024-08-20', filed: '2024-08-21', filingNumber: 'F-8', document: 'not sealed off the list' },
	};
	expect(differences()).toEqual([]);
	expect([...addedAfterPublication(life.loaded().registry)]).toEqual([
		'farm#dissolved.document',
		'farm#t1.ended.filingNumber',
	]);
});

test('an entry that is gone is missed in the list in which it stood', () => {
	water['terms'] = [term(0)];
	const { value, problems } = life.read();
	const text = value?.content.agencies.find(({ value: { id } }) => id === 'water')?.text.split('\n') ?? [];
	expect(problems.map(({ code }) => code)).toContain('differs-from-publication');
	expect(new Set(problems.map(({ place }) => text[place.line - 1]?.slice(0, 6)))).toEqual(new Set(['terms:']));
});

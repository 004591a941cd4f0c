import { describe, expect, test } from 'vitest';
import { registryFromText } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import type { Agency, RegistryEvent } from './registry.ts';

const eventsOf = (water: string): readonly RegistryEvent[] =>
	(registryFromText({ water }).value?.registry.agencyOf.get('water') as Agency).events;
const told = (water: string) => eventsOf(water).map(({ id, kind, role }) => [id.replace('water#', ''), kind, role]);
const on = (day: string, more = '') => `{ on: 2026-${day}${more} }`;

describe('what begins or ends on a known day is an event', () => {
	test.each([
		[
			'of a term',
			`terms: [{ key: t1, role: press-assistant, name: Ann, began: ${on('01-05')}, ended: ${on('02-05')} }]`,
			[
				['t1.began', 'term-began', 'press-assistant'],
				['t1.ended', 'term-ended', 'press-assistant'],
			],
		],
		[
			'of an acting term',
			`terms: [{ key: t1, role: spokesperson, acting: true, name: Ann, began: ${on('01-05')}, ended: ${on('02-05')} }]`,
			[
				['t1.began', 'acting-began', 'spokesperson'],
				['t1.ended', 'acting-ended', 'spokesperson'],
			],
		],
		[
			'of a post that is not the first',
			`terms: [{ key: t1, role: first, name: Ann, began: { by: 2025-01-01 }, posts: [{ key: p1, en: A }, { key: p2, en: B, began: ${on('01-05')} }] }]`,
			[['p2.began', 'post-changed', 'first']],
		],
		[
			'of a vacancy',
			`vacancies: [{ key: v1, role: spokesperson, began: ${on('01-05')}, ended: ${on('02-05')} }]`,
			[
				['v1.began', 'vacancy-declared', 'spokesperson'],
				['v1.ended', 'vacancy-ended', 'spokesperson'],
			],
		],
		[
			'of a line, which has no role',
			`lines: [{ key: l1, kind: office, number: "021-234567", began: ${on('01-05')}, ended: ${on('02-05')} }]`,
			[
				['l1.began', 'line-began', undefined],
				['l1.ended', 'line-ended', undefined],
			],
		],
		[
			'of a former state, which has no beginning',
			`formerly: [{ key: f1, ended: ${on('01-05')}, name: { en: Rivers } }]`,
			[['f1.ended', 'state-changed', undefined]],
		],
		[
			'but not where the day of its beginning is not known',
			'terms: [{ key: t1, role: first, name: Ann, began: { by: 2026-01-05 } }]',
			[],
		],
		[
			'nor where the day of its end is not',
			'terms: [{ key: t1, role: first, name: Ann, began: { by: 2025-01-05 }, ended: { by: 2026-01-05 } }]',
			[],
		],
	])('%s', (_, water, events) => expect(told(water)).toEqual(events));

	test('by day, and on one day by id', () => {
		const water = `terms:
  - { key: t2, role: spokesperson, name: Bob, began: ${on('02-05')} }
  - { key: t1, role: spokesperson, name: Ann, began: ${on('01-05')}, ended: ${on('02-05')} }
lines: [{ key: l1, kind: office, number: "021-234567", began: ${on('02-05')} }]
vacancies: [{ key: v1, role: press-assistant, began: ${on('01-05')}, ended: ${on('01-20')} }]`;
		expect(told(water).map(([id]) => id)).toEqual([
			't1.began',
			'v1.began',
			'v1.ended',
			'l1.began',
			't1.ended',
			't2.began',
		]);
	});

	test('with its filing, document and reason, and nothing that is not known', () => {
		const all = ', filed: 2026-02-06, filingNumber: F-1, document: D-1';
		const water = `terms: [{ key: t1, role: first, name: Ann, began: ${on('01-05')}, ended: ${on('02-05', `${all}, reason: retired`)} }]`;
		expect(eventsOf(water)).toEqual([
			{
				id: 'water#t1.began',
				agency: 'water',
				key: 't1',
				edge: 'began',
				kind: 'term-began',
				role: 'first',
				on: '2026-01-05',
			},
			{
				id: 'water#t1.ended',
				agency: 'water',
				key: 't1',
				edge: 'ended',
				kind: 'term-ended',
				role: 'first',
				on: '2026-02-05',
				filed: '2026-02-06',
				filingNumber: 'F-1',
				document: 'D-1',
				reason: 'retired',
			},
		]);
		expect(Object.keys(eventsOf(water)[0] as object)).not.toContain('filed');
	});
});

describe('days of filing that were corrected', () => {
	const corrected = (...corrections: string[]) =>
		eventsOf(
			`terms: [{ key: t1, role: first, name: Ann, began: ${on('01-05', ', filed: 2026-01-09')}, ended: ${on('02-05', ', filed: 2026-02-09')} }]\ncorrections: [${corrections.join(', ')}]`,
		).map(({ filedBefore }) => filedBefore);
	const correction = (key: string, of: string, was: string) =>
		`{ key: ${key}, of: ${of}, was: ${was}, on: 2026-03-01, reason: a slip }`;

	test('are told with the event, the oldest first', () => {
		expect(
			corrected(correction('c1', 't1.began.filed', '2026-01-08'), correction('c2', 't1.began.filed', '2026-01-07')),
		).toEqual([['2026-01-08', '2026-01-07'], undefined]);
	});

	test('are none where something else was corrected, or the day withdrawn', () => {
		expect(
			corrected(
				correction('c1', 't1.began.on', '2026-01-04'),
				correction('c2', 't1.ended.filed', '{ withdrawn: "3" }'),
			),
		).toEqual([undefined, undefined]);
	});
});

test('what never was has no events', () => {
	const water = `terms:
  - { key: t1, role: first, name: Ann, began: ${on('01-05')}, posts: [{ key: p1, en: A }, { key: p2, en: B, began: ${on('01-20')} }] }
  - { key: t2, role: spokesperson, name: Bob, began: ${on('01-06')} }
lines:
  - { key: l1, kind: office, number: "021-234567", began: ${on('01-07')} }
  - { key: l2, kind: office, number: "021-234568", began: ${on('01-08')} }
vacancies:
  - { key: v1, role: press-assistant, began: ${on('01-09')} }
  - { key: v2, role: press-assistant, began: ${on('01-10')} }
corrections: [${['t1', 'l1', 'v1'].map((of, nth) => `{ key: c${nth}, of: ${of}, void: "true", on: 2026-03-01, reason: twice }`).join(', ')}]`;
	expect(told(water).map(([id]) => id)).toEqual(['t2.began', 'l2.began', 'v2.began']);
});

test('an end on no known day is an event after the first publication that knew the agency, and not on its day', () => {
	const life = new RegistryInTime();
	const ended = (by: string) => ({
		lines: [{ key: 'l1', kind: 'fax', number: '021-100001', began: { by: '2023-01-01' }, ended: { by } }],
	});
	const events = () =>
		life
			.read()
			.value?.registry.agencyOf.get('water')
			?.events.map(({ id, on, notLater }) => [id, on, notLater]);
	life.agencies['water'] = {};
	life.annual('2024', ['water']);
	// The first edition is of 1 January 2024.
	life.agencies['water'] = ended('2024-01-01');
	expect(events()).toEqual([]);
	life.agencies['water'] = ended('2024-01-02');
	expect(events()).toEqual([['water#l1.ended', '2024-01-02', true]]);
});

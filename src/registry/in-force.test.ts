import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { agencyOn, wasListedAt, type AgencyState } from './in-force.ts';
import type { Agency, Known, Registry } from './registry.ts';

/** The state of an agency by what was filed up to a day. */
function stateOn(formerly: string, on: string, known: string | undefined): AgencyState {
	const { registry } = soundRegistry({ water: `formerly:\n${formerly}` });
	const at = { on: isoDate(on), ...(known !== undefined && { known: isoDate(known) }) };
	return agencyOn(registry, registry.agencyOf.get('water') as Agency, at).state;
}

const older = (filed: string, differed: string) => `  - { key: f1, ended: { on: 2026-02-01${filed} }, ${differed} }\n`;
const newer = (filed: string, differed: string) => `  - { key: f2, ended: { on: 2026-04-01${filed} }, ${differed} }\n`;
const filed = ', filed: 2026-04-05';

describe('a former state', () => {
	test.each([
		['name', { en: 'water' }, 'name: { en: Rivers }', 'name: { en: Lakes }'],
		['group', 'departments', 'group: towns', 'group: towns'],
		['onList', true, 'onList: false', 'onList: false'],
		['pressOffice', { en: 'Press Office' }, 'pressOffice: { name: { en: A } }', 'pressOffice: { name: { en: B } }'],
	] as const)('whose end is not known does not lie over a %s that is known since', (field, now, first, second) => {
		expect(stateOn(older('', first) + newer(filed, second), '2026-05-01', '2026-05-01')[field]).toEqual(now);
	});

	test('whose end is not known holds until a later one has ended', () => {
		const formerly = older('', 'name: { en: Rivers }') + newer(filed, 'name: { en: Lakes }');
		expect(stateOn(formerly, '2026-03-31', '2026-05-01').name).toEqual({ en: 'Rivers' });
		expect(stateOn(formerly, '2026-04-01', '2026-05-01').name).toEqual({ en: 'water' });
	});

	test('whose end is not known holds in what no later one speaks of', () => {
		const formerly = older('', 'name: { en: Rivers }, group: towns') + newer(filed, 'name: { en: Lakes }');
		expect(stateOn(formerly, '2026-05-01', '2026-05-01')).toMatchObject({ name: { en: 'water' }, group: 'towns' });
	});

	test('gives way to the next one where all is known', () => {
		const formerly = older(filed, 'name: { en: Rivers }') + newer(filed, 'name: { en: Lakes }');
		const names = ['2026-01-31', '2026-02-01', '2026-04-01'].map((on) => stateOn(formerly, on, undefined).name);
		expect(names).toEqual([{ en: 'Rivers' }, { en: 'Lakes' }, { en: 'water' }]);
	});
});

describe('what was in force', () => {
	const known = (text: string | undefined) => (text === undefined ? {} : { known: isoDate(text) });
	const on = (water: string, day: string, knownOn?: string) => {
		const registry = registryFromText({ water }).value?.registry as Registry;
		return agencyOn(registry, registry.agencyOf.get('water') as Agency, { on: isoDate(day), ...known(knownOn) });
	};
	const keysOn = (water: string, day: string, knownOn?: string) => {
		const { terms, vacancies, lines } = on(water, day, knownOn);
		return [...terms.map(({ term }) => term), ...vacancies, ...lines].map(({ key }) => key);
	};
	const term = (began: string, more = '') =>
		`terms: [{ key: t1, role: spokesperson, name: Ann, began: ${began}${more} }]`;
	const filed = '{ on: 2026-02-01, filed: 2026-02-09 }';

	test.each([
		['not before it began', term(filed), '2026-01-31', undefined, []],
		['from the day on which it began', term(filed), '2026-02-01', undefined, ['t1']],
		['not as known before its filing', term(filed), '2026-03-01', '2026-02-08', []],
		['as known from its filing on', term(filed), '2026-03-01', '2026-02-09', ['t1']],
		['not as known on any day where it is not filed', term('{ on: 2026-02-01 }'), '2026-03-01', '2026-12-31', []],
		['from a day by which it began', term('{ by: 2026-02-01 }'), '2026-02-01', '2026-01-01', ['t1']],
		['not on the day on which it ended', term('{ by: 2026-01-01 }', `, ended: ${filed}`), '2026-02-01', undefined, []],
		['on the day before', term('{ by: 2026-01-01 }', `, ended: ${filed}`), '2026-01-31', undefined, ['t1']],
		[
			'while its end was not known',
			term('{ by: 2026-01-01 }', `, ended: ${filed}`),
			'2026-03-01',
			'2026-02-08',
			['t1'],
		],
		[
			'not after a day by which it had ended, known or not',
			term('{ by: 2026-01-01 }', ', ended: { by: 2026-02-01, filed: 2026-02-09 }'),
			'2026-02-01',
			'2026-01-01',
			[],
		],
		[
			'until a day by which it had ended',
			term('{ by: 2026-01-01 }', ', ended: { by: 2026-02-01 }'),
			'2026-01-31',
			'2026-01-31',
			['t1'],
		],
		['a vacancy', `vacancies: [{ key: v1, role: spokesperson, began: ${filed} }]`, '2026-02-01', '2026-02-09', ['v1']],
		[
			'no vacancy before it',
			`vacancies: [{ key: v1, role: spokesperson, began: ${filed} }]`,
			'2026-01-31',
			undefined,
			[],
		],
		[
			'a line',
			`lines: [{ key: l1, kind: fax, number: "021-234567", began: ${filed} }]`,
			'2026-02-01',
			'2026-02-09',
			['l1'],
		],
		[
			'no line before it',
			`lines: [{ key: l1, kind: fax, number: "021-234567", began: ${filed} }]`,
			'2026-01-31',
			undefined,
			[],
		],
	] satisfies [string, string, string, string | undefined, string[]][])('%s', (_, water, day, knownOn, keys) => {
		expect(keysOn(water, day, knownOn)).toEqual(keys);
	});

	test('is nothing that never was', () => {
		const water = `${term(filed)}
vacancies: [{ key: v1, role: spokesperson, began: ${filed} }]
lines: [{ key: l1, kind: fax, number: "021-234567", began: ${filed} }]
corrections: [${['t1', 'v1', 'l1'].map((of) => `{ key: c${of}, of: ${of}, void: "true", on: 2026-03-01, reason: x }`).join(', ')}]`;
		expect(keysOn(water, '2026-04-01')).toEqual([]);
	});

	test('is a person under the name and in the post of the day', () => {
		const water = term(
			'{ by: 2025-01-01 }',
			`, formerNames: [{ name: Eve, until: 2026-02-01 }], posts: [{ key: p1, en: A }, { key: p2, en: B, began: ${filed} }]`,
		);
		const personOn = (day: string, knownOn?: string) =>
			on(water, day, knownOn).terms.map((held) => [held.term.name, held.post?.key]);
		expect(personOn('2026-01-31')).toEqual([['Eve', 'p1']]);
		expect(personOn('2026-02-01')).toEqual([['Ann', 'p2']]);
		expect(personOn('2026-02-01', '2026-02-08')).toEqual([['Ann', 'p1']]);
	});

	test.each([
		[
			'a beginning and a post',
			term('{ on: 2026-02-01 }', ', posts: [{ key: p1, en: A }, { key: p2, en: B, began: { on: 2026-03-01 } }]'),
			['water#t1.began', 'water#p2.began'],
		],
		[
			'a post alone',
			term(filed, ', posts: [{ key: p1, en: A }, { key: p2, en: B, began: { on: 2026-03-01 } }]'),
			['water#p2.began'],
		],
		[
			'a beginning alone',
			term(
				'{ on: 2026-02-01 }',
				', posts: [{ key: p1, en: A }, { key: p2, en: B, began: { on: 2026-03-01, filed: 2026-03-02 } }]',
			),
			['water#t1.began'],
		],
		['nothing', term('{ by: 2026-02-01 }', ', posts: [{ key: p1, en: A }]'), []],
		['nothing where all is filed', term(filed), []],
	])('though reported and not filed: %s', (_, water, events) => {
		expect(on(water, '2026-04-01').terms[0]?.unfiled).toEqual(events);
	});

	test('is not known before a day by which somebody was there', () => {
		expect(on(term('{ by: 2026-02-01 }'), '2026-01-31').notKnown.terms).toBe(true);
		expect(on(term('{ by: 2026-02-01 }'), '2026-02-01').notKnown.terms).toBe(false);
		expect(on(term('{ on: 2026-02-01 }'), '2026-01-31').notKnown.terms).toBe(false);
		const never = `${term('{ by: 2026-02-01 }')}\ncorrections: [{ key: c1, of: t1, void: "true", on: 2026-03-01, reason: x }]`;
		expect(on(never, '2026-01-31').notKnown.terms).toBe(false);
	});

	test('is an agency until the day on which it was dissolved', () => {
		const gone = 'onList: false\ndissolved: { on: 2026-02-01 }';
		expect([
			on(gone, '2026-01-31').dissolved,
			on(gone, '2026-02-01').dissolved,
			on('', '2026-02-01').dissolved,
		]).toEqual([false, true, false]);
	});

	test('is by publications what they list, and of an unknown day what they knew', () => {
		const life = new RegistryInTime();
		const began = { by: '2023-12-31' };
		life.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began }] };
		life.annual('2024');
		life.pass(30);
		life.agencies['water'] = {
			terms: [
				{ key: 't1', role: 'spokesperson', name: 'Ann', began, ended: { by: '2024-01-15', filed: '2024-01-20' } },
				{ key: 't2', role: 'spokesperson', name: 'Bob', began: { on: '2024-01-15', filed: '2024-01-20' } },
			],
		};
		const keys = (publication: number) => {
			const { registry } = life.loaded();
			const at = { on: life.today, known: { publication } satisfies Known };
			return agencyOn(registry, registry.agencyOf.get('water') as Agency, at).terms.map(({ term: { key } }) => key);
		};
		expect([keys(1), keys(2)]).toEqual([['t1'], ['t1']]);
		life.supplement();
		expect([keys(1), keys(2)]).toEqual([['t1'], ['t2']]);
	});
});

describe('an agency stood on the list when something happened', () => {
	const listed = (formerly: string, day: string, onList: boolean, knownOn?: string) => {
		const water = `onList: ${onList}\n${formerly}\nterms: [{ key: t1, role: spokesperson, name: Ann, began: { on: ${day} } }]`;
		const { registry } = soundRegistry({ water });
		const agency = registry.agencyOf.get('water') as Agency;
		const event = agency.events.find(({ key }) => key === 't1');
		return event && wasListedAt(registry, agency, event, knownOn === undefined ? undefined : isoDate(knownOn));
	};
	const left = 'formerly: [{ key: f1, ended: { on: 2026-02-01, filed: 2026-02-09 }, onList: true }]';
	const joined = 'formerly: [{ key: f1, ended: { on: 2026-02-01, filed: 2026-02-09 }, onList: false }]';
	const renamed = 'formerly: [{ key: f1, ended: { on: 2026-02-01 }, name: { en: Rivers } }]';

	test.each([
		['while it does', '', '2026-02-01', true, undefined, true],
		['not while it does not', '', '2026-02-01', false, undefined, false],
		['whatever else it was', renamed, '2026-02-01', false, undefined, false],
		['on the day on which it left', left, '2026-02-01', false, undefined, true],
		['not on the day after', left, '2026-02-02', false, undefined, false],
		['on the day after, as long as nobody knew', left, '2026-02-02', false, '2026-02-08', true],
		['on the day on which it joined', joined, '2026-02-01', true, undefined, true],
		['not on the day before', joined, '2026-01-31', true, undefined, false],
	])('%s', (_, formerly, day, onList, knownOn, was) => expect(listed(formerly, day, onList, knownOn)).toBe(was));
});

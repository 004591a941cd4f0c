import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { evaluate } from '../measures/evaluate.ts';
import { isError } from '../records/problem.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { absencesOf } from './absences.ts';
import { changeLog } from './change-log.ts';
import { topicsWithAgencies } from './directory.ts';
import { annualEditions, editionOf } from './edition.ts';
import { frontPage } from './front-page.ts';
import { answersByDay } from './on-a-day.ts';
import { agenciesByPerson } from './one-person.ts';
import { regionsOf } from './regions.ts';
import { changesBetween } from './roster-changes.ts';
import type { RosterRow } from './roster-row.ts';
import { rosterOn } from './roster.ts';

const day = isoDate('2026-11-23');

describe('a person whose name changed', () => {
	const before = { key: 't1', role: 'spokesperson', name: 'Ann', began: { on: '2023-12-20', filed: '2023-12-28' } };
	const renamed = { ...before, name: 'Anna', formerNames: [{ name: 'Ann', until: '2024-06-01' }] };

	/** A registry with one edition under each name. */
	function twoEditions(): RegistryInTime {
		const life = new RegistryInTime();
		life.agencies['water'] = { terms: [before] };
		life.annual('2024');
		life.agencies['water'] = { terms: [renamed] };
		life.pass(370);
		life.annual('2025');
		return life;
	}

	test('is printed under the name of the day, without a correction, and is no new face', () => {
		const { registry } = twoEditions().loaded();
		const [first, second] = annualEditions(registry).map((edition) => editionOf(registry, edition));
		expect(first?.rows[0]?.persons[0]?.name.value).toBe('Ann');
		expect(second?.rows[0]?.persons[0]?.name.value).toBe('Anna');
		const changes = first && second && changesBetween(first, second);
		expect([changes?.newFaces, changes?.left, changes?.moved]).toEqual([[], [], []]);
	});
	test('cannot be given another former name than the one in print', () => {
		const life = twoEditions();
		life.agencies['water'] = { terms: [{ ...renamed, formerNames: [{ name: 'Bob', until: '2024-06-01' }] }] };
		expect(new Set(life.read().problems.map(({ code }) => code))).toEqual(new Set(['differs-from-publication']));
		life.agencies['water'] = { terms: [{ ...renamed, formerNames: [] }] };
		expect(new Set(life.read().problems.map(({ code }) => code))).toEqual(new Set(['differs-from-publication']));
	});
	test('is withdrawn under all names at once', () => {
		const life = twoEditions();
		expect(life.redaction(['water#t1.name']).stops).toEqual([]);
		expect(life.read().problems.filter(isError)).toEqual([]);
		expect(life.text()).not.toContain('Ann');
	});
	test.each([
		['of one person are no error', 'formerNames: [{ name: Ann }], person: p-0001', []],
		['of two agencies are one', 'person: p-0001', ['person-with-two-names']],
	])('names %s', (_, more, codes) => {
		const term = (name: string, rest: string) =>
			`terms:\n  - { key: t1, role: spokesperson, name: ${name}, began: { by: 2024-01-01 }, ${rest} }`;
		const { problems } = registryFromText({ water: term('Ann', 'person: p-0001'), wells: term('Anna', more) });
		expect(problems.map(({ code }) => code)).toEqual(codes);
	});
	test('is one with the terms that were held under the name before', () => {
		const { registry } = soundRegistry({
			water: `terms:
  - { key: t1, role: press-assistant, name: Ann, began: { by: 2024-01-01 }, ended: { on: 2025-01-01 } }
  - { key: t2, role: spokesperson, name: Anna, formerNames: [{ name: Ann, until: 2025-06-01 }], began: { on: 2025-01-01 } }`,
		});
		const on = (at: string) => rosterOn(registry, { on: isoDate(at) }).rows[0]?.persons[0];
		expect(on('2024-06-01')).toMatchObject({ key: 't1', name: { value: 'Ann' }, identity: 'water/Anna' });
		expect(on('2025-03-01')).toMatchObject({ key: 't2', name: { value: 'Ann' }, identity: 'water/Anna' });
		expect(on('2025-06-01')).toMatchObject({ key: 't2', name: { value: 'Anna' }, identity: 'water/Anna' });
	});
});

test('a day is answered with the name of that day, and a change with the name of its day', () => {
	const { registry } = soundRegistry({
		water: `terms:
  - key: t1
    role: spokesperson
    name: Anna
    formerNames: [{ name: Anne }, { name: Ann, until: 2024-06-01 }]
    began: { on: 2024-01-05, filed: 2024-01-08 }
    ended: { on: 2025-01-01, filed: 2025-01-08 }`,
	});
	const answers = answersByDay(registry, registry.agencies[0] as never);
	expect(answers.map(({ from, persons, isOlder }) => [from, persons[0]?.name.value, isOlder])).toEqual([
		['2025-01-01', undefined, false],
		['2024-06-01', 'Anna', false],
		['2024-01-05', 'Ann', false],
		[undefined, undefined, false],
	]);
	expect(changeLog(registry, day).map(({ subject }) => 'name' in subject && subject.name)).toEqual(['Anna', 'Ann']);
});

test('an agency in several divisions may have numbers of each', () => {
	const codes = (more: string) =>
		registryFromText({
			water: `${more}lines: [{ key: l1, kind: office, number: 022-12345, began: { by: 2024-01-01 } }]`,
		}).problems.map(({ code }) => code);
	expect([codes(''), codes('alsoIn: ["11"]\n')]).toEqual([['area-code-elsewhere'], []]);
});

describe('who is away', () => {
	const { registry } = soundRegistry({
		water: `terms:
  - key: t1
    role: spokesperson
    name: Ann
    began: { by: 2024-01-01 }
    absences:
      - { key: a1, from: 2026-11-20, until: 2026-11-23, standIn: t2 }
      - { key: a2, from: 2026-12-05 }
      - { key: a3, from: 2026-11-02, until: 2026-11-06 }
  - { key: t2, role: press-assistant, name: Bob, began: { by: 2024-01-01 } }`,
	});
	const agency = registry.agencies[0]?.record as never;
	const on = (at: string) => absencesOf(agency, 't1', isoDate(at)).map(({ from, standIn }) => [from, standIn?.name]);

	test.each([
		[
			'2026-11-19',
			[
				['2026-11-20', 'Bob'],
				['2026-12-05', undefined],
			],
		],
		[
			'2026-11-23',
			[
				['2026-11-20', 'Bob'],
				['2026-12-05', undefined],
			],
		],
		[
			'2026-11-20',
			[
				['2026-11-20', 'Bob'],
				['2026-12-05', undefined],
			],
		],
		['2026-11-24', [['2026-12-05', undefined]]],
		['2027-06-01', [['2026-12-05', undefined]]],
		[
			'2020-08-03',
			[
				['2026-11-02', undefined],
				['2026-11-20', 'Bob'],
				['2026-12-05', undefined],
			],
		],
		[
			'2026-11-06',
			[
				['2026-11-02', undefined],
				['2026-11-20', 'Bob'],
				['2026-12-05', undefined],
			],
		],
	])('is told on %s and for all days to come', (at, expected) => {
		expect(on(at)).toEqual(expected);
	});
	test('is told of the term that is asked for, with the name of the day of who stands in', () => {
		const { registry: renamed } = soundRegistry({
			water: `terms:
  - { key: t1, role: spokesperson, name: Ann, began: { by: 2024-01-01 }, absences: [{ key: a1, from: 2026-11-20, until: 2026-11-23, standIn: t3 }] }
  - { key: t2, role: press-assistant, name: Bob, began: { by: 2024-01-01 }, absences: [{ key: a2, from: 2026-11-21 }] }
  - { key: t3, role: press-assistant, name: Cyd, formerNames: [{ name: Cy, until: 2026-11-22 }], began: { by: 2024-01-01 } }`,
		});
		const away = (key: string, at: string) =>
			absencesOf(renamed.agencies[0]?.record as never, key, isoDate(at)).map(({ from, until, standIn }) => [
				from,
				until,
				standIn?.name,
			]);
		expect(away('t1', '2026-11-21')).toEqual([['2026-11-20', '2026-11-23', 'Cy']]);
		expect(away('t1', '2026-11-22')).toEqual([['2026-11-20', '2026-11-23', 'Cyd']]);
		expect(away('t2', '2026-11-22')).toEqual([['2026-11-21', undefined, undefined]]);
		expect([away('t3', '2026-11-22'), away('t9', '2026-11-22')]).toEqual([[], []]);
	});
	test('changes no roster and no finding', () => {
		const { registry: there } = soundRegistry({
			water: `terms:
  - { key: t1, role: spokesperson, name: Ann, began: { by: 2024-01-01 } }
  - { key: t2, role: press-assistant, name: Bob, began: { by: 2024-01-01 } }`,
		});
		expect(rosterOn(registry, { on: day }).rows).toEqual(rosterOn(there, { on: day }).rows);
		expect(evaluate(registry, day)).toEqual(evaluate(there, day));
	});
});

describe('what an agency and its people do', () => {
	const { registry } = soundRegistry(
		{
			water: `terms:
  - { key: t1, role: spokesperson, name: Ann, person: p-0001, began: { by: 2024-01-01 }, topics: [water] }
  - { key: t2, role: spokesperson, name: Bob, began: { by: 2024-01-01 }, ended: { on: 2025-01-01 }, topics: [water] }`,
			wells: 'topics: [water]\nspeaksBy: press-office',
			both: 'alsoIn: ["11"]\nterms: [{ key: t1, role: press-assistant, name: Ann, person: p-0001, began: { by: 2024-01-01 } }]',
			hill: 'group: towns\ndivision: "11"',
			flood: 'temporary: { matter: { en: Flood }, host: water }',
		},
		{
			'places.yaml': `
divisions:
  - { code: "10", name: { en: Anyland }, level: province }
  - { code: "11", name: { en: Hillside }, level: prefecture, parent: "10" }
numbering:
  country: "999"
  mobile: { begins: ["7"], length: 9 }
  localNeverBegins: ["0"]
  areas: [{ code: "021", length: 6, divisions: ["10"] }]
`,
		},
	);

	test('a topic has the agencies that answer for it and those in office who speak on it', () => {
		expect(
			topicsWithAgencies(registry, day).map(({ agencies, speakers }) => [
				agencies,
				speakers.map(({ agency, person }) => `${agency} ${String(person.name.value)}`),
			]),
		).toEqual([[['water', 'wells'], ['water Ann']]]);
	});
	test('one person at several agencies leads from each to the others', () => {
		expect([...agenciesByPerson(rosterOn(registry, { on: day }).rows)]).toEqual([['p-0001', ['water', 'both']]]);
	});
	test('one person with several roles at one agency leads nowhere, and nobody is led to by name alone', () => {
		const row = (agency: string, ...identities: readonly string[]) =>
			({ agency, persons: identities.map((identity) => ({ identity })) }) as unknown as RosterRow;
		const rows = [
			row('water', 'p-0001', 'p-0001', 'p-0002', 'water/Ann'),
			row('wells', 'p-0002', 'water/Ann', 'xp-0003', 'p-0004x'),
			row('woods', 'p-0002', 'xp-0003', 'p-0004x'),
		];
		expect([...agenciesByPerson(rows)]).toEqual([['p-0002', ['water', 'wells', 'woods']]]);
	});
	test('an agency in several divisions stands in each region and is counted in its own', () => {
		expect(regionsOf(registry, day).map(({ agencies, also }) => [agencies, also])).toEqual([[['hill'], ['both']]]);
	});
	test('an agency for a time is asked for no head-count and counted as none that lasts', () => {
		const counted = evaluate(registry, day).flatMap((finding) =>
			finding.kind === 'head-count' ? [finding.agency] : [],
		);
		expect(counted).toEqual(['water', 'wells', 'both', 'hill']);
		expect(frontPage(registry, day).agencies).toBe(4);
	});
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { Registry } from '../registry/registry.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { contactOf, dialled } from './contact.ts';
import { directoryOf, dissolvedBodies, predecessorsByBody, topicsWithBodies } from './directory.ts';
import { frontPage } from './front-page.ts';
import { historyOf } from './history.ts';
import { officialList } from './official-list.ts';
import { regionsOf } from './regions.ts';
import { rosterOn } from './roster.ts';
import { sourcesOfRules } from './sources.ts';
import { timelineOf } from './timeline.ts';

const day = isoDate('2026-06-01');
const by = '{ by: 2024-01-01 }';

const { registry } = soundRegistry({
	water: `
topics: [water]
lines:
  - { key: l1, kind: fax, number: "021-222222", began: ${by} }
  - { key: l2, kind: duty, number: "021-333333", began: ${by}, verified: { on: 2026-05-01, by: call } }
  - { key: l3, kind: office, number: "021-444444-801", began: ${by}, verified: { on: 2026-04-01, by: call } }
  - { key: l4, kind: public, number: "112", began: ${by} }
terms:
  - { key: t1, role: spokesperson, name: Ann Lee, began: ${by}, ended: { on: 2026-02-01 } }
  - { key: t2, role: spokesperson, name: Bo Ray, began: { on: 2026-03-01 } }
  - { key: t3, role: spokesperson, name: Cy Fox, began: { on: 2026-03-02 } }
  - { key: t4, role: press-assistant, name: Di Orr, began: ${by} }
  - { key: t5, role: temporary, name: Ed Poe, matter: { en: Flood }, authorisedBy: { en: Governor }, began: { on: 2026-05-02 }, expected: 2026-07-01 }
`,
	wells: `
parent: water
pressOffice: { name: { en: Wells Press Office } }
`,
	canals: `
dissolved: { on: 2026-01-10, successors: [water] }
terms: [{ key: t1, role: spokesperson, name: Flo Gee, began: ${by}, ended: { on: 2026-01-10 } }]
onList: false
`,
});

describe('how a body is reached', () => {
	test('numbers come before addresses, and the office line is the first to call', () => {
		const { main, lines, publicLines } = contactOf(registry, bodyOf(registry, 'water'), day);
		expect(main?.key).toBe('l3');
		expect(lines.map(({ key }) => key)).toEqual(['l3', 'l2', 'l1']);
		expect(publicLines.map(({ key }) => key)).toEqual(['l4']);
	});

	test('a body without a number falls back to the one above it', () => {
		const { main, fallback } = contactOf(registry, bodyOf(registry, 'wells'), day);
		expect(main).toBeUndefined();
		expect([fallback?.body, fallback?.line.key]).toEqual(['water', 'l3']);
	});

	test.each([
		{ key: 'l3', number: 'tel:+99921444444,801' },
		{ key: 'l2', number: 'tel:+99921333333' },
		{ key: 'l4', number: 'tel:112' },
		{ key: 'l1', number: undefined },
	])('a telephone dials $number for the line $key', ({ key, number }) => {
		const water = bodyOf(registry, 'water');
		const line = water.agency.lines.find((found) => found.key === key);
		expect(line && dialled(registry, water, line)).toBe(number);
		const sample = { ...registry, settings: { ...registry.settings, sample: true } };
		expect(line && dialled(sample, water, line)).toBeUndefined();
	});
});

test('a directory holds what still exists, and tells who succeeded the rest', () => {
	expect(directoryOf(registry).map(({ group, bodies }) => [group.id, bodies])).toEqual([
		['departments', ['water', 'wells']],
	]);
	expect(dissolvedBodies(registry)).toEqual(['canals']);
	expect([...predecessorsByBody(registry)]).toEqual([['water', ['canals']]]);
	expect(topicsWithBodies(registry, day).map(({ topic, bodies }) => [topic.id, bodies])).toEqual([
		['water', ['water']],
	]);
});

test('the first page names who is temporary and how fresh the lines are', () => {
	const front = frontPage(registry, day);
	expect(front.temporary.map(({ person, expected }) => [person.name.value, expected])).toEqual([
		['Ed Poe', '2026-07-01'],
	]);
	expect(front).toMatchObject({ bodies: 2, persons: 4, vacant: 0, lastVerified: '2026-05-01', lastEdition: undefined });
});

test('an official list pairs spokespersons and assistants line by line', () => {
	const { groups, bodies, persons } = officialList(rosterOn(registry, { on: day }));
	expect([bodies, persons]).toEqual([2, 3]);
	const [water, wells] = groups[0]?.rows ?? [];
	expect(water?.lines.map(({ spokesperson, assistant }) => [spokesperson?.key, assistant?.key])).toEqual([
		['t2', 't4'],
		['t3', undefined],
	]);
	expect(water?.others.map(({ key }) => key)).toEqual(['t5']);
	expect(wells?.lines).toEqual([{ spokesperson: undefined, assistant: undefined }]);
});

test('a timeline runs backwards through terms and gaps', () => {
	const entries = timelineOf(historyOf(registry, bodyOf(registry, 'water'), day));
	const names = entries.map((entry) =>
		entry.kind === 'term' ? entry.term.key : entry.kind === 'gap' ? entry.gap.days : '',
	);
	expect(names).toEqual(['t5', 't3', 't2', 28, 't1', 't4']);
});

test('a dissolved body lacks nobody', () => {
	expect(historyOf(registry, bodyOf(registry, 'canals'), day).gaps).toEqual([]);
});

test('rules that are checked come before those that are only stated', () => {
	const stated = {
		...registry.measures[0],
		id: 'older',
		clauses: registry.measures[0]?.clauses.filter(({ kind }) => kind === 'stated'),
	};
	const both = { ...registry, measures: [stated, ...registry.measures] } as Registry;
	expect(sourcesOfRules(both).map(({ id }) => id)).toEqual(['rules', 'older']);
});

test('a region holds its government first and the bodies of its counties', () => {
	const { registry: place } = soundRegistry(
		{ hill: 'division: "11"\ngroup: cities', brook: 'division: "12"\ngroup: towns', centre: '' },
		{
			'places.yaml': `
divisions:
  - { code: "10", name: { en: Anyland }, level: province }
  - { code: "11", name: { en: Hillside }, level: prefecture, parent: "10" }
  - { code: "12", name: { en: Brook }, level: county, parent: "11" }
numbering: { country: "999", mobile: { begins: ["7"], length: 9 }, localNeverBegins: ["0"], areas: [{ code: "021", length: 6, divisions: ["10"] }] }
`,
			'registry.yaml': registryWithCities,
		},
	);
	expect(regionsOf(place).map(({ id, government, bodies }) => [id, government, bodies])).toEqual([
		['hill', 'hill', ['hill', 'brook']],
	]);
});

const registryWithCities = `
name: { en: Register }
shortName: { en: Register }
authority: { name: { en: Office }, shortName: { en: Office } }
jurisdiction: { name: { en: Anyland }, division: "10" }
languages: [en]
timeZone: UTC
sample: false
site: https://anyland.example
hours: { on: working-days, spans: [{ from: "09:00", until: "17:00" }] }
groups:
  - { id: departments, name: { en: Departments }, level: province }
  - { id: cities, name: { en: Cities }, level: prefecture }
  - { id: towns, name: { en: Towns }, level: county }
roster: { title: { en: "Roster {{year}}" }, supplementTitle: { en: "S {{number}} {{year}}" }, erratumTitle: { en: "E {{number}} {{year}}" }, redactionTitle: { en: "R {{number}} {{year}}" } }
settings: { shortGap: 3 }
`;

function bodyOf(of: Registry, id: string) {
	const body = of.bodyOf.get(id);
	if (!body) throw new Error(id);
	return body;
}

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { evaluate } from '../measures/evaluate.ts';
import type { Registry } from '../registry/registry.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { contactOf, dialled } from './contact.ts';
import { directoryOf, dissolvedAgencies, predecessorsByAgency, topicsWithAgencies } from './directory.ts';
import { frontPage } from './front-page.ts';
import { historyOf } from './history.ts';
import { obligationsOf } from './obligations.ts';
import { officialList, type OfficialRow } from './official-list.ts';
import { agenciesPrinted, personsPrinted, vacantPrinted } from './printed-counts.ts';
import { comparedRoles } from './roster-changes.ts';
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

describe('how an agency is reached', () => {
	test('numbers come before addresses, and the office line is the first to call', () => {
		const { main, lines, publicLines } = contactOf(registry, agencyOf(registry, 'water'), day);
		expect(main?.key).toBe('l3');
		expect(lines.map(({ key }) => key)).toEqual(['l3', 'l2', 'l1']);
		expect(publicLines.map(({ key }) => key)).toEqual(['l4']);
	});

	test('lines for the press stand in a fixed order of their kinds, of one kind as in the record', () => {
		const kinds = ['social', 'weibo', 'website', 'fax', 'wechat', 'form', 'email', 'duty', 'office', 'public', 'fax'];
		const { registry: many } = soundRegistry({
			parks: `lines:\n${kinds
				.map((kind, at) => {
					const contact = /office|duty|fax|public/.test(kind)
						? `number: "021-11111${at % 10}"`
						: `address: ${kind === 'email' ? 'a@parks.example' : kind === 'wechat' || kind === 'weibo' ? 'parks' : 'https://parks.example'}`;
					return `  - { key: l${at}, kind: ${kind}, ${contact}, began: ${by} }`;
				})
				.join('\n')}`,
		});
		const { lines, publicLines } = contactOf(many, agencyOf(many, 'parks'), day);
		expect(lines.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
			'office l8',
			'duty l7',
			'fax l3',
			'fax l10',
			'email l6',
			'form l5',
			'website l2',
			'wechat l4',
			'weibo l1',
			'social l0',
		]);
		expect(publicLines.map(({ key }) => key)).toEqual(['l9']);
	});

	test.each([
		['a number for messages alone', '[sms]', undefined],
		['a text telephone', '[textphone, sms]', 'tel:+99921333333'],
		['a number that also takes messages', '[sms, phone]', 'tel:+99921333333'],
	])('a telephone dials or does not dial %s', (_, accepts, number) => {
		const line = `{ key: l1, kind: office, number: "021-333333", began: ${by}, accepts: ${accepts} }`;
		const { registry: one } = soundRegistry({ parks: `lines: [${line}]` });
		const parks = agencyOf(one, 'parks');
		expect(dialled(one, parks, parks.record.lines[0] as never)).toBe(number);
	});

	test('an agency without a number falls back to the one above it', () => {
		const { main, fallback } = contactOf(registry, agencyOf(registry, 'wells'), day);
		expect(main).toBeUndefined();
		expect([fallback?.agency, fallback?.line.key]).toEqual(['water', 'l3']);
	});

	test.each([
		{ key: 'l3', number: 'tel:+99921444444,801' },
		{ key: 'l2', number: 'tel:+99921333333' },
		{ key: 'l4', number: 'tel:112' },
		{ key: 'l1', number: undefined },
	])('a telephone dials $number for the line $key', ({ key, number }) => {
		const water = agencyOf(registry, 'water');
		const line = water.record.lines.find((found) => found.key === key);
		expect(line && dialled(registry, water, line)).toBe(number);
		const sample = { ...registry, settings: { ...registry.settings, sample: true } };
		expect(line && dialled(sample, water, line)).toBeUndefined();
	});
});

test('a directory holds what still exists, and tells who succeeded the rest', () => {
	expect(directoryOf(registry, day).map(({ group, agencies }) => [group.id, agencies])).toEqual([
		['departments', ['water', 'wells']],
	]);
	expect(directoryOf(registry, day).flatMap(({ forATime }) => forATime)).toEqual([]);
	const { registry: flooded } = soundRegistry({
		wells: '',
		flood: 'temporary: { matter: { en: Flood }, host: wells }',
		hamlet: 'group: towns\ndissolved: { on: 2026-01-10, successors: [wells] }\nonList: false',
		village: 'group: towns\ndissolved: { on: 2026-01-10, successors: [wells] }\nonList: false',
	});
	expect(directoryOf(flooded, day).map(({ agencies, forATime }) => [agencies, forATime])).toEqual([
		[['wells', 'flood'], ['flood']],
	]);
	expect([...predecessorsByAgency(flooded)]).toEqual([['wells', ['hamlet', 'village']]]);
	expect(dissolvedAgencies(registry, day)).toEqual(['canals']);
	const before = isoDate('2026-01-09');
	expect(dissolvedAgencies(registry, before)).toEqual([]);
	expect(directoryOf(registry, before).flatMap(({ agencies }) => agencies)).toContain('canals');
	expect(directoryOf(registry, isoDate('2026-01-10')).flatMap(({ agencies }) => agencies)).not.toContain('canals');
	expect([...predecessorsByAgency(registry)]).toEqual([['water', ['canals']]]);
	expect(topicsWithAgencies(registry, day).map(({ topic, agencies }) => [topic.id, agencies])).toEqual([
		['water', ['water']],
	]);
});

test('a topic has those who speak on it, not on another', () => {
	const term = (topics: string) =>
		`terms: [{ key: t1, role: spokesperson, name: Ann ${topics}, began: ${by}, topics: [${topics}] }]`;
	const { registry: two } = soundRegistry(
		{
			rain: term('water'),
			wind: term('air'),
			both: 'topics: [air, water]',
			gone: 'topics: [air]\nonList: false\ndissolved: { on: 2026-01-10 }',
		},
		{ 'topics.yaml': 'topics: [{ id: water, name: { en: Water } }, { id: air, name: { en: Air } }]\n' },
	);
	const found = topicsWithAgencies(two, day).map(({ topic, agencies, speakers }) => [
		topic.id,
		agencies,
		speakers.map(({ agency, person }) => `${agency} ${person.key}`),
	]);
	expect(found).toEqual([
		['water', ['rain', 'both'], ['rain t1']],
		['air', ['wind', 'both'], ['wind t1']],
	]);
});

test('the first page names who is temporary and how fresh the lines are', () => {
	const front = frontPage(registry, day);
	expect(front.temporary.map(({ person, expected }) => [person.name.value, expected])).toEqual([
		['Ed Poe', '2026-07-01'],
	]);
	expect(front).toMatchObject({
		agencies: 2,
		persons: 4,
		vacant: 0,
		lastVerified: '2026-05-01',
		lastEdition: undefined,
	});
});

describe('the first page of a day', () => {
	const verified = (on: string) => `verified: { on: ${on}, by: call }`;
	const line = (key: string, at: string, more: string) =>
		`  - { key: ${key}, kind: office, number: "021-${at}", began: ${by}, ${more} }`;
	const temporary = (key: string, more: string) =>
		`  - { key: ${key}, role: temporary, name: Ed ${key}, matter: { en: Flood }, authorisedBy: { en: Governor }, began: { on: 2026-05-02 }, ${more} }`;
	const { registry: front } = soundRegistry({
		water: `
lines:
${line('l1', '111111', verified('2026-06-02'))}
${line('l2', '222222', verified('2026-03-01'))}
${line('l3', '333333', `${verified('2026-04-01')}, ended: { on: 2026-05-01 }`)}
${line('l4', '444444', verified('2026-02-01'))}
terms:
${temporary('t1', 'expected: 2026-07-01')}
${temporary('t2', 'expected: 2026-07-01, ended: { on: 2026-06-20, filed: 2026-05-20, note: announced }')}
${temporary('t3', 'expected: 2026-07-01, ended: { on: 2026-05-20 }')}
vacancies: [{ key: v1, role: spokesperson, began: ${by} }]
`,
		outside: 'onList: false',
		flood: `
temporary: { matter: { en: Flood }, host: water }
vacancies: [{ key: v1, role: spokesperson, began: ${by} }]
`,
		gone: 'dissolved: { on: 2026-01-10 }\nonList: false',
	});
	test('counts agencies that last, vacant ones as lists show them, and all persons', () => {
		expect(frontPage(front, day)).toMatchObject({ agencies: 2, vacant: 2, persons: 2 });
	});
	test('tells until when temporary spokespersons are there: a known end goes before a hope', () => {
		const { temporary: found } = frontPage(front, day);
		expect(found.map(({ agency, person, lastDay, expected }) => [agency, person.key, lastDay ?? expected])).toEqual([
			['water', 't1', '2026-07-01'],
			['water', 't2', '2026-06-19'],
		]);
	});
	test.each([
		['2026-06-01', '2026-03-01'],
		['2026-06-02', '2026-06-02'],
		['2026-01-31', undefined],
	])('on %s knows the last day by which a line in use was verified', (on, last) => {
		expect(frontPage(front, isoDate(on)).lastVerified).toBe(last);
	});
});

test('an official list numbers all agencies through and heads them by their groups', () => {
	const lines = ['office', 'duty', 'fax', 'email', 'form', 'website', 'weibo', 'wechat', 'social', 'public'];
	const { registry: many } = soundRegistry({
		parks: `
terms:
  - { key: t1, role: press-assistant, name: Ann, began: ${by} }
  - { key: t2, role: press-assistant, name: Bob, began: ${by} }
  - { key: t3, role: spokesperson, name: Cyd, began: ${by} }
lines:
${lines
	.map((kind, at) => {
		const contact = /office|duty|fax|public/.test(kind)
			? `number: "021-11111${at}"`
			: `address: ${kind === 'email' ? 'a@parks.example' : kind === 'wechat' || kind === 'weibo' ? 'parks' : 'https://parks.example'}`;
		return `  - { key: l${at}, kind: ${kind}, ${contact}, began: ${by} }`;
	})
	.join('\n')}
`,
		woods: '',
		hamlet: 'group: towns',
	});
	const roster = rosterOn(many, { on: day });
	const { groups } = officialList(roster);
	expect([agenciesPrinted(roster), ...comparedRoles.map((role) => personsPrinted(roster, role))]).toEqual([3, 1, 2]);
	expect(groups.map(({ group, rows }) => [group, rows.map(({ number, row }) => [number, row.agency])])).toEqual([
		[
			'departments',
			[
				[1, 'parks'],
				[2, 'woods'],
			],
		],
		['towns', [[3, 'hamlet']]],
	]);
	const [parks] = groups[0]?.rows ?? [];
	expect(keysOf(parks)).toEqual([['t3'], ['t1', 't2']]);
	const keys = [parks?.phones, parks?.channels].map((of) => of?.map(({ key }) => key));
	expect(keys).toEqual([
		['l0', 'l1'],
		['l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8'],
	]);
});

test('an official list has the persons of other roles beside the spokespersons, behind them', () => {
	const roster = rosterOn(registry, { on: day });
	expect([agenciesPrinted(roster), ...comparedRoles.map((role) => personsPrinted(roster, role))]).toEqual([2, 2, 1]);
	const [water, wells] = officialList(roster).groups[0]?.rows ?? [];
	expect(keysOf(water)).toEqual([['t2', 't3', 't5'], ['t4']]);
	expect(keysOf(wells)).toEqual([[], []]);
	expect([water, wells].map((row) => row?.spokesperson.nobody)).toEqual([undefined, wells?.row.state]);
	expect(vacantPrinted(roster).map(({ agency }) => agency)).toEqual(['wells']);
});

/** The keys of the persons in both columns of a row. */
function keysOf(row: OfficialRow | undefined): string[][] {
	return comparedRoles.map((role) => row?.[role].persons.map(({ key }) => key) ?? []);
}

test('a timeline runs backwards through terms and gaps, role by role', () => {
	const rails = timelineOf(historyOf(registry, agencyOf(registry, 'water'), day));
	const names = rails.map(({ role, entries }) => [
		role,
		...entries.map((entry) => (entry.kind === 'term' ? entry.term.key : entry.kind === 'gap' ? entry.gap.days : '')),
	]);
	expect(names).toEqual([
		['spokesperson', 't3', 't2', 28, 't1'],
		['temporary', 't5'],
		['press-assistant', 't4'],
	]);
});

describe('what an agency owes', () => {
	const { registry: owing } = soundRegistry({ water: '', outside: 'onList: false' });
	const owed = (id: string, on = day) =>
		obligationsOf(owing, on, agencyOf(owing, id), evaluate(owing, on)).map(({ measures, clause, findings }) => [
			`${measures.id} ${clause.id}`,
			findings.map(({ state }) => state),
		]);
	test('are the clauses that bind it, each with what it finds', () => {
		expect(owed('water')).toEqual([
			['rules R-1', ['under']],
			['rules R-2', []],
			['rules R-3', []],
			['rules R-5', []],
			['rules R-6', []],
			['rules R-7', []],
		]);
		expect(owed('outside').map(([clause]) => clause)).toEqual(['rules R-2', 'rules R-3', 'rules R-6', 'rules R-7']);
		expect(owed('water', isoDate('1999-12-31'))).toEqual([]);
	});
});

test('a dissolved agency lacks nobody', () => {
	expect(historyOf(registry, agencyOf(registry, 'canals'), day).gaps).toEqual([]);
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

test('a region holds its government first and the agencies of its counties', () => {
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
	expect(regionsOf(place, day).map(({ id, government, agencies }) => [id, government, agencies])).toEqual([
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

function agencyOf(of: Registry, id: string) {
	const agency = of.agencyOf.get(id);
	if (!agency) throw new Error(id);
	return agency;
}

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { baseFiles, soundRegistry } from '../testing/registry-from-text.ts';
import { coverageOf } from './coverage.ts';
import { localCalendar, localHolidays } from './local-calendar.ts';
import { regionsOf } from './regions.ts';

const places = `
divisions:
  - { code: "10", name: { en: Anyland }, level: province }
  - { code: "12", name: { en: Dale }, level: prefecture, parent: "10" }
  - { code: "11", name: { en: Hill }, level: prefecture, parent: "10" }
  - { code: "1101", name: { en: Brook }, level: county, parent: "11" }
  - { code: "1M", name: { en: Moor }, level: prefecture, parent: "10" }
numbering:
  country: "999"
  mobile: { begins: ["7"], length: 9 }
  localNeverBegins: ["0"]
  areas: [{ code: "021", length: 6, divisions: ["10"] }]
`;
const registryFile = (baseFiles['registry.yaml'] ?? '').replace(
	'  - { id: towns,',
	'  - { id: cities, name: { en: Cities }, level: prefecture }\n  - { id: towns,',
);
const files = { 'places.yaml': places, 'registry.yaml': registryFile };
const gone = 'onList: false\ndissolved: { on: 2026-01-01 }\n';
const by = 'began: { by: 2024-01-01 }';
const day = isoDate('2026-06-10');

describe('the regions of a place', () => {
	const { registry } = soundRegistry(
		{
			province: 'alsoIn: ["11"]',
			left: `alsoIn: ["11"]\n${gone}`,
			'brook-city': 'group: cities\ndivision: "1101"',
			'old-hill': `group: cities\ndivision: "11"\n${gone}`,
			hill: 'group: cities\ndivision: "11"',
			archive: 'group: departments\ndivision: "11"\nalsoIn: ["1101", "1M"]',
			'hill-brook': 'group: towns\ndivision: "1101"\nalsoIn: ["12"]',
			'dale-office': 'group: departments\ndivision: "12"\nalsoIn: ["1101"]',
		},
		files,
	);
	test('stand in the order of the places, with their agencies in protocol order and those of elsewhere apart', () => {
		const regions = regionsOf(registry, day).map(({ id, division, government, agencies, also }) => {
			return { id, code: division.code, government, agencies, also };
		});
		expect(regions).toEqual([
			{ id: '12', code: '12', government: undefined, agencies: ['dale-office'], also: ['hill-brook'] },
			{
				id: 'hill',
				code: '11',
				government: 'hill',
				agencies: ['archive', 'brook-city', 'old-hill', 'hill', 'hill-brook'],
				also: ['province', 'dale-office'],
			},
			{ id: '1m', code: '1M', government: undefined, agencies: [], also: ['archive'] },
		]);
	});
});

describe('the coverage of a region', () => {
	const line = (number: string, more = '') =>
		`lines: [{ key: l1, kind: office, number: 021-10000${number}, ${by}${more} }]`;
	const holder = (name: string, more = '') => `terms: [{ key: t1, role: spokesperson, name: ${name}, ${by}${more} }]`;
	const agencies = {
		hill: `group: cities\ndivision: "11"\n${line('1', ', verified: { on: 2026-06-10, by: call }')}\n${holder('Ann')}`,
		acting: `group: towns\ndivision: "1101"\n${holder('Bob', ', acting: true')}`,
		silent: `group: towns\ndivision: "1101"\n${line('2', ', verified: { on: 2026-06-11, by: call }')}`,
		office: `group: towns\ndivision: "1101"\nspeaksBy: press-office\n${line('3')}`,
		left: `group: towns\ndivision: "1101"\n${gone}`,
		outside: `group: towns\ndivision: "1101"\nonList: false\n${line('4', ', verified: { on: 2024-07-01, by: call }')}\n${holder('Cyd')}`,
	};
	const of = (rules: string) => {
		const { registry } = soundRegistry(agencies, { ...files, 'measures/rules.yaml': rules });
		const hill = coverageOf(registry, day).find(({ region }) => region.id === 'hill');
		return [hill?.all, hill?.counties];
	};
	const rules = baseFiles['measures/rules.yaml'] ?? '';

	test('counts by the clause about verification', () => {
		expect(of(rules)).toEqual([
			{ agencies: 5, withSpokesperson: 3, withNumber: 4, verified: 1, complete: 1 },
			{ agencies: 4, withSpokesperson: 2, withNumber: 3, verified: 0, complete: 0 },
		]);
	});
	test('counts, where no clause asks for it, what was ever verified by the day', () => {
		expect(of(rules.replace(/ {2}- \{ id: R-6.*\n/, ''))).toEqual([
			{ agencies: 5, withSpokesperson: 3, withNumber: 4, verified: 2, complete: 2 },
			{ agencies: 4, withSpokesperson: 2, withNumber: 3, verified: 1, complete: 1 },
		]);
	});
	test('counts, where several clauses ask for it, what all of them are content with', () => {
		const twice = (first: string, second: string) =>
			rules.replace(/( {2}- \{ id: R-6.*\n)/, (clause: string) =>
				[first, second].map((limit, at) => clause.replace('R-6', `R-6${at}`).replace('P180D', limit)).join(''),
			);
		const verified = (text: string) => of(text).map((coverage) => coverage?.verified);
		expect(verified(twice('P2Y', 'P180D'))).toEqual([1, 0]);
		expect(verified(twice('P180D', 'P2Y'))).toEqual([1, 0]);
		expect(verified(twice('P2Y', 'P2Y'))).toEqual([2, 1]);
	});
});

describe('the days of a place', () => {
	const holiday = (name: string, from: string, until = from) =>
		`{ name: { en: ${name} }, from: ${from}, until: ${until} }`;
	const { registry } = soundRegistry(
		{ any: '' },
		{
			...files,
			'calendars/2026.yaml': `
year: 2026
source: { title: Notice }
holidays: [${holiday('New Year', '2026-01-01')}]
regional:
  - divisions: ["11"]
    holidays: [${holiday('Late', '2026-09-01', '2026-09-03')}, ${holiday('Early', '2026-07-01')}]
  - divisions: ["1101"]
    holidays: [${holiday('Brook', '2026-08-03')}]
  - divisions: ["12"]
    holidays: [${holiday('Dale', '2026-08-04')}]
`,
		},
	);
	const names = (division: string, on: string) =>
		localHolidays(registry, division, isoDate(on)).map(({ name }) => name?.en);

	test.each([
		['1101', '2026-01-01', ['Early', 'Brook', 'Late']],
		['1101', '2026-08-03', ['Brook', 'Late']],
		['1101', '2026-08-04', ['Late']],
		['1101', '2026-09-03', ['Late']],
		['1101', '2026-09-04', []],
		['11', '2026-01-01', ['Early', 'Late']],
		['12', '2026-01-01', ['Dale']],
		['10', '2026-01-01', []],
	])('of %s from %s on are those that it has beside the State, with those above it', (division, on, expected) => {
		expect(names(division, on)).toEqual(expected);
	});
	test('are those of the State where it has none', () => {
		expect(localCalendar(registry, '1M')).toBe(registry.calendar);
		expect(localCalendar(registry, '1101')).not.toBe(registry.calendar);
	});
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { baseFiles, registryFromText } from '../testing/registry-from-text.ts';
import { areaOf, isWithin } from './area-code.ts';
import { numberOfAgency, numberOfLine } from './line-number.ts';
import { asNamedOn, lastNameOf } from './name-on.ts';
import { entryPathOf, recordPathOf, valueAt } from './record-path.ts';
import type { Agency, Registry } from './registry.ts';

const worldOf = (water: string, files = {}) => {
	const registry = registryFromText({ water }, files).value?.registry as Registry;
	return { registry, agency: registry.agencyOf.get('water') as Agency };
};

describe('a person has the name of the day', () => {
	const term = (former: string) =>
		`terms: [{ key: t1, role: first, name: Ann, latin: An, began: { by: 2020-01-01 }${former} }]`;
	const nameOn = (former: string, day: string) => {
		const named = asNamedOn(worldOf(term(former)).agency.record.terms[0] as never, isoDate(day));
		return [named.name, named.latin];
	};
	const two = ', formerNames: [{ name: Eve, latin: Ev, until: 2025-01-01 }, { name: Ida, until: 2026-01-01 }]';
	test.each([
		['where there was no other', '', '2024-12-31', ['Ann', 'An']],
		['the first until it ended', two, '2024-12-31', ['Eve', 'Ev']],
		['the next from then on', two, '2025-01-01', ['Ida', undefined]],
		['the last from the end of all others', two, '2026-01-01', ['Ann', 'An']],
		['and the last also where an end is not known', ', formerNames: [{ name: Eve }]', '2024-12-31', ['Ann', 'An']],
	])('%s', (_, former, day, name) => expect(nameOn(former, day)).toEqual(name));
});

describe('inside one record a person is known by the last name', () => {
	type Named = readonly [name: string, more?: string | undefined];
	const terms = (all: readonly Named[]) =>
		`terms:\n${all.map(([name, more = ''], nth) => `  - { key: t${nth + 1}, role: first, name: ${name}, began: { on: 202${nth}-01-01 }, ended: { on: 202${nth}-06-01 }${more} }\n`).join('')}`;
	const lastNames = (...all: readonly Named[]) => {
		const { record } = worldOf(terms(all)).agency;
		return record.terms.map((term) => lastNameOf(record, term));
	};
	const was = (name: string, more = '') => `, formerNames: [{ name: ${name} }]${more}`;

	test.each([
		['where nobody was renamed', [['Ann'], ['Bob']], ['Ann', 'Bob']],
		['over one step', [['Ann'], ['Eve', was('Ann')]], ['Eve', 'Eve']],
		['over two steps', [['Ann'], ['Eve', was('Ann')], ['Ida', was('Eve')]], ['Ida', 'Ida', 'Ida']],
		['also where another was renamed', [['Ann'], ['Bob'], ['Eve', was('Ann')]], ['Eve', 'Bob', 'Eve']],
		[
			'by any of the names before',
			[['Ann'], ['Ida', ', formerNames: [{ name: Ann }, { name: Eve }]'], ['Eve']],
			['Ida', 'Ida', 'Ida'],
		],
		[
			'not where they are two persons',
			[
				['Ann', ', person: p-0001'],
				['Eve', was('Ann', ', person: p-0002')],
			],
			['Ann', 'Eve'],
		],
		[
			'where they are one person',
			[
				['Ann', ', person: p-0001'],
				['Eve', was('Ann', ', person: p-0001')],
			],
			['Eve', 'Eve'],
		],
		[
			'where only one says who it is',
			[
				['Ann', ', person: p-0001'],
				['Eve', was('Ann')],
			],
			['Eve', 'Eve'],
		],
		['where only the other does', [['Ann'], ['Eve', was('Ann', ', person: p-0001')]], ['Eve', 'Eve']],
	] satisfies [string, Named[], string[]][])('%s', (_, all, names) => {
		expect(lastNames(...all)).toEqual(names);
	});

	test('and a name that was taken up again ends the search', () => {
		expect(lastNames(['Ann', was('Eve')], ['Eve', was('Ann')])).toHaveLength(2);
	});
});

describe('a division is served by the nearest area', () => {
	const base = `${baseFiles['places.yaml']}`;
	const below = base
		.replace(
			'numbering:',
			'  - { code: "12", name: { en: Mill }, level: prefecture, parent: "10" }\n  - { code: "13", name: { en: Lane }, level: county, parent: "12" }\nnumbering:',
		)
		.replace('divisions: ["11"]', 'divisions: ["11", "12"]');
	const { registry } = worldOf('', { 'places.yaml': below });
	const areas = (...codes: string[]) => codes.map((code) => areaOf(registry.places, code)?.code);

	test('its own, or that of one above', () => {
		expect(areas('10', '11', '12', '13', '99')).toEqual(['021', '022', '022', '022', undefined]);
		expect(areas('13', '10')).toEqual(['022', '021']);
	});

	test('and lies within itself and those above', () => {
		const within = [
			['13', '13'],
			['13', '12'],
			['13', '10'],
			['13', '11'],
			['10', '13'],
		] as const;
		expect(within.map(([code, above]) => isWithin(registry.places, code, above))).toEqual([
			true,
			true,
			true,
			false,
			false,
		]);
	});

	test('though it stands above itself', () => {
		const looped = worldOf('', {
			'places.yaml': base.replace('parent: "10"', 'parent: "11"').replace('divisions: ["11"]', 'divisions: ["10"]'),
		});
		expect(areaOf(looped.registry.places, '11')).toBeUndefined();
	});
});

describe('the number of a line', () => {
	const numbers = (lines: string, more = '') => {
		const { registry, agency } = worldOf(`${more}lines:\n${lines}`);
		return agency.record.lines.map((line) => numberOfLine(registry, agency, line)?.canonical);
	};
	const line = (key: string, rest: string) => `  - { key: ${key}, ${rest}, began: { by: 2024-01-01 } }\n`;

	test('is one of the plan, with the area of its agency', () => {
		expect(numbers(line('l1', 'kind: fax, number: "234567"') + line('l2', 'kind: fax, number: "023-234567"'))).toEqual([
			'021-234567',
			undefined,
		]);
		expect(numbers(line('l1', 'kind: fax, number: "23456"'), 'division: "11"\n')).toEqual(['022-23456']);
	});

	test('is none of an agency in no area, unless it says its own', () => {
		const files = { 'places.yaml': `${baseFiles['places.yaml']}`.replace('divisions: ["10"]', 'divisions: ["11"]') };
		const { registry, agency } = worldOf('', files);
		expect([
			numberOfAgency(registry, agency, '234567'),
			numberOfAgency(registry, agency, '021-234567')?.canonical,
		]).toEqual([undefined, '021-234567']);
	});

	test('is none of an address, nor where it is withdrawn', () => {
		expect(
			numbers(
				line('l1', 'kind: email, address: a@water.example') + line('l2', 'kind: fax, number: { withdrawn: "7" }'),
			),
		).toEqual([undefined, undefined]);
	});

	test('that a text means is known without an agency only where it says its area', () => {
		const { registry, agency } = worldOf('');
		expect(numberOfAgency(registry, undefined, '021-234567')?.canonical).toBe('021-234567');
		expect(numberOfAgency(registry, undefined, '234567')).toBeUndefined();
		expect(numberOfAgency(registry, agency, '234567')?.canonical).toBe('021-234567');
	});
});

describe('the place of a fact in a record', () => {
	const { record } = worldOf(`
terms:
  - { key: t1, role: first, name: Ann, began: { on: 2025-01-01 }, ended: { by: 2025-06-01, reason: retired } }
  - { key: t2, role: first, name: Bob, began: { on: 2026-01-01 }, posts: [{ key: p1, en: A }, { key: p2, en: B, began: { on: 2026-02-01 } }] }
lines: [{ key: l1, kind: fax, number: "021-234567", began: { by: 2024-01-01 } }]
vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-01-01 } }]
formerly: [{ key: f1, ended: { on: 2026-01-01 }, name: { en: Rivers } }]
corrections: [{ key: c1, of: t1.name, was: Anne, on: 2026-03-01, reason: x }]
`).agency;

	test.each([
		['name.en', ['name', 'en'], 'water'],
		['t1.name', ['terms', 0, 'name'], 'Ann'],
		['t2.began.on', ['terms', 1, 'began', 'on'], '2026-01-01'],
		['t1.ended.by', ['terms', 0, 'ended', 'by'], '2025-06-01'],
		['t1.ended.reason', ['terms', 0, 'ended', 'reason'], 'retired'],
		['p2.en', ['terms', 1, 'posts', 1, 'en'], 'B'],
		['l1.number', ['lines', 0, 'number'], '021-234567'],
		['v1.role', ['vacancies', 0, 'role'], 'spokesperson'],
		['f1.name.en', ['formerly', 0, 'name', 'en'], 'Rivers'],
		['c1.was', ['corrections', 0, 'was'], 'Anne'],
		['t1.began.by', ['terms', 0, 'began', 'by'], undefined],
		['t1.matter.en', ['terms', 0, 'matter', 'en'], undefined],
	])('%s', (of, path, value) => {
		expect(recordPathOf(record, of)).toEqual(path);
		expect(valueAt(record, path)).toBe(value);
	});

	test('is none where the record has no such entry or field', () => {
		expect(recordPathOf(record, 't9.name')).toBeUndefined();
		expect(recordPathOf(record, 'dissolved.on')).toBeUndefined();
		expect(entryPathOf(record, 'name')).toBeUndefined();
	});
});

import { describe, expect, test } from 'vitest';
import { registryFromText } from '../../testing/registry-from-text.ts';
import { told } from '../../testing/told.ts';

const term = (key: string, name: string, more = '') =>
	`  - { key: ${key}, role: first, name: ${name}, began: { on: 202${key.slice(1)}-01-01 }, ended: { on: 202${key.slice(1)}-02-01 }${more} }\n`;
const terms = (...all: string[]) => `terms:\n${all.join('')}`;
const exception = (agencies: string, about: string) => ({
	'exceptions.yaml': `exceptions: [{ code: same-name, agencies: [${agencies}], about: ${about}, reason: x, until: 2020-01-01 }]\n`,
});

describe('one name at two agencies is one person or two', () => {
	test.each([
		[
			'and nobody says which',
			{ a: terms(term('t1', 'Ann'), term('t2', 'Bob')), b: terms(term('t1', 'Bob')) },
			['a Bob same-name name=Bob other=b', 'b Bob same-name name=Bob other=a'],
		],
		[
			'and only one term says which',
			{ a: terms(term('t1', 'Ann', ', person: p-0001')), b: terms(term('t1', 'Ann')) },
			['b Ann same-name name=Ann other=a'],
		],
		[
			'and both say that it is one',
			{ a: terms(term('t1', 'Ann', ', person: p-0001')), b: terms(term('t1', 'Ann', ', person: p-0001')) },
			[],
		],
		[
			'and both say that it is two',
			{ a: terms(term('t1', 'Ann', ', person: p-0001')), b: terms(term('t1', 'Ann', ', person: p-0002')) },
			[],
		],
		['but at one agency it is one', { a: terms(term('t1', 'Ann'), term('t2', 'Ann')) }, []],
	] satisfies [string, Record<string, string>, string[]][])('%s', (_, agencies, found) => {
		expect(told(registryFromText(agencies))).toEqual(found);
	});

	test('unless an exception names every agency that has it', () => {
		const agencies = { a: terms(term('t1', 'Ann')), b: terms(term('t1', 'Ann')), c: terms(term('t1', 'Ann')) };
		expect(told(registryFromText(agencies, exception('a, b, c', 'Ann')))).toEqual([]);
		expect(told(registryFromText(agencies, exception('a, b', 'Ann')))).toHaveLength(3);
		expect(told(registryFromText(agencies, exception('a, b, c', 'Bob')))).toHaveLength(3);
	});

	test('and a name that is withdrawn is none', () => {
		const withdrawn = terms(term('t1', '{ withdrawn: "7" }'));
		expect(told(registryFromText({ a: withdrawn, b: withdrawn }))).toEqual([
			'a never-withdrawn number=7',
			'b never-withdrawn number=7',
		]);
	});
});

describe('one person has one name', () => {
	const ann = (more = '') => term('t1', 'Ann', `, person: p-0001${more}`);
	test.each([
		[
			'or each other name is told',
			{
				a: terms(ann()),
				b: terms(term('t1', 'Bob', ', person: p-0001')),
				c: terms(term('t1', 'Cyd', ', person: p-0001')),
			},
			[
				'b p-0001 person-with-two-names person=p-0001 name=Bob first=Ann',
				'c p-0001 person-with-two-names person=p-0001 name=Cyd first=Ann',
			],
		],
		['while two persons have two', { a: terms(ann()), b: terms(term('t1', 'Bob', ', person: p-0002')) }, []],
		[
			'but for the one before',
			{ a: terms(term('t1', 'Eve', ', person: p-0001, formerNames: [{ name: Ann }]')), b: terms(ann()) },
			[],
		],
		[
			'but for the one since',
			{ a: terms(ann()), b: terms(term('t1', 'Eve', ', person: p-0001, formerNames: [{ name: Ann }]')) },
			[],
		],
		[
			'but for those before over several steps, told in any order',
			{
				a: terms(ann()),
				b: terms(term('t1', 'Ida', ', person: p-0001, formerNames: [{ name: Eve }]')),
				c: terms(term('t1', 'Eve', ', person: p-0001, formerNames: [{ name: Ann }]')),
			},
			[],
		],
		[
			'and what another was before is nothing to it',
			{
				a: terms(ann()),
				b: terms(term('t1', 'Ida', ', person: p-0001, formerNames: [{ name: Eve }]')),
			},
			['b p-0001 person-with-two-names person=p-0001 name=Ida first=Ann'],
		],
		[
			'and a name that is withdrawn is no other',
			{ a: terms(ann()), b: terms(term('t1', '{ withdrawn: "7" }', ', person: p-0001')) },
			['b never-withdrawn number=7'],
		],
	] satisfies [string, Record<string, string>, string[]][])('%s', (_, agencies, found) => {
		expect(told(registryFromText(agencies))).toEqual(found);
	});
});

describe('a filing number is that of one letter', () => {
	const filed = (name: string, filed: string, number: string) =>
		terms(
			`  - { key: t1, role: first, name: ${name}, began: { on: 2026-01-05, filed: ${filed}, filingNumber: ${number} } }\n`,
		);
	test.each([
		[
			'which came on one day',
			{
				a: filed('Ann', '2026-01-09', 'F-1'),
				b: filed('Bob', '2026-01-09', 'F-1'),
			},
			[],
		],
		[
			'and no other',
			{
				a: filed('Ann', '2026-01-09', 'F-1'),
				b: filed('Bob', '2026-01-10', 'F-1'),
				c: filed('Cyd', '2026-01-11', 'F-1'),
			},
			[
				'b F-1 filing-number-twice number=F-1 other=a otherFiled=2026-01-09',
				'c F-1 filing-number-twice number=F-1 other=a otherFiled=2026-01-09',
			],
		],
		[
			'and another number is of another letter',
			{
				a: filed('Ann', '2026-01-09', 'F-1'),
				b: filed('Bob', '2026-01-10', 'F-2'),
			},
			[],
		],
	] satisfies [string, Record<string, string>, string[]][])('%s', (_, agencies, found) => {
		expect(told(registryFromText(agencies))).toEqual(found);
	});

	test('and one that is withdrawn is none', () => {
		const agencies = {
			a: filed('Ann', '2026-01-09', '{ withdrawn: "7" }'),
			b: filed('Bob', '2026-01-10', '{ withdrawn: "7" }'),
		};
		expect(told(registryFromText(agencies))).toEqual(['a never-withdrawn number=7', 'b never-withdrawn number=7']);
	});
});

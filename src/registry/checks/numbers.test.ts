import { describe, expect, test } from 'vitest';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';
import { told } from '../../testing/told.ts';

type Texts = Readonly<Record<string, string>>;

const by = 'began: { by: 2010-01-01 }';
const line = (number: string, more = '', kind = 'office') =>
	`lines: [{ key: l1, kind: ${kind}, number: "${number}", ${by}${more} }]`;
const sample = { 'registry.yaml': `${baseFiles['registry.yaml']}`.replace('sample: false', 'sample: true') };
const base = `${baseFiles['places.yaml']}`;
const plan = (...changes: readonly (readonly [from: string, to: string])[]) => ({
	'places.yaml': changes.reduce((text, [from, to]) => text.replace(from, to), base),
});
const calendar = {
	'calendars/2026.yaml':
		'year: 2026\nsource: { title: Notice }\nholidays: [{ name: { en: Day }, from: 2026-05-01, until: 2026-05-01 }]\n',
};
const example = 'example=021-000000';

describe('a number of a line', () => {
	test.each([
		['is one', 'none', `bad-number text=none ${example}`],
		['is one alone', '(021)2345678 (021)2345679', `number-two text=(021)2345678 (021)2345679 ${example}`],
		[
			'has its area code of today',
			'023-234567',
			`number-withdrawn-area text=023-234567 ${example} areaCode=023 local=234567 now=021 until=2014-12-20`,
		],
		['has an area code', '0555-234567', `number-unknown-area text=0555-234567 ${example} digits=0555234567`],
		[
			'has an area code that its length does not tell',
			'23456',
			`number-wrong-length text=23456 ${example} areaCode=021 local=23456 length=5 expected=6`,
		],
		[
			'has as many digits as its area asks',
			'021-23456',
			`number-wrong-length text=021-23456 ${example} areaCode=021 local=23456 length=5 expected=6`,
		],
		['is written in one form', '021 234567', 'number-not-canonical text=021 234567 canonical=021-234567'],
		['is dialled locally as none is', '021-034567', 'number-never-begins text=021-034567 digit=0'],
		['is of its place', '022-23456', 'area-code-elsewhere text=022-23456 area=022 expected=021'],
	])('%s', (_, number, found) => {
		const [only, ...more] = told(registryFromText({ water: line(number) }));
		expect(only?.endsWith(found)).toBe(true);
		expect(only).toMatch(/^water "/);
		expect(more).toEqual([]);
	});

	test('without an area code is told so where the agency is in none', () => {
		const agency = `division: "11"\n${line('234567')}`;
		expect(told(registryFromText({ water: agency }))).toEqual([
			`water "234567" number-wrong-length text=234567 ${example} areaCode=022 local=234567 length=6 expected=5`,
		]);
		const unserved = plan(
			['    - { code: "022", length: 5, divisions: ["11"] }\n', ''],
			['divisions: ["10"]', 'divisions: ["11"]'],
		);
		expect(told(registryFromText({ water: line('234567') }, unserved))).toEqual([
			`water "234567" number-unknown-area text=234567 ${example}`,
		]);
	});

	test('of a division without an area of its own has that of the one above', () => {
		const unserved = plan(['    - { code: "022", length: 5, divisions: ["11"] }\n', '']);
		expect(told(registryFromText({ water: `division: "11"\n${line('021-234567')}` }, unserved))).toEqual([]);
		expect(told(registryFromText({ water: `division: "11"\n${line('234567')}` }, unserved))).toEqual([
			'water "234567" number-not-canonical text=234567 canonical=021-234567',
		]);
	});

	test('is told for its form and for its place', () => {
		expect(told(registryFromText({ water: line('022 23456') })).sort()).toEqual([
			'water "022 area-code-elsewhere text=022 23456 area=022 expected=021',
			'water "022 number-not-canonical text=022 23456 canonical=022-23456',
		]);
	});
});

describe('an area code of elsewhere is right', () => {
	const withService = plan(['shortCodes:', 'serviceNumbers: [{ begins: "800", length: 9 }]\n  shortCodes:']);
	const exception = (agency: string, about: string) => ({
		'exceptions.yaml': `exceptions: [{ code: area-code-elsewhere, agencies: [${agency}], about: "${about}", reason: x, until: 2020-01-01 }]\n`,
	});
	const elsewhere = (number: string, area: string, expected: string) => [
		`water "${number}" area-code-elsewhere text=${number} area=${area} expected=${expected}`,
	];
	/** A division that lies under none, with an area of its own and a part of another. */
	const beside = plan(
		['numbering:', '  - { code: "20", name: { en: Farland }, level: province }\nnumbering:'],
		['divisions: ["11"] }', 'divisions: ["20", "11"] }\n    - { code: "025", length: 7, divisions: ["21"] }'],
		['\nnumbering:', '\n  - { code: "21", name: { en: Farmill }, level: county, parent: "20" }\nnumbering:'],
	);
	const hill = (number: string) => `division: "11"\n${line(number)}`;
	test.each([
		['where the agency sits too', `alsoIn: ["11"]\n${line('022-23456')}`, [], {}],
		['on a line that is of another agency', line('022-23456', ', of: other'), [], {}],
		['on a line that has ended', line('022-23456', ', ended: { on: 2020-01-01 }'), [], calendar],
		[
			'not on one that ends in another age',
			line('022-23456', ', ended: { on: 2028-02-05 }'),
			elsewhere('022-23456', '022', '021'),
			calendar,
		],
		[
			'on one that ends within 400 days of all that is known',
			line('022-23456', ', ended: { on: 2028-02-04 }'),
			[],
			calendar,
		],
		['where an exception allows it', line('022-23456'), [], exception('water', '022-23456')],
		[
			'not where it allows another number',
			line('022-23456'),
			elsewhere('022-23456', '022', '021'),
			exception('water', '022-23457'),
		],
		[
			'not where it allows another agency',
			line('022-23456'),
			elsewhere('022-23456', '022', '021'),
			exception('other', '022-23456'),
		],
		['for the service of a place below', line('022-112'), [], {}],
		['not for that of a place above', hill('021-112'), elsewhere('021-112', '021', '022'), {}],
		['nor for an office below', line('022-23456'), elsewhere('022-23456', '022', '021'), {}],
		['nor for an office of a service without an area', line('800123456'), [], withService],
		[
			'but it has no place where its agency has no area',
			`division: "10"\n${line('022-23456')}`,
			[],
			plan(['    - { code: "021", length: 6, divisions: ["10"] }\n', ''], ['now: "021"', 'now: "022"']),
		],
		['for the service of a place that is partly below', line('022-112'), [], beside],
		['not for that of a place that is not', line('025-112'), elsewhere('025-112', '025', '021'), beside],
		[
			'though the agency sits too where no area is known',
			`division: "11"\nalsoIn: ["10"]\n${line('022-23456')}`,
			[],
			plan(['    - { code: "021", length: 6, divisions: ["10"] }\n', ''], ['now: "021"', 'now: "022"']),
		],
	] satisfies [string, string, string[], Texts][])('%s', (_, water, found, files) => {
		const other = water.includes('of: other') ? 'division: "11"\n' + line('022-23456') : '';
		expect(told(registryFromText({ other, water }, files))).toEqual(found);
	});
});

describe('a line that has ended keeps the number of its time', () => {
	const since = (day: string) => plan(['length: 6,', `length: 6, since: ${day},`]);
	const merged = plan([
		'now: "021" }',
		'now: "021" }\n    - { code: "024", until: 2016-12-20, now: "021" }\n    - { code: "025", until: 2012-12-20, now: "021" }\n    - { code: "026", until: 2019-12-20, now: "022" }',
	]);
	const ended = (number: string, on: string) => line(number, `, ended: { on: ${on} }`);
	const wrong = (number: string) => ['water', `"${number}"`, 'number-wrong-length'].join(' ');
	test.each([
		['of a length of its time', ended('022-1234', '2025-01-01'), [], {}],
		['of a length before the others were merged', ended('021-12345', '2015-06-21'), [], {}],
		['not of one after', ended('021-12345', '2015-06-22'), [wrong('021-12345')], {}],
		['by the last of the mergers', ended('021-12345', '2017-06-21'), [], merged],
		['not after the last of them', ended('021-12345', '2017-06-22'), [wrong('021-12345')], merged],
		['by the day since which the area is in use', ended('021-12345', '2018-07-02'), [], since('2017-12-31')],
		['whenever another came into use', ended('022-1234', '2025-01-01'), [], since('2017-12-31')],
		['not after it', ended('021-12345', '2018-07-03'), [wrong('021-12345')], since('2017-12-31')],
		['but not a word', ended('none', '2025-01-01'), ['water "none" bad-number'], {}],
		[
			'nor an area code of nowhere',
			ended('0555-234567', '2012-01-01'),
			['water "0555-234567" number-unknown-area'],
			{},
		],
		['nor where its end is none', ended('022-1234', '2099-01-01'), [wrong('022-1234')], calendar],
		['nor where it has none', line('022-1234'), [wrong('022-1234')], {}],
	] satisfies [string, string, string[], Texts][])('%s', (_, water, found, files) => {
		const codes = told(registryFromText({ water }, files)).map((one) => one.split(' ').slice(0, 3).join(' '));
		expect(codes).toEqual(found);
	});
});

describe('a number of a sample is nobody’s', () => {
	const ninth = plan(['localNeverBegins: ["0"]', 'localNeverBegins: ["9", "0"]']);
	const withService = plan(['shortCodes:', 'serviceNumbers: [{ begins: "800", length: 9 }]\n  shortCodes:']);
	const could = (number: string, digit = '0') =>
		`water "${number}" sample-number-could-exist text=${number} digit=${digit}`;
	test.each([
		['that begins as none does', line('021-034567'), [], {}],
		['but not one that begins otherwise', line('021-234567'), [could('021-234567')], {}],
		['by the first of the digits that none begins with', line('021-034567'), [could('021-034567', '9')], ninth],
		['a short code for the public', line('112', '', 'public'), [], {}],
		['not one of an office', line('112'), [could('112')], {}],
		['a service of a place for the public', line('021-112', '', 'public'), [], {}],
		['not a number of the network for the public', line('021-234567', '', 'public'), [could('021-234567')], {}],
		['not a service without an area', line('800123456', '', 'public'), [could('800123456')], withService],
		['nor one of the length of its time', line('021-23456', ', ended: { on: 2014-01-01 }'), [could('021-23456')], {}],
		['but one that begins so', line('021-03456', ', ended: { on: 2014-01-01 }'), [], {}],
		[
			'in another length it is told for that alone',
			line('021-03456'),
			[`water "021-03456" number-wrong-length text=021-03456 ${example} areaCode=021 local=03456 length=5 expected=6`],
			{},
		],
		['and a word is nobody’s', line('none'), [`water "none" bad-number text=none ${example}`], {}],
		[
			'and in another form it is told for both',
			line('021 234567'),
			[
				'water "021 number-not-canonical text=021 234567 canonical=021-234567',
				'water "021 sample-number-could-exist text=021 234567 digit=0',
			],
			{},
		],
		[
			'nor is one without its area code',
			line('0555-234567'),
			[`water "0555-234567" number-unknown-area text=0555-234567 ${example} digits=0555234567`],
			{},
		],
	] satisfies [string, string, string[], Texts][])('%s', (_, water, found, files) => {
		expect(told(registryFromText({ water }, { ...sample, ...files })).sort()).toEqual([...found].sort());
	});
});

describe('one office number in use at several agencies', () => {
	const shared = (agency: string, other: string, number = '021-234567') =>
		`${agency} "${number}" shared-number number=${number} other=${other}`;
	test.each([
		[
			'is told at each',
			{ a: line('021-234567'), b: line('021-234567'), c: line('021-234567') },
			[shared('a', 'b'), shared('b', 'a'), shared('c', 'a')],
			{},
		],
		[
			'is one in whatever form',
			{ a: line('021-234567'), b: line('021 234567') },
			[
				shared('a', 'b'),
				'b "021 number-not-canonical text=021 234567 canonical=021-234567',
				'b "021 shared-number number=021-234567 other=a',
			],
			{},
		],
		['is none of a line for the public', { a: line('021-234567', '', 'public'), b: line('021-234567') }, [], {}],
		['is none of a short code', { a: line('112'), b: line('112') }, [], {}],
		[
			'is none of a line that has ended',
			{ a: line('021-234567', ', ended: { on: 2020-01-01 }'), b: line('021-234567') },
			[],
			{},
		],
		[
			'is told at one agency for two of its lines',
			{
				a: 'lines:\n  - { key: l1, kind: office, number: "021-234567", began: { by: 2010-01-01 } }\n  - { key: l2, kind: fax, number: "021-234567", began: { by: 2010-01-01 } }\n',
				b: line('021-234567'),
			},
			[shared('a', 'b'), shared('a', 'b'), shared('b', 'a')],
			{},
		],
		[
			'is allowed by an exception for all of them',
			{ a: line('021-234567'), b: line('021-234567') },
			[],
			{
				'exceptions.yaml':
					'exceptions: [{ code: shared-number, agencies: [a, b], about: "021-234567", reason: x, until: 2020-01-01 }]\n',
			},
		],
		[
			'is not allowed by one for another code',
			{ a: line('021-234567'), b: line('021-234567') },
			[shared('a', 'b'), shared('b', 'a')],
			{
				'exceptions.yaml':
					'exceptions: [{ code: same-name, agencies: [a, b], about: "021-234567", reason: x, until: 2020-01-01 }]\n',
			},
		],
	] satisfies [string, Texts, string[], Texts][])('%s', (_, agencies, found, files) => {
		const said = told(registryFromText(agencies, files)).filter((one) => !one.includes('value-twice'));
		expect(said).toEqual(found);
	});

	test('is told of the agency that has it no longer, and of the one that never was', () => {
		const stray = 'a b number-not-of-body number=021-234567 other=b';
		const of = line('021-234567', ', of: b');
		expect(told(registryFromText({ a: of, b: line('021-234567') }))).toEqual([]);
		expect(told(registryFromText({ a: of, b: line('021-234568') }))).toEqual([stray]);
		expect(told(registryFromText({ a: of, b: '', c: of }))).toEqual([
			'a "021-234567" shared-number number=021-234567 other=c',
			stray,
			'c "021-234567" shared-number number=021-234567 other=a',
			stray.replace('a', 'c'),
		]);
		expect(told(registryFromText({ a: line('none', ', of: b'), b: '' }))).toEqual([
			`a "none" bad-number text=none ${example}`,
		]);
		expect(told(registryFromText({ a: line('112', ', of: b'), b: '' }))).toEqual([stray.replace('021-234567', '112')]);
	});
});

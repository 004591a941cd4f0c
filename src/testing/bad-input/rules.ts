import { baseFiles } from '../registry-from-text.ts';
import type { BadInput } from './bad-input.ts';
import { worldInputs, type World } from './worlds.ts';

/** A file of the base with one thing written otherwise. */
function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
	const text = `${baseFiles[path]}`;
	if (!text.includes(from)) throw new Error(`${from} is not in ${path}`);
	return { [path]: text.replace(from, () => to) };
}

const registry = (from: string, to: string) => changed('registry.yaml', from, to);
const places = (from: string, to: string) => changed('places.yaml', from, to);
const rules = (from: string, to: string) => changed('measures/rules.yaml', from, to);

const newYear = '{ name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }';
const calendarOf = (year: number, holidays: string, worked = '', title = 'Notice') =>
	`year: ${year}\nsource: { title: ${title} }\nholidays: [${holidays}]\nworkedWeekends: [${worked}]\n`;
const calendar = (holidays: string, worked = '') => ({ 'calendars/2026.yaml': calendarOf(2026, holidays, worked) });
const feast = (name: string, from: string, until: string) =>
	`{ name: { zh: ${name} }, from: ${from}, until: ${until} }`;
const exception = (more: string) => ({
	'exceptions.yaml': `exceptions:\n  - { ${more}, reason: x, until: 2027-01-01 }\n`,
});
const owners = (more: string) => ({ 'owners.yaml': `owners:\n  - { agency: "*", accounts: [ann] }\n  - ${more}\n` });

const ofCalendars: readonly World[] = [
	[
		'a holiday of another year',
		'day-of-other-year',
		3,
		104,
		{ water: '' },
		calendar(`${newYear}, ${feast('中秋节', '2025-10-01', '2025-10-03')}`),
	],
	[
		'a holiday that ends in another year',
		'day-of-other-year',
		3,
		57,
		{ water: '' },
		calendar(feast('元旦', '2026-12-31', '2027-01-15')),
	],
	['a worked weekend of another year', 'day-of-other-year', 4, 18, { water: '' }, calendar(newYear, '2027-01-16')],
	['a year without holidays', 'empty-list', 3, 11, { water: '' }, calendar('')],
	[
		'a holiday of two hundred days',
		'holiday-too-long',
		3,
		57,
		{ water: '' },
		calendar(feast('春节', '2026-02-15', '2026-09-02')),
	],
	[
		'a holiday that ends before it begins',
		'ended-before-began',
		3,
		57,
		{ water: '' },
		calendar(feast('春节', '2026-02-23', '2026-02-15')),
	],
	[
		'holidays that overlap',
		'holidays-overlap',
		3,
		103,
		{ water: '' },
		calendar(`${newYear}, ${feast('周末', '2026-01-03', '2026-01-04')}`),
	],
	[
		'holidays that run on for forty days',
		'holiday-too-long',
		3,
		114,
		{ water: '' },
		calendar(`${feast('甲', '2026-05-01', '2026-05-12')}, ${feast('乙', '2026-05-13', '2026-05-24')}`),
	],
	['a weekend worked for no holiday', 'worked-far-from-holiday', 4, 18, { water: '' }, calendar(newYear, '2026-08-15')],
	['a worked Wednesday', 'worked-on-weekday', 4, 18, { water: '' }, calendar(newYear, '2026-01-07')],
	['a worked weekend inside a holiday', 'worked-in-holiday', 4, 18, { water: '' }, calendar(newYear, '2026-01-03')],
	[
		'a worked weekend that stands twice',
		'value-twice',
		4,
		30,
		{ water: '' },
		calendar(newYear, '2026-01-04, 2026-01-04'),
	],
	[
		'a calendar announced after its year',
		'announced-too-late',
		2,
		37,
		{ water: '' },
		{ 'calendars/2026.yaml': calendarOf(2026, newYear).replace('Notice', 'Notice, announced: 2062-11-04') },
	],
	[
		"another year's days with the year changed",
		'calendar-copied',
		3,
		39,
		{ water: '' },
		{
			'calendars/2025.yaml': calendarOf(2025, feast('端午节', '2025-05-31', '2025-06-02')),
			'calendars/2026.yaml': calendarOf(2026, feast('端午节', '2026-05-31', '2026-06-02')),
		},
	],
	[
		"another year's notice",
		'calendar-copied',
		2,
		18,
		{ water: '' },
		{
			'calendars/2025.yaml': calendarOf(2025, feast('元旦', '2025-01-01', '2025-01-01'), '', '2025年放假通知'),
			'calendars/2026.yaml': calendarOf(2026, newYear, '', '2025年放假通知'),
		},
	],
	[
		'a day that one notice gives off and the next has worked',
		'calendars-disagree',
		4,
		18,
		{ water: '' },
		{
			'calendars/2022.yaml': calendarOf(2022, feast('元旦', '2022-12-31', '2023-01-02')),
			'calendars/2023.yaml': calendarOf(2023, feast('元旦', '2023-01-02', '2023-01-02'), '2022-12-31'),
		},
	],
];

const regional = (days: string) => ({
	'calendars/2026.yaml': `${calendarOf(2026, newYear)}regional:\n  - { divisions: ["11"], ${days} }\n`,
});

const ofRegions: readonly World[] = [
	[
		'a regional holiday of another year',
		'day-of-other-year',
		6,
		63,
		{ water: '' },
		regional(`holidays: [${feast('州庆', '2025-07-23', '2025-07-24')}]`),
	],
	[
		'a regional weekend that is worked in a holiday of the State',
		'worked-in-holiday',
		6,
		114,
		{ water: '' },
		regional(`holidays: [${feast('州庆', '2026-07-23', '2026-07-24')}], workedWeekends: [2026-01-03]`),
	],
	[
		'a regional day that stands in two entries',
		'holidays-overlap',
		7,
		63,
		{ water: '' },
		{
			'calendars/2026.yaml': `${regional(`holidays: [${feast('州庆', '2026-07-23', '2026-07-24')}]`)['calendars/2026.yaml']}  - { divisions: ["11"], holidays: [${feast('州庆', '2026-07-24', '2026-07-25')}] }\n`,
		},
	],
	[
		'a regional weekend on a weekday',
		'worked-on-weekday',
		6,
		120,
		{ water: '' },
		regional(`holidays: [${newYear}], workedWeekends: [2026-07-27]`),
	],
];

const ofMeasures: readonly World[] = [
	[
		'a rule that ends before it begins',
		'rule-never-binds',
		5,
		8,
		{ water: '' },
		rules('from: 2000-01-01', 'from: 2000-01-01\nuntil: 1999-01-01'),
	],
	[
		'a rule that ends on the day it begins',
		'rule-never-binds',
		5,
		8,
		{ water: '' },
		rules('from: 2000-01-01', 'from: 2000-01-01\nuntil: 2000-01-01'),
	],
	[
		'a filing that binds the authority',
		'authority-not-bound',
		7,
		296,
		{ water: '' },
		rules('cites: [R-2, R-3], appliesTo: {}', 'appliesTo: { authority: true }'),
	],
	[
		'an edition that binds agencies',
		'edition-binds-authority',
		9,
		99,
		{ water: '' },
		rules('appliesTo: { authority: true }', 'appliesTo: {}'),
	],
	[
		'the authority on the list',
		'authority-narrowed',
		9,
		118,
		{ water: '' },
		rules('{ authority: true }', '{ authority: true, onList: true }'),
	],
	['a limit of no day', 'limit-zero', 7, 247, { water: '' }, rules('limit: P30D', 'limit: P0D')],
	[
		'an article that leaves no month',
		'limit-zero',
		7,
		267,
		{ water: '' },
		rules('articleLimit: P1M', 'articleLimit: P00M'),
	],
	['a target of no day', 'limit-zero', 10, 108, { water: '' }, rules('target: P60D', 'target: P0Y')],
	['a limit of a lifetime', 'limit-too-long', 11, 94, { water: '' }, rules('limit: P180D', 'limit: P180Y')],
	[
		'more at least than at most',
		'head-count-never-met',
		6,
		137,
		{ water: '' },
		rules('atLeast: 1, atMost: 2', 'atLeast: 2, atMost: 1'),
	],
	[
		'nobody at most',
		'head-count-of-nobody',
		6,
		137,
		{ water: '' },
		rules('atLeast: 1, atMost: 2', 'atLeast: 0, atMost: 0'),
	],
	[
		'more than any agency has',
		'head-count-never-met',
		6,
		126,
		{ water: '' },
		rules('atLeast: 1, atMost: 2', 'atLeast: 99'),
	],
	[
		'a rule of another age',
		'day-far-ahead',
		4,
		7,
		{ water: '' },
		{ ...rules('from: 2000-01-01', 'from: 2099-01-01'), ...calendar(newYear) },
	],
	['none at least', 'head-count-of-nobody', 6, 126, { water: '' }, rules('atLeast: 1, atMost: 2', 'atLeast: 0')],
	[
		'vacancies of a role that is never vacant',
		'clause-never-fires',
		7,
		112,
		{ water: '' },
		rules(
			'roles: [spokesperson, press-assistant, temporary, first], events: [term-began, term-ended, acting-began, acting-ended, post-changed, vacancy-declared]',
			'roles: [first], events: [vacancy-declared, vacancy-ended]',
		),
	],
	[
		'a role that stands twice',
		'value-twice',
		7,
		110,
		{ water: '' },
		rules('roles: [spokesperson, press-assistant', 'roles: [spokesperson, spokesperson'),
	],
	[
		'an event that stands twice',
		'value-twice',
		7,
		207,
		{ water: '' },
		rules('post-changed, vacancy-declared', 'term-began, vacancy-declared'),
	],
	[
		'a group that stands twice',
		'value-twice',
		6,
		169,
		{ water: '' },
		rules('{ onList: true }', '{ groups: [towns, towns] }'),
	],
	[
		'a clause that is cited and not there',
		'unknown-reference',
		7,
		285,
		{ water: '' },
		rules('cites: [R-2, R-3]', 'cites: [R-2, R-33]'),
	],
	['a clause for no group', 'empty-list', 6, 161, { water: '' }, rules('{ onList: true }', '{ groups: [] }')],
	[
		'a clause for a group in which nobody is on the list',
		'clause-binds-nobody',
		6,
		151,
		{ hill: 'group: towns\nonList: false', water: '' },
		rules('{ onList: true }', '{ groups: [towns], onList: true }'),
	],
];

const ofPlaces: readonly World[] = [
	[
		'a division that ends before it begins',
		'ended-before-began',
		3,
		98,
		{ water: '' },
		places('level: county, parent: "10"', 'level: county, parent: "10", since: 2020-01-01, until: 2019-01-01'),
	],
	[
		'a division of no day',
		'zero-days',
		3,
		98,
		{ water: '' },
		places('level: county, parent: "10"', 'level: county, parent: "10", since: 2020-01-01, until: 2020-01-01'),
	],
	[
		'a division that outlives the one above',
		'division-parent-ended',
		3,
		66,
		{ water: '' },
		places('level: province', 'level: province, until: 2020-01-01'),
	],
	[
		'a division under one of its level',
		'division-level',
		3,
		66,
		{ water: '' },
		places('level: province', 'level: county'),
	],
	[
		'an area code both in use and withdrawn',
		'area-in-use',
		13,
		15,
		{ water: '' },
		places('code: "023"', 'code: "022"'),
	],
	[
		'a withdrawn area code that leads nowhere',
		'unknown-reference',
		13,
		46,
		{ water: '' },
		places('now: "021"', 'now: "024"'),
	],
	[
		'a withdrawal of another age',
		'day-far-ahead',
		13,
		29,
		{ water: '' },
		{ ...places('until: 2014-12-20', 'until: 2104-12-20'), ...calendar(newYear) },
	],
	[
		'mobile numbers shorter than their beginning',
		'bad-number-length',
		6,
		44,
		{ water: '' },
		places('begins: ["7"]', 'begins: ["712345678"]'),
	],
	['a country code of eight digits', 'bad-number-length', 5, 12, { water: '' }, places('"999"', '"12345678"')],
	['local numbers of forty digits', 'bad-number-length', 10, 30, { water: '' }, places('length: 6', 'length: 40')],
	['local numbers of no digit', 'bad-number-length', 11, 30, { water: '' }, places('length: 5', 'length: 0')],
	[
		'mobile numbers that begin like an area code',
		'numbers-overlap',
		6,
		27,
		{ water: '' },
		places('begins: ["7"]', 'begins: ["7", "21"]'),
	],
	[
		'service numbers that begin like mobile numbers',
		'numbers-overlap',
		6,
		22,
		{ water: '' },
		places('shortCodes:', 'serviceNumbers: [{ begins: "70", length: 9 }]\n  shortCodes:'),
	],
	['a short code that is an area code', 'numbers-overlap', 8, 23, { water: '' }, places('["112"]', '["112", "021"]')],
	['a short code that stands twice', 'value-twice', 8, 23, { water: '' }, places('["112"]', '["112", "112"]')],
	['an area code that stands twice', 'value-twice', 11, 15, { water: '' }, places('code: "022"', 'code: "021"')],
];

const ofSettings: readonly World[] = [
	['a language that stands twice', 'value-twice', 6, 17, { water: '' }, registry('[en, zh]', '[en, en]')],
	[
		'a group named like another',
		'value-twice',
		13,
		30,
		{ water: '' },
		registry('{ en: Towns }', '{ en: Departments }'),
	],
	['a title without its year', 'title-without-slot', 15, 16, { water: '' }, registry('Roster {{year}}', 'Roster')],
	[
		'a running title without its number',
		'title-without-slot',
		17,
		23,
		{ water: '' },
		registry('Erratum {{number}} of', 'Erratum of'),
	],
	[
		'a title with a slot for nothing',
		'unknown-slot',
		15,
		16,
		{ water: '' },
		registry('Roster {{year}}', 'Roster {{year}} {{month}}'),
	],
	[
		'a title with one brace',
		'unknown-slot',
		15,
		16,
		{ water: '' },
		registry('Roster {{year}}', 'Roster {{year}} {year}'),
	],
	['a time zone that is none', 'bad-time-zone', 7, 11, { water: '' }, registry('Asia/Shanghai', 'Asia/Guiyang')],
	[
		'a zone by letters that several places have',
		'bad-time-zone',
		7,
		11,
		{ water: '' },
		registry('Asia/Shanghai', 'CST'),
	],
	[
		'two kinds of publications under one title',
		'value-twice',
		17,
		23,
		{ water: '' },
		registry('Erratum {{number}} of', 'Supplement {{number}} of'),
	],
	['a short gap of a year', 'short-gap-too-long', 19, 23, { water: '' }, registry('shortGap: 3', 'shortGap: 365')],
	[
		'a site below a query',
		'bad-web-address',
		9,
		7,
		{ water: '' },
		registry('https://anyland.example', 'https://anyland.example/?x=1'),
	],
	['a group that Windows keeps', 'reserved-name', 13, 11, { water: '' }, registry('id: towns', 'id: aux')],
	[
		'a topic named like another',
		'value-twice',
		3,
		31,
		{ water: '' },
		{ 'topics.yaml': 'topics:\n  - { id: water, name: { en: Water } }\n  - { id: rivers, name: { en: Water } }\n' },
	],
	[
		'a shared number of one agency',
		'exception-allows-nothing',
		2,
		38,
		{ water: '' },
		exception('code: shared-number, agencies: [water], about: "021-234567"'),
	],
	[
		'an exception for one agency twice',
		'value-twice',
		2,
		43,
		{ water: '' },
		exception('code: look-alike, agencies: [water, water], about: x'),
	],
	[
		'an account that stands twice',
		'value-twice',
		3,
		38,
		{ water: '' },
		owners('{ agency: water, accounts: [bob, bob] }'),
	],
	[
		'an account that stands twice in capitals',
		'value-twice',
		3,
		38,
		{ water: '' },
		owners('{ agency: water, accounts: [bob, Bob] }'),
	],
	['anybody for an account', 'bad-account', 3, 33, { water: '' }, owners('{ agency: water, accounts: ["*"] }')],
	['two accounts in one', 'bad-account', 3, 33, { water: '' }, owners('{ agency: water, accounts: ["bob, eve"] }')],
	['owners of all that stand twice', 'value-twice', 3, 15, { water: '' }, owners('{ agency: "*", accounts: [bob] }')],
];

const term = (more: string) => `terms:\n  - { key: t1, role: spokesperson, name: Ann, ${more} }\n`;
const line = (more: string) => `lines:\n  - { key: l1, kind: office, number: "021-234567", ${more} }\n`;
const deadLine = (ended: string) =>
	`lines:\n  - { key: l1, kind: office, number: "023-234567", began: { by: 2010-01-01 }, ended: { on: ${ended} } }\n`;
const gone = (on: string, more = '') => `onList: false\ndissolved: { on: ${on}${more} }\n`;

const ofAgencies: readonly World[] = [
	[
		'a filing number without a filing',
		'filing-number-without-filed',
		9,
		86,
		{ water: term('began: { on: 2026-01-05, filingNumber: F-1 }') },
	],
	[
		'one filing number for two letters',
		'filing-number-twice',
		8,
		81,
		{
			health: term('began: { on: 2026-01-05, filed: 2026-01-06, filingNumber: F-1 }'),
			water: `formerly: [{ key: f1, ended: { on: 2026-01-05, filed: 2026-01-07, filingNumber: F-1 }, order: 9 }]`,
		},
	],
	['a term of no day', 'zero-days', 9, 87, { water: term('began: { on: 2026-01-05 }, ended: { on: 2026-01-05 }') }],
	[
		'a term known to be over on the day it began',
		'zero-days',
		9,
		87,
		{ water: term('began: { on: 2026-01-05 }, ended: { by: 2026-01-05 }') },
	],
	['a line of no day', 'zero-days', 9, 92, { water: line('began: { by: 2026-01-05 }, ended: { on: 2026-01-05 }') }],
	[
		'a line confirmed before it began',
		'verified-out-of-use',
		9,
		95,
		{ water: line('began: { on: 2026-01-05 }, verified: { on: 2026-01-04, by: call }') },
	],
	[
		'a line confirmed after it ended',
		'verified-out-of-use',
		9,
		122,
		{ water: line('began: { by: 2024-01-05 }, ended: { on: 2026-01-04 }, verified: { on: 2026-01-04, by: call }') },
	],
	['a dead area code excused by an end far ahead', 'number-withdrawn-area', 9, 38, { water: deadLine('2099-01-01') }],
	['a dead area code excused by an end years later', 'number-withdrawn-area', 9, 38, { water: deadLine('2020-01-01') }],
	[
		'a term before the agency was established',
		'before-established',
		10,
		60,
		{ water: `established: 2026-02-01\n${term('began: { on: 2026-01-05 }')}` },
	],
	[
		'a line before the agency was established',
		'before-established',
		10,
		65,
		{ water: `established: 2026-02-01\n${line('began: { by: 2026-01-05 }')}` },
	],
	[
		'a former state that outlives the agency',
		'after-dissolution',
		9,
		36,
		{ water: `${gone('2025-01-01')}formerly: [{ key: f1, ended: { on: 2099-01-01 }, onList: true }]` },
	],
	[
		'a former state that did not differ',
		'former-state-same',
		8,
		58,
		{ water: 'formerly: [{ key: f1, ended: { on: 2025-01-01 }, onList: true }]' },
	],
	['an agency merged into itself', 'predecessor-itself', 8, 22, { water: 'predecessors: [{ id: water }]' }],
	[
		'a predecessor that lives',
		'predecessor-contradicts',
		8,
		22,
		{ health: '', water: 'predecessors: [{ id: health }]' },
	],
	[
		'a predecessor that names another successor',
		'predecessor-contradicts',
		8,
		22,
		{ health: gone('2025-01-01', ', successors: [hill]'), hill: '', water: 'predecessors: [{ id: health }]' },
	],
	[
		'a predecessor that ended in another year',
		'predecessor-contradicts',
		8,
		22,
		{ health: gone('2025-01-01', ', successors: [water]'), water: 'predecessors: [{ id: health, until: "2024" }]' },
	],
	[
		'a successor that was gone already',
		'successor-dissolved',
		8,
		43,
		{ health: gone('2024-01-01'), water: gone('2025-01-01', ', successors: [health]') },
	],
	['a parent that is dissolved', 'parent-dissolved', 8, 9, { health: gone('2025-01-01'), water: 'parent: health' }],
	[
		'a former parent that was dissolved before',
		'parent-dissolved',
		9,
		58,
		{
			health: gone('2024-01-01'),
			hill: '',
			water: 'parent: hill\nformerly: [{ key: f1, ended: { on: 2025-01-01 }, parent: health }]',
		},
	],
	[
		'a division that ended',
		'division-ended',
		7,
		11,
		{ water: 'division: "11"' },
		places('parent: "10"', 'parent: "10", until: 2020-01-01'),
	],
	[
		'two agencies of one name',
		'same-body-name',
		7,
		13,
		{ health: 'name: { en: Water }', water: 'name: { en: Water }' },
	],
	['two agencies in one place', 'same-order', 7, 8, { health: 'order: 7', water: 'order: 7' }],
	['a topic that an agency names twice', 'value-twice', 8, 17, { water: 'topics: [water, water]' }],
	['an agency that Windows keeps', 'reserved-name', 1, 1, { nul: '' }],
];

const ofFiles: readonly World[] = [
	[
		'a page where the site has its own',
		'page-is-a-route',
		1,
		1,
		{ water: '' },
		{ 'pages/zh/roster.mdx': '---\ntitle: A\ndescription: B\n---\n' },
	],
	[
		'a page without a title',
		'page-untitled',
		1,
		1,
		{ water: '' },
		{ 'pages/en/about.mdx': '---\ntitle: ""\ndescription: B\n---\n' },
	],
	['a page of a language that the site has not', 'stray-file', 1, 1, { water: '' }, { 'pages/fr/about.mdx': '' }],
	['a page where no pages lie', 'stray-file', 1, 1, { water: '' }, { 'data/index.mdx': '' }],
	['a passage that stands nowhere', 'stray-file', 1, 1, { water: '' }, { 'pages/en/_about.mdx': '' }],
	[
		'a record below a folder that is called like a page',
		'stray-file',
		1,
		1,
		{ water: '' },
		{ 'agencies/x.md/all/water.yaml': '' },
	],
	['a folder that Windows keeps', 'reserved-name', 1, 1, { water: '' }, { 'agencies/con/water.yaml': '' }],
	['two folders that differ in case', 'paths-differ-in-case', 1, 1, { water: '' }, { 'agencies/All/health.yaml': '' }],
	['a control in the name of a file', 'file-name-character', 1, 1, { water: '' }, { 'agencies/all/a\u0007b.yaml': '' }],
];

/** What switches a rule, a calendar, a plan or a setting off, and what two files say of one thing. */
export const ruleInputs: readonly BadInput[] = worldInputs([
	...ofCalendars,
	...ofRegions,
	...ofMeasures,
	...ofPlaces,
	...ofSettings,
	...ofAgencies,
	...ofFiles,
]);

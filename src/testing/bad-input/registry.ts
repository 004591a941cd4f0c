import { baseFiles } from '../registry-from-text.ts';
import type { BadInput } from './bad-input.ts';
import { worldInputs, type World } from './worlds.ts';

const line = (number: string, more = '') =>
	`lines:\n  - { key: l1, kind: office, number: "${number}", began: { by: 2024-01-01 }${more} }\n`;
const term = (name: string, more = '') =>
	`terms:\n  - { key: t1, role: spokesperson, name: ${name}, began: { by: 2024-01-01 }${more} }\n`;

const topics = 'topics:\n  - { id: water, name: { en: Water } }\n  - { id: water, name: { en: Rivers } }\n';
const exceptions = `exceptions:\n  - { code: shared-number, agencies: [nobody, water], about: "021-234567", reason: one house, until: 2027-01-01 }\n`;
const clause = (id: string, group: string) =>
	`  - { id: ${id}, article: { en: "1" }, words: { en: Train }, kind: stated, appliesTo: { groups: [${group}] } }\n`;
const measures = (...clauses: string[]) =>
	`id: more\ntitle: { en: More }\nshortTitle: { en: More }\nfrom: 2000-01-01\nclauses:\n${clauses.join('')}`;
const sample = `${baseFiles['registry.yaml']}`.replace('sample: false', 'sample: true');
const withService = `${baseFiles['places.yaml']}  serviceNumbers: [{ begins: "800", length: 9 }]\n`;
const places = (divisions: string, areas: string) =>
	`divisions:\n${divisions}numbering:\n  country: "999"\n  mobile: { begins: ["7"], length: 9 }\n  localNeverBegins: ["0"]\n  areas:\n${areas}`;

/** What only shows when records are joined. The lines that a test does not speak of are written before the given ones: seven of them. */
const worlds: readonly World[] = [
	['a parent that is not there', 'unknown-reference', 8, 9, { water: 'parent: nobody' }],
	['a topic that is not there', 'unknown-reference', 8, 10, { water: 'topics: [wather]' }],
	['a group that is not there', 'unknown-reference', 7, 8, { water: 'group: offices' }],
	['a division that is not there', 'unknown-reference', 7, 11, { water: 'division: "77"' }],
	[
		'a successor that is not there',
		'unknown-reference',
		8,
		43,
		{ water: 'onList: false\ndissolved: { on: 2025-01-01, successors: [nobody] }' },
	],
	[
		'an owner of an agency that is not there',
		'unknown-reference',
		2,
		15,
		{ water: '' },
		{ 'owners.yaml': 'owners:\n  - { agency: nobody, accounts: [ann] }\n' },
	],
	[
		'a local holiday of a division that is not there',
		'unknown-reference',
		6,
		19,
		{ water: '' },
		{
			'calendars/2026.yaml':
				'year: 2026\nsource: { title: Notice }\nholidays:\n  - { name: { en: New Year }, from: 2026-01-01, until: 2026-01-01 }\nregional:\n  - { divisions: ["77"], holidays: [{ name: { en: Day }, from: 2026-07-23, until: 2026-07-23 }] }\n',
		},
	],
	[
		'an exception for an agency that is not there',
		'unknown-reference',
		2,
		39,
		{ water: '' },
		{ 'exceptions.yaml': exceptions },
	],
	[
		'a clause for a group that is not there',
		'unknown-reference',
		6,
		96,
		{ water: '' },
		{ 'measures/more.yaml': measures(clause('M-1', 'nobody')) },
	],
	[
		'a clause that stands twice',
		'duplicate-id',
		7,
		11,
		{ water: '' },
		{ 'measures/more.yaml': measures(clause('M-1', 'towns'), clause('M-1', 'towns')) },
	],
	['a topic that stands twice', 'duplicate-id', 3, 11, { water: '' }, { 'topics.yaml': topics }],
	['an agency above itself', 'parent-loop', 8, 9, { water: 'parent: health', health: 'parent: water' }],
	[
		'an agency that succeeds itself',
		'successor-loop',
		8,
		42,
		{ water: 'onList: false\ndissolved: { on: 2025-01-01, successors: [water] }' },
	],
	[
		'a division above itself',
		'division-loop',
		2,
		67,
		{ water: '' },
		{
			'places.yaml': places(
				'  - { code: "10", name: { en: Anyland }, level: province, parent: "10" }\n',
				'    - { code: "021", length: 6, divisions: ["10"] }\n',
			),
		},
	],
	[
		'a division under two area codes',
		'division-in-two-areas',
		9,
		45,
		{ water: '' },
		{
			'places.yaml': places(
				'  - { code: "10", name: { en: Anyland }, level: province }\n',
				'    - { code: "021", length: 6, divisions: ["10"] }\n    - { code: "022", length: 6, divisions: ["10"] }\n',
			),
		},
	],
	['one name at two agencies', 'same-name', 9, 42, { water: term('Ann'), health: term('Ann') }],
	[
		'one person under two names',
		'person-with-two-names',
		9,
		82,
		{ water: term('Ann', ', person: p-0001'), health: term('Bob', ', person: p-0001') },
	],
	['a word for a number', 'bad-number', 9, 38, { water: line('switchboard') }],
	['a mobile number', 'number-mobile', 9, 39, { water: line('712345678') }],
	['a mobile number with the code of the country', 'number-mobile', 9, 39, { water: line('+999 712345678') }],
	[
		'a mobile number in an address',
		'number-mobile',
		9,
		39,
		{ water: `lines:\n  - { key: l1, kind: email, address: "712345678@mail.example", began: { by: 2024-01-01 } }\n` },
	],
	['a mobile number in a note', 'number-mobile', 8, 12, { water: 'note: call 712-345-678 at night' }],
	['a mobile number in a name', 'number-mobile', 9, 46, { water: term('Ann 712345678') }],
	['a mobile number in a comment', 'number-mobile', 8, 14, { water: 'topics: [] # 712 345 678' }],
	['a mobile number in a comment of a line of its own', 'number-mobile', 8, 8, { water: '# Ann: 712_345_678' }],
	['a mobile number behind an escape', 'number-mobile', 8, 7, { water: 'note: "call 71234567\\u0038"' }],
	[
		'a mobile number as the number of a document',
		'number-mobile',
		9,
		82,
		{ water: term('Ann').replace('by: 2024-01-01', 'on: 2024-01-01, document: 712345678') },
	],
	[
		'a mobile number as a filing number',
		'number-mobile',
		9,
		105,
		{
			water: term('Ann').replace('by: 2024-01-01', 'on: 2024-01-01, filed: 2024-01-02, filingNumber: 712345678'),
		},
	],
	[
		'a mobile number as the name of a topic',
		'number-mobile',
		1,
		41,
		{ water: '' },
		{ 'topics.yaml': 'topics: [{ id: water, name: { en: Water 712345678 } }]\n' },
	],
	[
		'a mobile number in the words of a clause',
		'number-mobile',
		6,
		51,
		{ water: '' },
		{ 'measures/more.yaml': measures(clause('M-1', 'towns').replace('en: Train', 'en: 712 345 678')) },
	],
	[
		'a mobile number in a calendar',
		'number-mobile',
		2,
		18,
		{ water: '' },
		{ 'calendars/2026.yaml': 'year: 2026\nsource: { title: 712345678 }\nholidays: []\n' },
	],
	[
		'a mobile number as an account',
		'number-mobile',
		2,
		36,
		{ water: '' },
		{ 'owners.yaml': 'owners:\n  - { agency: water, accounts: [ann712345678] }\n' },
	],
	[
		'a mobile number in the reason of an exception',
		'number-mobile',
		2,
		76,
		{ water: '' },
		{
			'exceptions.yaml':
				'exceptions:\n  - { code: shared-number, agencies: [water], about: "021-234567", reason: 712345678, until: 2027-01-01 }\n',
		},
	],
	[
		'a mobile number in a page of prose',
		'number-mobile',
		5,
		5,
		{ water: '' },
		{ 'pages/en/about.mdx': '---\ntitle: About\ndescription: Us\n---\nCall712 345 678.\n' },
	],
	[
		'a birth date at the head of a page',
		'private-data',
		3,
		14,
		{ water: '' },
		{ 'pages/zh/about.mdx': '---\ntitle: 关于\ndescription: 生于1975年3月\n---\n' },
	],
	['an identity number', 'private-data', 8, 10, { water: 'note: 身份证110101199003070011' }],
	['an identity number in groups', 'private-data', 8, 10, { water: 'note: 证号 1101 0519 4912 3100 2X' }],
	['an identity number of 15 digits', 'private-data', 8, 11, { water: 'note: 身份证 110101900307001' }],
	['a birth date', 'private-data', 8, 9, { water: 'note: 男，1975年3月生，本地人' }],
	['a birth date in English', 'private-data', 8, 7, { water: 'note: Born on 3 March 1975.' }],
	['a birth date in a comment', 'private-data', 8, 14, { water: 'topics: [] # 生于1975年3月' }],
	[
		'a mobile number in a label',
		'number-mobile',
		9,
		96,
		{ water: line('021-234567', ', label: { en: "or +999 712345678" }') },
	],
	['two numbers in a line', 'two-values', 9, 49, { water: line('021-234567/234568') }],
	['two numbers in brackets', 'number-two', 9, 38, { water: line('(021)2345678 (021)2345679') }],
	['two numbers glued together', 'number-wrong-length', 9, 38, { water: line('021234567234568') }],
	['a local number too short', 'number-wrong-length', 9, 38, { water: line('021-23456') }],
	['an area code withdrawn', 'number-withdrawn-area', 9, 38, { water: line('023-234567') }],
	['an area code of nowhere', 'number-unknown-area', 9, 38, { water: line('0555-234567') }],
	['a local number that begins with 0', 'number-never-begins', 9, 38, { water: line('021-034567') }],
	[
		'a sample number that could exist',
		'sample-number-could-exist',
		9,
		38,
		{ water: line('021-234567') },
		{ 'registry.yaml': sample },
	],
	[
		'a sample number that could have existed',
		'sample-number-could-exist',
		9,
		38,
		{ water: line('021-234567', ', ended: { on: 2025-01-01 }') },
		{ 'registry.yaml': sample },
	],
	[
		'a sample number that existed under a withdrawn area code',
		'sample-number-could-exist',
		9,
		38,
		{ water: line('023-234567', ', ended: { on: 2015-01-01 }').replace('2024', '2010') },
		{ 'registry.yaml': sample },
	],
	[
		'a short code on an office line of a sample',
		'sample-number-could-exist',
		9,
		38,
		{ water: line('112') },
		{ 'registry.yaml': sample },
	],
	[
		'a service number in a sample',
		'sample-number-could-exist',
		9,
		38,
		{ water: line('800123456') },
		{ 'registry.yaml': sample, 'places.yaml': withService },
	],
	['a word for a number that has ended', 'bad-number', 9, 38, { water: line('none', ', ended: { on: 2025-01-01 }') }],
	[
		'two numbers on a line that has ended',
		'number-two',
		9,
		38,
		{ water: line('(021)2345678 (021)2345679', ', ended: { on: 2025-01-01 }') },
	],
	['a number without its area code', 'number-not-canonical', 9, 38, { water: line('234567') }],
	['an extension in words', 'number-not-canonical', 9, 38, { water: line('021-234567 转8001') }],
	[
		'a service number of a place behind an area code of nowhere',
		'number-unknown-area',
		9,
		38,
		{ water: line('0555-112') },
	],
	['a service number of another place', 'area-code-elsewhere', 9, 38, { water: `division: "11"\n${line('021-112')}` }],
	['an area code of another place', 'area-code-elsewhere', 9, 38, { water: line('022-23456') }],
	[
		'a number of an agency that has it no longer',
		'number-not-of-body',
		9,
		83,
		{ water: line('021-234567', ', of: health'), health: line('021-234568') },
	],
	['one number at two agencies', 'shared-number', 9, 38, { water: line('021-234567'), health: line('021-234567') }],
];

export const registryInputs: readonly BadInput[] = worldInputs(worlds);

import type { BadInput } from './bad-input.ts';
import { registry } from './changed-files.ts';
import { worldInputs } from './worlds.ts';

const exception = (more: string) => ({
	'exceptions.yaml': `exceptions:\n  - { ${more}, reason: x, until: 2027-01-01 }\n`,
});
const owners = (more: string) => ({ 'owners.yaml': `owners:\n  - { agency: "*", accounts: [ann] }\n  - ${more}\n` });

/** What of settings, exceptions and owners cannot be. */
export const settingsInputs: readonly BadInput[] = worldInputs([
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
	...(
		[
			[
				'a name that tells two kinds',
				'value-twice',
				2,
				67,
				'[{ id: water, called: [水利], words: {} }, { id: rivers, called: [水利], words: {} }]',
			],
			[
				'a kind that stands twice',
				'duplicate-id',
				2,
				50,
				'[{ id: water, called: [水利], words: {} }, { id: water, called: [河道], words: {} }]',
			],
			[
				'a word of a kind that stands twice',
				'value-twice',
				2,
				49,
				'[{ id: water, called: [水利], words: { zh: [水库, 水库] } }]',
			],
			[
				'one character as a word of a kind',
				'word-too-short',
				2,
				45,
				'[{ id: water, called: [水利], words: { zh: [水] } }]',
			],
			['a Chinese acronym', 'bad-acronym', 2, 42, '[{ id: water, called: [水利], acronyms: [水利部], words: {} }]'],
			[
				'an acronym that stands twice',
				'value-twice',
				2,
				47,
				'[{ id: water, called: [水利], acronyms: [MWR, mwr], words: {} }]',
			],
		] as const
	).map(
		([name, code, line, column, kinds]) =>
			[name, code, line, column, { water: '' }, { 'kinds.yaml': `kinds:\n  ${kinds}\n` }] as const,
	),
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
]);

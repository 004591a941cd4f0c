import type { ProblemCode } from '../../records/problem-codes.ts';
import { registryFromText } from '../registry-from-text.ts';
import { agenciesWith, type BadInput } from './bad-input.ts';

const began = 'began: { on: 2024-03-01, filed: 2024-03-11 }';
const other = (more = '') => `\n  - { key: t2, role: press-assistant, name: 张文, began: { on: 2024-06-01 }${more} }`;

type After = readonly [title: string, to: string, code: ProblemCode, line: number, column: number];

/** The good agency with more behind the beginning of its only term. */
const holders: readonly After[] = [
	[
		'a holder back before going',
		'\n    absences: [{ key: a1, from: 2024-05-01, until: 2024-04-01 }]',
		'ended-before-began',
		18,
		52,
	],
	[
		'an absence before the term',
		'\n    absences: [{ key: a1, from: 2024-02-01, until: 2024-04-01 }]',
		'absence-outside-term',
		18,
		33,
	],
	[
		'an absence that outlasts the term',
		'\n    ended: { on: 2025-03-01 }\n    absences: [{ key: a1, from: 2025-02-01, until: 2025-03-01 }]',
		'absence-outside-term',
		19,
		33,
	],
	[
		'an absence after the term',
		'\n    ended: { on: 2025-03-01 }\n    absences: [{ key: a1, from: 2025-03-01 }]',
		'absence-outside-term',
		19,
		33,
	],
	[
		'two absences at a time',
		'\n    absences: [{ key: a1, from: 2024-05-01 }, { key: a2, from: 2024-06-01, until: 2024-07-01 }]',
		'absences-overlap',
		18,
		64,
	],
	[
		'a stand-in whom nobody knows',
		'\n    absences: [{ key: a1, from: 2024-05-01, standIn: t9 }]',
		'unknown-reference',
		18,
		54,
	],
	['a stand-in for oneself', '\n    absences: [{ key: a1, from: 2024-05-01, standIn: t1 }]', 'stand-in-self', 18, 54],
	[
		'a stand-in for oneself under a former name',
		`\n    absences: [{ key: a1, from: 2024-07-01, standIn: t2 }]${other(', formerNames: [{ name: 罗敏 }]')}`,
		'stand-in-self',
		18,
		54,
	],
	[
		'a stand-in who comes later',
		`\n    absences: [{ key: a1, from: 2024-05-01, until: 2024-07-01, standIn: t2 }]${other()}`,
		'stand-in-away',
		18,
		73,
	],
	[
		'a stand-in who leaves before',
		`\n    absences: [{ key: a1, from: 2024-07-01, standIn: t2 }]${other(', ended: { on: 2025-01-01 }')}`,
		'stand-in-away',
		18,
		54,
	],
	[
		'a stand-in who is away too',
		`\n    absences: [{ key: a1, from: 2024-07-01, until: 2024-07-05, standIn: t2 }]${other(', absences: [{ key: a2, from: 2024-07-05, until: 2024-07-05 }]')}`,
		'stand-in-away',
		18,
		73,
	],
	['a key of an absence used twice', '\n    absences: [{ key: p1, from: 2024-05-01 }]', 'duplicate-entry-key', 18, 23],
	['a language in words', '\n    languages: [English]', 'bad-language-tag', 18, 17],
	['a language in capitals', '\n    languages: [zh, EN]', 'bad-language-tag', 18, 21],
	['a language twice', '\n    languages: [zh, en, zh]', 'value-twice', 18, 25],
	['a topic twice', '\n    topics: [water, water]', 'value-twice', 18, 21],
	['a former name with a title', '\n    formerNames: [{ name: 罗红主任 }]', 'title-in-name', 18, 27],
	['two former names in one', '\n    formerNames: [{ name: 罗红、罗虹 }]', 'two-values', 18, 29],
	['a former name that is the name', '\n    formerNames: [{ name: 罗敏, until: 2024-05-01 }]', 'value-twice', 18, 27],
	[
		'former names out of order',
		'\n    formerNames: [{ name: 罗红, until: 2024-05-01 }, { name: 罗虹, until: 2024-04-01 }]',
		'former-name-order',
		18,
		52,
	],
	[
		'a former name of unknown end after a known one',
		'\n    formerNames: [{ name: 罗红, until: 2024-05-01 }, { name: 罗虹 }]',
		'former-name-order',
		18,
		52,
	],
];

type World = readonly [
	title: string,
	code: ProblemCode,
	line: number,
	column: number,
	agencies: Record<string, string>,
];

const gone = 'onList: false\ndissolved: { on: 2025-01-01 }';
const flood = (host: string, more = '') => `temporary: { matter: { en: Flood }, host: ${host}${more} }`;

/** What only shows beside other agencies. */
const worlds: readonly World[] = [
	[
		'a topic of a spokesperson that is not there',
		'unknown-reference',
		9,
		76,
		{ water: 'terms:\n  - { key: t1, role: first, name: Ann, began: { by: 2024-01-01 }, topics: [wather] }' },
	],
	[
		'a character of a name that no document prints',
		'character-not-drawn',
		9,
		35,
		{ water: 'terms:\n  - { key: t1, role: first, name: 王\u{21484}, latin: Wang Xi, began: { by: 2024-01-01 } }' },
	],
	['a speaker that is not there', 'unknown-reference', 8, 14, { water: 'spokenForBy: nobody' }],
	['an agency that speaks for itself', 'spoken-for-loop', 8, 14, { water: 'spokenForBy: water' }],
	[
		'two agencies that speak for each other',
		'spoken-for-loop',
		8,
		14,
		{ water: 'spokenForBy: health', health: 'spokenForBy: water' },
	],
	['a speaker that is gone', 'dissolved-reference', 8, 14, { water: 'spokenForBy: health', health: gone }],
	['a host that is not there', 'unknown-reference', 8, 43, { water: flood('nobody') }],
	['an agency that is its own host', 'host-not-lasting', 8, 43, { water: flood('water') }],
	['a host for a time', 'host-not-lasting', 8, 43, { water: flood('health'), health: flood('works'), works: '' }],
	['a host that is gone', 'dissolved-reference', 8, 43, { water: flood('health'), health: gone }],
	[
		'a host that went first',
		'dissolved-reference',
		7,
		43,
		{ water: `${flood('health')}\nonList: false\ndissolved: { on: 2025-06-01 }`, health: gone },
	],
	['an agency for a time without a matter', 'missing-key', 8, 12, { water: 'temporary: { host: health }', health: '' }],
	[
		'an agency planned to end before it began',
		'expected-before-began',
		8,
		61,
		{ water: `${flood('health', ', expected: 2025-01-01')}\nestablished: 2025-02-01`, health: '' },
	],
	['a division that is not there', 'unknown-reference', 8, 10, { water: 'alsoIn: ["77"]' }],
	['a division that is the own one', 'value-twice', 8, 10, { water: 'alsoIn: ["10"]' }],
];

/** Who is away and who stands in, names of persons before, agencies that serve others. */
export const peopleInputs: readonly BadInput[] = [
	...agenciesWith(holders.map(([title, to, code, line, column]) => [title, began, began + to, code, line, column])),
	...worlds.map(([title, code, line, column, agencies]) => ({
		title,
		code,
		line,
		column,
		problems: () => registryFromText(agencies).problems,
	})),
];

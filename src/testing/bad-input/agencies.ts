import type { BadInput } from './bad-input.ts';
import { places } from './changed-files.ts';
import { worldInputs } from './worlds.ts';

const term = (more: string) => `terms:\n  - { key: t1, role: spokesperson, name: Ann, ${more} }\n`;
const line = (more: string) => `lines:\n  - { key: l1, kind: office, number: "021-234567", ${more} }\n`;
const deadLine = (ended: string) =>
	`lines:\n  - { key: l1, kind: office, number: "023-234567", began: { by: 2010-01-01 }, ended: { on: ${ended} } }\n`;
const gone = (on: string, more = '') => `onList: false\ndissolved: { on: ${on}${more} }\n`;

/** What the record of an agency says that cannot be, or that another says too. */
export const agencyInputs: readonly BadInput[] = worldInputs([
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
]);

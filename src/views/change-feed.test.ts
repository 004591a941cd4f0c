import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText } from '../testing/registry-from-text.ts';
import { feedOf, mostInFeed } from './change-feed.ts';
import { changeLog } from './change-log.ts';

/** The entries of a feed on a day: the event that names each, when it was published and when updated. */
function entriesOn(day: string, record: string): string[] {
	const registry = registryFromText({ water: record }).value?.registry;
	if (!registry) throw new Error(record);
	const on = isoDate(day);
	return feedOf(registry, on, changeLog(registry, on)).map(
		({ first, published, updated }) => `${first.event.id} ${published} ${updated}`,
	);
}

const line = (key: string, began: string, more = '') =>
	`lines: [{ key: ${key}, kind: office, number: 021-100001, began: { ${began} }${more} }]`;

test.each([
	['takes effect', '2026-03-02', 'on: 2026-03-01', ['water#l1.began 2026-03-01 2026-03-01']],
	[
		'is filed later',
		'2026-03-09',
		'on: 2026-03-01, filed: 2026-03-08, filingNumber: F1',
		['water#l1.began 2026-03-01 2026-03-08'],
	],
	[
		'was filed before',
		'2026-03-02',
		'on: 2026-03-01, filed: 2026-02-08, filingNumber: F1',
		['water#l1.began 2026-02-08 2026-03-01'],
	],
	[
		'is filed and lies ahead',
		'2026-02-20',
		'on: 2026-03-01, filed: 2026-02-08, filingNumber: F1',
		['water#l1.began 2026-02-08 2026-02-08'],
	],
	['is announced, not filed, and lies ahead', '2026-02-20', 'on: 2026-03-01', []],
	['is no event', '2026-02-20', 'by: 2020-01-01', []],
])('a change has the days of its record, never that of the build: it %s', (_what, day, began, expected) => {
	expect(entriesOn(day, line('l1', began))).toEqual(expected);
});

test('a correction is an update of what it corrects, and of nothing else', () => {
	const terms =
		'terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-03-01 } }, { key: t2, role: press-assistant, name: Bea, began: { on: 2026-03-03 } }]';
	const corrected = 'corrections: [{ key: c1, of: t1.name, was: Anna, on: 2026-04-06, reason: slip }]';
	expect(entriesOn('2026-05-01', `${terms}\n${corrected}`)).toEqual([
		'water#t1.began 2026-03-01 2026-04-06',
		'water#t2.began 2026-03-03 2026-03-03',
	]);
});

test('a handover is one entry, named by who left', () => {
	const terms =
		'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2020-01-01 }, ended: { on: 2026-03-01 } }, { key: a2, role: spokesperson, name: Bea, began: { on: 2026-03-01, filed: 2026-03-05, filingNumber: F1 } }]';
	expect(entriesOn('2026-05-01', terms)).toEqual(['water#t1.ended 2026-03-01 2026-03-05']);
});

test('a day on which nothing falls due leaves a feed as it is', () => {
	const record = line('l1', 'on: 2026-03-01', ', ended: { on: 2026-06-01, filed: 2026-05-01, filingNumber: F2 }');
	expect(entriesOn('2026-05-02', record)).toEqual(entriesOn('2026-05-31', record));
	expect(entriesOn('2026-06-01', record)).not.toEqual(entriesOn('2026-05-31', record));
});

test('a feed has the newest entries, so many at most', () => {
	const lines = Array.from({ length: mostInFeed + 3 }, (_, at) => {
		const day = `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + Math.floor(at / 12)).padStart(2, '0')}`;
		return `  - { key: l${at}, kind: office, number: "021-1${String(at).padStart(5, '0')}", began: { on: ${day} } }`;
	});
	const found = entriesOn('2026-05-01', `lines:\n${lines.join('\n')}`);
	expect(found).toHaveLength(mostInFeed);
	expect(found.map((entry) => entry.slice(-10))).toEqual(
		found
			.map((entry) => entry.slice(-10))
			.sort()
			.reverse(),
	);
	expect(found.join()).not.toContain('2025-01-01');
});

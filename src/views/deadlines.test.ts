import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '../calendar/index.ts';
import { evaluate } from '../measures/evaluate.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { registryFromText } from '../testing/registry-from-text.ts';
import { changeLog } from './change-log.ts';
import { deadlinesOf, type Deadline } from './deadlines.ts';
import { dutiesOf } from './duties.ts';
import { changesOf } from './handovers.ts';
import { updateChecks } from './update-checks.ts';

function deadlinesOn(day: string, record: string): readonly Deadline[] {
	const registry = registryFromText({ water: record }).value?.registry;
	if (!registry) throw new Error(record);
	const on = isoDate(day);
	const findings = evaluate(registry, on);
	const duties = dutiesOf(registry, updateChecks(registry, on, { findings }));
	return deadlinesOf(registry, { day: on, findings, duties, changes: changeLog(registry, on, { findings }) });
}

const shown = (deadlines: readonly Deadline[]) => deadlines.map(({ key, day, since }) => `${key} ${day} ${since}`);
const about = (day: string, record: string) =>
	shown(deadlinesOn(day, record)).filter((of) => !of.startsWith('edition/'));

const left = '{ key: t1, role: spokesperson, name: Ann, began: { by: 2020-01-01 }, ended: { on: 2026-03-01 } }';
const came = '{ key: t2, role: spokesperson, name: Bea, began: { on: 2026-03-01 } }';

test.each([
	[
		'a handover is to be filed once, by the day that is checked',
		'2026-03-10',
		[left, came],
		['file/water#t1.ended 2026-03-31 2026-03-01'],
	],
	['after that day by that of the article', '2026-04-01', [left, came], ['file/water#t1.ended 2026-04-01 2026-04-01']],
	[
		'what is filed is to be published',
		'2026-03-20',
		[came.replace('on: 2026-03-01', 'on: 2026-03-01, filed: 2026-03-11, filingNumber: F1')],
		['publish/water#t2.began 2026-05-10 2026-03-11'],
	],
])('%s', (_, day, terms, expected) => {
	expect(about(day, `terms: [${terms.join(', ')}]`)).toEqual(expected);
});

test('a line is to be verified again: the day moves with each verification, and the deadline stays the same one', () => {
	const line = (on: string) =>
		`lines: [{ key: l1, kind: office, number: 021-100001, began: { by: 2020-01-01 }, verified: { on: ${on}, by: call } }]`;
	expect(about('2026-03-10', line('2026-02-01'))).toEqual(['verify/water#l1 2026-07-31 2026-02-01']);
	expect(about('2026-03-10', line('2026-03-01'))).toEqual(['verify/water#l1 2026-08-28 2026-03-01']);
	expect(about('2026-03-10', line('2026-02-01').replace(/, verified.*?}/, ''))).toEqual([]);
});

test('a seat is hoped to be filled by a day', () => {
	const vacancy =
		'vacancies: [{ key: v1, role: spokesperson, began: { on: 2026-03-01, filed: 2026-03-01, filingNumber: F1 }, expected: 2026-06-01 }]';
	expect(about('2026-03-10', vacancy)).toContain('fill/water#v1 2026-06-01 2026-03-01');
});

test('the rosters of this year and of the next are to be published by its end', () => {
	expect(shown(deadlinesOn('2026-03-10', ''))).toEqual([
		'edition/2026/R-4 2026-12-31 2026-01-01',
		'edition/2027/R-4 2027-12-31 2027-01-01',
	]);
});

test('a day on which nothing falls due leaves it as it is', () => {
	const record = `terms: [${left}, ${came}]\nlines: [{ key: l1, kind: office, number: 021-100001, began: { by: 2020-01-01 }, verified: { on: 2026-01-01, by: call } }]`;
	for (let day = isoDate('2026-03-01'); day < '2026-05-01'; day = addDays(day, 1)) {
		const [today, next] = [deadlinesOn(day, record), deadlinesOn(addDays(day, 1), record)].map(shown);
		// The day after the last of the two limits is that on which the deadline has moved.
		if (day !== '2026-03-31') expect(next, day).toEqual(today);
	}
});

test('every day that the board names for a change, a seat or a line is in the calendar', () => {
	const files = readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
	const registry = registryFrom(files).value?.registry;
	const on = isoDate('2026-11-22');
	if (!registry) throw new Error('the sample is not sound');
	const findings = evaluate(registry, on);
	const duties = dutiesOf(registry, updateChecks(registry, on, { findings }));
	const deadlines = deadlinesOf(registry, {
		day: on,
		findings,
		duties,
		changes: changeLog(registry, on, { findings }),
	});
	const dated = duties.flatMap(({ kind, by, ...duty }) =>
		by === undefined || !('agency' in duty) ? [] : [`${kind} ${duty.agency} ${by}`],
	);
	const told = new Set(deadlines.map(({ kind, agency, day }) => `${kind} ${agency} ${day}`));
	expect(dated.filter((duty) => !told.has(duty))).toEqual([]);
	expect(dated.length).toBeGreaterThan(5);
	const changes = deadlines.flatMap((deadline) => ('entry' in deadline ? changesOf(deadline.entry) : []));
	expect(changes.length).toBe(duties.filter(({ kind, by }) => by && (kind === 'file' || kind === 'publish')).length);
	expect(new Set(deadlines.map(({ key }) => key)).size).toBe(deadlines.length);
});

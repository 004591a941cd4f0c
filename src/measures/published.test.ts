import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { baseFiles, soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import type { Registry } from '../registry/registry.ts';
import { evaluate, type Finding } from './evaluate.ts';

type FindingOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

function findings<Kind extends Finding['kind']>(kind: Kind, registry: Registry, day: string): FindingOf<Kind>[] {
	return evaluate(registry, isoDate(day)).filter((found): found is FindingOf<Kind> => found.kind === kind);
}

/** The registry under other rules: those that every test registry has, with one text of theirs replaced. */
function under(registry: Registry, words: string, others: string): Registry {
	const rules = `${baseFiles['measures/rules.yaml']}`.replace(words, others);
	return { ...registry, measures: soundRegistry({ water: '' }, { 'measures/rules.yaml': rules }).registry.measures };
}

/** A term with the one that follows it. */
function changed(term: object, at: { on: string; filed: string }): object[] {
	return [
		{ ...term, ended: at },
		{ ...term, key: 't2', name: 'Bob', began: at },
	];
}

/** One agency whose spokesperson changes, the change filed on 12 January 2024 and published so many days later. */
function publishedAfter(days: number): Registry {
	const world = new RegistryInTime();
	const term = { key: 't1', role: 'spokesperson', name: 'Ann', began: { by: '2023-01-01' } };
	world.agencies['water'] = { terms: [term] };
	world.annual('2024');
	world.agencies['water'] = { terms: changed(term, { on: '2024-01-10', filed: '2024-01-12' }) };
	world.today = isoDate('2024-01-12');
	world.pass(days - 5);
	world.supplement();
	return world.loaded().registry;
}

describe('the edition of a year', () => {
	/** Editions of 2024, of 2025 in December 2024, and of 2027; a supplement in 2026. */
	const registry = () => {
		const world = new RegistryInTime();
		const term = { key: 't1', role: 'spokesperson', name: 'Ann', began: { by: '2023-01-01' } };
		world.agencies['water'] = { terms: [term] };
		world.annual('2024');
		world.today = isoDate('2024-12-20');
		world.annual('2025');
		world.agencies['water'] = { terms: changed(term, { on: '2026-01-10', filed: '2026-01-12' }) };
		world.today = isoDate('2026-02-01');
		world.supplement();
		world.today = isoDate('2027-02-01');
		world.annual('2027');
		return world.loaded().registry;
	};
	const years = (of: Registry, day: string) =>
		findings('edition', of, day).map(({ year, state, publication, daysLeft, met }) => [
			...[year, state, publication, daysLeft, met],
		]);

	test.each([
		['2024-01-05', [[2024, 'due', undefined, 361, true]]],
		['2024-01-06', [[2024, 'met', 1, undefined, true]]],
		[
			'2026-12-31',
			[
				[2024, 'met', 1, undefined, true],
				[2025, 'met', 2, undefined, true],
				[2026, 'due', undefined, 0, true],
			],
		],
		[
			'2027-02-06',
			[
				[2024, 'met', 1, undefined, true],
				[2025, 'met', 2, undefined, true],
				[2026, 'missed', undefined, undefined, false],
				[2027, 'met', 4, undefined, true],
			],
		],
	])('asked on %s: from the first edition on, each year in its turn', (day, found) => {
		expect(years(registry(), day)).toEqual(found);
	});

	test('is counted by the day of publication where the clause says so', () => {
		const byDay = under(registry(), 'kind: edition,', 'kind: edition, countedBy: publication-day,');
		expect(years(byDay, '2026-01-01')).toEqual([
			[2024, 'met', 1, undefined, true],
			[2025, 'missed', undefined, undefined, false],
			[2026, 'due', undefined, 365 - 1, true],
		]);
	});

	test('stays a finding after the rule that asked for it, and no later one is one', () => {
		const ended = under(registry(), 'from: 2000-01-01', 'from: 2025-01-01\nuntil: 2027-01-01');
		expect(years(ended, '2028-01-01')).toEqual([
			[2025, 'met', 2, undefined, true],
			[2026, 'missed', undefined, undefined, false],
		]);
		expect(findings('edition', ended, '2028-01-01')[0]).toMatchObject({ clause: 'R-4', grade: 'duty' });
	});
});

describe('a change filed on 12 January', () => {
	test.each([
		['on the day before its filing', 60, '2024-01-11', undefined],
		['on that day', 60, '2024-01-12', ['pending', true, 0, undefined, undefined]],
		['on the last day of the target', 61, '2024-03-12', ['pending', true, 60, undefined, undefined]],
		['on the day after it', 62, '2024-03-13', ['pending-after-target', false, 61, undefined, undefined]],
		['and published on the last day', 60, '2024-03-12', ['published', true, 60, 2, '2024-03-12']],
		['and published long ago', 60, '2025-03-12', ['published', true, 60, 2, '2024-03-12']],
		['and published a day late', 61, '2024-03-13', ['published-after-target', false, 61, 2, '2024-03-13']],
	] as const)('asked %s', (_when, after, day, expected) => {
		const found = findings('publication-delay', publishedAfter(after), day);
		const each = found.map(({ state, met, days, publication, published }) => [
			state,
			met,
			days,
			publication,
			published,
		]);
		expect(each).toEqual(expected === undefined ? [] : [expected, expected]);
		for (const { clause, grade, agency } of found) expect([clause, grade, agency]).toEqual(['R-5', 'target', 'water']);
	});

	test('is late by no day where the clause has no target', () => {
		const free = under(publishedAfter(400), 'target: P60D, ', '');
		expect(findings('publication-delay', free, '2026-01-01').map(({ state }) => state)).toEqual([
			'published',
			'published',
		]);
	});
});

import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../calendar/index.ts';
import { openFinder } from '../finder/find/open-finder.ts';
import { parseIndex } from '../finder/text/format-index.ts';
import { registryFrom } from '../registry/registry-from.ts';
import type { Registry } from '../registry/registry.ts';
import { sampleContent, tinyRegistry } from '../testing/built-site.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { finderFiles } from './finder-data.ts';

/** Who holds which role, who is to begin, and whether nobody speaks, for each agency of a registry. */
function standings(registry: Registry, built: IsoDate, opened: IsoDate): readonly string[] {
	const indexes = finderFiles(registry, built).map(({ text }) => parseIndex(text));
	return openFinder(indexes, { isWhole: true, day: opened }).agencies.flatMap(({ id, persons, isVacant }) => [
		...persons
			.filter(({ holds, comes }) => holds || comes !== undefined)
			.map(({ name, role, comes = 'in office' }) => [id, name, role, comes].join(' '))
			.sort(),
		...(isVacant ? [`${id} vacant`] : []),
	]);
}

describe.each([
	['the sample', sampleContent],
	['the second registry', tinyRegistry],
] as const)('of %s', (_name, content) => {
	const registry = registryFrom(readContentFiles(content)).value?.registry as Registry;
	const days = new Set<IsoDate>();
	for (const { record } of registry.agencies)
		for (const { began, ended } of record.terms)
			for (const on of ['on' in began ? began.on : undefined, ended?.on]) if (on && on >= '2026-06-01') days.add(on);

	test('an index that is older than the day says who serves as one of the day does', () => {
		expect(days.size).toBeGreaterThan(0);
		for (const day of days)
			for (const built of [addDays(day, -1), addDays(day, -14)])
				expect(standings(registry, built, day), `${built} on ${day}`).toEqual(standings(registry, day, day));
	});

	test('whoever is to begin is in the index before the day, with the day', () => {
		const begin = registry.agencies.flatMap(({ id, record }) =>
			record.terms.flatMap(({ name, role, began }) =>
				'on' in began && began.on >= '2026-06-01' ? [{ id, name, role, on: began.on }] : [],
			),
		);
		for (const { id, name, role, on } of begin)
			expect(standings(registry, addDays(on, -1), addDays(on, -1))).toContain([id, name, role, on].join(' '));
	});
});

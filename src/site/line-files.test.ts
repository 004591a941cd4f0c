import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../calendar/index.ts';
import { indexEntry } from '../finder/build/index-entry.ts';
import { lineStates } from '../finder/build/line-states.ts';
import type { LineStates } from '../finder/line-states.ts';
import { numberOfLine } from '../registry/line-number.ts';
import { registryFrom } from '../registry/registry-from.ts';
import type { Registry } from '../registry/registry.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { openingData } from '../views/opening-data.ts';
import { nowFrom, type Moment } from '../views/opening.ts';
import { pressNumbersOf } from '../views/who-answers.ts';
import { numberToCall } from './client/number-to-call.ts';
import { viewsOfDay } from './views-of-day.ts';
import { finderWords } from './words/finder-words.ts';

const built = isoDate('2026-11-22');

function statesOf(registry: Registry, day: IsoDate): LineStates {
	const answers = viewsOfDay(registry, day);
	const ids = registry.agencies.map(({ id }) => id);
	return lineStates(registry, day, ids, {
		aheadOf: answers.aheadOf,
		dueOf: (agency, line) => {
			const found = answers.findingsOf(agency).find((of) => of.kind === 'verification' && of.line.key === line);
			return found?.kind === 'verification' ? found.due : undefined;
		},
		namesOf: (id) => ({ en: id }),
	});
}

function offeredAt(registry: Registry, states: LineStates, id: string, now: Moment) {
	const words = finderWords({ language: 'en', href: (path) => path }, registry.places.numbering);
	const at = registry.agencies.findIndex((agency) => agency.id === id);
	const agency = registry.agencyOf.get(id);
	if (!agency) throw new Error(`there is no ${id}`);
	return numberToCall(words, states, at, indexEntry(registry, built, agency), now);
}

const days = ['2026-11-23', '2026-10-01', '2026-11-28', '2027-01-01', '2026-12-15'].map((day) => isoDate(day));
const minutes = [180, 615, 750, 1080, 1380];

describe.each(['content', 'src/testing/tiny-registry'])('the rows of %s', (folder) => {
	const registry = registryFrom(readContentFiles(folder)).value?.registry as Registry;
	const states = statesOf(registry, built);

	test('offer the number that the page of the agency offers, at any hour', () => {
		const wrong = registry.agencies.flatMap((agency) => {
			const hasNone = indexEntry(registry, built, agency).number === undefined;
			return days.flatMap((day) => {
				// What lies ahead is asked of the page as it will be.
				const on = day > built ? day : built;
				const canonical = pressNumbersOf(registry, agency, on).map(
					({ agency: id, line }) => numberOfLine(registry, registry.agencyOf.get(id) ?? agency, line)?.canonical,
				);
				const data = openingData(registry, agency, on);
				return minutes.flatMap((minute) => {
					const expected = canonical[nowFrom(data, { day, minute })?.toCall ?? -1];
					const offered = offeredAt(registry, states, agency.id, { day, minute })?.number;
					const isRight = offered === expected || (hasNone && offered === undefined);
					return isRight ? [] : [{ id: agency.id, day, minute, offered, expected }];
				});
			});
		});
		expect(wrong).toEqual([]);
	});

	test('weigh less than a fifth of what the index does', () => {
		expect(gzipSync(JSON.stringify(states), { level: 9 }).length).toBeLessThan(2_000 + registry.agencies.length * 20);
	});

	test('are the same on the next day, for nothing in them runs with the day', () => {
		const next = statesOf(registry, addDays(built, 1));
		const changed = next.agencies.filter((of, at) => JSON.stringify(of) !== JSON.stringify(states.agencies[at]));
		expect(changed.length).toBe(0);
	});
});

describe('an agency whose number changes on a day that lies ahead', () => {
	const { registry } = soundRegistry({
		hill: `lines:
  - { key: l1, kind: office, number: 021-234562, began: { by: 2024-01-01 }, ended: { on: 2026-12-01 }, verified: { on: 2026-11-01, by: call } }
  - { key: l2, kind: office, number: 021-234563, began: { on: 2026-12-01 } }`,
		dale: `lines: [{ key: l1, kind: office, number: 021-234564, began: { by: 2024-01-01 }, ended: { on: 2026-12-01 } }]`,
		moor: `lines: [{ key: l1, kind: office, number: 021-234565, began: { on: 2026-12-01 } }]`,
	});
	const states = statesOf(registry, built);
	const numberOn = (id: string, day: string) => offeredAt(registry, states, id, { day: isoDate(day), minute: 600 });

	test('is called by the old one until then and by the new one from then on, though the site is not built again', () => {
		expect(numberOn('hill', '2026-11-30')?.number).toBe('021-234562');
		expect(numberOn('hill', '2026-12-01')?.number).toBe('021-234563');
		expect(numberOn('hill', '2026-12-01')?.said).toMatch(/Never verified$/);
	});
	test('has none where the last one ends', () => {
		expect(numberOn('dale', '2026-11-30')?.number).toBe('021-234564');
		expect(numberOn('dale', '2026-12-01')).toMatchObject({ number: undefined });
	});
	test('has one where the first one begins', () => {
		expect(numberOn('moor', '2026-11-30')).toBeUndefined();
		expect(numberOn('moor', '2026-12-01')?.number).toBe('021-234565');
	});
});

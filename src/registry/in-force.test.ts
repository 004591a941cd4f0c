import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { bodyOn, type BodyState } from './in-force.ts';
import type { Body } from './registry.ts';

/** The state of a body by what was filed up to a day. */
function stateOn(formerly: string, on: string, known: string | undefined): BodyState {
	const { registry } = soundRegistry({ water: `formerly:\n${formerly}` });
	const at = { on: isoDate(on), ...(known !== undefined && { known: isoDate(known) }) };
	return bodyOn(registry, registry.bodyOf.get('water') as Body, at).state;
}

const older = (filed: string, differed: string) => `  - { key: f1, ended: { on: 2026-02-01${filed} }, ${differed} }\n`;
const newer = (filed: string, differed: string) => `  - { key: f2, ended: { on: 2026-04-01${filed} }, ${differed} }\n`;
const filed = ', filed: 2026-04-05';

describe('a former state', () => {
	test.each([
		['name', { en: 'water' }, 'name: { en: Rivers }', 'name: { en: Lakes }'],
		['group', 'departments', 'group: towns', 'group: towns'],
		['onList', true, 'onList: false', 'onList: false'],
		['pressOffice', { en: 'Press Office' }, 'pressOffice: { name: { en: A } }', 'pressOffice: { name: { en: B } }'],
	] as const)('whose end is not known does not lie over a %s that is known since', (field, now, first, second) => {
		expect(stateOn(older('', first) + newer(filed, second), '2026-05-01', '2026-05-01')[field]).toEqual(now);
	});

	test('whose end is not known holds until a later one has ended', () => {
		const formerly = older('', 'name: { en: Rivers }') + newer(filed, 'name: { en: Lakes }');
		expect(stateOn(formerly, '2026-03-31', '2026-05-01').name).toEqual({ en: 'Rivers' });
		expect(stateOn(formerly, '2026-04-01', '2026-05-01').name).toEqual({ en: 'water' });
	});

	test('whose end is not known holds in what no later one speaks of', () => {
		const formerly = older('', 'name: { en: Rivers }, group: towns') + newer(filed, 'name: { en: Lakes }');
		expect(stateOn(formerly, '2026-05-01', '2026-05-01')).toMatchObject({ name: { en: 'water' }, group: 'towns' });
	});

	test('gives way to the next one where all is known', () => {
		const formerly = older(filed, 'name: { en: Rivers }') + newer(filed, 'name: { en: Lakes }');
		const names = ['2026-01-31', '2026-02-01', '2026-04-01'].map((on) => stateOn(formerly, on, undefined).name);
		expect(names).toEqual([{ en: 'Rivers' }, { en: 'Lakes' }, { en: 'water' }]);
	});
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { coverageOf } from './coverage.ts';

const day = isoDate('2026-11-22');

describe('coverage', () => {
	const county = 'group: towns\ndivision: "12"\nparent: hill\n';
	const line = (verified: string) =>
		`lines: [{ key: l1, kind: office, number: 022-10001, began: { by: 2026-01-01 }${verified} }]`;
	const terms = 'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2026-01-01 } }]';
	const { registry } = soundRegistry(
		{
			hill: 'division: "11"\n' + terms.replace('Ann', 'Cyd'),
			east: `${county}${line(', verified: { on: 2026-11-01, by: call }')}\n${terms}`,
			west: `${county}${line(', verified: { on: 2026-01-10, by: call }').replace('10001', '10002')}\n${terms.replace('Ann', 'Bob')}`,
			north: `${county}${line('').replace('10001', '10003')}`,
			south: county,
		},
		{
			'places.yaml': `
divisions:
  - { code: "10", name: { en: Anyland }, level: province }
  - { code: "11", name: { en: Hillside }, level: prefecture, parent: "10" }
  - { code: "12", name: { en: Hill }, level: county, parent: "11" }
numbering:
  country: "999"
  mobile: { begins: ["7"], length: 9 }
  localNeverBegins: ["0"]
  areas: [{ code: "022", length: 5, divisions: ["11"] }]
`,
		},
	);
	test('counts who speaks, who has a number, and whose number is verified in time', () => {
		const [hillside] = coverageOf(registry, day);
		expect(hillside?.counties).toEqual({ agencies: 4, withSpokesperson: 2, withNumber: 3, verified: 1, complete: 1 });
		expect(hillside?.all).toMatchObject({ agencies: 5, withSpokesperson: 3 });
	});
});

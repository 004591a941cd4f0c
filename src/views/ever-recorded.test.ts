import { expect, test } from 'vitest';
import { registryFromText } from '../testing/registry-from-text.ts';
import { everRecorded } from './ever-recorded.ts';

// What corrections set right was printed in no publication of so short a world.
const loaded = registryFromText({
	roads: `
shortNames: [Roads]
formerNames: [{ en: Ministry of Ways, until: "1998" }]
lines:
  - { key: l1, kind: office, number: "(021) 550011", began: { on: 2024-01-01 }, ended: { on: 2025-01-01 } }
  - { key: l2, kind: office, number: 021-550012, began: { on: 2025-01-01 }, verified: { on: 2026-01-01, by: call } }
  - { key: l3, kind: email, address: press@roads.example, began: { by: 2024-01-01 } }
  - { key: l4, kind: duty, number: 021-550013, began: { on: 2024-01-01 } }
terms:
  - { key: t1, role: spokesperson, name: Ann, latin: Ann Weir, began: { on: 2024-01-01 }, formerNames: [{ name: Ann Brook, until: 2024-05-01 }] }
corrections:
  - { key: c1, of: l4, void: "true", on: 2024-02-01, reason: another agency's }
  - { key: c2, of: t1.name, was: Anne, on: 2024-02-02, reason: misread }`,
});
if (!loaded.value) throw new Error('the world of the test cannot be read');
const recorded = everRecorded(loaded.value.registry).filter(({ agency }) => agency === 'roads');
const said = (of: string) =>
	recorded
		.filter((one) => one.of === of)
		.map(({ kind, text, from, until, wrongUntil, verified }) =>
			[kind, text, from, until, wrongUntil, verified].map((part) => part ?? '-').join(' '),
		);

test('every line stands with its days, a number in its one form', () => {
	expect(said('line')).toEqual([
		'office 021-550011 2024-01-01 2025-01-01 - -',
		'office 021-550012 2025-01-01 - - 2026-01-01',
		'email press@roads.example - - - -',
		'duty 021-550013 2024-01-01 - 2024-02-01 -',
	]);
});

test('every name that an agency has had stands there', () => {
	expect(said('agency')).toEqual(
		expect.arrayContaining(['short-name Roads - - - -', 'former-name Ministry of Ways - 1998 - -']),
	);
});

test('a person stands under every name, and what was printed in error as such', () => {
	expect(said('person')).toEqual([
		'spokesperson Ann 2024-01-01 - - -',
		'spokesperson Ann Weir 2024-01-01 - - -',
		'spokesperson Ann Brook 2024-01-01 2024-05-01 - -',
		'spokesperson Anne - - 2024-02-02 -',
	]);
});

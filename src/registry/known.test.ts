import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { isKnownOn } from './recorded-until.ts';
import type { Registry } from './registry.ts';

const isKnown = (registry: Registry, day: string) => {
	const event = registry.agencyOf.get('water')?.events.find(({ key }) => key === 't1');
	return event && isKnownOn(registry, isoDate(day), event);
};

describe('an event is known on a day', () => {
	const term = (filed = '') => `terms: [{ key: t1, role: first, name: Ann, began: { on: 2026-06-01${filed} } }]`;
	const line = (more: string) => `lines: [{ key: l1, kind: fax, number: "021-234567"${more} }]`;
	const on = (day: string, water: string, health = '') =>
		isKnown(registryFromText({ water, health }).value?.registry as Registry, day);

	test.each([
		[
			'on which it happened, whatever was recorded later',
			'2026-06-01',
			`${term()}\n${line(', began: { by: 2026-01-01 }, verified: { on: 2026-07-01, by: call }')}`,
			true,
		],
		['on which it was announced by a filing', '2026-02-01', term(', filed: 2026-02-01'), true],
		['not before that', '2026-01-31', term(', filed: 2026-02-01'), false],
		[
			'from its filing on, whatever was recorded later',
			'2026-02-15',
			`${term(', filed: 2026-02-01')}\n${line(', began: { by: 2026-01-01 }, verified: { on: 2026-03-01, by: call }')}`,
			true,
		],
		['where nothing was recorded after it', '2026-02-01', term(), true],
		[
			'where the newest filing is of that day',
			'2026-02-01',
			`${term()}\n${line(', began: { on: 2026-01-01, filed: 2026-02-01 }')}`,
			true,
		],
		[
			'not where something was filed later',
			'2026-01-31',
			`${term()}\n${line(', began: { on: 2026-01-01, filed: 2026-02-01 }')}`,
			false,
		],
		[
			'not where a line was verified later',
			'2026-01-31',
			`${term()}\n${line(', began: { by: 2026-01-01 }, verified: { on: 2026-02-01, by: call }')}`,
			false,
		],
		[
			'where it was verified on that day',
			'2026-02-01',
			`${term()}\n${line(', began: { by: 2026-01-01 }, verified: { on: 2026-02-01, by: call }')}`,
			true,
		],
		[
			'not where something was corrected later',
			'2026-01-31',
			`${term()}\n${line(', began: { by: 2026-01-01 }')}\ncorrections: [{ key: c1, of: l1.number, was: "021-234568", on: 2026-02-01, reason: x }]`,
			false,
		],
		[
			'not where the newest of all is later',
			'2026-02-28',
			`${term()}\nlines:\n${['2026-01-05', '2026-03-01', '2026-02-01'].map((day, nth) => `  - { key: l${nth}, kind: fax, number: "021-23456${nth}", began: { by: 2026-01-01 }, verified: { on: ${day}, by: call } }\n`).join('')}`,
			false,
		],
	])('%s', (_, day, water, known) => expect(on(day, water)).toBe(known));

	test('whatever another agency recorded', () => {
		expect(on('2026-01-31', term(), line(', began: { on: 2026-01-01, filed: 2026-02-01 }'))).toBe(true);
	});

	test('not before the newest publication, which could have known it', () => {
		const life = new RegistryInTime();
		life.agencies['water'] = { terms: [{ key: 't0', role: 'spokesperson', name: 'Bob', began: { by: '2023-12-31' } }] };
		life.annual('2024');
		life.agencies['water'] = {
			terms: [
				{ key: 't0', role: 'spokesperson', name: 'Bob', began: { by: '2023-12-31' } },
				{ key: 't1', role: 'first', name: 'Ann', began: { on: '2026-06-01' } },
			],
		};
		const { registry } = life.loaded();
		// The edition came out on 6 January 2024.
		expect([isKnown(registry, '2024-01-05'), isKnown(registry, '2024-01-06')]).toEqual([false, true]);
	});
});

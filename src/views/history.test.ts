import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { historyOf } from './history.ts';

function historyAt(body: string, day: string) {
	const { registry } = soundRegistry({ water: body });
	return historyOf(registry, registry.bodies[0] as never, isoDate(day));
}

const twoTerms = (ended: string, began: string) => `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05, filed: 2026-01-08 }, ended: { on: ${ended} } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: ${began} } }
`;

describe('gaps between holders', () => {
	test.each([
		['2026-06-01', '2026-06-01', []],
		['2026-06-01', '2026-06-02', [{ from: '2026-06-01', until: '2026-06-02', days: 1, short: true }]],
		['2026-06-01', '2026-06-04', [{ from: '2026-06-01', until: '2026-06-04', days: 3, short: true }]],
		['2026-06-01', '2026-06-05', [{ from: '2026-06-01', until: '2026-06-05', days: 4, short: false }]],
		['2026-06-05', '2026-06-01', []],
	])('ended %s, next began %s', (ended, began, gaps) => {
		expect(historyAt(twoTerms(ended, began), '2026-12-31').gaps).toMatchObject(gaps);
		expect(historyAt(twoTerms(ended, began), '2026-12-31').gaps).toHaveLength(gaps.length);
	});

	test.each([
		['{ on: 2025-06-01 }', '{ by: 2025-12-31 }', []],
		['{ on: 2019-05-01 }', '{ in: 2019 }', []],
		['{ by: 2025-06-01 }', '{ on: 2025-07-01 }', [{ from: '2025-06-01', isOlder: true, until: '2025-07-01' }]],
		['{ on: 2025-06-01 }', '{ on: 2025-07-01 }', [{ from: '2025-06-01', isOlder: false, until: '2025-07-01' }]],
	])('are none where nobody can say so: ended %s, began %s', (ended, began, gaps) => {
		const body = `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { in: 2018 }, ended: ${ended} }
  - { key: t2, role: spokesperson, name: Bob, began: ${began} }
`;
		const found = historyAt(body, '2026-06-11').gaps;
		expect(found).toHaveLength(gaps.length);
		expect(found).toMatchObject(gaps);
	});

	test('last until somebody comes', () => {
		const body =
			'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2026-01-05 }, ended: { on: 2026-06-01 } }]';
		expect(historyAt(body, '2026-06-11').gaps).toMatchObject([
			{ from: '2026-06-01', until: undefined, days: 10, short: false },
		]);
	});
});

describe('spans', () => {
	test('count the days in office, and do not where the beginning is not known', () => {
		const { terms } = historyAt(twoTerms('2026-02-05', '2026-02-05'), '2026-02-15');
		expect(terms.map(({ key, days }) => [key, days])).toEqual([
			['t2', 10],
			['t1', 31],
		]);
		const imported = historyAt(
			'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2026-01-05 } }]',
			'2026-02-15',
		);
		expect(imported.terms[0]?.days).toBeUndefined();
	});

	test('of posts end where the next begins', () => {
		const body = `terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-01 }, ended: { on: 2026-09-01 }, posts: [{ key: p1, en: Deputy }, { key: p2, en: Head, began: { on: 2026-06-01 } }] }]`;
		expect(historyAt(body, '2026-12-31').terms[0]?.posts).toMatchObject([
			{ key: 'p1', from: { on: '2026-01-01' }, until: '2026-06-01' },
			{ key: 'p2', from: { on: '2026-06-01' }, until: '2026-09-01' },
		]);
	});

	test('of names end with the present one', () => {
		const body = 'formerly: [{ key: f1, ended: { on: 2026-06-01 }, name: { en: Rivers } }]';
		expect(historyAt(body, '2026-12-31').names).toEqual([
			{ name: { en: 'Rivers' }, until: '2026-06-01' },
			{ name: { en: 'water' }, until: undefined },
		]);
	});
});

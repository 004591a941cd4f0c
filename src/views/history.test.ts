import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { historyOf } from './history.ts';
import { timelineOf } from './timeline.ts';

function historyAt(agency: string, day: string) {
	const { registry } = soundRegistry({ water: agency });
	return historyOf(registry, registry.agencies[0] as never, isoDate(day));
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
		const agency = `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { in: 2018 }, ended: ${ended} }
  - { key: t2, role: spokesperson, name: Bob, began: ${began} }
`;
		const found = historyAt(agency, '2026-06-11').gaps;
		expect(found).toHaveLength(gaps.length);
		expect(found).toMatchObject(gaps);
	});

	test('last until somebody comes', () => {
		const agency =
			'terms: [{ key: t1, role: spokesperson, name: Ann, began: { by: 2026-01-05 }, ended: { on: 2026-06-01 } }]';
		expect(historyAt(agency, '2026-06-11').gaps).toMatchObject([
			{ from: '2026-06-01', until: undefined, days: 10, short: false },
		]);
	});
});

describe('the gap after the last holder', () => {
	const terms = (...spans: readonly (readonly [began: string, ended: string, role?: string])[]) =>
		`terms: [${spans
			.map(([began, ended, role = 'spokesperson'], at) => {
				const end = ended && `, ended: { on: ${ended}, filed: 2026-01-01, note: announced }`;
				return `{ key: t${at}, role: ${role}, name: Ann ${at}, began: { on: ${began}, filed: 2026-01-01, note: announced }${end} }`;
			})
			.join(', ')}]`;
	const gapsOf = (agency: string, day: string) =>
		historyAt(agency, day).gaps.map(({ from, until, days, short }) => [from, until, days, short]);
	const first = ['2026-01-01', '2026-05-01'] as const;

	test.each<[string, string, string, unknown[]]>([
		['begins on the day of the end', terms(first), '2026-05-01', [['2026-05-01', undefined, 0, true]]],
		['is none before the end', terms(first), '2026-04-30', []],
		['begins with the last of several ends', terms(first, ['2026-01-02', '2026-02-01']), '2026-05-03', [['2026-05-01', undefined, 2, true]]],
		['is none between two of whom another outlasts the first', terms(first, ['2026-01-02', '2026-02-01'], ['2026-03-01', '2026-06-01']), '2026-05-03', []],
		['is none where an earlier holder stays', terms(['2026-01-01', ''], ['2026-01-02', '2026-02-01'], ['2026-03-01', '2026-04-01']), '2026-05-03', []],
		['is one of several, the newest first', terms(first, ['2026-05-05', '2026-05-10'], ['2026-05-12', '2026-06-01']), '2026-06-02', [['2026-06-01', undefined, 1, true], ['2026-05-10', '2026-05-12', 2, true], ['2026-05-01', '2026-05-05', 4, false]]],
		['of several comes first where it is newer, also where somebody holds the seat', terms(first, ['2026-05-05', '2026-05-10'], ['2026-05-12', '']), '2026-06-02', [['2026-05-10', '2026-05-12', 2, true], ['2026-05-01', '2026-05-05', 4, false]]],
		['is none of an assistant', terms(['2026-01-01', '2026-02-01', 'press-assistant'], ['2026-03-01', '', 'press-assistant']), '2026-06-02', []],
		['counts holders by their days, in whatever order they stand', terms(['2026-05-05', ''], first), '2026-06-02', [['2026-05-01', '2026-05-05', 4, false]]],
	])('%s', (_, agency, day, gaps) => expect(gapsOf(agency, day)).toEqual(gaps)); // prettier-ignore

	const gone = (dissolved: string) => `onList: false\ndissolved: { on: ${dissolved} }\n${terms(first)}`;
	test.each([
		['2026-05-20', '2026-05-19', ['2026-05-01', undefined, 18, false]],
		['2026-05-20', '2026-05-20', ['2026-05-01', '2026-05-20', 19, false]],
		['2026-05-20', '2026-06-20', ['2026-05-01', '2026-05-20', 19, false]],
		['2026-05-01', '2026-06-20', undefined],
	])('ends with an agency that is dissolved on %s: seen on %s', (dissolved, day, gap) => {
		expect(gapsOf(gone(dissolved), day)).toEqual(gap ? [gap] : []);
	});
});

describe('a history', () => {
	// That nobody printed the corrections yet is a warning.
	const { registry } = registryFromText({
		water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-02-01 }, ended: { on: 2026-03-01 } }
  - { key: t2, role: press-assistant, name: Bob, began: { by: 2025-03-01 } }
  - { key: t3, role: press-assistant, name: Cyd, began: { on: 2026-02-01 } }
  - { key: t4, role: spokesperson, name: Dan, began: { on: 2024-01-01 } }
lines:
  - { key: l1, kind: office, number: "021-111111", began: { by: 2025-01-01 }, ended: { on: 2026-01-01 } }
  - { key: l2, kind: office, number: "021-222222", began: { on: 2026-01-01 } }
  - { key: l3, kind: fax, number: "021-333333", began: { on: 2026-01-01 } }
  - { key: l4, kind: duty, number: "021-444444", began: { by: 2025-01-01 } }
vacancies:
  - { key: v1, role: spokesperson, began: { on: 2026-03-01 } }
  - { key: v2, role: press-assistant, began: { by: 2026-05-01 } }
  - { key: v3, role: spokesperson, began: { on: 2026-03-02 } }
formerly:
  - { key: f1, ended: { on: 2026-02-01 }, name: { en: Wells } }
  - { key: f2, ended: { on: 2026-03-01 }, onList: false }
  - { key: f3, ended: { on: 2026-04-01 }, name: { en: Rivers } }
corrections:
  - { key: c1, of: t4, void: "true", on: 2026-05-01, reason: mistaken }
  - { key: c2, of: l4, void: "true", on: 2026-05-01, reason: mistaken }
  - { key: c3, of: v3, void: "true", on: 2026-05-01, reason: mistaken }
`,
	}).value as { readonly registry: Parameters<typeof historyOf>[0] };
	const history = () => historyOf(registry, registry.agencies[0] as never, isoDate('2026-06-10'));

	test('holds everything but what was declared void, the newest first, on one day by key', () => {
		const { terms, lines, vacancies } = history();
		expect([terms, lines, vacancies].map((spans) => spans.map(({ key }) => key))).toEqual([
			['t1', 't3', 't2'],
			['l2', 'l3', 'l1'],
			['v2', 'v1'],
		]);
		expect(lines.map(({ line, until, days }) => [line.key, until, days])).toEqual([
			['l2', undefined, 160],
			['l3', undefined, 160],
			['l1', '2026-01-01', undefined],
		]);
		expect(vacancies.map(({ vacancy, days }) => [vacancy.key, days])).toEqual([
			['v2', undefined],
			['v1', 101],
		]);
	});
	test('is known from the first day of anybody, and has all names until the end of the agency', () => {
		expect(history().knownFrom).toBe('2025-03-01');
		expect(historyAt('', '2026-06-10').knownFrom).toBeUndefined();
		expect(history().names).toEqual([
			{ name: { en: 'Wells' }, until: '2026-02-01' },
			{ name: { en: 'Rivers' }, until: '2026-04-01' },
			{ name: { en: 'water' }, until: undefined },
		]);
		const gone = historyAt('onList: false\ndissolved: { on: 2026-06-01 }', '2026-06-10');
		expect(gone.names).toEqual([{ name: { en: 'water' }, until: '2026-06-01' }]);
	});
	test('is a timeline with a rail for each role, in which a declared vacancy takes the place of its gap', () => {
		const entries = (of: ReturnType<typeof history>) =>
			timelineOf(of).map(({ role, entries: ofRole }) => [
				role,
				...ofRole.map((entry) => {
					if (entry.kind === 'gap') return `gap ${entry.gap.from}`;
					return entry.kind === 'term' ? entry.term.key : entry.vacancy.key;
				}),
			]);
		expect(entries(history())).toEqual([
			['spokesperson', 'v1', 't1'],
			['press-assistant', 'v2', 't3', 't2'],
		]);
		const seat = (began: string) => `
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-02-01 }, ended: { on: 2026-03-01 } }]
vacancies: [{ key: v1, role: spokesperson, began: ${began} }]`;
		expect(entries(historyAt(seat('{ by: 2026-03-01 }'), '2026-06-10'))).toEqual([['spokesperson', 'v1', 't1']]);
		expect(entries(historyAt(seat('{ on: 2026-03-10 }'), '2026-06-10'))).toEqual([
			['spokesperson', 'v1', 'gap 2026-03-01', 't1'],
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

	test('that end have all their days, the others those up to the day asked, and none before they begin', () => {
		const announced = 'filed: 2026-01-01, note: announced';
		const agency = `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05 }, ended: { on: 2026-03-01, ${announced} } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2026-03-01, ${announced} } }`;
		const days = (day: string) => historyAt(agency, day).terms.map(({ days }) => days);
		expect([days('2026-02-04'), days('2026-03-01'), days('2026-03-02')]).toEqual([
			[0, 55],
			[0, 55],
			[1, 55],
		]);
	});

	test('of posts end where the next begins', () => {
		const agency = `terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-01 }, ended: { on: 2026-09-01 }, posts: [{ key: p1, en: Deputy }, { key: p2, en: Head, began: { on: 2026-06-01 } }] }]`;
		expect(historyAt(agency, '2026-12-31').terms[0]?.posts).toMatchObject([
			{ key: 'p1', from: { on: '2026-01-01' }, until: '2026-06-01' },
			{ key: 'p2', from: { on: '2026-06-01' }, until: '2026-09-01' },
		]);
	});

	test('of names end with the present one', () => {
		const agency = 'formerly: [{ key: f1, ended: { on: 2026-06-01 }, name: { en: Rivers } }]';
		expect(historyAt(agency, '2026-12-31').names).toEqual([
			{ name: { en: 'Rivers' }, until: '2026-06-01' },
			{ name: { en: 'water' }, until: undefined },
		]);
	});
});

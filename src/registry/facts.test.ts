import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { Language } from '../i18n/languages.ts';
import type { FactId } from '../publications/publication.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { eventFacts } from './event-facts.ts';
import { factsOf, type SealedLanguage } from './facts.ts';
import { agencyOn } from './in-force.ts';
import type { Agency } from './registry.ts';

const worldOf = (water: string, files = {}) => {
	const { registry } = soundRegistry({ water, health: '' }, files);
	return { registry, agency: registry.agencyOf.get('water') as Agency };
};
const pairs = (facts: readonly { of: FactId; value: unknown }[] | undefined) =>
	facts?.map(({ of, value }) => [of.replace('water#', ''), value]);

describe('a roster prints of an agency', () => {
	const printed = (water: string, first: Language = 'en', sealedIn?: SealedLanguage) => {
		const { registry, agency } = worldOf(water);
		return pairs(factsOf(agencyOn(registry, agency, { on: isoDate('2026-05-01') }), first, sealedIn));
	};
	const head = [
		['row', 'roster'],
		['group', 'departments'],
		['speaksBy', 'persons'],
		['name.en', 'water'],
		['pressOffice.name.en', 'Press Office'],
	];

	test('what it is, and where nobody and nothing is, no more', () => {
		expect(printed('')).toEqual(head);
		expect(printed('speaksBy: press-office\ngroup: towns')?.slice(0, 3)).toEqual([
			['row', 'roster'],
			['group', 'towns'],
			['speaksBy', 'press-office'],
		]);
	});

	test('its terms, lines and vacancies with their days of beginning, in the order of the record', () => {
		const water = `
terms:
  - { key: t2, role: spokesperson, name: Ann, acting: true, began: { on: 2026-01-05 }, posts: [{ key: p1, en: Deputy, zh: 副 }] }
  - { key: t1, role: temporary, name: Bob, began: { by: 2025-01-05 }, matter: { en: Flood }, authorisedBy: { en: Order }, expected: 2026-06-01 }
lines:
  - { key: l1, kind: office, number: "021-234567", label: { en: Floods }, began: { in: 2025-03 } }
  - { key: l2, kind: email, address: a@water.example, began: { on: 2026-02-01 } }
vacancies: [{ key: v1, role: press-assistant, began: { on: 2026-03-01 } }]`;
		expect(printed(water)).toEqual([
			...head,
			['t2.role', 'spokesperson'],
			['t2.name', 'Ann'],
			['t2.acting', true],
			['t2.began.on', '2026-01-05'],
			['t2.post', 'p1'],
			['p1.en', 'Deputy'],
			['t1.role', 'temporary'],
			['t1.name', 'Bob'],
			['t1.acting', false],
			['t1.began.by', '2025-01-05'],
			['t1.matter.en', 'Flood'],
			['l1.kind', 'office'],
			['l1.number', '021-234567'],
			['l1.label.en', 'Floods'],
			['l1.began.in', '2025-03'],
			['l2.kind', 'email'],
			['l2.address', 'a@water.example'],
			['l2.began.on', '2026-02-01'],
			['v1.role', 'press-assistant'],
			['v1.began.on', '2026-03-01'],
		]);
	});

	test.each([
		['in the first language of the registry', 'zh', undefined, ['name.zh', '水']],
		['in the first of another registry', 'en', undefined, ['name.en', 'Water']],
		['in the one in which it was sealed', 'zh', 'en', ['name.en', 'Water']],
	] satisfies [string, Language, Language | undefined, string[]][])('each text once: %s', (_, first, sealed, fact) => {
		const sealedIn = (path: string) => (path === 'name' ? sealed : undefined);
		const facts = printed('name: { zh: 水, en: Water }', first, sealedIn);
		expect(facts?.filter(([path]) => String(path).startsWith('name'))).toEqual([fact]);
	});

	test('in the language that there is where it has no other', () => {
		expect(printed('name: { zh: 水 }', 'en')).toContainEqual(['name.zh', '水']);
		expect(printed('', 'zh')).toContainEqual(['name.en', 'water']);
		expect(printed('', 'zh', () => 'zh')).toContainEqual(['name.en', 'water']);
	});
});

describe('a publication seals of an event', () => {
	const sealed = (
		water: string,
		id: string,
		options: { named?: boolean; sealedIn?: SealedLanguage } = {},
		files = {},
	) => {
		const { registry, agency } = worldOf(water, files);
		return pairs(eventFacts(registry, agency, `water#${id}`, { publication: 1, named: true, ...options }));
	};
	const at = (more: string) => `{ on: 2026-03-01, filed: 2026-03-02, filingNumber: F-1, document: D-1${more} }`;
	const filing = (event: string, kind: string) => [
		['row', 'event'],
		['kind', kind],
		[`${event}.on`, '2026-03-01'],
		[`${event}.filed`, '2026-03-02'],
		[`${event}.filingNumber`, 'F-1'],
	];

	const term = `terms:
  - key: t1
    role: temporary
    name: Ann
    formerNames: [{ name: Eve, until: 2026-03-02 }]
    matter: { en: Flood, zh: 水 }
    authorisedBy: { en: Order }
    expected: 2026-06-01
    posts: [{ key: p1, en: Deputy, zh: 副 }, { key: p2, zh: 正, began: ${at('')} }]
    began: { in: 2025-04 }
    ended: { on: 2026-04-01, reason: retired }`;

	test.each([
		[
			'a new post: whose it is, by the name of the day',
			term,
			'p2.began',
			[
				...filing('p2.began', 'post-changed'),
				['p2.began.document', 'D-1'],
				['t1.role', 'temporary'],
				['t1.name', 'Eve'],
				['t1.matter.en', 'Flood'],
				['p2.zh', '正'],
			],
		],
		[
			'the end of a term: why, and a beginning on no known day',
			term,
			't1.ended',
			[
				['row', 'event'],
				['kind', 'term-ended'],
				['t1.ended.on', '2026-04-01'],
				['t1.ended.reason', 'retired'],
				['t1.role', 'temporary'],
				['t1.name', 'Ann'],
				['t1.matter.en', 'Flood'],
				// The publication that seals it did not know the later post.
				['p1.en', 'Deputy'],
				['t1.began.in', '2025-04'],
			],
		],
		[
			'the beginning of a term without posts',
			`terms: [{ key: t1, role: first, name: Ann, began: ${at('')} }]`,
			't1.began',
			[...filing('t1.began', 'term-began'), ['t1.began.document', 'D-1'], ['t1.role', 'first'], ['t1.name', 'Ann']],
		],
		[
			'the beginning of a line',
			`lines: [{ key: l1, kind: office, number: "021-234567", label: { zh: 水 }, began: ${at('')} }]`,
			'l1.began',
			[
				...filing('l1.began', 'line-began'),
				['l1.began.document', 'D-1'],
				['l1.kind', 'office'],
				['l1.number', '021-234567'],
				['l1.label.zh', '水'],
			],
		],
		[
			'the end of a line',
			`lines: [{ key: l1, kind: email, address: a@water.example, began: { by: 2025-01-01 }, ended: ${at('')} }]`,
			'l1.ended',
			[
				...filing('l1.ended', 'line-ended'),
				['l1.ended.document', 'D-1'],
				['l1.kind', 'email'],
				['l1.address', 'a@water.example'],
				['l1.began.by', '2025-01-01'],
			],
		],
		[
			'the end of a line whose beginning is an event of its own',
			`lines: [{ key: l1, kind: email, address: a@water.example, began: { on: 2025-01-01 }, ended: ${at('')} }]`,
			'l1.ended',
			[
				...filing('l1.ended', 'line-ended'),
				['l1.ended.document', 'D-1'],
				['l1.kind', 'email'],
				['l1.address', 'a@water.example'],
			],
		],
		[
			'a vacancy',
			`vacancies: [{ key: v1, role: spokesperson, began: ${at('')} }]`,
			'v1.began',
			[...filing('v1.began', 'vacancy-declared'), ['v1.began.document', 'D-1'], ['v1.role', 'spokesperson']],
		],
		[
			'the end of a vacancy',
			`vacancies: [{ key: v1, role: spokesperson, began: { by: 2026-01-01 }, ended: ${at('')} }]`,
			'v1.ended',
			[
				...filing('v1.ended', 'vacancy-ended'),
				['v1.ended.document', 'D-1'],
				['v1.role', 'spokesperson'],
				['v1.began.by', '2026-01-01'],
			],
		],
		[
			'what an agency was before, field by field',
			`shortNames: [W]\nparent: health\nformerly: [{ key: f1, ended: ${at('')}, name: { en: Rivers, zh: 河 }, shortNames: [R, S], group: towns, order: 70, onList: false, division: "11", pressOffice: { name: { en: Old Office } }, speaksBy: press-office }]`,
			'f1.ended',
			[
				...filing('f1.ended', 'state-changed'),
				['f1.ended.document', 'D-1'],
				['f1.name.en', 'Rivers'],
				['f1.shortNames.0', 'R'],
				['f1.shortNames.1', 'S'],
				['f1.group', 'towns'],
				['f1.order', '70'],
				['f1.onList', false],
				['f1.division', '11'],
				['f1.pressOffice.name.en', 'Old Office'],
				['f1.speaksBy', 'press-office'],
			],
		],
		[
			'the later of two states',
			`formerly: [{ key: f0, ended: { on: 2026-01-01 }, name: { en: Wells } }, { key: f1, ended: { on: 2026-03-01 }, name: { en: Rivers } }]`,
			'f1.ended',
			[
				['row', 'event'],
				['kind', 'state-changed'],
				['f1.ended.on', '2026-03-01'],
				['f1.name.en', 'Rivers'],
			],
		],
		[
			'the parent that an agency had, and no field that was the same',
			`formerly: [{ key: f1, ended: { on: 2026-03-01 }, parent: health }]`,
			'f1.ended',
			[
				['row', 'event'],
				['kind', 'state-changed'],
				['f1.ended.on', '2026-03-01'],
				['f1.parent', 'health'],
			],
		],
		[
			'a dissolution',
			'onList: false\ndissolved: { on: 2026-03-01, document: D-1, successors: [health] }',
			'dissolved',
			[
				['row', 'event'],
				['kind', 'dissolved'],
				['dissolved.on', '2026-03-01'],
				['dissolved.document', 'D-1'],
				['dissolved.successors.0', 'health'],
			],
		],
	])('%s', (_, water, id, facts) => expect(sealed(water, id)).toEqual(facts));

	test('of which the record has none, nothing', () => {
		expect(sealed(term, 't2.began')).toBeUndefined();
		expect(sealed(term, 'dissolved')).toBeUndefined();
	});

	test('off the list its kind, its day and its filing alone', () => {
		expect(sealed(term, 'p2.began', { named: false })).toEqual(filing('p2.began', 'post-changed'));
	});

	test('in the language in which it was sealed', () => {
		const paths = sealed(term, 'p2.began', { sealedIn: (path) => (path === 't1.matter' ? 'zh' : 'en') })?.map(
			([path]) => path,
		);
		expect(paths).toEqual(expect.arrayContaining(['t1.matter.zh', 'p2.zh']));
	});

	test('also of a term that a correction declares never to have been', () => {
		const water = `terms: [{ key: t1, role: first, name: Ann, began: ${at('')} }]\ncorrections: [{ key: c1, of: t1, void: "true", on: 2026-03-05, reason: x }]`;
		const { value } = registryFromText({ water });
		const agency = value?.registry.agencyOf.get('water') as Agency;
		expect(agency.events).toEqual([]);
		expect(
			eventFacts(value?.registry as never, agency, 'water#t1.began', { publication: 1, named: false }),
		).toHaveLength(5);
	});
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';
import { filesOf, sealedChain } from '../../testing/publications.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { told } from '../../testing/told.ts';
import { addedAfterPublication } from '../additions.ts';
import { printedValues } from '../printed-values.ts';
import { printedWhere } from '../printed-where.ts';

type Json = Record<string, unknown>;
type Change = (agencies: Record<string, Json>) => void;

const filed = (on: string, day: string, more = {}) => ({ on, filed: day, ...more });
const correction = (key: string, of: string, was: string) => ({ key, of, was, on: '2024-03-01', reason: 'misprint' });
const voided = (key: string, of: string) => ({ key, of, void: 'true', on: '2024-03-01', reason: 'twice' });

/**
 * An edition of one agency, a supplement in which a term ended and another began, a line and a vacancy among them; an agency
 * off the list whose event is sealed without a name.
 */
function world(): RegistryInTime {
	const life = new RegistryInTime();
	const by = { by: '2023-12-31' };
	life.agencies['water'] = {
		name: { en: 'Water', zh: '水' },
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', posts: [{ key: 'p1', en: 'Deputy' }], began: by }],
		lines: [
			{ key: 'l1', kind: 'office', number: '021-100001', label: { en: 'Floods' }, began: by },
			{ key: 'l2', kind: 'fax', number: '021-100002', began: by },
		],
		vacancies: [],
	};
	life.annual('2024');
	life.today = isoDate('2024-02-20');
	life.agencies['water'] = {
		...life.agencies['water'],
		terms: [
			{
				key: 't1',
				role: 'spokesperson',
				name: 'Ann',
				posts: [{ key: 'p1', en: 'Deputy' }],
				began: by,
				ended: filed('2024-01-20', '2024-01-21', { reason: 'retired' }),
			},
			{
				key: 't2',
				role: 'spokesperson',
				name: 'Bob',
				posts: [{ key: 'p2', en: 'Head' }],
				began: filed('2024-02-01', '2024-02-02'),
			},
		],
		vacancies: [{ key: 'v1', role: 'press-assistant', began: filed('2024-01-20', '2024-01-21') }],
	};
	life.agencies['farm'] = {
		onList: false,
		terms: [{ key: 't1', role: 'spokesperson', name: 'Fay', began: filed('2024-01-25', '2024-01-26') }],
	};
	life.supplement();
	life.today = isoDate('2024-03-10');
	return life;
}

const entry = (agencies: Record<string, Json>, list: string, at: number, id = 'water') =>
	((agencies[id] as Json)[list] as Json[])[at] as Json;
const changed = (...changes: readonly Change[]) => {
	const life = world();
	for (const change of changes) change(life.agencies);
	return told(life.read());
};
const corrected =
	(...corrections: readonly Json[]): Change =>
	({ water }) => {
		(water as Json)['corrections'] = corrections;
	};

describe('a record that says otherwise what was published is told at its line, at the newest publication that says it', () => {
	const differs = (id: string, publication: number, record: string, published: string) =>
		`differs-from-publication of=water#${id} publication=${publication} record=${record} published=${published}`;

	test('and one that says it is not', () => expect(told(world().read())).toEqual([]));

	test.each([
		[
			'a name on the newest list',
			(b) => (entry(b, 'terms', 1)['name'] = 'Rob'),
			[`water "Rob" ${differs('t2.name', 2, 'Rob', 'Bob')}`],
		],
		[
			'a name of the edition before',
			(b) => (entry(b, 'terms', 0)['name'] = 'Eve'),
			[`water "Eve" ${differs('t1.name', 2, 'Eve', 'Ann')}`],
		],
		[
			'a post',
			(b) => (entry(b, 'terms', 1)['posts'] = [{ key: 'p2', en: 'Chief' }]),
			[`water "Chief" ${differs('p2.en', 2, 'Chief', 'Head')}`],
		],
		[
			'a flag',
			(b) => (entry(b, 'terms', 1)['acting'] = true),
			[
				`water ${differs('kind', 2, 'acting-began', 'term-began')}`,
				`water true ${differs('t2.acting', 2, 'true', 'false')}`,
			],
		],
		[
			'a label',
			(b) => (entry(b, 'lines', 0)['label'] = { en: 'Rain' }),
			[`water "Rain" ${differs('l1.label.en', 2, 'Rain', 'Floods')}`],
		],
		[
			'a label that is gone',
			(b) => delete entry(b, 'lines', 0)['label'],
			[`water ${differs('l1.label.en', 2, '—', 'Floods')}`],
		],
		[
			'a label that was none',
			(b) => (entry(b, 'vacancies', 0)['role'] = 'spokesperson'),
			[`water "spokesperson" ${differs('v1.role', 2, 'spokesperson', 'press-assistant')}`],
		],
		[
			'a label that was none, in the first language',
			(b) => (entry(b, 'lines', 1)['label'] = { zh: '雨', en: 'Rain' }),
			[`water "Rain" ${differs('l2.label.en', 2, 'Rain', '—')}`],
		],
		[
			'the group',
			(b) => ((b['water'] as Json)['group'] = 'towns'),
			[`water "towns" ${differs('group', 2, 'towns', 'departments')}`],
		],
		[
			'the name of the agency',
			(b) => ((b['water'] as Json)['name'] = { en: 'Rivers', zh: '水' }),
			[`water "Rivers" ${differs('name.en', 2, 'Rivers', 'Water')}`],
		],
		['not its name in another language', (b) => ((b['water'] as Json)['name'] = { en: 'Water', zh: '河' }), []],
		[
			'the reason of an end',
			(b) => ((entry(b, 'terms', 0)['ended'] as Json)['reason'] = 'resigned'),
			[`water "resigned" ${differs('t1.ended.reason', 2, 'resigned', 'retired')}`],
		],
		['not a document that comes later', (b) => ((entry(b, 'terms', 1)['began'] as Json)['document'] = 'D-9'), []],
		[
			'the filing of an agency off the list',
			(b) => ((entry(b, 'terms', 0, 'farm')['began'] as Json)['filed'] = '2024-01-27'),
			[
				'farm "2024-01-27" differs-from-publication of=farm#t1.began.filed publication=2 record=2024-01-27 published=2024-01-26',
			],
		],
		['not the name of one off the list', (b) => (entry(b, 'terms', 0, 'farm')['name'] = 'Gil'), []],
		[
			'an agency that is off the list',
			(b) => ((b['water'] as Json)['onList'] = false),
			[`water false ${differs('onList', 2, 'false', 'true')}`],
		],
	] satisfies [string, Change, string[]][])('%s', (_, change, found) => expect(changed(change)).toEqual(found));

	test('an event that is gone, by its id', () => {
		const gone = changed((b) => void ((b['water'] as Json)['vacancies'] as Json[]).pop());
		expect(gone).toEqual([
			'water differs-from-publication of=water#v1.role publication=2 record=— published=press-assistant',
			'water differs-from-publication of=water#v1.began.on publication=2 record=— published=2024-01-20',
			'water published-event-missing of=water#v1.began id=water#v1.began publication=2',
		]);
	});

	test('an agency that the edition does not print and the record has on the list', () => {
		const life = world();
		life.today = isoDate('2025-01-10');
		life.annual('2025');
		expect(told(life.read())).toEqual([]);
		(life.agencies['farm'] as Json)['onList'] = true;
		expect(told(life.read())).toEqual([
			'farm true differs-from-publication of=farm#onList publication=3 record=true published=false',
		]);
	});

	test.each([
		['a term', (b) => void ((b['water'] as Json)['terms'] as Json[]).pop(), 'terms'],
		['a line', (b) => void ((b['water'] as Json)['lines'] as Json[]).pop(), 'lines'],
		['a vacancy', (b) => void ((b['water'] as Json)['vacancies'] as Json[]).pop(), 'vacancies'],
	] satisfies [string, Change, string][])(
		'an entry that is gone, in the list in which it stood: %s',
		(_, change, list) => {
			const said = changed(change);
			expect(said.length).toBeGreaterThan(0);
			const life = world();
			change(life.agencies);
			const { value, problems } = life.read();
			const text = value?.content.agencies.find(({ value: { id } }) => id === 'water')?.text.split('\n') ?? [];
			expect(new Set(problems.map(({ place }) => text[place.line - 1]?.split(':')[0]))).toEqual(new Set([list]));
		},
	);
});

test('a line that is gone is missed with what was withdrawn of it', () => {
	const life = world();
	life.redaction(['water#l1.number']);
	(life.agencies['water'] as Json)['lines'] = [];
	expect(told(life.read())).toContainEqual(
		'water differs-from-publication of=water#l1.number publication=2 record=— published={"withdrawn":3}',
	);
});

test('an event that was sealed in the one language that there was may get the first one later', () => {
	const life = world();
	const line = { key: 'l3', kind: 'fax', number: '021-100003', began: filed('2024-03-01', '2024-03-02') };
	const lines = (life.agencies['water'] as Json)['lines'] as Json[];
	lines.push({ ...line, label: { zh: '雨' } });
	life.supplement();
	lines[2] = { ...line, label: { zh: '雨', en: 'Rain' } };
	expect(told(life.read())).toEqual([]);
});

test('an entry under another key is another, whatever it says', () => {
	expect(
		changed((b) => (entry(b, 'lines', 0)['key'] = 'l9'))
			.map((one) => one.replace(/^.* of=(\S+) .*$/, '$1'))
			.sort(),
	).toEqual(
		['l1', 'l9'].flatMap((key) => ['began.by', 'kind', 'label.en', 'number'].map((path) => `water#${key}.${path}`)),
	);
});

test.each([
	[1, ['differs-from-publication'], ['water#t1.began.document']],
	[2, [], []],
])('rows of layout %i are compared where it is known', (layout, codes, added) => {
	const water = 'terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2011-01-05, document: D-1 } }]';
	const rows = { water: { 'name.en': 'Rivers', 'pressOffice.name.en': 'Press Office' } };
	const files = filesOf(sealedChain({ layout, rows, carries: ['water#t1.began'] }));
	const texts = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
	const { value, problems } = registryFromText({ water, 'water-office': '', health: '' }, texts);
	const told = problems.filter(({ place }) => place.file === 'agencies/all/water.yaml').map(({ code }) => code);
	expect([...new Set(told)].sort()).toEqual(codes);
	expect(value && [...addedAfterPublication(value.registry)]).toEqual(added);
});

test('records are compared with no publications that are damaged', () => {
	const life = world();
	entry(life.agencies, 'terms', 1)['name'] = 'Rob';
	const files = life.files();
	const damaged = Object.entries(files).map(([path, file]) => {
		const text = typeof file === 'string' ? file : new TextDecoder().decode(file);
		return [path, text.replace('Information Office', 'Information Offers')] as const;
	});
	const found = registryFromText(life.texts(), Object.fromEntries(damaged)).problems;
	expect(found).not.toEqual([]);
	expect(found.filter(({ place }) => place.file.startsWith('agencies/'))).toEqual([]);
});

describe('a correction explains what differs', () => {
	const rename: Change = (b) => (entry(b, 'terms', 1)['name'] = 'Rob');
	test.each([
		['where it names the words in print', [rename, corrected(correction('c1', 't2.name', 'Bob'))], []],
		[
			'not where it names others',
			[rename, corrected(correction('c1', 't2.name', 'Bill'))],
			[
				'water differs-from-publication of=water#t2.name publication=2 record=Rob published=Bob',
				'water correction-not-printed was=Bill',
			],
		],
		[
			'not of another fact',
			[rename, corrected(correction('c1', 't1.name', 'Bob'))],
			[
				'water differs-from-publication of=water#t2.name publication=2 record=Rob published=Bob',
				'water correction-not-printed was=Bob',
			],
		],
		[
			'not where nothing differs',
			[corrected(correction('c1', 't2.name', 'Bob'))],
			['water correction-changes-nothing of=t2.name'],
		],
		[
			'and says it once',
			[rename, corrected(correction('c1', 't2.name', 'Bob'), correction('c2', 't2.name', 'Bob'))],
			['water correction-changes-nothing of=t2.name'],
		],
		[
			'but a word of an agency that stands in a former state too',
			[
				(b) => {
					const water = b['water'] as Json;
					water['name'] = { en: 'Rivers', zh: '水' };
					water['formerly'] = [{ key: 'f1', ended: filed('2024-03-05', '2024-03-06'), name: { en: 'Wells' } }];
				},
				corrected(correction('c1', 'name.en', 'Water')),
			],
			[],
		],
		[
			'of two facts that said the same, each',
			[
				(b) => (entry(b, 'terms', 0)['role'] = 'first'),
				(b) => (entry(b, 'terms', 1)['role'] = 'first'),
				corrected(correction('c1', 't1.role', 'spokesperson'), correction('c2', 't2.role', 'spokesperson')),
			],
			[],
		],
		[
			'not of what was called as it is now: a former state has it otherwise',
			[
				({ water }) => {
					const ended = filed('2024-03-05', '2024-03-06');
					(water as Json)['formerly'] = [{ key: 'f1', ended, name: { en: 'Springs', zh: '水' } }];
				},
				corrected(correction('c1', 'name.en', 'Water')),
			],
			[],
		],
		[
			'and another of the same fact is told for its own words',
			[rename, corrected(correction('c1', 't2.name', 'Bob'), correction('c2', 't2.name', 'Bill'))],
			['water correction-not-printed was=Bill'],
		],
		['a term that never was', [corrected(voided('c1', 't2'))], []],
		[
			'but with a term that never was nothing else is gone',
			[(b) => delete entry(b, 'lines', 0)['label'], corrected(voided('c1', 't2'))],
			['water differs-from-publication of=water#l1.label.en publication=2 record=— published=Floods'],
		],
		[
			'and what is printed of two that never were stays',
			[(b) => (entry(b, 'lines', 0)['number'] = '021-100009'), corrected(voided('c1', 't2'), voided('c2', 'l1'))],
			['water differs-from-publication of=water#l1.number publication=2 record=021-100009 published=021-100001'],
		],
		[
			'but nothing that was never printed',
			[
				(b) =>
					void ((b['water'] as Json)['vacancies'] as Json[]).push({
						key: 'v2',
						role: 'spokesperson',
						began: filed('2024-03-05', '2024-03-06'),
					}),
				corrected(voided('c1', 'v2')),
			],
			['water correction-not-printed was=v2'],
		],
	] satisfies [string, Change[], string[]][])('%s', (_, changes, found) => {
		expect(
			changed(...changes).map((one) =>
				one.replace(/^(\w+) (?=.*(?:differs|correction)-)\S*?(?:"Rob"|\{.*\})? ?(?=differs|correction)/, '$1 '),
			),
		).toEqual(found);
	});

	test('once an erratum lists it, it stays as it was sealed', () => {
		const life = world();
		rename(life.agencies);
		corrected(correction('c1', 't2.name', 'Bob'))(life.agencies);
		life.erratum();
		expect(told(life.read())).toEqual([]);
		const was = structuredClone(life.agencies['water']) as Json;
		const sealed = (change: Json | undefined) => {
			life.agencies['water'] = {
				...structuredClone(was),
				corrections: change ? [{ ...correction('c1', 't2.name', 'Bob'), ...change }] : [],
			};
			return told(life.read()).filter((one) => one.includes('published-correction'));
		};
		const told1 = (at: string) => [
			`water ${at} published-correction-changed id=water#c1 publication=3`.replace('  ', ' '),
		];
		expect(sealed({})).toEqual([]);
		expect(sealed({ was: 'Bill' })).toEqual(told1(''));
		expect(sealed({ of: 't1.name' })).toEqual(told1(''));
		expect(sealed({ on: '2024-03-02' })).toEqual(told1('"2024-03-02"'));
		expect(sealed({ reason: 'other' })).toEqual(told1('"other"'));
		expect(sealed({ was: undefined, void: 'true', of: 't2' })).toEqual(told1(''));
		expect(sealed(undefined)).toEqual(told1(''));
	});

	test('once an erratum lists it, it explains nothing more', () => {
		const life = world();
		const say = (name: string, ...corrections: readonly Json[]) => {
			entry(life.agencies, 'terms', 1)['name'] = name;
			corrected(...corrections)(life.agencies);
		};
		const [first, back] = [correction('c1', 't2.name', 'Bob'), correction('c2', 't2.name', 'Rob')];
		say('Rob', first);
		life.erratum();
		say('Bob', first, back);
		life.erratum();
		expect(told(life.read())).toEqual([]);
		say('Zed', first, back);
		expect(told(life.read())).toEqual([
			'water "Zed" differs-from-publication of=water#t2.name publication=2 record=Zed published=Bob',
		]);
		delete life.agencies['water'];
		life.agencies['health'] = { onList: false };
		expect(new Set(told(life.read()).map((one) => one.split(' ')[1]))).toEqual(new Set(['published-body-missing']));
	});

	test('a term that never was stays as it was printed, with its posts', () => {
		const life = world();
		corrected(voided('c1', 't2'))(life.agencies);
		life.erratum();
		expect(told(life.read())).toEqual([]);
		entry(life.agencies, 'terms', 1)['posts'] = [{ key: 'p2', en: 'Chief' }];
		expect(told(life.read())).toEqual([
			'water "Chief" differs-from-publication of=water#p2.en publication=2 record=Chief published=Head',
		]);
		entry(life.agencies, 'terms', 1)['posts'] = [{ key: 'p2', en: 'Head' }];
		entry(life.agencies, 'terms', 1)['name'] = 'Rob';
		expect(told(life.read())).toEqual([
			'water "Rob" differs-from-publication of=water#t2.name publication=2 record=Rob published=Bob',
		]);
	});
});

describe('the settings of a registry stay as its publications have them', () => {
	const withSettings = (life: RegistryInTime, from: string, to: string) =>
		told(
			registryFromText(life.texts(), {
				...life.files(),
				'registry.yaml': `${baseFiles['registry.yaml']}`.replace(from, to),
			}),
		);
	const swapped = ['[en, zh]', '[zh, en]'] as const;
	const language = ['registry zh languages-differ-from-publication language=zh sealed=en'];

	test('their id', () => {
		expect(withSettings(world(), 'id: anyland', 'id: otherland')).toEqual([
			'registry otherland registry-id-differs published=anyland',
		]);
	});

	test('their first language, by agencies that are named in both', () => {
		const life = world();
		expect(withSettings(life, ...swapped)).toEqual(language);
		(life.agencies['water'] as Json)['name'] = { en: 'Water' };
		expect(withSettings(life, ...swapped)).toEqual([]);
	});

	test('by those alone: one that is named in the new first language only was sealed in it', () => {
		const life = new RegistryInTime();
		const terms = (name: string) => [{ key: 't1', role: 'spokesperson', name, began: { by: '2023-12-31' } }];
		life.agencies['water'] = { name: { en: 'Water', zh: '水' }, terms: terms('Ann') };
		life.agencies['health'] = { name: { zh: '卫生' }, terms: terms('Bob') };
		life.annual('2024');
		expect(withSettings(life, ...swapped)).toEqual(language);
	});

	test('by the newest edition, whatever came out after it', () => {
		const life = world();
		entry(life.agencies, 'terms', 1)['name'] = 'Rob';
		corrected(correction('c1', 't2.name', 'Bob'))(life.agencies);
		life.erratum();
		expect(withSettings(life, ...swapped)).toEqual(language);
	});

	test('by what an agency is called, not by what its press office is', () => {
		const life = new RegistryInTime();
		life.agencies['water'] = {
			name: { en: 'Water', zh: '水' },
			pressOffice: { name: { zh: '新闻处' } },
			terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { by: '2023-12-31' } }],
		};
		life.annual('2024');
		expect(withSettings(life, ...swapped)).toEqual(language);
	});
});

describe('a beginning on no known day is of a time before the registry knew the agency', () => {
	const late =
		(list: string, began: Json): Change =>
		(b) => {
			const water = b['water'] as Json;
			const entries = {
				terms: { key: 'x1', role: 'first', name: 'Zoe', began },
				vacancies: { key: 'x1', role: 'spokesperson', began },
				lines: { key: 'x1', kind: 'fax', number: '021-100002', began },
			};
			(water[list] as Json[]).push(entries[list as 'terms']);
		};
	test.each([
		['on its day', late('terms', { by: '2024-01-01' }), []],
		[
			'not later',
			late('terms', { by: '2024-01-02' }),
			['water "2024-01-02" by-after-publication day=2024-01-02 asOf=2024-01-01 number=1'],
		],
		[
			'nor by its month',
			late('terms', { in: '2024-01' }),
			['water "2024-01" by-after-publication day=2024-01 asOf=2024-01-01 number=1'],
		],
		[
			'also of a vacancy',
			late('vacancies', { by: '2024-01-02' }),
			['water "2024-01-02" by-after-publication day=2024-01-02 asOf=2024-01-01 number=1'],
		],
		['but of a line it may come later', late('lines', { by: '2024-03-02' }), []],
		['and a day that is known may come any time', late('terms', { on: '2024-03-02' }), []],
	] satisfies [string, Change, string[]][])('%s', (_, change, found) => {
		expect(changed(change).filter((one) => !one.includes('differs'))).toEqual(found);
	});
});

test('an agency that was published has its record', () => {
	const life = world();
	delete life.agencies['farm'];
	expect(told(life.read())).toEqual(['0002-supplement-2024-1 published-body-missing id=farm publication=2']);
});

describe('what is printed', () => {
	const { registry } = world().loaded();
	const printed = (path: string) =>
		printedValues(registry, 'water', path).map(({ publication, event, value }) => [
			publication.header.number,
			event,
			value,
		]);

	test('of one fact, on lists and with events', () => {
		expect(printed('t2.name')).toEqual([
			[2, undefined, 'Bob'],
			[2, 'water#t2.began', 'Bob'],
		]);
		expect(printed('t1.name')).toEqual([
			[1, undefined, 'Ann'],
			[2, 'water#t1.ended', 'Ann'],
		]);
		expect(printedValues(registry, 'farm', 't1.name')).toEqual([]);
	});

	test('of a term in the post of the day, though a later one is known', () => {
		const life = world();
		const posts = [
			{ key: 'p3', en: 'Clerk' },
			{ key: 'p4', en: 'Chief', began: filed('2024-03-05', '2024-03-06') },
		];
		(life.agencies['water']?.['terms'] as Json[]).push({
			key: 't3',
			role: 'press-assistant',
			name: 'Cyd',
			posts,
			began: filed('2024-03-01', '2024-03-02'),
		});
		life.supplement();
		const said = printedValues(life.loaded().registry, 'water', 'p3.en');
		expect(said.map(({ event, value }) => [event, value])).toEqual([['water#t3.began', 'Clerk']]);
	});

	test('under an entry, and not under one that only begins so', () => {
		expect(printed('v1.').map(([number, event]) => [number, event])).toEqual([
			[2, undefined],
			[2, undefined],
			[2, 'water#v1.began'],
			[2, 'water#v1.began'],
			[2, 'water#v1.began'],
		]);
		expect(printed('t.')).toEqual([]);
		expect(printed('t1')).toEqual([]);
	});

	test('as a text of an agency, or above its rows', () => {
		expect(printedWhere(registry, 'water', 'Ann')).toBe(2);
		expect(printedWhere(registry, 'water', 'Nobody')).toBeUndefined();
		expect(printedWhere(registry, 'farm', 'Ann')).toBeUndefined();
		expect(printedWhere(registry, undefined, 'Ann')).toBeUndefined();
		expect(printedWhere(registry, undefined, 'Roster 2024')).toBe(1);
		expect(printedWhere(registry, undefined, 'Information Office of Anyland')).toBe(2);
	});

	test('as the words of a correction', () => {
		const life = world();
		entry(life.agencies, 'terms', 1)['name'] = 'Rob';
		corrected(correction('c1', 't2.name', 'Bob'), voided('c2', 'v1'))(life.agencies);
		life.erratum();
		const after = life.loaded().registry;
		expect(printedWhere(after, 'water', 'Bob')).toBe(3);
		expect(printedWhere(after, 'water', 'Rob')).toBe(3);
		expect(printedWhere(after, 'water', 'Ann')).toBe(2);
	});
});

test('what came to a sealed event after its publication is known, and only documents, numbers and reasons may', () => {
	const life = world();
	Object.assign(entry(life.agencies, 'terms', 1)['began'] as Json, {
		document: 'D-9',
		filingNumber: 'F-9',
		note: 'late',
	});
	Object.assign(entry(life.agencies, 'terms', 0, 'farm')['began'] as Json, { document: 'D-8', filingNumber: 'F-8' });
	(life.agencies['water'] as Json)['topics'] = ['water'];
	const { registry } = life.loaded();
	expect([...addedAfterPublication(registry)].sort()).toEqual([
		'farm#t1.began.filingNumber',
		'water#t2.began.document',
		'water#t2.began.filingNumber',
	]);
	expect(addedAfterPublication(registry)).toBe(addedAfterPublication(registry));
	expect([...addedAfterPublication(world().loaded().registry)]).toEqual([]);
});

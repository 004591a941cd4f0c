import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { Registry } from '../registry/registry.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { planErratum } from './erratum-plan.ts';
import { planOf, runningLabel, type PlanFrame, type PlanStop } from './plan.ts';
import { planRedaction } from './redaction-plan.ts';
import { planAnnual, planSupplement } from './roster-plan.ts';
import { sealPlan } from './seal-plan.ts';

type Json = Record<string, unknown>;

const today = isoDate('2024-06-01');
const by = { by: '2023-12-31' };
const ann = () => ({ key: 't1', role: 'spokesperson', name: 'Ann', posts: [{ key: 'p1', en: 'Deputy' }], began: by });

let life: RegistryInTime;
let water: Json;

/** An agency published as of 2024-01-01, five days later; and two off the list that nobody has named yet. */
beforeEach(() => {
	life = new RegistryInTime();
	life.today = isoDate('2024-01-01');
	water = { terms: [ann()], corrections: [] };
	life.agencies['water'] = water;
	life.annual('2024');
	life.agencies['zoo'] = { onList: false, terms: [{ ...ann(), name: 'Zed' }] };
	life.agencies['health'] = { onList: false, terms: [{ ...ann(), name: 'Hal' }] };
	life.today = today;
});

const frame = (changes: Record<string, string | undefined> = {}): PlanFrame =>
	({ today, asOf: today, published: today, ...changes }) as PlanFrame;
const registry = () => life.loaded().registry;
const contents = { kind: 'supplement', label: '2024-1', carries: [], rows: [], stops: [] } as const;

describe('every publication is stopped', () => {
	test.each<{ where: string; changes: Record<string, string>; stops: readonly object[] }>([
		{ where: 'nowhere on its day', changes: {}, stops: [] },
		{ where: 'nowhere as of an earlier day', changes: { asOf: '2024-05-01' }, stops: [] },
		{ where: 'nowhere as of the day of the last', changes: { asOf: '2024-01-01' }, stops: [] },
		{
			where: 'as of a day before that of the last',
			changes: { asOf: '2023-12-31' },
			stops: [{ kind: 'as-of-before-last', last: '2024-01-01' }],
		},
		{
			where: 'as of a day that has not come',
			changes: { asOf: '2024-06-02', published: '2024-06-02' },
			stops: [{ kind: 'as-of-after-today', today }],
		},
		{ where: 'nowhere 31 days ahead', changes: { published: '2024-07-02' }, stops: [] },
		{
			where: '32 days ahead',
			changes: { published: '2024-07-03' },
			stops: [{ kind: 'published-far-ahead', today }],
		},
		{
			where: 'published before it speaks',
			changes: { published: '2024-05-31' },
			stops: [{ kind: 'published-before-as-of' }],
		},
		{
			where: 'nowhere on the day of the last',
			changes: { asOf: '2024-01-01', published: '2024-01-06' },
			stops: [],
		},
		{
			where: 'published before the last',
			changes: { asOf: '2024-01-01', published: '2024-01-05' },
			stops: [{ kind: 'published-before-last', last: '2024-01-06' }],
		},
		{
			where: 'nowhere 400 days after the last',
			changes: { today: '2025-02-09', published: '2025-02-09' },
			stops: [],
		},
		{
			where: '401 days after the last',
			changes: { today: '2025-02-10', published: '2025-02-10' },
			stops: [{ kind: 'published-long-after', last: '2024-01-06', published: '2025-02-10' }],
		},
		{
			where: '401 days after the last, another day confirmed',
			changes: { today: '2025-02-10', published: '2025-02-10', confirmed: '2025-02-09' },
			stops: [{ kind: 'published-long-after', last: '2024-01-06', published: '2025-02-10' }],
		},
		{
			where: 'nowhere 401 days after the last, the day confirmed',
			changes: { today: '2025-02-10', published: '2025-02-10', confirmed: '2025-02-10' },
			stops: [],
		},
		{
			where: 'under a number that says nothing',
			changes: { document: ' ' },
			stops: [{ kind: 'unfit-text', text: '" "' }],
		},
		{
			where: 'under a number with a control, told in sixty signs',
			changes: { document: `\u200b${'x'.repeat(99)}` },
			stops: [{ kind: 'unfit-text', text: `"\u200b${'x'.repeat(58)}` }],
		},
	])('$where', ({ changes, stops }) => {
		expect(planOf(registry(), frame(changes), contents).stops).toEqual(stops);
	});

	test('where its header would be larger than a reader takes, and one byte before nowhere', () => {
		const now = registry();
		const stopsOf = (length: number) => planOf(now, frame({ document: 'x'.repeat(length) }), contents).stops;
		const longest = Array.from({ length: 2048 }, (_, length) => length).findLast(
			(length) => stopsOf(length).length === 0,
		);
		const plan = planOf(now, frame({ document: 'x'.repeat(longest ?? 0) }), contents);
		const { publication } = sealPlan(plan, now.publications, () => '0'.repeat(32));
		const room = 2048 - Buffer.byteLength(JSON.stringify(publication.header));
		// The count of rows has one digit here, and may have ten.
		expect(room).toBe(9);
		expect(stopsOf((longest ?? 0) + 1)).toEqual([{ kind: 'header-too-large', limit: '2048' }]);
	});

	test('where the registry has no id, and where its title says nothing', () => {
		const { settings } = registry();
		const nameless = { ...registry(), settings: { ...settings, id: undefined } } as unknown as Registry;
		expect(planOf(nameless, frame(), contents).stops).toEqual([{ kind: 'registry-without-id' }]);
		const blank = { ...settings, roster: { ...settings.roster, supplementTitle: { en: '\u3000' } } };
		expect(planOf({ ...registry(), settings: blank }, frame(), contents).stops).toMatchObject([{ kind: 'unfit-text' }]);
		const issuer = { ...settings, authority: { ...settings.authority, name: { en: 'A\u202e' } } };
		expect(planOf({ ...registry(), settings: issuer }, frame(), contents).stops).toMatchObject([
			{ kind: 'unfit-text' },
		]);
	});

	test('by what stops its kind too', () => {
		const stops: readonly PlanStop[] = [{ kind: 'nothing-to-carry' }];
		expect(planOf(registry(), frame({ published: '2024-05-31' }), { ...contents, stops }).stops).toEqual([
			{ kind: 'published-before-as-of' },
			{ kind: 'nothing-to-carry' },
		]);
	});

	test('never by a last one where there is none', () => {
		const first = new RegistryInTime();
		first.agencies['water'] = { terms: [ann()] };
		const day = { asOf: '1990-01-01', published: '1990-01-01' };
		expect(planOf(first.loaded().registry, frame(day), contents).stops).toEqual([]);
	});
});

describe('a plan', () => {
	test('has the next number, lists in order, and the agencies that nobody has named', () => {
		const carries = ['water#t2.began', 'health#t1.began'] as const;
		const plan = planOf(registry(), frame({ document: '7' }), { ...contents, carries, undeclared: ['b', 'a'] });
		expect(plan.header).toMatchObject({ number: 2, document: '7', format: 2, layout: 1, label: '2024-1' });
		expect(plan.lists).toEqual({
			carries: ['health#t1.began', 'water#t2.began'],
			newBodies: ['health', 'zoo'],
			redacts: [],
			undeclared: ['a', 'b'],
		});
		expect(planOf(registry(), frame(), contents).header).not.toHaveProperty('document');
	});

	test('has the title of its kind, with year and number', () => {
		const titles = {
			title: { en: 'R {{year}}', zh: undefined },
			supplementTitle: { en: 'S {{year}} {{number}} {{year}}', zh: '调' },
			erratumTitle: { en: 'E {{number}}' },
			redactionTitle: { en: 'W {{number}} of {{year}}' },
		};
		const settings = { ...registry().settings, roster: titles } as unknown as Registry['settings'];
		const titleOf = (kind: 'annual' | 'supplement' | 'erratum' | 'redaction', label: string) =>
			planOf({ ...registry(), settings }, frame(), { ...contents, kind, label }).header.title;
		expect(titleOf('annual', '2024')).toEqual({ en: 'R 2024' });
		expect(titleOf('supplement', '2024-3')).toEqual({ en: 'S 2024 3 2024', zh: '调' });
		expect(titleOf('erratum', '2024-12')).toEqual({ en: 'E 12' });
		expect(titleOf('redaction', '2024-2')).toEqual({ en: 'W 2 of 2024' });
	});

	test('that is stopped is never sealed', () => {
		const plan = planOf(registry(), frame({ published: '2024-05-31' }), contents);
		expect(() => sealPlan(plan, registry().publications, () => '0'.repeat(32))).toThrow('never sealed');
	});

	test('is sealed upon the last publication, and heads.txt has a line more', () => {
		const { publications } = registry();
		const sealed = sealPlan(planOf(registry(), frame(), contents), publications, () => '0'.repeat(32));
		expect(sealed.publication.header.previous).toBe(publications[0]?.hash);
		expect(sealed.path).toBe('publications/0002-supplement-2024-1.json');
		expect(sealed.heads).toBe(`0001 ${publications[0]?.hash}\n0002 ${sealed.hash}\n`);
		const first = sealPlan(planOf(registry(), frame(), contents), [], () => '0'.repeat(32));
		expect(first.publication.header.previous).toBeNull();
	});

	test('is counted within its kind and the year of its publication', () => {
		life.supplement();
		life.pass(1);
		water['terms'] = [{ ...ann(), ended: { on: '2024-05-01', filed: '2024-05-02' } }];
		life.supplement();
		const next = (kind: 'supplement' | 'erratum', day: string) => runningLabel(registry(), kind, isoDate(day));
		expect(registry().publications.map(({ header }) => header.label)).toEqual(['2024', '2024-1']);
		expect([next('supplement', '2024-12-31'), next('supplement', '2025-01-01')]).toEqual(['2024-2', '2025-1']);
		expect(next('erratum', '2024-12-31')).toBe('2024-1');
	});
});

describe('an annual edition', () => {
	test.each([
		{ year: '2023', stops: [] },
		{ year: '2025', stops: [] },
		{ year: '2022', stops: [{ kind: 'label-far-from-day', label: '2022', published: today }] },
		{ year: '2026', stops: [{ kind: 'label-far-from-day', label: '2026', published: today }] },
		{ year: '2024', stops: [{ kind: 'label-used', label: '2024' }] },
	])('labelled $year is stopped: $stops', ({ year, stops }) => {
		const plan = planAnnual(registry(), { ...frame(), year });
		expect(plan.stops).toEqual(stops);
		expect(plan.roster.rows.map(({ agency }) => agency)).toEqual(['water']);
	});

	test('prints as undeclared only agencies that are', () => {
		const plan = planAnnual(registry(), { ...frame(), year: '2025', undeclared: ['water', 'zoo'] });
		expect(plan.stops).toEqual([
			{ kind: 'not-undeclared', body: 'water' },
			{ kind: 'not-undeclared', body: 'zoo' },
		]);
	});
});

describe('a supplement', () => {
	test('is not written where nothing happened', () => {
		const plan = planSupplement(registry(), frame());
		expect([plan.stops, plan.rows, plan.roster.rows]).toEqual([[{ kind: 'nothing-to-carry' }], [], []]);
	});

	test('has a row for each agency in which something happened, and one for each event', () => {
		water['terms'] = [{ ...ann(), ended: { on: '2024-05-01', filed: '2024-05-02' } }];
		water['vacancies'] = [{ key: 'v1', role: 'spokesperson', began: { on: '2024-05-01', filed: '2024-05-02' } }];
		const plan = planSupplement(registry(), frame());
		expect(plan.lists.carries).toEqual(['water#t1.ended', 'water#v1.began']);
		expect(plan.roster.rows.map(({ agency }) => agency)).toEqual(['water']);
		expect(plan.rows.map(({ body: agency, facts }) => [agency, facts[0]?.value])).toEqual([
			['water', 'roster'],
			['water', 'event'],
			['water', 'event'],
		]);
	});

	test.each([
		{
			of: 'filed on its day',
			began: { on: '2024-05-01', filed: '2024-06-01' },
			dissolved: {},
			sealed: ['t2.began.on'],
		},
		{ of: 'that has not come', began: { on: '2024-06-02', filed: '2024-05-01' }, dissolved: {}, sealed: [] },
		{ of: 'filed later', began: { on: '2024-05-01', filed: '2024-06-02' }, dissolved: {}, sealed: [] },
		{ of: 'not filed', began: { on: '2024-05-01' }, dissolved: {}, sealed: [] },
	])('seals of an agency off the list an event $of: $sealed', ({ began, sealed }) => {
		life.agencies['zoo'] = { onList: false, terms: [{ ...ann(), key: 't2', name: 'Zed', began }] };
		water['terms'] = [{ ...ann(), ended: { on: '2024-05-01', filed: '2024-05-02' } }];
		const rows = planSupplement(registry(), frame({ today: '2024-06-03' })).rows.filter(
			({ body: agency }) => agency === 'zoo',
		);
		expect(rows.flatMap(({ facts }) => facts.map(({ of }) => of)).filter((of) => of.endsWith('.on'))).toEqual(
			sealed.map((path) => `zoo#${path}`),
		);
	});
});

describe('an erratum', () => {
	const slip = { key: 'c1', of: 't1.name', was: 'Ann', on: '2024-05-01', reason: 'misprint' };

	test('is not written where nothing is corrected', () => {
		expect(planErratum(registry(), frame()).stops).toEqual([{ kind: 'nothing-to-carry' }]);
	});

	test('carries a correction with its day and its reason', () => {
		Object.assign(water, { terms: [{ ...ann(), name: 'Anne' }], corrections: [slip] });
		const plan = planErratum(registry(), frame());
		expect(plan.stops).toEqual([]);
		expect(plan.lists.carries).toEqual(['water#c1']);
		expect(plan.rows).toEqual([
			{
				body: 'water',
				facts: [
					{ of: 'water#row', value: 'correction' },
					{ of: 'water#c1', value: { of: 't1.name', was: 'Ann', now: 'Anne' } },
					{ of: 'water#c1.on', value: '2024-05-01' },
					{ of: 'water#c1.reason', value: 'misprint' },
				],
			},
		]);
	});
});

describe('a redaction', () => {
	const planned = (...of: `${string}#${string}`[]) => planRedaction(life.loaded(), { ...frame(), of, texts: [] });

	test.each([
		{ of: ['water#t1.name'], stops: [] },
		{ of: [], stops: [{ kind: 'nothing-to-carry' }] },
		{
			of: ['water#t1.role'],
			stops: [
				{ kind: 'not-redactable', of: 'water#t1.role' },
				{ kind: 'value-elsewhere', where: 'water#t1.role' },
			],
		},
		{ of: ['water#t1.latin'], stops: [{ kind: 'unknown-fact', of: 'water#t1.latin' }] },
		{ of: ['nobody#t1.name'], stops: [{ kind: 'unknown-fact', of: 'nobody#t1.name' }] },
		{ of: ['health#t1.name'], stops: [{ kind: 'not-published', of: 'health#t1.name' }] },
	] as const)('of $of is stopped: $stops', ({ of, stops }) => {
		expect(planned(...of).stops).toEqual(stops);
	});

	test('names each fact once, and what becomes of the record', () => {
		const plan = planned('water#t1.name', 'water#p1.en', 'water#t1.name');
		expect(plan.lists.redacts.map(({ of, publication }) => [of, publication])).toEqual([
			['water#p1.en', 1],
			['water#t1.name', 1],
		]);
		expect(plan.recordEdits).toEqual([
			{
				path: 'agencies/all/water.yaml',
				edits: [
					{ path: ['terms', 0, 'posts', 0, 'en'], value: { withdrawn: '2' } },
					{ path: ['terms', 0, 'name'], value: { withdrawn: '2' } },
				],
			},
		]);
	});

	test('of what is withdrawn is stopped', () => {
		life.redaction(['water#t1.name']);
		expect(planned('water#t1.name').stops).toContainEqual({ kind: 'already-withdrawn', of: 'water#t1.name' });
	});

	test('is stopped where the words stand in a text, unless that is left', () => {
		const texts = [{ path: 'prose/about.mdx', text: 'Call Ann.' }];
		const stopsOf = (leave: readonly string[]) =>
			planRedaction(life.loaded(), { ...frame(), of: ['water#t1.name'], texts, leave }).stops;
		expect(stopsOf([])).toEqual([{ kind: 'value-elsewhere', where: 'prose/about.mdx' }]);
		expect(stopsOf(['prose/about.mdx'])).toEqual([]);
	});
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { owedBy } from '../measures/finding.ts';
import { baseFiles, soundRegistry } from '../testing/registry-from-text.ts';
import { changesToPublishLater, dutiesOf, headCountsToClarify } from './duties.ts';
import { updateChecks } from './update-checks.ts';

const term = (key: string, more: string, role = 'spokesperson') =>
	`  - { key: ${key}, role: ${role}, name: Ann ${key}, ${more} }`;
const by = 'began: { by: 2020-01-01 }';
const worldOf = (water: string, files: Readonly<Record<string, string>> = {}) =>
	soundRegistry({ water }, files).registry;
const boardOf = (water: string, day = '2026-06-10', files = {}) => {
	const registry = worldOf(water, files);
	const checks = updateChecks(registry, isoDate(day));
	const duties = dutiesOf(registry, checks)
		// Each year of each world still waits for its edition.
		.filter(({ kind }) => kind !== 'edition')
		.map((duty) => [duty.kind, duty.owedBy, duty.by, duty.clause]);
	return {
		registry,
		checks,
		duties,
		toClarify: headCountsToClarify(registry, checks).map(({ role, state }) => [role, state]),
	};
};
const measures = `${baseFiles['measures/rules.yaml']}`;

describe('what is to be done', () => {
	test('stands by its day, what has none last', () => {
		const { duties } = boardOf(`terms:
${term('t1', by)}
${term('t2', 'began: { on: 2026-05-20 }')}
${term('t3', 'began: { on: 2026-04-01 }')}
vacancies: [{ key: v1, role: press-assistant, began: { on: 2026-01-01, filed: 2026-01-02 } }]`);
		const days = duties.map(([, , day]) => day);
		expect(days).toEqual([...days].sort((a, b) => ((a ?? '9') < (b ?? '9') ? -1 : 1)));
		expect(duties.map(([kind]) => kind).filter((kind) => kind === 'file')).toHaveLength(2);
	});
	test('is not what was done late', () => {
		const late = boardOf(`terms: [${term('t1', 'began: { on: 2026-01-01, filed: 2026-04-20 }').slice(4)}]`);
		expect(late.checks.breaches).toBe(1);
		expect(late.duties.filter(([kind]) => kind === 'file')).toEqual([]);
	});
	test('has as its day the limit that is next, and after both the later one', () => {
		const dayOn = (day: string) =>
			boardOf(`terms:\n${term('t0', by)}\n${term('t1', 'began: { on: 2026-07-01 }')}`, day).duties.find(
				([kind]) => kind === 'file',
			)?.[2];
		expect([dayOn('2026-07-31'), dayOn('2026-08-01'), dayOn('2026-08-20')]).toEqual([
			'2026-07-31',
			'2026-08-01',
			'2026-08-01',
		]);
	});
	test('says once that somebody is missing: by the seat, with the clause that asks for it', () => {
		const declared = boardOf('vacancies: [{ key: v1, role: spokesperson, began: { by: 2020-01-01 } }]');
		expect(declared.duties).toEqual([['fill', 'agency', undefined, 'R-1']]);
		const never = boardOf('');
		expect(never.duties).toEqual([['declare', 'agency', undefined, 'R-1']]);
		expect(never.checks.undeclared).toEqual([{ agency: 'water', since: undefined }]);
	});
	test('tells since when nobody was named', () => {
		const gone = `terms: [${term('t1', 'began: { by: 2020-01-01 }, ended: { on: 2026-06-09, filed: 2026-06-09 }').slice(4)}]`;
		expect(boardOf(gone).checks.undeclared).toEqual([{ agency: 'water', since: { on: '2026-06-09' } }]);
	});
});

describe('what a clause leaves open', () => {
	const many = `terms:\n${['t1', 't2', 't3'].map((key) => term(key, by)).join('\n')}`;
	test('is to be clarified and charged to nobody where the registry reads it, else it is a duty', () => {
		expect(boardOf(many)).toMatchObject({ duties: [['head-count', 'agency', undefined, 'R-1']], toClarify: [] });
		const read = measures.replace('atMost: 2,', 'atMost: 2, reading: { en: We read it so. },');
		expect(read).not.toBe(measures);
		expect(boardOf(many, '2026-06-10', { 'measures/rules.yaml': read })).toMatchObject({
			duties: [],
			toClarify: [['spokesperson', 'over']],
		});
	});
});

test('the edition of a year is to be published until its last day', () => {
	const registry = worldOf('');
	const editions = (day: string) =>
		dutiesOf(registry, updateChecks(registry, isoDate(day))).filter(({ kind }) => kind === 'edition');
	expect(editions('2026-12-31')).toMatchObject([{ owedBy: 'authority', by: '2026-12-31', clause: 'R-4' }]);
});

describe('who is to do it', () => {
	const clause = (kind: string, more = {}) => ({ kind, appliesTo: { authority: false }, ...more }) as never;
	test.each([
		['filing', 'agency'],
		['head-count', 'agency'],
		['stated', 'agency'],
		['publication-delay', 'authority'],
		['edition', 'authority'],
		['verification', 'authority'],
	])('of a %s clause is the %s', (kind, who) => expect(owedBy(clause(kind))).toBe(who));
	test('is whom the clause names, before its kind', () => {
		expect(owedBy(clause('verification', { owedBy: 'agency' }))).toBe('agency');
		expect(owedBy(clause('stated', { appliesTo: { authority: true } }))).toBe('authority');
	});
	test('is the authority for what is filed, once it is in effect', () => {
		const filed = (on: string) =>
			boardOf(`terms:\n${term('t0', by)}\n${term('t1', `began: { on: ${on}, filed: 2026-06-01, note: announced }`)}`);
		expect(filed('2026-05-30').duties.map(([kind, who]) => [kind, who])).toEqual([['publish', 'authority']]);
		const later = filed('2026-06-20');
		expect(later.duties).toEqual([]);
		expect(changesToPublishLater(later.checks).map(({ event }) => event.id)).toEqual(['water#t1.began']);
	});
});

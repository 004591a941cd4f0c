import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { baseFiles, soundRegistry } from '../testing/registry-from-text.ts';
import { binds, clausesInForce, evaluate } from './evaluate.ts';

const kinds = {
	stated: 'kind: stated',
	'head-count': 'kind: head-count, role: spokesperson, atLeast: 1',
	filing: 'kind: filing, roles: [spokesperson], events: [term-began, term-ended], limit: P30D, articleLimit: P1M',
	'publication-delay': 'kind: publication-delay, target: P60D',
	edition: 'kind: edition',
};

const rule = (id: string, time: string, clauses: string) =>
	`id: ${id}\ntitle: { en: Rules }\nshortTitle: { en: Rules }\n${time}\nclauses: [${clauses}]\n`;
const clause = (id: string, kind: keyof typeof kinds, appliesTo: string) =>
	`{ id: ${id}, article: { en: "1" }, words: { en: Do it }, ${kinds[kind]}, appliesTo: { ${appliesTo} } }`;

describe('a clause', () => {
	const bound = (kind: keyof typeof kinds, appliesTo: string, water: string, day = '2026-06-01') => {
		const files = { 'measures/rules.yaml': rule('rules', 'from: 2026-01-01', clause('X-1', kind, appliesTo)) };
		const { registry } = soundRegistry({ water, health: '' }, files);
		const [sourced] = clausesInForce(registry, isoDate(day));
		const agency = registry.agencies.find(({ id }) => id === 'water');
		if (sourced === undefined || agency === undefined) throw new Error('the world of the test is not whole');
		return binds(registry, isoDate(day), sourced, agency);
	};
	const off = 'onList: false';
	const gone = `${off}\ndissolved: { on: 2026-05-01 }`;
	const forATime = 'temporary: { matter: { en: Flood }, host: health }';
	const terms = (...days: readonly string[]) =>
		`terms: [${days.map((on, index) => `{ key: t${index}, role: spokesperson, name: Ann Lee, began: { on: ${on}, filed: ${on} }, ended: { on: ${on.slice(0, 8)}28 } }`).join(', ')}]`;
	const left = (on: string) => `${off}\nformerly: [{ key: f1, ended: { on: ${on}, filed: ${on} }, onList: true }]`;

	test.each([
		['any agency where it says nothing', 'stated', '', '', true],
		['no agency where it binds the authority', 'edition', 'authority: true', '', false],
		['an agency of its groups', 'stated', 'groups: [towns, departments]', '', true],
		['no agency of another group', 'stated', 'groups: [towns]', '', false],
		['no department for a time as one of a group', 'stated', 'groups: [departments]', forATime, false],
		['an agency for a time where it asks for no group', 'stated', '', forATime, true],
		['no agency for a time by a head-count', 'head-count', '', forATime, false],
		['an agency on the list', 'stated', 'onList: true', '', true],
		['no agency outside the list', 'stated', 'onList: true', off, false],
		['an agency outside the list where it asks for those', 'stated', 'onList: false', off, true],
		['a dissolved agency by its events', 'filing', '', gone, true],
		['no dissolved agency by its state', 'stated', '', gone, false],
		['an agency as it was on the day before it was dissolved', 'stated', '', gone.replace('05-01', '06-02'), true],
		['an agency with routine releases', 'stated', 'routineRelease: true', 'routineRelease: true', true],
		['no agency without them', 'stated', 'routineRelease: true', '', false],
		[
			'no agency with them where it asks for the others',
			'stated',
			'routineRelease: false',
			'routineRelease: true',
			false,
		],
		[
			'an agency that has left the list by an event of before',
			'filing',
			'onList: true',
			`${left('2026-04-01')}\n${terms('2026-03-01', '2026-05-01')}`,
			true,
		],
		[
			'no such agency by its state',
			'stated',
			'onList: true',
			`${left('2026-04-01')}\n${terms('2026-03-01', '2026-05-01')}`,
			false,
		],
		['no agency that never stood on it', 'filing', 'onList: true', `${off}\n${terms('2026-03-01')}`, false],
		[
			'no agency by what came after it left',
			'publication-delay',
			'onList: true',
			`${left('2025-04-01')}\n${terms('2026-05-01')}`,
			false,
		],
	] as const)('binds %s', (_what, kind, appliesTo, water, is) => {
		expect(bound(kind, appliesTo, water)).toBe(is);
	});

	test('binds an agency that joins the list, and one that leaves it by the leaving itself, from the day on', () => {
		const joined = 'formerly: [{ key: f1, ended: { on: 2026-06-01, filed: 2026-06-01 }, onList: false }]';
		const days = ['2026-05-31', '2026-06-01'];
		const boundOn = (water: string) => days.map((day) => bound('publication-delay', 'onList: true', water, day));
		expect(boundOn(joined)).toEqual([false, true]);
		expect(boundOn(left('2026-06-01'))).toEqual([true, true]);
	});
});

describe('the rules of several sources', () => {
	const files = {
		'measures/rules.yaml': rule('rules', 'from: 2026-03-01\nuntil: 2027-03-01', clause('X-1', 'stated', '')),
		'measures/second.yaml': rule('second', 'from: 2027-03-01', clause('Y-1', 'stated', '')),
	};
	test.each([
		['2026-02-28', []],
		['2026-03-01', ['rules X-1']],
		['2027-02-28', ['rules X-1']],
		['2027-03-01', ['second Y-1']],
	])('that are in force on %s', (day, ids) => {
		const { registry } = soundRegistry({ water: '' }, files);
		const inForce = clausesInForce(registry, isoDate(day));
		expect(inForce.map(({ measures, clause: { id } }) => `${measures.id} ${id}`)).toEqual(ids);
		expect(evaluate(registry, isoDate(day))).toEqual([]);
	});
});

test('a clause about events alone reaches what happened before the day on which its rule ended', () => {
	const until = `${baseFiles['measures/rules.yaml']}`.replace(
		'from: 2000-01-01',
		'from: 2000-01-01\nuntil: 2026-03-01',
	);
	const { registry } = soundRegistry(
		{ water: 'terms: [{ key: t1, role: spokesperson, name: Ann Lee, began: { on: 2026-02-01, filed: 2026-02-02 } }]' },
		{ 'measures/rules.yaml': until },
	);
	expect(evaluate(registry, isoDate('2026-06-01')).map(({ clause: id }) => id)).toEqual(['R-2', 'R-5']);
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { baseFiles, soundRegistry } from '../testing/registry-from-text.ts';
import { evaluate } from './evaluate.ts';
import { isBreach } from './finding.ts';

const finding = (agency: string, day: string, clause: string) =>
	evaluate(soundRegistry({ water: agency }).registry, isoDate(day)).find((found) => found.clause === clause);

const term = (key: string, more: string) => `{ key: ${key}, role: spokesperson, name: Ann ${key}, ${more} }`;

describe('the head-count', () => {
	test.each([
		['nobody', '', 'under', 0],
		['one', term('t1', 'began: { by: 2026-01-01 }'), 'met', 1],
		['an acting one', term('t1', 'acting: true, began: { by: 2026-01-01 }'), 'met', 1],
		['one reported and not filed', term('t1', 'began: { on: 2026-05-01 }'), 'met', 1],
		['two', [1, 2].map((n) => term(`t${n}`, 'began: { by: 2026-01-01 }')).join(', '), 'met', 2],
		['three', [1, 2, 3].map((n) => term(`t${n}`, 'began: { by: 2026-01-01 }')).join(', '), 'over', 3],
		['one who ended today', term('t1', 'began: { by: 2026-01-01 }, ended: { on: 2026-06-01 }'), 'under', 0],
		['one who ends tomorrow', term('t1', 'began: { by: 2026-01-01 }, ended: { on: 2026-06-02 }'), 'met', 1],
		['one of whom nothing is known before July', term('t1', 'began: { by: 2026-07-01 }'), 'not-known', 0],
		[
			'one, and one of whom nothing is known before July',
			`${term('t1', 'began: { by: 2026-01-01 }')}, ${term('t2', 'began: { by: 2026-07-01 }')}`,
			'met',
			1,
		],
	])('of %s is judged', (_who, terms, state, count) => {
		const met = state === 'met' || state === 'not-known';
		expect(finding(`terms: [${terms}]`, '2026-06-01', 'R-1')).toMatchObject({ state, met, count });
	});

	test.each([
		['members alone', ['leadership: true', 'leadership: true'], 'met', []],
		['a member and one who is none', ['leadership: true', 'leadership: false'], 'not-leadership', ['t2']],
		[
			'one whose post is not known, beside one who is no member',
			[undefined, 'en: Clerk'],
			'not-leadership',
			['t1', 't2'],
		],
		['too many, one of them no member', ['leadership: true', 'leadership: true', 'en: Clerk'], 'over', ['t3']],
	])('asks for the leadership where the clause says so: %s', (_who, posts, state, outsideLeadership) => {
		const terms = posts.map((post, index) =>
			term(
				`t${index + 1}`,
				`began: { by: 2026-01-01 }${post === undefined ? '' : `, posts: [{ key: p${index + 1}, ${post.startsWith('en') ? '' : 'en: Head, '}${post} }]`}`,
			),
		);
		const rules = `${baseFiles['measures/rules.yaml']}`.replace('atMost: 2,', 'atMost: 2, leadership: true,');
		const { registry } = soundRegistry({ water: `terms: [${terms.join(', ')}]` }, { 'measures/rules.yaml': rules });
		const [found] = evaluate(registry, isoDate('2026-06-01')).filter(({ clause }) => clause === 'R-1');
		expect(found).toMatchObject({ state, met: state === 'met', outsideLeadership });
	});

	test('has no upper bound where the clause gives none', () => {
		const rules = `${baseFiles['measures/rules.yaml']}`.replace('atMost: 2, ', '');
		const terms = [1, 2, 3].map((n) => term(`t${n}`, 'began: { by: 2026-01-01 }'));
		const { registry } = soundRegistry({ water: `terms: [${terms.join(', ')}]` }, { 'measures/rules.yaml': rules });
		const [found] = evaluate(registry, isoDate('2026-06-01')).filter(({ clause }) => clause === 'R-1');
		expect(found).toMatchObject({ state: 'met', count: 3, atLeast: 1, atMost: undefined, outsideLeadership: [] });
	});

	test('does not count first and temporary spokespersons', () => {
		const agency = `terms: [{ key: t1, role: first, name: Ann Lee, began: { by: 2026-01-01 } }]`;
		expect(finding(agency, '2026-06-01', 'R-1')).toMatchObject({ state: 'under', count: 0 });
	});

	test('does not spare an agency that speaks by its press office alone', () => {
		const found = finding('speaksBy: press-office', '2026-06-01', 'R-1');
		expect(found).toMatchObject({ state: 'under' });
		expect(found && isBreach(found)).toBe(true);
	});

	test('does not bind an agency outside the list where the clause says so', () => {
		expect(finding('onList: false', '2026-06-01', 'R-1')).toBeUndefined();
	});
});

describe('a chain', () => {
	const line = (verified: string) =>
		`lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2020-01-01 }${verified} }]`;
	test.each([
		['', 'never', undefined],
		[', verified: { on: 2026-01-01, by: call }', 'verified', '2026-06-30'],
		[', verified: { on: 2025-12-02, by: call }', 'verified', '2026-05-31'],
		[', verified: { on: 2025-12-01, by: call }', 'overdue', '2026-05-30'],
		[', verified: { on: 2026-05-31, by: call }', 'verified', '2026-11-27'],
		[', verified: { on: 2026-06-01, by: call }', 'not-known', undefined],
	])('verified %j is %s on 31 May 2026', (verified, state, due) => {
		const found = finding(line(verified), '2026-05-31', 'R-6');
		expect(found).toMatchObject({ state, due });
		expect(found && isBreach(found)).toBe(false);
	});
});

test('what is not known is the breach of no duty', () => {
	expect(isBreach({ clause: 'R-6', grade: 'duty', owedBy: 'authority', met: false, state: 'not-known' })).toBe(false);
});

describe('the edition of a year', () => {
	test('is due until its last day and binds no agency of the list', () => {
		expect(finding('', '2026-12-30', 'R-4')).toMatchObject({ state: 'due', year: 2026, daysLeft: 1 });
	});
});

describe('a rule binds from its first day until its last', () => {
	const time = 'from: 2026-03-01\nuntil: 2027-03-01';
	const rules = { 'measures/rules.yaml': `${baseFiles['measures/rules.yaml']}`.replace('from: 2000-01-01', time) };
	const judged = (agency: string, day: string, clause: string) =>
		evaluate(soundRegistry({ water: agency }, rules).registry, isoDate(day)).filter((found) => found.clause === clause);
	const eventOn = (day: string, filed = '') =>
		`terms: [${term('t1', `began: { on: ${day}${filed && `, filed: ${filed}`} }`)}]`;

	test.each([
		['on the day before it', '2026-02-28', []],
		['on its first day', '2026-03-01', ['overdue']],
		['on its last day', '2027-02-28', ['overdue']],
		['on the day after it', '2027-03-01', []],
		['twelve years before it', '2014-05-01', []],
	])('what happened %s', (_when, on, states) => {
		expect(judged(eventOn(on), '2027-06-01', 'R-2').map(({ state }) => state)).toEqual(states);
	});

	test.each([
		['2026-02-28', '2026-12-01', []],
		['2026-03-01', '2026-12-01', ['pending-after-target']],
		['2027-03-01', '2027-12-01', []],
	])('in how long a change of %s took to be published, asked on %s', (on, day, states) => {
		expect(judged(eventOn(on, on), day, 'R-5').map(({ state }) => state)).toEqual(states);
	});

	test.each([
		['2026-02-28', 0],
		['2026-03-01', 1],
		['2027-02-28', 1],
		['2027-03-01', 0],
	])('in the head-count and the lines of %s', (day, count) => {
		const line = 'lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2020-01-01 } }]';
		expect(judged(line, day, 'R-1')).toHaveLength(count);
		expect(judged(line, day, 'R-6')).toHaveLength(count);
	});

	test('in how long a chain has been unconfirmed', () => {
		const line =
			'lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2010-01-01 }, verified: { on: 2014-05-01, by: call } }]';
		expect(judged(line, '2026-03-01', 'R-6')).toMatchObject([{ state: 'verified', due: '2026-03-01' }]);
		expect(judged(line, '2026-03-11', 'R-6')).toMatchObject([{ state: 'overdue', daysOverdue: 10 }]);
	});

	test('in the years whose edition it asks for: those that end while it binds', () => {
		expect(judged('', '2026-02-28', 'R-4')).toEqual([]);
		expect(judged('', '2026-03-01', 'R-4')).toMatchObject([{ state: 'due', year: 2026 }]);
		expect(judged('', '2027-03-01', 'R-4')).toEqual([]);
	});
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { baseFiles, registryFromText } from '../testing/registry-from-text.ts';

afterEach(() => void vi.useRealTimers());

const exceptionFor = (agencies: string) =>
	`exceptions: [{ code: shared-number, agencies: [${agencies}], about: "021-234567", reason: x, until: 2027-01-01 }]\n`;
const boundTo = (group: string) =>
	`${baseFiles['measures/rules.yaml']}`.replace('{ onList: true }', `{ groups: [${group}], onList: true }`);

describe('the verdict on a registry', () => {
	test('is the same on each of the next 400 days', () => {
		const agency = `
lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2024-01-01 } }]
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2027-03-01, filed: 2026-12-01 } }
`;
		const verdict = () => JSON.stringify(registryFromText({ water: agency, health: agency }).problems);
		const today = verdict();
		vi.useFakeTimers({ toFake: ['Date'] });
		for (let day = 0; day < 400; day += 1) {
			vi.setSystemTime(Date.UTC(2026, 10, 22 + day, 15, 59));
			expect(verdict()).toBe(today);
		}
	});

	const broken = 'agencies/all/water.yaml';
	test.each([
		['a parent', { health: 'parent: water' }, {}],
		['a predecessor', { health: 'predecessors: [{ id: water }]' }, {}],
		['a successor', { health: 'onList: false\ndissolved: { on: 2025-01-01, successors: [water] }' }, {}],
		['an owner', {}, { 'owners.yaml': 'owners: [{ agency: water, accounts: [ann] }]\n' }],
		['an exception', { health: '' }, { 'exceptions.yaml': exceptionFor('water, health') }],
		['the only agency of a clause', {}, { 'measures/rules.yaml': boundTo('departments') }],
	])('on one broken file says nothing against %s that names it', (_what, agencies, files) => {
		const { problems } = registryFromText({ water: 'order: soon', ...agencies }, files);
		expect(problems.map(({ place }) => place.file)).toEqual([broken]);
	});

	test.each(['registry.yaml', 'places.yaml', 'topics.yaml'])('is none on a broken %s, and says why', (path) => {
		const { value, problems } = registryFromText({ water: '' }, { [path]: 'nothing: here\n' });
		expect(value).toBeUndefined();
		expect(new Set(problems.map(({ place }) => place.file))).toEqual(new Set([path]));
	});

	test('on broken measures still misses an agency that is called as they are', () => {
		const { problems } = registryFromText({ health: 'parent: more' }, { 'measures/more.yaml': 'id: more\n' });
		expect(problems.map(({ code }) => code)).toContain('unknown-reference');
	});

	test('on broken exceptions says nothing that they may allow', () => {
		const line = 'lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2024-01-01 } }]';
		const { problems } = registryFromText({ water: line, health: line }, { 'exceptions.yaml': 'exceptions: soon\n' });
		expect(problems.map(({ place }) => place.file)).toEqual(['exceptions.yaml']);
	});

	test('on broken measures says nothing against a clause that cites theirs', () => {
		const rules = `${baseFiles['measures/rules.yaml']}`.replace('cites: [R-2, R-3]', 'cites: [R-2, M-1]');
		const { problems } = registryFromText(
			{ water: '' },
			{ 'measures/rules.yaml': rules, 'measures/more.yaml': 'id: more\n' },
		);
		expect([...new Set(problems.map(({ place }) => place.file))]).toEqual(['measures/more.yaml']);
	});
});

describe('problems', () => {
	const codes = (agencies: Record<string, string>, files: Record<string, string> = {}) =>
		registryFromText(agencies, files).problems.map(({ code }) => code);
	const line = (key: string, number: string, more = '') =>
		`{ key: ${key}, kind: office, number: "${number}", began: { by: 2024-01-01 }${more} }`;
	const exception = (agencies: string, code = 'shared-number', about = '021-234567') =>
		`exceptions:\n  - { code: ${code}, agencies: [${agencies}], about: "${about}", reason: one house, until: 2020-01-01 }\n`;

	test('do not arise from what an exception allows, even past its last day', () => {
		const shared = { water: `lines: [${line('l1', '021-234567')}]`, health: `lines: [${line('l1', '021-234567')}]` };
		expect(codes(shared)).toEqual(['shared-number', 'shared-number']);
		expect(codes(shared, { 'exceptions.yaml': exception('water, health') })).toEqual([]);
	});
	test('do not arise from a look-alike that an exception allows', () => {
		const term = { water: 'terms: [{ key: t1, role: spokesperson, name: 罗〇敏, began: { by: 2024-01-01 } }]' };
		expect(codes(term)).toEqual(['look-alike']);
		expect(codes(term, { 'exceptions.yaml': exception('water', 'look-alike', '罗〇敏') })).toEqual([]);
		const elsewhere = { 'exceptions.yaml': exception('health', 'look-alike', '罗〇敏') };
		expect(codes({ ...term, health: '' }, elsewhere)).toEqual(['look-alike']);
	});
	test('do not arise from an ended line under an area code of its time', () => {
		expect(codes({ water: `lines: [${line('l1', '022-23456', ', ended: { on: 2025-01-01 }')}]` })).toEqual([]);
	});
	test.each([
		['by the day of the change and half a year', '2015-06-21', []],
		['later', '2015-06-22', ['number-withdrawn-area']],
	])('do not arise from a line under a withdrawn area code that ended %s', (_when, on, found) => {
		const ended = line('l1', '023-234567', `, ended: { on: ${on} }`).replace('2024-01-01', '2010-01-01');
		expect(codes({ water: `lines: [${ended}]` })).toEqual(found);
	});
	test('arise from a number shared with a line whose end is no end', () => {
		const calendar = {
			'calendars/2026.yaml':
				'year: 2026\nsource: { title: Notice }\nholidays: [{ name: { en: New Year }, from: 2026-01-01, until: 2026-01-01 }]\n',
		};
		const shared = (on: string) => ({
			water: `lines: [${line('l1', '021-234567')}]`,
			health: `lines: [${line('l1', '021-234567', `, ended: { on: ${on} }`)}]`,
		});
		expect(codes(shared('2027-12-01'), calendar)).toEqual([]);
		expect(codes(shared('2099-01-01'), calendar)).toEqual(['shared-number', 'shared-number']);
	});
	test('do not arise from a name or a place that another agency had before, or has had since', () => {
		const gone = 'name: { en: Water }\norder: 7\nonList: false\ndissolved: { on: 2025-01-01 }';
		const former = (on: string) =>
			`name: { en: Water }\norder: 7\nformerly: [{ key: f1, ended: { on: ${on} }, name: { en: Rivers }, order: 8 }]`;
		expect(codes({ health: gone, water: former('2025-01-01') })).toEqual([]);
		expect(codes({ health: gone, water: former('2024-12-31') })).toEqual(['same-body-name', 'same-order']);
	});
	test.each(['{ on: 2026-01-31 }', '{ by: 2026-01-31 }'])(
		'do not arise from a term that began and ended in one month: %s',
		(ended) => {
			const term = `{ key: t1, role: spokesperson, name: Ann, began: { in: "2026-01" }, ended: ${ended} }`;
			expect(codes({ water: `established: 2026-01-15\nterms: [${term}]` })).toEqual([]);
		},
	);
	test('do not arise from one letter that reports of two agencies', () => {
		const filed = (number: string) =>
			`terms: [{ key: t1, role: spokesperson, name: ${number}, began: { on: 2026-01-05, filed: 2026-01-06, filingNumber: F-1 } }]`;
		expect(codes({ water: filed('Ann'), health: filed('Bob') })).toEqual([]);
	});
	test('do not arise from two people of one name who are told apart', () => {
		const term = (person: string) =>
			`terms: [{ key: t1, role: spokesperson, name: Ann, person: ${person}, began: { by: 2024-01-01 } }]`;
		expect(codes({ water: term('p-0001'), health: term('p-0002') })).toEqual([]);
		expect(codes({ water: term('p-0001'), health: term('p-0001') })).toEqual([]);
	});
	test.each(['021-234567', '021-234567-8001', '112'])('do not arise from the number %s', (number) => {
		expect(codes({ water: `lines: [${line('l1', number)}]` })).toEqual([]);
	});
});

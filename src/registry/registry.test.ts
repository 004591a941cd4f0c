import { afterEach, describe, expect, test, vi } from 'vitest';
import { registryFromText } from '../testing/registry-from-text.ts';

afterEach(() => void vi.useRealTimers());

describe('the verdict on a registry', () => {
	test('is the same on each of the next 400 days', () => {
		const body = `
lines: [{ key: l1, kind: office, number: "021-234567", began: { by: 2024-01-01 } }]
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2026-01-05 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2027-03-01, filed: 2026-12-01 } }
`;
		const verdict = () => JSON.stringify(registryFromText({ water: body, health: body }).problems);
		const today = verdict();
		vi.useFakeTimers({ toFake: ['Date'] });
		for (let day = 0; day < 400; day += 1) {
			vi.setSystemTime(Date.UTC(2026, 10, 22 + day, 15, 59));
			expect(verdict()).toBe(today);
		}
	});

	test('on one broken file says nothing against those that name it', () => {
		const { problems } = registryFromText({ water: 'order: soon', health: 'parent: water' });
		expect(problems.map(({ place }) => place.file)).toEqual(['agencies/all/water.yaml']);
	});
});

describe('problems', () => {
	const codes = (bodies: Record<string, string>, files: Record<string, string> = {}) =>
		registryFromText(bodies, files).problems.map(({ code }) => code);
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
	});
	test('do not arise from an ended line under an area code of its time', () => {
		expect(codes({ water: `lines: [${line('l1', '022-23456', ', ended: { on: 2025-01-01 }')}]` })).toEqual([]);
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

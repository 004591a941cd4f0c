import { describe, expect, test } from 'vitest';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';
import { told } from '../../testing/told.ts';

const rules = `${baseFiles['measures/rules.yaml']}`;
const clause = (id: string, more: string) => `  - { id: ${id}, article: { en: "1" }, words: { en: Speak }, ${more} }\n`;
const more = (...clauses: readonly string[]) => ({
	'measures/more.yaml': `id: more\ntitle: { en: More }\nshortTitle: { en: More }\nfrom: 2000-01-01\nclauses:\n${clauses.join('')}`,
});
const stated = (id: string, appliesTo = '{}') => clause(id, `kind: stated, appliesTo: ${appliesTo}`);
const verified = (appliesTo: string) =>
	clause('M-1', `kind: verification, limit: P180D, grade: promise, appliesTo: ${appliesTo}`);

describe('a clause', () => {
	test.each([
		[
			'has an id of its own over all sources',
			more(stated('R-3'), stated('M-1'), stated('M-1'), stated('M-1')),
			[
				'more M-1 duplicate-id id=M-1 first=measures/more.yaml',
				'more M-1 duplicate-id id=M-1 first=measures/more.yaml',
				'rules R-3 duplicate-id id=R-3 first=measures/more.yaml',
			],
		],
		[
			'names groups that are there',
			more(stated('M-1', '{ groups: [towns, town] }'), stated('M-2', '{ groups: [xyz] }')),
			['more town unknown-reference id=town nearest=towns', 'more xyz unknown-reference id=xyz nearest=—'],
		],
		[
			'of filing cites clauses of any source',
			{ ...more(stated('M-1')), 'measures/rules.yaml': rules.replace('cites: [R-2, R-3]', 'cites: [R-2, M-1, M-2]') },
			['rules M-2 unknown-reference id=M-2 nearest=M-1'],
		],
	] satisfies [string, Record<string, string>, string[]][])('%s', (_, files, found) => {
		expect(told(registryFromText({ water: '' }, files))).toEqual(found);
	});
});

describe('a clause that is narrowed binds somebody', () => {
	const nobody = ['more clause-binds-nobody id=M-1'];
	const formerly = (what: string) => `formerly: [{ key: f1, ended: { on: 2024-01-01 }, ${what} }]`;
	test.each([
		['by no group it binds all', '{ onList: false }', '', []],
		['a group of some agency', '{ groups: [towns, departments] }', '', []],
		['a group of no agency', '{ groups: [towns] }', '', nobody],
		['a group of an agency before', '{ groups: [towns] }', formerly('group: towns'), []],
		['a group of an agency on the list', '{ groups: [departments], onList: true }', '', []],
		['a group of an agency that is on the list', '{ groups: [departments], onList: false }', '', nobody],
		['a group of an agency that was off it', '{ groups: [departments], onList: false }', formerly('onList: false'), []],
		['the duty to release', '{ routineRelease: true }', 'routineRelease: true', []],
		['a duty to release that none has', '{ routineRelease: true }', '', nobody],
		['no duty to release', '{ routineRelease: false }', '', []],
		['a group of an agency with another duty', '{ groups: [departments], routineRelease: true }', '', nobody],
	])('%s', (_, appliesTo, agency, found) => {
		const beside = 'group: departments\nonList: true';
		expect(told(registryFromText({ health: beside, water: agency }, more(verified(appliesTo))))).toEqual(found);
	});

	test('unless it is only stated', () => {
		expect(told(registryFromText({ water: '' }, more(stated('M-1', '{ groups: [towns] }'))))).toEqual([]);
	});
});

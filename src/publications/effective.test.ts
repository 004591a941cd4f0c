import { describe, expect, test } from 'vitest';
import { factIn, filesOf, sealedChain, type Draft } from '../testing/publications.ts';
import { effectiveEvents, effectiveFacts, effectiveRow } from './effective.ts';
import type { FactId, FactValue, Publication, PublicationChain } from './publication.ts';
import { shortenFile } from './shorten.ts';
import { chainFrom } from './verify-chain.ts';

const printed = {
	'name.zh': '卫生厅',
	't1.name': '罗闵',
	't1.acting': true,
	't1.post': 'p1',
	'p1.zh': '副厅长',
	't2.name': '罗敏',
	't2.post': 'p2',
	'p2.zh': '总督学',
};
const edition: Draft = { rows: { health: printed } };
const erratum = (facts: Record<string, FactValue>): Draft => ({
	kind: 'erratum',
	rows: { health: facts },
});
const named = { of: 't1.name', was: '罗闵', now: '罗敏' };

/** The drafts as a line, with a redaction of the facts at its end. */
function lineOf(drafts: readonly Draft[], redacted: readonly (readonly [number, FactId])[] = []): PublicationChain {
	const chain = sealedChain(...drafts);
	if (redacted.length === 0) return chainFrom(filesOf(chain)).value;
	const redacts = redacted.map(([publication, of]) => {
		return { publication, of, leaf: factIn(chain[publication - 1] as Publication, of).leaf };
	});
	return chainFrom(filesOf(sealedChain(...drafts, { kind: 'redaction', redacts }))).value;
}

/** What stands in a row of publication `number`, by path. */
function standing(chain: PublicationChain, number: number): Record<string, unknown> {
	const facts = effectiveRow(chain, number, 'health')?.facts ?? [];
	const spoken = facts.filter(({ of }) => !/#(?:row|group|speaksBy)$/.test(of));
	return Object.fromEntries(spoken.map(({ of, ...rest }) => [of.slice('health#'.length), rest]));
}

test('facts stand as printed where nothing came after', () => {
	const expected = Object.fromEntries(Object.entries(printed).map(([path, value]) => [path, { value }]));
	expect(standing(lineOf([edition]), 1)).toEqual(expected);
});

describe('a correction', () => {
	test('counts in earlier publications that say what was wrong, and keeps what they print', () => {
		const chain = lineOf([
			edition,
			{ rows: { health: { ...printed, 't1.name': '罗民' } } },
			erratum({ c1: named }),
			edition,
		]);
		const name = [1, 2, 4].map((number) => standing(chain, number)['t1.name']);
		expect(name).toEqual([{ value: '罗敏', printed: '罗闵', correctedBy: 3 }, { value: '罗民' }, { value: '罗闵' }]);
	});

	test('of a correction counts after it', () => {
		const chain = lineOf([
			edition,
			erratum({ c1: named }),
			erratum({ c2: { of: 't1.name', was: '罗敏', now: '罗民' } }),
		]);
		expect(standing(chain, 1)['t1.name']).toEqual({ value: '罗民', printed: '罗闵', correctedBy: 3 });
		expect(standing(chain, 1)['t2.name']).toEqual({ value: '罗敏' });
	});

	test('takes a flag back', () => {
		const chain = lineOf([edition, erratum({ c1: { of: 't1.acting', was: 'true', now: 'false' } })]);
		expect(standing(chain, 1)['t1.acting']).toEqual({ value: false, printed: true, correctedBy: 2 });
	});

	test('sets a flag too', () => {
		const plain: Draft = { rows: { health: { 't1.acting': false } } };
		const chain = lineOf([plain, erratum({ c1: { of: 't1.acting', was: 'false', now: 'true' } })]);
		expect(standing(chain, 1)['t1.acting']).toEqual({ value: true, printed: false, correctedBy: 2 });
	});

	test('does not count in its own erratum', () => {
		const chain = lineOf([edition, erratum({ 'c1.reason': '误', c2: { of: 'c1.reason', was: '误', now: '误写' } })]);
		expect(standing(chain, 2)['c1.reason']).toEqual({ value: '误' });
	});

	test('is one only in an erratum', () => {
		const chain = lineOf([edition, { kind: 'gazette', label: '2012', rows: { health: { row: 'notice', c1: named } } }]);
		expect(standing(chain, 1)['t1.name']).toEqual({ value: '罗闵' });
	});

	test('counts beside others of its erratum and of earlier ones', () => {
		const chain = lineOf([
			edition,
			erratum({ c1: named, c2: { of: 'p1.zh', was: '副厅长', now: '厅长' } }),
			erratum({ c3: { of: 'p2.zh', was: '总督学', now: '督学' } }),
		]);
		expect(standing(chain, 1)).toMatchObject({
			't1.name': { value: '罗敏', correctedBy: 2 },
			'p1.zh': { value: '厅长', correctedBy: 2 },
			'p2.zh': { value: '督学', correctedBy: 3 },
		});
	});

	test('of another agency counts only there', () => {
		const chain = lineOf([edition, { kind: 'erratum', rows: { zoo: { 'name.zh': '动物园', c1: named } } }]);
		expect(standing(chain, 1)['t1.name']).toEqual({ value: '罗闵' });
	});

	test('that a redaction withdraws counts no more', () => {
		const chain = lineOf([edition, erratum({ c1: named })], [[2, 'health#c1']]);
		expect(standing(chain, 1)['t1.name']).toEqual({ value: '罗闵' });
		expect(standing(chain, 2)['c1']).toEqual({ value: { withdrawn: 3 } });
	});
});

describe('a void term', () => {
	const chain = lineOf([edition, erratum({ c1: { of: 't1', void: true } })], [[1, 'health#p1.zh']]);

	test('goes with its post, and nothing else does', () => {
		expect(Object.keys(standing(chain, 1))).toEqual(['name.zh', 't2.name', 't2.post', 'p2.zh']);
	});

	test('is still told as it was printed, but for what is withdrawn', () => {
		expect(effectiveRow(chain, 1, 'health')?.voided.map(({ value }) => value)).toEqual([
			'罗闵',
			true,
			'p1',
			{ withdrawn: 3 },
		]);
	});
});

describe('a withdrawn value', () => {
	const drafts = [edition, erratum({ c1: named }), edition];
	const chain = lineOf(drafts, [
		[1, 'health#t1.name'],
		[1, 'health#p1.zh'],
	]);

	test('is withdrawn although the file still holds it, and no erratum brings back what was printed', () => {
		expect(chain[0]?.rows[0]?.facts.every((fact) => 'salt' in fact)).toBe(true);
		expect(standing(chain, 1)['t1.name']).toEqual({ value: { withdrawn: 4 } });
		expect(standing(chain, 1)['p1.zh']).toEqual({ value: { withdrawn: 4 } });
		expect(standing(chain, 3)['t1.name']).toEqual({ value: '罗闵' });
	});

	test('is withdrawn alike when the file is shortened', () => {
		const shortened = chain.map((publication) => shortenFile(publication, chain[3]?.lists.redacts ?? []));
		expect(standing(chainFrom(filesOf(shortened)).value, 1)).toEqual(standing(chain, 1));
	});
});

describe('the row of an event', () => {
	const event = 'health#t1.began';
	const began: Draft = { carries: [event], kind: 'supplement', rows: {} };
	const chain = lineOf([began, erratum({ c1: { of: 't1.began.on', was: '2011-01-05', now: '2011-01-04' } })]);

	test('stands by its event and is corrected', () => {
		expect([...effectiveEvents(chain, 1).keys()]).toEqual([event]);
		expect(effectiveRow(chain, 1, 'health')).toBeUndefined();
		expect(effectiveEvents(chain, 1).get(event)?.facts).toContainEqual({
			of: 'health#t1.began.on',
			value: '2011-01-04',
			printed: '2011-01-05',
			correctedBy: 2,
		});
	});

	test('stays as it is sealed where its entry never was', () => {
		const voided = lineOf([began, erratum({ c1: { of: 't1', void: true } })]);
		expect(effectiveEvents(voided, 1).get(event)).toMatchObject({
			facts: [{}, {}, { value: '2011-01-05' }],
			voided: [],
		});
	});

	test('is worked out once', () => {
		expect(effectiveEvents(chain, 1)).toBe(effectiveEvents(chain, 1));
	});
});

test('a row of the roster with one day is none of an event', () => {
	const line = lineOf([{ rows: { health: { 't1.began.on': '2010-12-01' } } }]);
	expect(standing(line, 1)).toEqual({ 't1.began.on': { value: '2010-12-01' } });
	expect(effectiveEvents(line, 1).size).toBe(0);
});

test('a bare leaf that no redaction names says nothing', () => {
	const [first] = sealedChain(edition) as [Publication];
	const redacts = [{ publication: 1, of: 'health#t1.name', leaf: factIn(first, 'health#t1.name').leaf }] as const;
	const chain = chainFrom(filesOf([shortenFile(first, redacts)])).value;
	expect(Object.keys(standing(chain, 1))).toEqual(Object.keys(printed).filter((path) => path !== 't1.name'));
});

test('what two redactions withdraw is withdrawn by the first, under its name', () => {
	const [first] = sealedChain(edition) as [Publication];
	const { leaf } = factIn(first, 'health#t1.name');
	const redacts = [{ publication: 1, of: 'health#t1.name', leaf }] as const;
	const drafts = ['2012-1', '2012-2'].map((label): Draft => ({ kind: 'redaction', label, redacts }));
	const chain = chainFrom(filesOf(sealedChain(edition, ...drafts))).value;
	expect(standing(chain, 1)['t1.name']).toEqual({ value: { withdrawn: 2 } });
});

test('the facts of all rows come by agency in the order of printing', () => {
	const chain = lineOf([{ rows: { zoo: { group: 'a' }, health: { group: 'b' } } }]);
	const rest = (agency: string, group: string) => [
		{ of: `${agency}#row`, value: 'roster' },
		{ of: `${agency}#group`, value: group },
		{ of: `${agency}#speaksBy`, value: 'persons' },
	];
	expect([...effectiveFacts(chain, 1)]).toEqual([
		['zoo', rest('zoo', 'a')],
		['health', rest('health', 'b')],
	]);
	expect([effectiveRow(chain, 1, 'nobody'), effectiveRow(chain, 7, 'health')]).toEqual([undefined, undefined]);
});

import { expect, test } from 'vitest';
import { sealedChain } from '../testing/publications.ts';
import { isKnownHere, knownKind, printsRoster, type Publication, type SealedRow } from './publication.ts';
import { eventOfRow, rosterRows } from './roster-rows.ts';

test('the rows of the roster are those that say so', () => {
	const [edition, erratum] = sealedChain(
		{ rows: { health: {}, 'water-office': {} }, carries: ['health#t1.began'] },
		{ kind: 'erratum', rows: { health: { c1: { of: 't1', void: true } } } },
	) as [Publication, Publication];
	expect(rosterRows(edition).map(({ body: agency }) => agency)).toEqual(['health', 'water-office']);
	expect(rosterRows(erratum)).toEqual([]);
});

test.each([
	['annual', true, true],
	['supplement', true, true],
	['erratum', false, true],
	['redaction', false, true],
	['gazette', false, false],
])('of the kind %s: prints a roster %s, is known %s', (kind, prints, isKnown) => {
	expect(printsRoster({ kind })).toBe(prints);
	expect(knownKind({ kind })).toBe(isKnown ? kind : undefined);
	expect([1, 2].map((layout) => isKnownHere({ kind, layout }))).toEqual([isKnown, false]);
});

test.each([
	{ paths: ['row', 't1.began.on'], event: 'health#t1.began' },
	{ paths: ['row', 't1.ended.on'], event: 'health#t1.ended' },
	{ paths: ['row', 't1.ended.by'], event: 'health#t1.ended' },
	{ paths: ['row', 'dissolved.on'], event: 'health#dissolved' },
	{ paths: ['row', 't1.began.by', 't1.ended.on'], event: 'health#t1.ended' },
	{ paths: ['row', 't1.began.by'], event: undefined },
	{ paths: ['row', 'dissolved.by'], event: undefined },
	{ paths: ['row', 't1.on'], event: undefined },
	{ paths: ['row', 't1.began.on.zh'], event: undefined },
	{ paths: ['row', 'x.t1.began.on'], event: undefined },
	{ paths: ['row', 't1.began.on', 't1.ended.on'], event: undefined },
	{ paths: ['row', 't1.began.on', 't1.name', 'dissolved.on'], event: undefined },
	{ paths: ['row'], event: undefined },
])('a row with $paths is about $event', ({ paths, event }) => {
	const row: SealedRow = {
		body: 'health',
		facts: paths.map((of) => ({ leaf: '', of, salt: '', value: '' })),
		root: '',
	};
	expect(eventOfRow(row)).toBe(event);
	const bare = { ...row, facts: [...row.facts, { leaf: '' }] };
	expect(eventOfRow(bare)).toBe(event);
});

import { describe, expect, test } from 'vitest';
import type { Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { factIn, fileOf, filesOf, sealedChain, type Draft } from '../testing/publications.ts';
import type { Publication } from './publication.ts';
import { sealPublication, sealRows } from './seal.ts';
import { chainFrom } from './verify-chain.ts';

const rows = { health: { 't1.name': '罗敏' }, 'water-office': { 'name.zh': '水务局' } };
const first = { rows };
const carries = ['health#t1.began'] as const;
const printed = 'publications/0001-annual-2011.json';
const name = 'health#t1.name';
const { leaf } = factIn(sealedChain(first)[0] as Publication, name);
const redaction: Draft = { kind: 'redaction', redacts: [{ publication: 1, of: name, leaf }] };

/** Code and details of each problem. */
const told = (files: readonly SourceFile[]) =>
	chainFrom(files).problems.map(({ code, details }) => ({ code, ...details }));
const toldOf = (...drafts: readonly Draft[]) => told(filesOf(sealedChain(...drafts)));

describe('what is told of a header says what was expected:', () => {
	const row = 'header';
	test.each<{ of: string; drafts: readonly Draft[]; problems: readonly object[] }>([
		{
			of: 'another registry than that of the first',
			drafts: [{}, { registry: 'elsewhere' }, { registry: 'elsewhere' }],
			problems: [
				{ code: 'other-registry', registry: 'elsewhere', expected: 'anyland', row },
				{ code: 'other-registry', registry: 'elsewhere', expected: 'anyland', row },
			],
		},
		{
			of: 'a kind that its label does not fit',
			drafts: [{}, { kind: 'supplement', label: '2011', rows: {} }],
			problems: [{ code: 'unfit-for-kind', kind: 'supplement', row }],
		},
		{
			of: 'both days before those of the last',
			drafts: [{}, { asOf: '2011-01-04', published: '2011-01-14' }, { asOf: '2011-01-04', published: '2011-01-14' }],
			problems: [
				{ code: 'publication-goes-back', day: '2011-01-04', before: '2011-01-05', row },
				{ code: 'publication-goes-back', day: '2011-01-14', before: '2011-01-15', row },
			],
		},
		{
			of: 'a period turned round',
			drafts: [{ period: '2011-01-02/2011-01-01' }],
			problems: [{ code: 'publication-goes-back', day: '2011-01-01', before: '2011-01-02', row }],
		},
		{
			of: 'a day that had not come',
			drafts: [{ asOf: '2011-01-05', published: '2011-01-04' }],
			problems: [{ code: 'published-before-as-of', asOf: '2011-01-05', published: '2011-01-04', row }],
		},
		{
			of: 'a label that the first of three has',
			drafts: [{}, { label: '2011' }, { label: '2011' }],
			problems: [
				{ code: 'label-published-twice', label: '2011', earlier: printed, row },
				{ code: 'label-published-twice', label: '2011', earlier: printed, row },
			],
		},
		{
			of: 'its size',
			drafts: [{ document: 'x'.repeat(2048) }],
			problems: [{ code: 'header-too-large', size: '2479', limit: '2048', row }],
		},
	])('$of', ({ drafts, problems }) => {
		expect(toldOf(...drafts)).toEqual(problems);
	});

	test('its number and its name', () => {
		const [heads, second] = filesOf(sealedChain({ number: 2 })) as [SourceFile, SourceFile];
		const [one] = sealedChain({}) as [Publication];
		expect(told([heads, { ...second, path: 'publications/0001-annual-2012.json' }])).toEqual([
			{ code: 'wrong-publication-number', number: '0001', row },
			{ code: 'wrong-publication-name', expected: 'publications/0002-annual-2011.json', row },
		]);
		expect(told([heads, second])).toEqual([
			{ code: 'missing-publication', number: '0001' },
			{ code: 'unlisted-publication', file: 'publications/0002-annual-2011.json', number: '0002' },
		]);
		const other = sealPublication(
			{ ...one.header, number: 2, label: '2012' },
			{ ...one.lists, newBodies: [] },
			[],
			null,
		);
		expect(told(filesOf([one, other]))).toEqual([{ code: 'broken-chain', number: '0002', row }]);
	});
});

describe('what is told of lists says which', () => {
	const row = 'lists';
	test.each<{ of: string; drafts: readonly Draft[]; problems: readonly object[] }>([
		{
			of: 'that are out of order',
			drafts: [{ rows, newBodies: ['health', 'health', 'water-office'], undeclared: ['health', 'health'] }],
			problems: [
				{ code: 'list-out-of-order', list: 'newBodies', row },
				{ code: 'list-out-of-order', list: 'undeclared', row },
			],
		},
		{
			of: 'event the first of three carries',
			drafts: [{ carries }, { carries }, { carries }],
			problems: ['0002', '0003'].map(() => {
				return { code: 'event-published-twice', event: 'health#t1.began', earlier: printed, row };
			}),
		},
		{
			of: 'agency is new twice',
			drafts: [{}, { newBodies: ['health', 'zoo'] }, { newBodies: ['zoo'] }],
			problems: [
				{ code: 'body-new-twice', body: 'health', row },
				{ code: 'body-new-twice', body: 'zoo', row },
			],
		},
		{
			of: 'agencies nobody has named, each once',
			drafts: [
				{ newBodies: ['water-office'], rows, carries: ['health#t1.began', 'zoo#t1.began'], undeclared: ['health'] },
			],
			problems: [
				{ code: 'body-never-new', body: 'health', row },
				{ code: 'body-never-new', body: 'zoo', row },
			],
		},
		{
			of: 'agency is undeclared and has no row',
			drafts: [{ undeclared: ['health'] }],
			problems: [{ code: 'listed-without-row', id: 'health', row }],
		},
		{
			of: 'fact is withdrawn that cannot be',
			drafts: [first, { kind: 'redaction', redacts: [{ publication: 1, of: 'health#t2.name', leaf: 'a'.repeat(64) }] }],
			problems: [{ code: 'wrong-redaction', of: 'health#t2.name', number: '0001', row }],
		},
	])('$of', ({ drafts, problems }) => {
		expect(toldOf(...drafts)).toEqual(problems);
	});
});

test('a fact that two redactions withdraw is open since the first of them', () => {
	expect(toldOf(first, redaction, { ...redaction, label: '2013-2' })).toEqual([
		{ code: 'redaction-unfinished', row: 'health', of: name, number: '0002' },
	]);
});

test('nothing of a later kind is asked but what every kind has', () => {
	const later: Draft = { kind: 'gazette', label: '2012', rows: { health: { row: 'notice', note: true } } };
	expect(toldOf(first, later)).toEqual([]);
	expect(toldOf(first, { ...later, undeclared: ['health'] })).toMatchObject([{ code: 'unfit-for-kind' }]);
});

describe('where one publication is damaged', () => {
	const [heads, one, two, three] = filesOf(
		sealedChain(
			first,
			{ kind: 'supplement', newBodies: ['zoo'] },
			{ rows: { ...rows, zoo: {} }, carries: ['zoo#t1.began'] },
		),
	) as [SourceFile, SourceFile, SourceFile, SourceFile];

	test.each([
		{ which: 'the first', files: [heads, cut(one), two, three] },
		{ which: 'the second', files: [heads, one, cut(two), three] },
		{ which: 'the last', files: [heads, one, two, cut(three)] },
	])('and it is $which, no other is blamed for what it cannot tell', ({ files }) => {
		expect(told(files)).toEqual([{ code: 'damaged-header', row: 'header' }]);
	});

	test('and a redaction stands behind it, nothing is said of bare facts and of what is withdrawn', () => {
		const chain = sealedChain(first, {}, redaction);
		const files = filesOf(chain);
		expect(told(files.map((file) => (file.path.includes('0002') ? cut(file) : file)))).toEqual([
			{ code: 'damaged-header', row: 'header' },
			{ code: 'redaction-unfinished', row: 'health', of: name, number: '0003' },
		]);
	});
});

describe('a header that heads.txt does not list', () => {
	const [one, two] = sealedChain(first, {}) as [Publication, Publication];
	const [heads] = filesOf([one, two]) as [SourceFile];
	const changed = { ...two, header: { ...two.header, sample: false, rows: 7, lists: 'a'.repeat(64) } };
	const health = sealRows([{ body: 'health', facts: [{ of: 'health#row', value: 'roster' }] }], () => '0'.repeat(32));

	test('is no witness against its lists and its rows', () => {
		expect(told([heads, fileOf(one), fileOf(changed)])).toEqual([
			{ code: 'header-differs-from-heads', number: '0002', row: 'header' },
		]);
	});

	test('is told beside a row that is damaged for itself', () => {
		const rows = health.map((row) => ({ ...row, root: 'a'.repeat(64) }));
		expect(told([heads, fileOf(one), fileOf({ ...changed, rows })])).toEqual([
			{ code: 'header-differs-from-heads', number: '0002', row: 'header' },
			{ code: 'damaged-row', row: 'health' },
		]);
	});

	test('is right where the next, as listed, names it; the line of heads.txt is wrong then', () => {
		const other = { ...heads, bytes: withLine(heads, 1, 'b'.repeat(64)) };
		expect(told([other, fileOf(one), fileOf(two)])).toEqual([{ code: 'wrong-heads-line', number: '0001' }]);
		const neither = { ...heads, bytes: withLine(other, 2, 'c'.repeat(64)) };
		expect(told([neither, fileOf(one), fileOf(two)])).toMatchObject([
			{ code: 'header-differs-from-heads', number: '0001' },
			{ code: 'header-differs-from-heads', number: '0002' },
		]);
	});
});

describe('of several files', () => {
	const [heads, one] = filesOf(sealedChain(first)) as [SourceFile, SourceFile];
	const copy = { ...one, path: 'publications/0001-annual-2010.json' };
	const bytes = new TextEncoder().encode(new TextDecoder().decode(one.bytes).replace('"罗敏"', ' "罗敏"'));

	test('with one number the one with the listed header is meant, also where it is damaged elsewhere', () => {
		expect(told([heads, { ...copy, bytes: Uint8Array.of(0) }, { ...one, bytes }])).toMatchObject([
			{ code: 'damaged-fact', row: 'health' },
			{ code: 'unlisted-publication', file: copy.path, number: '0001' },
		]);
	});

	test('with one number and no listed header the first by name is meant', () => {
		const cutOff = [copy, one].map((file) => ({ ...file, bytes: Uint8Array.of(0) }));
		expect(told([heads, ...cutOff])).toMatchObject([
			{ code: 'damaged-header' },
			{ code: 'unlisted-publication', file: one.path },
		]);
	});

	test('the pending ones behind the end are no error, and the others are', () => {
		const pending = (file: string) => ({ path: `publications/${file}`, bytes: new Uint8Array() });
		const found = chainFrom([
			heads,
			one,
			pending('0001-annual-2012.json.pending'),
			pending('0002-annual-2012.json'),
			pending('0002-annual-2012.json.pending'),
			pending('0002-annual.json.pending'),
		]).problems;
		expect(found.map(({ code, severity, details }) => [code, severity, details['number']])).toEqual([
			['unlisted-publication', 'error', '0001'],
			['unlisted-publication', 'error', '0002'],
			['unlisted-pending', 'warning', '0002'],
			['stray-publication-file', 'error', undefined],
		]);
	});

	test('a pending one that is listed is unfinished, and counts under the name that it will have', () => {
		const { value, problems } = chainFrom([heads, { ...one, path: `${printed}.pending` }]);
		expect(value.map(({ file }) => file)).toEqual([printed]);
		expect(problems.map(({ code, details }) => ({ code, details }))).toEqual([
			{ code: 'publication-unfinished', details: { number: '0001', file: `${printed}.pending` } },
		]);
		expect(told([heads, { ...one, path: `${printed}.pending`, bytes: Uint8Array.of(0) }])).toMatchObject([
			{ code: 'damaged-header' },
		]);
	});
});

test('where a line of heads.txt is none, nothing is said of what it does not list, nor of bare facts', () => {
	const [heads, one, two] = filesOf(sealedChain(first, {})) as [SourceFile, SourceFile, SourceFile];
	const text = new TextDecoder().decode(heads.bytes);
	const broken = { ...heads, bytes: new TextEncoder().encode(text.slice(0, -1)) };
	expect(told([broken, one, two])).toEqual([{ code: 'bad-heads-line', number: '0002' }]);
});

test('problems have an order, first to last', () => {
	const problems: readonly Problem[] = chainFrom(
		filesOf(sealedChain({}, { label: '2011' }, { label: '2011' })),
	).problems;
	expect(problems.map(({ order }) => order)).toEqual([0, 1]);
});

/** The file without its first byte. */
function cut(file: SourceFile): SourceFile {
	return { ...file, bytes: file.bytes.slice(1) };
}

function withLine({ bytes }: SourceFile, number: number, hash: string): Uint8Array {
	const lines = new TextDecoder().decode(bytes).split('\n');
	return new TextEncoder().encode(lines.with(number - 1, `${String(number).padStart(4, '0')} ${hash}`).join('\n'));
}

import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../records/source.ts';
import { factIn, fileOf, filesOf, sealedChain } from '../testing/publications.ts';
import { headerHashOf, leafOf, rowRootOf } from './hashing.ts';
import type { FactId, Publication, Redaction } from './publication.ts';
import { sealPublication } from './seal.ts';
import { shortenFile } from './shorten.ts';
import { isWhole, chainFrom } from './verify-chain.ts';

const rows = { health: { group: 'departments', 't1.name': '罗敏' }, 'water-office': { 'name.zh': '水务局' } };
const name = 'health#t1.name';

/** Two editions and a redaction of what `redact` names in the first. */
function chainWith(redact: (first: Publication) => readonly Redaction[]): readonly Publication[] {
	const [first] = sealedChain({ rows });
	if (first === undefined) throw new Error('nothing was sealed');
	return sealedChain({ rows }, { rows: {} }, { kind: 'redaction', redacts: redact(first) });
}

const redactionOf =
	(of: FactId, publication = 1) =>
	(first: Publication) => [{ publication, of, leaf: factIn(first, name).leaf }];

function codesOf(files: readonly SourceFile[]): readonly string[] {
	return chainFrom(files).problems.map(({ code, place, details }) => {
		const row = details['row'] === undefined ? '' : ` ${details['row']}`;
		return `${place.file.replace('publications/', '')}:${place.line} ${code}${row}`;
	});
}

describe('a chain', () => {
	test('without files is empty and whole', () => {
		expect(chainFrom([])).toEqual({ value: [], problems: [] });
	});

	test('as it was sealed has no problem, each publication with its file and hash', () => {
		const chain = sealedChain({ rows }, { kind: 'supplement', rows: { health: rows.health } });
		const { value, problems } = chainFrom(filesOf(chain));
		expect(problems).toEqual([]);
		expect(value).toEqual(
			chain.map((publication) => ({
				...publication,
				file: fileOf(publication).path,
				hash: headerHashOf(publication.header),
			})),
		);
	});

	test.each<{ where: string; chain: readonly Publication[]; codes: readonly string[] }>([
		{
			where: 'a year has two editions',
			chain: sealedChain({ label: '2011' }, { label: '2011' }),
			codes: ['0002-annual-2011.json:1 label-published-twice header'],
		},
		{
			where: 'an event is published twice',
			chain: sealedChain({ carries: ['health#t1.began'] }, { carries: ['health#t1.began'] }),
			codes: ['0002-annual-2012.json:1 event-published-twice lists'],
		},
		{
			where: 'an agency is new twice',
			chain: sealedChain({}, { newBodies: ['health'] }),
			codes: ['0002-annual-2012.json:1 body-new-twice lists'],
		},
		{
			where: 'the day described goes back',
			chain: sealedChain({ asOf: '2011-01-05' }, { asOf: '2011-01-04' }),
			codes: ['0002-annual-2012.json:1 publication-goes-back header'],
		},
		{
			where: 'the day of publication goes back',
			chain: sealedChain({ published: '2011-01-15' }, { asOf: '2011-01-14', published: '2011-01-14' }),
			codes: ['0002-annual-2012.json:1 publication-goes-back header'],
		},
		{
			where: 'a day is described before it has come',
			chain: sealedChain({ asOf: '2011-01-05', published: '2011-01-04' }),
			codes: ['0001-annual-2011.json:1 published-before-as-of header'],
		},
		{
			where: 'a number is skipped',
			chain: sealedChain({}, { number: 3 }),
			codes: ['heads.txt:2 missing-publication', '0003-annual-2012.json:1 unlisted-publication'],
		},
		{
			where: 'a publication stands on nothing',
			chain: [...sealedChain({}), ...sealedChain({ number: 2, label: '2012', newBodies: [] })],
			codes: ['0002-annual-2012.json:1 broken-chain header'],
		},
		{
			where: 'a fact is withdrawn that may not be',
			chain: chainWith((first) => [{ publication: 1, of: 'health#group', leaf: factIn(first, 'health#group').leaf }]),
			codes: [
				'0003-redaction-2013-1.json:1 wrong-redaction lists',
				'0001-annual-2011.json:1 redaction-unfinished health',
			],
		},
		{
			where: 'a redaction names what stands elsewhere',
			chain: chainWith(redactionOf(name, 2)),
			codes: ['0003-redaction-2013-1.json:1 wrong-redaction lists'],
		},
		{
			where: 'a redaction names itself',
			chain: chainWith(redactionOf(name, 3)),
			codes: ['0003-redaction-2013-1.json:1 wrong-redaction lists'],
		},
		{
			where: 'a redaction names another fact than the leaf is of',
			chain: chainWith(redactionOf('health#t2.name')),
			codes: [
				'0003-redaction-2013-1.json:1 wrong-redaction lists',
				'0001-annual-2011.json:1 redaction-unfinished health',
			],
		},
	])('in which $where has that error and no other', ({ chain, codes }) => {
		expect(codesOf(filesOf(chain))).toEqual(codes);
	});
});

describe('files', () => {
	const chain = sealedChain({ rows }, { kind: 'supplement', rows }, { rows });
	const [heads, first, second, third] = filesOf(chain) as [SourceFile, SourceFile, SourceFile, SourceFile];
	const misnumbered = sealedChain({ rows }, { number: 3, kind: 'supplement' });
	const bytes = (text: string) => new TextEncoder().encode(text);
	const text = new TextDecoder().decode(heads.bytes);
	const notes = { path: 'publications/notes.txt', bytes: bytes('') };
	const other = { path: 'publications/0002-annual-2012.json', bytes: bytes('{}') };

	test.each<{ of: string; files: readonly SourceFile[]; codes: readonly string[]; length: number }>([
		{ of: 'one is missing', files: [heads, first, third], codes: ['heads.txt:2 missing-publication'], length: 1 },
		{
			of: 'one was renamed',
			files: [heads, first, { ...second, path: 'publications/0002-supplement-2013-1.json' }, third],
			codes: ['0002-supplement-2013-1.json:1 wrong-publication-name header'],
			length: 3,
		},
		{
			of: 'the next was written and not yet listed',
			files: [{ ...heads, bytes: bytes(text.slice(0, 140)) }, first, second, third],
			codes: ['0003-annual-2013.json:1 unlisted-publication'],
			length: 2,
		},
		{
			of: 'heads.txt lost lines',
			files: [{ ...heads, bytes: bytes(text.slice(0, 70)) }, first, second, third],
			codes: ['0002-supplement-2012-1.json:1 unlisted-publication', '0003-annual-2013.json:1 unlisted-publication'],
			length: 1,
		},
		{
			of: 'heads.txt is gone',
			files: [first, second],
			codes: ['0001-annual-2011.json:1 unlisted-publication', '0002-supplement-2012-1.json:1 unlisted-publication'],
			length: 0,
		},
		{
			of: 'two have one number, the listed one is taken',
			files: [heads, first, other, second, third],
			codes: ['0002-annual-2012.json:1 unlisted-publication'],
			length: 3,
		},
		{
			of: 'one has another number inside',
			files: [
				filesOf(misnumbered)[0] as SourceFile,
				first,
				{ ...fileOf(misnumbered[1] as Publication), path: second.path },
			],
			codes: [
				'0002-supplement-2012-1.json:1 wrong-publication-number header',
				'0002-supplement-2012-1.json:1 wrong-publication-name header',
			],
			length: 2,
		},
		{
			of: 'one is no publication',
			files: [heads, first, second, third, notes],
			codes: ['notes.txt:1 stray-publication-file'],
			length: 3,
		},
		{
			of: 'a hash in heads.txt is wrong and the next publication knows better',
			files: [
				{ ...heads, bytes: bytes(text.replace(/^0002 ./m, '0002 x').replace('x', text[75] === '0' ? '1' : '0')) },
				first,
				second,
				third,
			],
			codes: ['heads.txt:2 wrong-heads-line'],
			length: 1,
		},
	])('of which $of', ({ files, codes, length }) => {
		expect(codesOf(files)).toEqual(codes);
		expect(chainFrom(files).value).toHaveLength(length);
	});

	test('of other folders are not looked at', () => {
		expect(
			codesOf([heads, first, second, third, { path: 'agencies/x/0009-annual-2011.json', bytes: bytes('{}') }]),
		).toEqual([]);
	});

	test('with any byte of heads.txt changed have an error', () => {
		const silent = [...heads.bytes.keys()].filter((offset) => {
			const changed = Uint8Array.from(heads.bytes);
			changed[offset] = (changed[offset] ?? 0) === 0x31 ? 0x32 : 0x31;
			return isWhole(chainFrom([{ ...heads, bytes: changed }, first, second, third]));
		});
		expect(silent).toEqual([]);
	});

	test('whose newest header was changed and sealed again differ from heads.txt', () => {
		const [, , last] = chain as [Publication, Publication, Publication];
		const changed = fileOf({ ...last, header: { ...last.header, document: '函〔2013〕1号' } });
		expect(codesOf([heads, first, second, changed])).toEqual([
			'0003-annual-2013.json:1 header-differs-from-heads header',
		]);
	});
});

describe('a redaction', () => {
	const chain = chainWith(redactionOf(name));
	const [first, ...rest] = chain as [Publication, ...Publication[]];
	const shortened = shortenFile(first, chain[2]?.lists.redacts ?? []);

	test('is unfinished while a file still holds what it withdraws, and the chain can be added to', () => {
		const judged = chainFrom(filesOf(chain));
		expect(judged.problems).toMatchObject([
			{ code: 'redaction-unfinished', details: { row: 'health', of: name, number: '0003' } },
		]);
		expect(isWhole(judged)).toBe(true);
	});

	test('is finished when the fact is its bare leaf', () => {
		expect(chainFrom(filesOf([shortened, ...rest])).problems).toEqual([]);
	});

	test('that is unfinished beside an error stops every write, and a chain without problems stops none', () => {
		expect(isWhole(chainFrom(filesOf([shortened, ...rest])))).toBe(true);
		const stray = { path: 'publications/notes.txt', bytes: new Uint8Array() };
		expect(isWhole(chainFrom([...filesOf(chain), stray]))).toBe(false);
	});

	test('is needed for every bare leaf', () => {
		const without = sealedChain({ rows }, {});
		const files = filesOf([shortenFile(first, chain[2]?.lists.redacts ?? []), ...without.slice(1)]);
		expect(codesOf(files)).toEqual(['0001-annual-2011.json:1 unredacted-bare-fact health']);
	});

	test('that is damaged lets no other file be blamed', () => {
		const files = filesOf([shortened, ...rest]);
		const damaged = files.map((file) => (file.path.includes('0003') ? { ...file, bytes: file.bytes.slice(1) } : file));
		expect(codesOf(damaged)).toEqual(['0003-redaction-2013-1.json:1 damaged-header header']);
	});
});

describe('a row', () => {
	const [publication] = sealedChain({ rows }) as [Publication];
	const [row] = publication.rows as [Publication['rows'][number]];

	test.each([
		{
			of: 'bare leaves only',
			rows: [{ ...row, facts: row.facts.map(({ leaf }) => ({ leaf })) }],
			code: 'row-without-kind health',
		},
		{ of: 'another agency than its facts', rows: [{ ...row, body: 'zoo' }], code: 'damaged-row zoo' },
	])('of $of is an error', ({ rows, code }) => {
		expect(codesOf(filesOf([{ ...publication, rows }]))).toEqual([`0001-annual-2011.json:1 ${code}`]);
	});

	test('of an agency that has one already is an error', () => {
		const { header, lists } = publication;
		const files = filesOf([sealPublication(header, lists, [row, row], null)]);
		expect(codesOf(files)).toEqual(['0001-annual-2011.json:1 body-twice-in-publication health']);
	});

	test('that says something twice is an error', () => {
		const facts = ['0', '1'].map((digit) => ({
			leaf: leafOf(digit.repeat(32), { of: 'health#row', value: 'roster' }),
			of: 'row',
			salt: digit.repeat(32),
			value: 'roster',
		}));
		const twice = { body: 'health', facts, root: rowRootOf(facts.map(({ leaf }) => leaf)) };
		const { header, lists } = publication;
		const files = filesOf([sealPublication(header, lists, [twice], null)]);
		expect(codesOf(files)).toEqual(['0001-annual-2011.json:1 fact-twice health']);
	});
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../disk/read-content.ts';
import { leafOf, rowRootOf } from '../../publications/hashing.ts';
import { headsPath } from '../../publications/publication-file.ts';
import type { FactValue, Publication, SealedRow } from '../../publications/publication.ts';
import { sealPublication } from '../../publications/seal.ts';
import { shortenFile } from '../../publications/shorten.ts';
import { chainFrom } from '../../publications/verify-chain.ts';
import type { ProblemCode } from '../../records/problem-codes.ts';
import type { Problem } from '../../records/problem.ts';
import type { SourceFile } from '../../records/source.ts';
import { factIn, filesOf, sealedChain, type Draft } from '../publications.ts';
import type { BadInput } from './bad-input.ts';

const rows = { health: { 'name.zh': '卫生局', 't1.name': '罗敏' } };
const name = 'health#t1.name';
const [first] = sealedChain({ rows }) as [Publication];
const redacts = [{ publication: 1, of: name, leaf: factIn(first, name).leaf }] as const;
const [row] = first.rows as [SealedRow];
const sound = filesOf(sealedChain({ rows }, { kind: 'supplement', rows }, { rows }));

/** The publications of a registry, of which one thing is wrong. */
function line(title: string, code: ProblemCode, files: readonly SourceFile[], at = { line: 1, column: 1 }): BadInput {
	return { title, code, ...at, problems: () => chainFrom(files).problems };
}

const sealed = (title: string, code: ProblemCode, ...drafts: readonly Draft[]) =>
	line(title, code, filesOf(sealedChain(...drafts)));

/** An edition whose rows are put together by hand. */
const withRow = (title: string, code: ProblemCode, column: number, ...made: readonly SealedRow[]) =>
	line(title, code, filesOf([sealPublication(first.header, first.lists, made, null)]), { line: 1, column });

/** Three sound publications with one text changed. */
function edited(
	title: string,
	code: ProblemCode,
	path: RegExp,
	from: string | RegExp,
	to: string,
	at?: { line: number; column: number },
): BadInput {
	const files = sound.map((file) => {
		if (!path.test(file.path)) return file;
		return { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace(from, to)) };
	});
	return line(title, code, files, at);
}

const without = (path: RegExp) => sound.filter((file) => !path.test(file.path));
const renamed = (from: RegExp, to: string) => sound.map((file) => ({ ...file, path: file.path.replace(from, to) }));
const columnOf = (text: string) => new TextDecoder().decode(sound[1]?.bytes).indexOf(text) + 1;
const inFact = { line: 1, column: columnOf(`"leaf":"${factIn(first, name).leaf}"`) };
const inRow = { line: 1, column: columnOf('{"body":"health"') };

/** A row that its facts make, whatever they are. */
function rowOf(facts: Readonly<Record<string, FactValue>>): SealedRow {
	const salt = '5'.repeat(32);
	const made = Object.entries(facts).map(([of, value]) => {
		return { leaf: leafOf(salt, { of: `health#${of}`, value }), of, salt, value };
	});
	return { body: 'health', facts: made, root: rowRootOf(made.map(({ leaf }) => leaf)) };
}

/** A content folder with one thing in it that is no file. */
function folderWith(title: string, code: ProblemCode, make: (path: string) => void): BadInput {
	const problems = (): readonly Problem[] => {
		const folder = mkdtempSync(join(tmpdir(), 'content-'));
		try {
			make(join(folder, 'topics.yaml'));
			return readContent(folder).problems;
		} finally {
			rmSync(folder, { recursive: true });
		}
	};
	return { title, code, line: 1, column: 1, problems };
}

const roster = { row: 'roster', group: 'departments', speaksBy: 'persons' };
const [sealedEvent] = sealedChain({ carries: ['health#t1.began'] })[0]?.rows as [SealedRow];
const twice = rowOf({ row: 'roster' });

/** Publications edited, reordered, removed or wrongly made. */
export const publicationInputs: readonly BadInput[] = [
	edited('a name in a published file', 'damaged-fact', /0001/, '罗敏', '罗闵', inFact),
	edited('a space in a published row', 'damaged-row', /0001/, '{"body":"health"', '{"body": "health"', inRow),
	edited('a space behind a published file', 'damaged-header', /0001/, /$/, ' '),
	edited('a title in a published header', 'header-differs-from-heads', /0003/, '名录', '名单'),
	edited('a hash in heads.txt', 'wrong-heads-line', /heads/, /^0002 .{4}/m, '0002 ffff', { line: 2, column: 1 }),
	edited('a number in heads.txt', 'bad-heads-line', /heads/, '0002', '0012', { line: 2, column: 1 }),
	edited('the newest line of heads.txt lost', 'unlisted-publication', /heads/, /0003.*\n/, ''),
	line('a publication whose last name was not given', 'publication-unfinished', renamed(/0003.*json/, '$&.pending')),
	line('a publication cut short before it counted', 'unlisted-pending', [
		...sound,
		{ path: 'publications/0004-annual-2014.json.pending', bytes: new Uint8Array() },
	]),
	line('a copy beside the publications', 'stray-publication-file', [
		...sound,
		{ path: 'publications/0001-annual-2011.json.orig', bytes: new Uint8Array() },
	]),
	folderWith('a folder among the publications', 'stray-publication-file', (path) =>
		mkdirSync(join(dirname(path), 'publications/old'), { recursive: true }),
	),
	line('a published file removed', 'missing-publication', without(/0002/), { line: 2, column: 1 }),
	line(
		'a published file renamed',
		'wrong-publication-name',
		sound.map((file) => ({ ...file, path: file.path.replace('2012-1', '2012-2') })),
	),
	line('a row removed', 'wrong-publication-root', [
		...without(/0001/),
		...filesOf([{ ...first, rows: [] }]).filter(({ path }) => path !== headsPath),
	]),
	withRow('an agency with two rows', 'body-twice-in-publication', 1, row, row),
	withRow('a row that says a thing twice', 'fact-twice', inRow.column, {
		...twice,
		facts: [...twice.facts, ...twice.facts],
		root: rowRootOf([...twice.facts, ...twice.facts].map(({ leaf }) => leaf)),
	}),
	withRow('a row of bare leaves', 'row-without-kind', inRow.column, {
		...row,
		facts: row.facts.map(({ leaf }) => ({ leaf })),
	}),
	withRow('an event shown as a row of the roster', 'row-facts-unfit', 1, rowOf({ ...roster, kind: 'term-began' })),
	withRow('a correction in an edition', 'row-of-other-kind', 1, rowOf({ row: 'correction' })),
	withRow(
		'an event that nobody carries and that names somebody',
		'row-facts-unfit',
		1,
		rowOf({ row: 'event', kind: 'term-began', 't1.began.on': '2011-01-03', 't1.name': '罗敏' }),
	),
	line(
		'a carried event without its row',
		'listed-without-row',
		filesOf([sealPublication(first.header, { ...first.lists, carries: ['health#t1.began'] }, [row], null)]),
	),
	withRow('a row of an event before one of the roster', 'row-of-other-kind', 1, sealedEvent, row),
	edited('a list of a published file', 'damaged-lists', /0001/, '"carries":[]', '"carries":["health#t1.began"]', {
		line: 1,
		column: columnOf('"lists":{'),
	}),
	line(
		'a file of format 1',
		'other-format',
		sound.map((file) => {
			const text = new TextDecoder().decode(file.bytes).replace('"format":2', '"format":1');
			return { ...file, bytes: new TextEncoder().encode(text) };
		}),
	),
	sealed('a publication of another registry', 'other-registry', {}, { registry: 'elsewhere' }),
	sealed('a header without end', 'header-too-large', { title: { zh: '名'.repeat(700) } }),
	sealed('a supplement labelled as an edition', 'unfit-for-kind', { kind: 'supplement', label: '2011' }),
	sealed('agencies out of order', 'list-out-of-order', { newBodies: ['health', 'health'] }),
	sealed('an agency that nobody has named', 'body-never-new', { newBodies: [], rows }),
	line(
		'a publication with another number inside',
		'wrong-publication-number',
		filesOf(sealedChain({ rows }, { number: 3, label: '2012' })).map((file) => ({
			...file,
			path: file.path.replace('0003', '0002'),
		})),
	),
	line(
		'a publication upon nothing',
		'broken-chain',
		filesOf([...sealedChain({ rows }), ...sealedChain({ number: 2, label: '2012', newBodies: [] })]),
	),
	sealed('a year with two editions', 'label-published-twice', { label: '2011' }, { label: '2011' }),
	sealed(
		'an event published twice',
		'event-published-twice',
		{ carries: ['health#t1.began'] },
		{ carries: ['health#t1.began'] },
	),
	sealed('an agency that is new twice', 'body-new-twice', {}, { newBodies: ['health'] }),
	sealed('a day described before the last', 'publication-goes-back', { asOf: '2011-01-05' }, { asOf: '2011-01-04' }),
	sealed('a day described before it came', 'published-before-as-of', { asOf: '2011-01-05', published: '2011-01-04' }),
	sealed('a redaction that is not finished', 'redaction-unfinished', { rows }, { kind: 'redaction', redacts }),
	sealed('a redaction of what stands elsewhere', 'wrong-redaction', {}, { kind: 'redaction', redacts }),
	line('a fact blacked out that no redaction names', 'unredacted-bare-fact', filesOf([shortenFile(first, redacts)])),
	folderWith('a link among the records', 'content-symlink', (path) => symlinkSync('/etc/hostname', path)),
	folderWith('a pipe among the records', 'content-not-a-file', (path) => execFileSync('mkfifo', [path])),
];

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../disk/read-content.ts';
import { leafOf, rowRootOf } from '../../publications/hashing.ts';
import { headsPath } from '../../publications/publication-file.ts';
import type { Fact, Publication, SealedRow } from '../../publications/publication.ts';
import { sealPublication } from '../../publications/seal.ts';
import { shortenFile } from '../../publications/shorten.ts';
import { lineFrom } from '../../publications/verify-line.ts';
import type { ProblemCode } from '../../records/problem-codes.ts';
import type { Problem } from '../../records/problem.ts';
import type { SourceFile } from '../../records/source.ts';
import { factIn, filesOf, sealedLine, type Draft } from '../publications.ts';
import type { BadInput } from './bad-input.ts';

const rows = { health: { 'name.zh': '卫生局', 't1.name': '罗敏' } };
const name = 'health#t1.name';
const [first] = sealedLine({ rows }) as [Publication];
const redacts = [{ publication: 1, of: name, leaf: factIn(first, name).leaf }] as const;
const [row] = first.rows as [SealedRow];
const sound = filesOf(sealedLine({ rows }, { kind: 'supplement', rows }, { rows }));

/** The publications of a registry, of which one thing is wrong. */
function line(title: string, code: ProblemCode, files: readonly SourceFile[], at = { line: 1, column: 1 }): BadInput {
	return { title, code, ...at, problems: () => lineFrom(files).problems };
}

const sealed = (title: string, code: ProblemCode, ...drafts: readonly Draft[]) =>
	line(title, code, filesOf(sealedLine(...drafts)));

/** An edition whose rows are put together by hand. */
const withRow = (title: string, code: ProblemCode, column: number, ...made: readonly SealedRow[]) =>
	line(title, code, filesOf([sealPublication(first.header, made, null)]), { line: 1, column });

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
const columnOf = (text: string) => new TextDecoder().decode(sound[1]?.bytes).indexOf(text) + 1;
const inFact = { line: 1, column: columnOf(`"leaf":"${factIn(first, name).leaf}"`) };
const inRow = { line: 1, column: columnOf('{"body":"health"') };

/** A row that its facts make, whatever they are. */
function rowOf(facts: readonly Fact[]): SealedRow {
	const salt = '5'.repeat(32);
	const made = facts.map((fact) => ({ leaf: leafOf(salt, fact), salt, ...fact }));
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

const group = { of: 'health#group', value: 'departments' } as const;

/** Publications edited, reordered, removed or wrongly made. */
export const publicationInputs: readonly BadInput[] = [
	edited('a name in a published file', 'damaged-fact', /0001/, '罗敏', '罗闵', inFact),
	edited('a space in a published row', 'damaged-row', /0001/, '{"body":"health"', '{"body": "health"', inRow),
	edited('a space behind a published file', 'damaged-header', /0001/, /$/, ' '),
	edited('a title in a published header', 'header-differs-from-heads', /0003/, '名录', '名单'),
	edited('a hash in heads.txt', 'wrong-heads-line', /heads/, /^0002 .{4}/m, '0002 ffff', { line: 2, column: 1 }),
	edited('a number in heads.txt', 'bad-heads-line', /heads/, '0002', '0012', { line: 2, column: 1 }),
	edited('two lines of heads.txt lost', 'heads-too-short', /heads/, /0002[^]*$/, '', { line: 2, column: 1 }),
	edited('the newest line of heads.txt lost', 'unlisted-publication', /heads/, /0003.*\n/, ''),
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
	withRow('a body with two rows', 'body-twice-in-publication', inRow.column, row, row),
	withRow('a row that says a thing twice', 'fact-twice', inRow.column, rowOf([group, group])),
	withRow('a row of bare leaves', 'row-without-open-fact', inRow.column, {
		...row,
		facts: row.facts.map(({ leaf }) => ({ leaf })),
	}),
	line(
		'a publication with another number inside',
		'wrong-publication-number',
		filesOf(sealedLine({ rows }, { number: 3, label: '2012' })).map((file) => ({
			...file,
			path: file.path.replace('0003', '0002'),
		})),
	),
	line(
		'a publication upon nothing',
		'broken-chain',
		filesOf([...sealedLine({ rows }), ...sealedLine({ number: 2, label: '2012' })]),
	),
	sealed('a year with two editions', 'year-published-twice', { label: '2011' }, { label: '2011' }),
	sealed(
		'an event published twice',
		'event-published-twice',
		{ carries: ['health#t1.began'] },
		{ carries: ['health#t1.began'] },
	),
	sealed('a body no longer known', 'body-forgotten', { bodies: ['health', 'zoo'] }, { bodies: ['health'] }),
	sealed('a day described before the last', 'publication-goes-back', { asOf: '2011-01-05' }, { asOf: '2011-01-04' }),
	sealed('a day described before it came', 'published-before-as-of', { asOf: '2011-01-05', published: '2011-01-04' }),
	sealed('a redaction that is not finished', 'redaction-unfinished', { rows }, { kind: 'redaction', redacts }),
	sealed('a redaction of what stands elsewhere', 'wrong-redaction', {}, { kind: 'redaction', redacts }),
	line('a fact blacked out that no redaction names', 'unredacted-bare-fact', filesOf([shortenFile(first, redacts)])),
	folderWith('a link among the records', 'content-symlink', (path) => symlinkSync('/etc/hostname', path)),
	folderWith('a pipe among the records', 'content-not-a-file', (path) => execFileSync('mkfifo', [path])),
];

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHeads, headsLine, parseHeads } from './heads.ts';

const hash = 'a'.repeat(64);
const read = (text: string) => parseHeads({ path: 'publications/heads.txt', bytes: new TextEncoder().encode(text) });

test('what is formatted is what is parsed', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[0-9a-f]{64}$/)), (hashes) => {
			expect(read(formatHeads(hashes))).toEqual({ value: hashes, problems: [] });
		}),
	);
});

test('the ten thousandth number has five digits', () => {
	const hashes = new Array<string>(10_001).fill(hash);
	const text = formatHeads(hashes);
	expect(text.slice(-140)).toBe(`10000 ${hash}\n10001 ${hash}\n`.slice(-140));
	expect(read(text)).toEqual({ value: hashes, problems: [] });
});

test('several lines that are none are told one by one, and the value ends before the first', () => {
	const { value, problems } = read(`${headsLine(1, hash)}\nx\n${headsLine(4, hash)}`);
	expect(value).toEqual([hash]);
	expect(problems.map(({ place: { line } }) => line)).toEqual([2, 3]);
});

test('no file and an empty file list nothing', () => {
	expect([parseHeads(undefined), read('')]).toEqual([
		{ value: [], problems: [] },
		{ value: [], problems: [] },
	]);
});

describe('a line is refused, and the value ends before it,', () => {
	const first = headsLine(1, hash);
	test.each([
		{ where: 'whose number is not the next', text: `${first}${headsLine(3, hash)}`, line: 2 },
		{ where: 'that stands there twice', text: `${first}${first}`, line: 2 },
		{ where: 'with a short hash', text: `${first}0002 ${hash.slice(1)}\n`, line: 2 },
		{ where: 'with capital digits', text: `${first}0002 ${hash.toUpperCase()}\n`, line: 2 },
		{ where: 'with two spaces', text: `${first}0002  ${hash}\n`, line: 2 },
		{ where: 'without a newline', text: `${first}0002 ${hash}`, line: 2 },
		{ where: 'that is empty', text: `${first}\n`, line: 2 },
		{ where: 'with something before its number', text: `${first}x0002 ${hash}\n`, line: 2 },
		{ where: 'with something behind its hash', text: `${first}0002 ${hash} \n`, line: 2 },
		{ where: 'with five digits for four', text: `00001 ${hash}\n`, line: 1 },
		{ where: 'with digits too few', text: `1 ${hash}\n`, line: 1 },
	])('$where', ({ text, line }) => {
		const { value, problems } = read(text);
		expect(problems).toMatchObject([
			{
				code: 'bad-heads-line',
				place: { file: 'publications/heads.txt', line, column: 1 },
				details: { number: `000${line}` },
			},
		]);
		expect(value).toHaveLength(line - 1);
	});
});

test.each([
	['that are all CRLF', (text: string) => text.replaceAll('\n', '\r\n'), 1],
	['of which one is CRLF', (text: string) => text.replace(/\n$/, '\r\n'), 12],
	['that are CR alone', (text: string) => text.replaceAll('\n', '\r'), 1],
	['behind a byte order mark', (text: string) => `\ufeff${text}`, 1],
])('line ends %s are one problem, and every line is still read', (_how, changed, line) => {
	const hashes = new Array<string>(12).fill(hash);
	const place = { file: 'publications/heads.txt', line, column: 1 };
	expect(read(changed(formatHeads(hashes)))).toMatchObject({
		value: hashes,
		problems: [{ code: 'heads-line-ends', place }],
	});
});

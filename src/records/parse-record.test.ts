import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goodAgency } from '../testing/bad-input/bad-input.ts';
import type { AgencyRecord } from './agency.ts';
import { fixRecord } from './fix-record.ts';
import { formatRecord } from './format-record.ts';
import { locate } from './locate.ts';
import { parseRecord } from './parse-record.ts';
import { isError } from './problem.ts';
import { problemAt } from './problem-at.ts';
import type { Sourced } from './source.ts';
import { writeRecord } from '../testing/write-record.ts';

const path = 'agencies/city/finance-office.yaml';

function parse(text: string) {
	return parseRecord({ path, bytes: new TextEncoder().encode(text) }, 'agencies');
}

function recordOf(text: string): Sourced<AgencyRecord> {
	const { value, problems } = parse(text);
	expect(problems).toEqual([]);
	return value as Sourced<AgencyRecord>;
}

describe('a scalar', () => {
	test.each([
		['0851234', '0851234'],
		['0012', '0012'],
		['+8699900000001', '+8699900000001'],
		['0x1F', '0x1F'],
		['1e3', '1e3'],
		['12345678901234567890', '12345678901234567890'],
		['No', 'No'],
		['on', 'on'],
		['08:30', '08:30'],
		['null', 'null'],
		['~', '~'],
		['𠮷田', '𠮷田'],
		['买买提·艾力', '买买提·艾力'],
		['"@name"', '@name'],
		['=1+1', '=1+1'],
	])('%s stays text, as written', (written, text) => {
		const record = recordOf(goodAgency.replace('order: 10', `order: 10\nnote: ${written}`));
		expect(record.value.note).toBe(text);
		expect(recordOf(writeRecord(record.value)).value).toEqual(record.value);
	});

	test('becomes a flag or a count only where the schema says so', () => {
		const { onList, order, division, terms } = recordOf(goodAgency).value;
		expect({ onList, order, division, filed: terms[0]?.began }).toEqual({
			onList: true,
			order: 10,
			division: '99',
			filed: { on: '2024-03-01', filed: '2024-03-11' },
		});
	});
});

test.each(['note: |\n  one\n  two', 'note: >-\n  one\n  two'])('a remark may have several lines: %j', (note) => {
	expect(recordOf(goodAgency.replace('order: 10', `order: 10\n${note}`)).value.note).toMatch(/^one\s+two/);
});

test.each(['# 说明 #3、issue #4; 见上', 'note: one # as in #2'])('a comment may hold a mark of its own: %j', (line) => {
	recordOf(goodAgency.replace('order: 10', `order: 10\n${line}`));
});

test('a term that is declared void may keep the word for nobody that was printed', () => {
	const text = goodAgency.replace('罗敏', '暂缺');
	const correction = 'corrections: [{ key: c1, of: t1, void: true, on: 2024-04-01, reason: 暂缺误作姓名 }]\n';
	expect(parse(text).problems.map(({ code }) => code)).toEqual(['nobody-named']);
	expect(parse(text + correction).problems).toEqual([]);
});

test('no slip hides another', () => {
	const text = goodAgency
		.replace('name: 罗敏', 'name: 罗\u200b敏 ')
		.replace('2024-03-11', '2024/3/11')
		.replace('role: spokesperson', 'role: chief')
		.replace('order: 10', 'order: ten\norder: 11');
	expect(parse(text).problems.map(({ code }) => code)).toEqual([
		'bad-count',
		'duplicate-key',
		'not-one-of',
		'invisible-character',
		'bad-date',
	]);
});

describe('places', () => {
	const record = recordOf(goodAgency);
	test.each([
		[['terms', 0, 'name'], 'value', 15, 11],
		[['terms', 0, 'name'], 'key', 15, 5],
		[['terms', 0, 'posts', 0, 'zh'], 'value', 16, 28],
		[['terms', 0, 'latin'], 'value', 13, 5],
		[['lines', 1], 'value', 11, 5],
		[['vacancies', 3, 'role'], 'value', 1, 1],
		[[], 'value', 1, 1],
	] as const)('%j (%s) stands at %i:%i', (way, on, line, column) => {
		expect(locate(record, way, on)).toEqual({ file: path, line, column });
	});

	test('belong to problems that later checks find', () => {
		expect(problemAt('bad-date', record, ['terms', 0, 'began', 'on'], { text: 'x', example: 'y' })).toMatchObject({
			code: 'bad-date',
			severity: 'error',
			place: { file: path, line: 17, column: 18 },
		});
	});
});

describe('repairs', () => {
	test.each([
		['2024-3-1', '2024-03-01'],
		['2024/3/1', '2024-03-01'],
		['2024.3.1', '2024-03-01'],
		['2024年3月1日', '2024-03-01'],
		['二〇二四年三月一日', '2024-03-01'],
		['２０２４-０３-０１', '2024-03-01'],
		['2024-03-01 08:30:00', '2024-03-01'],
		['民国113年3月1日', '2024-03-01'],
		['25/3/2024', '2024-03-25'],
		['3/25/2024', '2024-03-25'],
	])('read %s as the day %s', (written, day) => {
		const { text, repaired } = fixed(goodAgency.replace('on: 2024-03-01', `on: ${written}`));
		expect(text).toBe(goodAgency.replace('on: 2024-03-01', `on: ${day}`));
		expect(repaired.map(({ code }) => code)).toEqual(['bad-date']);
	});

	test.each(['2024-02-30', '45292', '3/4/2024', '2024-03-01T16:00:00Z', '24-3-1', 'soon'])(
		'leave %s to people',
		(written) => {
			const text = goodAgency.replace('on: 2024-03-01', `on: ${written}`);
			expect(fixed(text)).toEqual({ text, repaired: [] });
			expect(parse(text).problems.map(({ code }) => code)).toEqual(['bad-date']);
		},
	);

	test('offer the day of a spreadsheet without taking it for certain', () => {
		const [found] = parse(goodAgency.replace('on: 2024-03-01', 'on: 45292')).problems;
		expect(found?.details).toEqual({ text: '45292', example: '2024-01-01' });
	});

	test('set right everything that has one reading, and nothing else', () => {
		const spoilt = `\ufeff${goodAgency
			.replace('name: 罗敏', 'name: 罗\u3000敏\u3000')
			.replace('zh: 副局长', 'zh: “副局长”')
			.replace('    role:', '\u3000\u3000role：')
			.replace('{ zh: 财政局', '{ zh:财政局')
			.trimEnd()
			.replaceAll('\n', '\r\n')}`;
		const { text, repaired } = fixed(spoilt);
		expect(text).toBe(goodAgency);
		expect(new Set(repaired.map(({ code }) => code))).toEqual(
			new Set([
				'byte-order-mark',
				'line-ends',
				'no-final-newline',
				'space-in-indent',
				'wide-colon',
				'colon-without-space',
				'smart-quotes',
				'stray-space',
				'padded-name',
			]),
		);
	});

	test('change one dot for the other inside names', () => {
		expect(fixed(goodAgency.replace('罗敏', '买买提•艾力')).text).toContain('name: 买买提·艾力\n');
	});

	function fixed(text: string) {
		return fixRecord({ path, bytes: new TextEncoder().encode(text) });
	}
});

describe('bytes that somebody spoilt', () => {
	test('never break the reader, and what is accepted reads back as it says', () => {
		const good = new TextEncoder().encode(goodAgency);
		const mutation = fc.record({
			at: fc.nat(good.length - 1),
			bytes: fc.oneof(
				fc.uint8Array({ maxLength: 4 }),
				fc.constantFrom(...[...':#{}[],&*!|>%@`\'"\n\t -0'].map((character) => Uint8Array.of(character.charCodeAt(0)))),
			),
			skip: fc.nat(3),
		});
		let accepted = 0;
		fc.assert(
			fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
				const bytes = mutations.reduce(
					(rest, { at, bytes: put, skip }) => Uint8Array.of(...rest.slice(0, at), ...put, ...rest.slice(at + skip)),
					good,
				);
				const { value, problems } = parseRecord({ path, bytes }, 'agencies');
				expect(value === undefined).toBe(problems.some(isError));
				if (value === undefined) return;
				accepted += 1;
				expect(parse(writeRecord(value.value)).value?.value).toEqual(value.value);
				expect(parse(formatRecord(value.text)).value?.value).toEqual(value.value);
			}),
			{ numRuns: 10_000, seed: 20_260 },
		);
		expect(accepted).toBeGreaterThan(200);
	});

	test('are no matter of text at all', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => parseRecord({ path, bytes }).problems.length >= 0),
		);
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => parse(text).problems.length >= 0));
	});
});

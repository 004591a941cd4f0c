import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goodAgency } from '../testing/bad-input/bad-input.ts';
import { editRecord } from './edit-record.ts';
import { formatRecord } from './format-record.ts';
import { plainValue } from './reading/plain-value.ts';
import { readTree } from './reading/tree.ts';
import { writeRecord } from '../testing/write-record.ts';

function valueOf(text: string): unknown {
	return plainValue(readTree(text), false).value;
}

describe('the formatter', () => {
	test.each([
		[
			'indents',
			'a:\n   b: 1\n   c:\n   - d\n   -   e: 1\n       f: 2\n',
			'a:\n  b: 1\n  c:\n    - d\n    - e: 1\n      f: 2\n',
		],
		['spaces inside braces', 'a: {b: 1,c: [ 2 ,3 ] }\n', 'a: { b: 1, c: [2, 3] }\n'],
		['spaces at line ends', 'a: 1  \nb: 2 \n', 'a: 1\nb: 2\n'],
		['blank lines', '\n\na: 1\n\n\n\nb: 2\n\n\n', 'a: 1\n\nb: 2\n'],
		['ends of lines', 'a: 1\r\nb: 2', 'a: 1\nb: 2\n'],
		[
			'comments',
			'# top\na:\n     # of b\n     b: 1 # beside\n# end\n',
			'# top\na:\n  # of b\n  b: 1 # beside\n# end\n',
		],
		[
			'texts over several lines',
			'a:\n    b: |\n        one\n          two\n    c: 1\n',
			'a:\n  b: |\n      one\n        two\n  c: 1\n',
		],
		['quotes as they are', 'a: "1"\nb: \'2\'\n', 'a: "1"\nb: \'2\'\n'],
		['no YAML as it is', 'a: [1\n', 'a: [1\n'],
	])('sets %s', (_, text, formatted) => expect(formatRecord(text)).toBe(formatted));

	test('leaves a file in order as it is', () => expect(formatRecord(goodAgency)).toBe(goodAgency));
});

describe('a record that is written', () => {
	test('has its fields in order, without defaults, and quotes what others could misread', () => {
		const record = {
			order: 10,
			id: 'finance-office',
			onList: true,
			division: '99',
			group: 'departments',
			name: { en: 'Finance Office', zh: '财政局' },
			routineRelease: false,
			topics: [],
			shortNames: ['No', '08:30', '1e3', '财政'],
			pressOffice: { hours: 'default', name: { zh: '办公室（新闻）' } },
			terms: [
				{
					role: 'spokesperson',
					key: 't1',
					began: { on: '2024-03-01' },
					name: { withdrawn: 3 },
					posts: [],
					acting: false,
				},
			],
			lines: [{ key: 'l1', began: { by: '2024-01-01' }, number: '0999-00000001', kind: 'office' }],
		};
		expect(writeRecord(record)).toBe(`id: finance-office
name: { zh: 财政局, en: Finance Office }
shortNames: ["No", "08:30", "1e3", 财政]
group: departments
order: 10
division: "99"
onList: true
pressOffice: { name: { zh: 办公室（新闻） } }
lines: [{ key: l1, kind: office, number: "0999-00000001", began: { by: 2024-01-01 } }]
terms:
  - key: t1
    role: spokesperson
    name: { withdrawn: 3 }
    began: { on: 2024-03-01 }
`);
	});

	const word = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
		fc.constantFrom(
			' a',
			'a ',
			'# x',
			'a: b',
			'a #b',
			'- a',
			'',
			'是',
			'1',
			'\n',
			'"',
			"'",
			'{',
			'!x',
			'&x',
			'*x',
			'%',
			'@',
			'|',
			'2024-01-01',
			'~',
			'on',
		),
	);
	test('reads back as it was, whatever stands in it', () => {
		const { map } = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
			value: fc.oneof({ maxDepth: 4 }, word, fc.array(tie('value'), { maxLength: 4 }), tie('map')),
			map: fc.dictionary(
				word.filter((key) => !['', '__proto__', '<<'].includes(key)),
				tie('value'),
				{ maxKeys: 4, minKeys: 1, noNullPrototype: true },
			),
		}));
		fc.assert(
			fc.property(map, (record) => {
				const text = writeRecord(record);
				expect(valueOf(text)).toEqual(record);
				expect(valueOf(formatRecord(text))).toEqual(record);
			}),
		);
	});
});

describe('the formatter, on any YAML', () => {
	const piece = fc.constantFrom(
		'a',
		'b: ',
		'- ',
		'  ',
		' ',
		'\n',
		'{',
		'}',
		'[',
		']',
		', ',
		': ',
		'# c\n',
		'"x"',
		"'y'",
		'|\n',
		'>-\n',
		'    ',
		'key:\n',
		'\n\n\n',
	);
	const yaml = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
	test('changes nothing the second time, and never what the text says', () => {
		fc.assert(
			fc.property(yaml, (text) => {
				const formatted = formatRecord(text);
				expect(formatRecord(formatted)).toBe(formatted);
				expect(valueOf(formatted)).toEqual(valueOf(text));
			}),
			{ numRuns: 3000 },
		);
	});
});

describe('an edit', () => {
	const text = `# of the office
terms:
  - key: t1   # the first
    began: { on: 2024-03-01, document: 1号 } # by letter
    ended:
      on: 2025-01-01 # Monday

  # the second
  - key: t2
    name: 罗敏
note: x
`;
	test.each([
		['a new field in braces', ['terms', 0, 'began', 'filed'], '2024-03-11', '1号 } #', '1号, filed: 2024-03-11 } #'],
		[
			'a new field on a line of its own',
			['terms', 0, 'ended', 'filed'],
			'2025-01-08',
			'# Monday',
			'# Monday\n      filed: 2025-01-08',
		],
		['a field that stands there', ['terms', 0, 'began', 'on'], '2024-03-02', 'on: 2024-03-01', 'on: 2024-03-02'],
		['a text by a map', ['terms', 1, 'name'], { withdrawn: 3 }, '罗敏', '{ withdrawn: 3 }'],
		['a field of an entry', ['terms', 1, 'began', 'on'], '2024-05-01', '罗敏', '罗敏\n    began: { on: 2024-05-01 }'],
		['a field of the record', ['order'], 10, 'note: x', 'note: x\norder: 10'],
		['a new entry', ['terms', 2], { key: 't3' }, '罗敏', '罗敏\n  - { key: t3 }'],
		[
			'a map on lines of its own',
			['terms', 0, 'ended'],
			{ on: '2025-02-01' },
			'ended:\n      on: 2025-01-01',
			'ended: { on: 2025-02-01 }',
		],
	] as const)('sets %s and leaves the rest', (_, path, value, before, after) => {
		expect(editRecord(text, [{ path, value }])).toBe(text.replace(before, after));
	});

	test('may follow another', () => {
		const edits = [
			{ path: ['terms', 1, 'ended', 'on'], value: '2025-01-01' },
			{ path: ['terms', 1, 'ended', 'filed'], value: '2025-01-02' },
		];
		expect(editRecord(text, edits)).toContain('    ended: { on: 2025-01-01, filed: 2025-01-02 }\n');
	});

	test('refuses to lead through a text', () => {
		expect(() => editRecord(text, [{ path: ['note', 'a'], value: 'b' }])).toThrow();
	});
});

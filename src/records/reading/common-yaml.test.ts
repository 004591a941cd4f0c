import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { commonYaml } from './common-yaml.ts';
import { plainValue } from './plain-value.ts';
import { syntaxSlips } from './syntax-slips.ts';
import { readTree } from './tree.ts';

/** What the YAML reader makes of a text, and what it refuses; single texts are looked at before the shortcut is taken. */
function fullReading(text: string): unknown {
	const tree = readTree(text);
	const { value, slips, impossible } = plainValue(tree, false);
	return { value, wrong: [...syntaxSlips(tree), ...slips, ...impossible] };
}

const sample = readContentFiles(fileURLToPath(new URL('../../../content', import.meta.url)))
	.filter(({ path }) => path.startsWith('agencies/'))
	.map(({ bytes }) => new TextDecoder().decode(bytes));

describe('where the shortcut has an answer, the YAML reader has the same and finds nothing wrong', () => {
	test('in every record of the sample', () => {
		const read = sample.filter((text) => commonYaml(text) !== undefined);
		for (const text of read) expect(fullReading(text)).toEqual({ value: commonYaml(text), wrong: [] });
		expect(read.length).toBeGreaterThan(sample.length * 0.8);
	});

	/** Whatever means something to YAML, with little between, so that every neighbourhood comes about. */
	const pieces =
		'{ } [ ] , : - \n " \' # | > & * ! % @ ? ~ ` = a b1 key 0 中 （ 、 《 · . .. --- ... << - [ : [ - { key: a: , : -\n : \n {} [] "" \'\' a:b x-1 __proto__'
			.split(' ')
			.concat(
				' ',
				' ',
				'  ',
				'\n',
				'\n',
				'\n  ',
				'\n    ',
				'\n- ',
				'\n  - ',
				'a: ',
				'b: ',
				'a:\n',
				'{ a: ',
				' }',
				'# ',
				' # ',
			);

	test('in texts made of whatever means something to YAML', () => {
		const beginnings = ['', 'a: ', '- ', 'a:\n  - ', 'a:\n- ', 'a: { b: ', '- [b, '];
		const anyText = fc
			.tuple(fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...pieces), { maxLength: 10 }))
			.map(([beginning, some]) => beginning + some.join(''));
		let answers = 0;
		fc.assert(
			fc.property(anyText, (text) => {
				const value = commonYaml(text);
				if (value === undefined) return;
				answers += 1;
				expect(fullReading(text)).toEqual({ value, wrong: [] });
			}),
			{ numRuns: 30_000 },
		);
		expect(answers).toBeGreaterThan(300);
	});

	test('in records into which such pieces have been thrown', () => {
		const record = fc.constantFrom(...sample.map((text) => text.slice(0, 1500)));
		const slip = fc.record({ at: fc.nat(1500), cut: fc.nat(3), piece: fc.constantFrom(...pieces) });
		let answers = 0;
		fc.assert(
			fc.property(record, fc.array(slip, { maxLength: 2 }), (text, slips) => {
				const changed = slips.reduce(
					(rest, { at, cut, piece }) => rest.slice(0, at) + piece + rest.slice(at + cut),
					text.slice(0, text.lastIndexOf('\n', 1000) + 1),
				);
				const value = commonYaml(changed);
				if (value === undefined) return;
				answers += 1;
				expect(fullReading(changed)).toEqual({ value, wrong: [] });
			}),
			{ numRuns: 1500 },
		);
		expect(answers).toBeGreaterThan(300);
	});
});

describe('the shortcut leaves to the YAML reader', () => {
	test.each([
		['nothing at all', ''],
		['a remark alone', '# a remark\n'],
		['a record that does not begin at the margin', '  a: b\n'],
		['a remark behind a value', 'a: b # remark\n'],
		['a value over two lines', 'a: b\n  c\n'],
		['braces over two lines', 'a: { b: c,\n  d: e }\n'],
		['a key without a value', 'a:\nb: c\n'],
		['a key at the end without a value', 'a:\n'],
		['a key that comes twice', 'a: b\na: c\n'],
		['a key that comes twice in braces', 'a: { b: c, b: d }\n'],
		['text in quotes that begins with a space', 'a: " b"\n'],
		['text in quotes that ends with a space', "a: 'b '\n"],
		['a quotation mark in quotes', "a: 'it''s'\n"],
		['spaces at the end of a value', 'a: b \n'],
		['a colon in a value', 'a: b: c\n'],
		['a comma too many', 'a: [b, ]\n'],
		['a brace that nobody closes', 'a: { b: c\n'],
		['something behind a brace', 'a: { b: c } d\n'],
		['an anchor, a reference and a tag', 'a: &x b\nc: *x\nd: !t e\n'],
		['text with marks of lines', 'a: |\n  b\n'],
		['two documents', 'a: b\n---\nc: d\n'],
		['entries that do not stand below one another', 'a:\n    b: c\n  d: e\n'],
		['maps that lie too deep', `a: ${'{ a: '.repeat(20)}b${' }'.repeat(20)}\n`],
	])('%s', (_what, text) => {
		expect(commonYaml(text)).toBeUndefined();
	});
});

test('the shortcut reads what records are made of', () => {
	const text = [
		'# A remark.',
		'id: one',
		'name: { zh: 水利厅（样本）, en: "Water, and more" }',
		'',
		'lines:',
		'  - { key: l1, number: \'0851-00000001\', accepts: [phone, sms], none: [], nothing: {}, empty: "" }',
		'  - key: l2',
		'    address: https://x.example/a?b=c',
		'terms:',
		'- plain text, with a comma',
		'- { a: b }',
		'last: 08:30',
	].join('\n');
	expect(commonYaml(text)).toEqual({
		id: 'one',
		name: { zh: '水利厅（样本）', en: 'Water, and more' },
		lines: [
			{ key: 'l1', number: '0851-00000001', accepts: ['phone', 'sms'], none: [], nothing: {}, empty: '' },
			{ key: 'l2', address: 'https://x.example/a?b=c' },
		],
		terms: ['plain text, with a comma', { a: 'b' }],
		last: '08:30',
	});
});

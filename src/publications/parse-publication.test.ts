import { describe, expect, test } from 'vitest';
import { factIn, fileOf, filesOf, sealedChain } from '../testing/publications.ts';
import type { Problem } from '../records/problem.ts';
import { isOpen } from './row-shape.ts';
import { canonicalText } from './canonical.ts';
import { openSound, parsePublication } from './parse-publication.ts';
import type { Publication } from './publication.ts';
import { shortenFile } from './shorten.ts';
import { chainFrom } from './verify-chain.ts';

const [full] = sealedChain({
	document: '函〔2026〕1号',
	carries: ['health#t1.began'],
	rows: {
		'water-office': { group: 'departments', 't1.name': '罗敏"}],"root', 't1.acting': true, 'p1.zh': '副主任' },
		health: { group: 'departments', 'l1.number': '000-1' },
		zoo: { 'name.zh': '动物园' },
	},
	newBodies: ['health', 'water-office', 'zoo'],
});
if (full === undefined) throw new Error('nothing was sealed');
const { leaf } = factIn(full, 'water-office#p1.zh');
const sample = shortenFile(full, [{ publication: 1, of: 'water-office#p1.zh', leaf }]);
const file = fileOf(sample);
const heads = filesOf([sample])[0];

describe('one changed byte of a published file', () => {
	const owners = ownersOfBytes(sample);

	test.each([
		{ way: 'to its neighbour', change: (byte: number) => byte ^ 1 },
		{ way: 'to a quote', change: (byte: number) => (byte === 0x22 ? 0x27 : 0x22) },
		{ way: 'to a comma', change: (byte: number) => (byte === 0x2c ? 0x3a : 0x2c) },
		{ way: 'to a brace', change: (byte: number) => (byte === 0x7b ? 0x7d : 0x7b) },
		{ way: 'to a bracket', change: (byte: number) => (byte === 0x5d ? 0x5b : 0x5d) },
		{ way: 'to a backslash', change: (byte: number) => (byte === 0x5c ? 0x2f : 0x5c) },
		{ way: 'to #', change: (byte: number) => (byte === 0x23 ? 0x24 : 0x23) },
		{ way: 'to a digit', change: (byte: number) => (byte === 0x30 ? 0x31 : 0x30) },
		{ way: 'to a byte that is no UTF-8', change: (byte: number) => (byte === 0xff ? 0xfe : 0xff) },
		{ way: 'to a small letter', change: (byte: number) => (byte === 0x61 ? 0x62 : 0x61) },
		{ way: 'to NUL', change: () => 0 },
		{ way: 'by its highest bit', change: (byte: number) => byte ^ 0x80 },
	])('$way is found wherever it is, with the row or header that it belongs to', ({ change }) => {
		const unfound = owners.flatMap((owner, offset) => {
			const found = problemsWith(offset, change(file.bytes[offset] ?? 0));
			return found.length > 0 && found.every((problem) => isNamed(problem, owner)) ? [] : [{ offset, owner, found }];
		});
		expect(unfound).toEqual([]);
	});

	test.each([
		{ part: 'salt', of: 'water-office#t1.name' },
		{ part: 'value', of: 'water-office#t1.name' },
		{ part: 'leaf', of: 'health#l1.number' },
	] as const)('in a $part names the fact', ({ part, of }) => {
		const text = new TextDecoder().decode(file.bytes);
		const fact = canonicalText(factIn(sample, of));
		const inFact = fact.indexOf(`"${part}":"`) + part.length + 4;
		const offset = Buffer.byteLength(text.slice(0, text.indexOf(fact) + inFact));
		const changed = (file.bytes[offset] ?? 0) === 0x30 ? 0x31 : 0x30;
		expect(problemsWith(offset, changed)).toMatchObject([{ code: 'damaged-fact', details: { of } }]);
	});

	test('that leaves no JSON still names the fact, and its column as an editor counts', () => {
		const text = new TextDecoder().decode(file.bytes);
		const before = text.indexOf(canonicalText(factIn(sample, 'water-office#t1.acting')));
		const offset = Buffer.byteLength(text.slice(0, before)) + 1;
		expect(problemsWith(offset, 0x20)).toEqual([
			{
				code: 'damaged-fact',
				severity: 'error',
				place: { file: 'publications/0001-annual-2011.json', line: 1, column: before + 1 },
				details: { row: 'water-office', of: 'water-office#t1.acting' },
				order: 0,
			},
		]);
	});
});

describe('a publication in which every row is damaged', () => {
	const text = new TextDecoder().decode(file.bytes);
	const columnsOf = (changed: string, mark: RegExp) => [...changed.matchAll(mark)].map(({ index }) => index + 1);

	test.each([
		{ way: 'its root', changed: text.replaceAll('],"root":"', '],"root":"0'), mark: /\{"body":"/g },
		{ way: 'its salts', changed: text.replaceAll('"salt":"0', '"salt":"f'), mark: /\{"body":"/g },
		{ way: 'a space before each fact', changed: text.replaceAll('{"leaf":', '{ "leaf":'), mark: /(?<=facts":\[)\{/g },
	])('by $way tells the column of each', ({ changed, mark }) => {
		const { problems } = parsePublication({ path: file.path, bytes: new TextEncoder().encode(changed) });
		expect(problems.map(({ place: { column } }) => column)).toEqual(columnsOf(changed, mark));
	});
});

describe('the code and the column of', () => {
	const text = new TextDecoder().decode(file.bytes);
	const problemsOf = (text: string) =>
		parsePublication({ path: file.path, bytes: new TextEncoder().encode(text) }).problems.map((found) => {
			return [found.code, found.place.column, found.details];
		});

	test.each([
		{ what: 'a space in the lists', from: '"carries":', to: '"carries": ', code: 'damaged-lists', at: '{"carries"' },
		{
			what: 'another list',
			from: '"newBodies":["health",',
			to: '"newBodies":[',
			code: 'damaged-lists',
			at: '"lists":{',
		},
		{ what: 'a format as text', from: '"format":2', to: '"format":"3"', code: 'damaged-header', at: '{"header"' },
		{ what: 'no format', from: '"format":2,', to: '', code: 'damaged-header', at: '{"header"' },
		{ what: 'another format', from: '"format":2', to: '"format":7', code: 'other-format', at: '{"header"' },
	])('$what', ({ from, to, code, at }) => {
		const changed = text.replace(from, to);
		const row = code === 'damaged-lists' ? 'lists' : 'header';
		const format = code === 'other-format' ? { format: '7' } : {};
		expect(problemsOf(changed)).toEqual([[code, changed.indexOf(at) + 1, { row, ...format }]]);
	});

	test('a row behind a byte order mark count it as a sign', () => {
		const root = `\ufeff${text.replace(/],"root":"./, '],"root":"x')}`;
		const salt = `\ufeff${text.replace(/"salt":"[0-9a-f]/, '"salt":"x')}`;
		expect(problemsOf(root)[1]?.slice(0, 2)).toEqual(['damaged-row', root.indexOf('{"body":') + 1]);
		expect(problemsOf(salt)[1]?.slice(0, 2)).toEqual(['damaged-fact', salt.indexOf('{"leaf":') + 1]);
		const changed = `\ufeff${text.replace('罗', '卫')}`;
		const leaf = factIn(sample, 'water-office#t1.name').leaf;
		expect(problemsOf(changed)[1]?.slice(0, 2)).toEqual(['damaged-fact', changed.indexOf(`"leaf":"${leaf}"`) + 1]);
	});
});

test('a file that was found sound is opened again without a question', () => {
	expect(openSound(file)).toEqual({ value: sample, problems: [] });
});

describe('a file', () => {
	const text = new TextDecoder().decode(file.bytes);
	test.each([
		{ with: 'a stray space', text: text.replace('"rows":[', '"rows": ['), row: 'header' },
		{ with: 'a space inside a row', text: text.replace('"salt":', '"salt": '), row: 'water-office' },
		{ with: 'no newline at its end', text: text.trimEnd(), row: 'header' },
		{ with: 'a byte order mark', text: `\ufeff${text}`, row: 'header' },
		{ with: 'an unknown key', text: text.replace('{"header":', '{"extra":"","header":'), row: 'header' },
		{ with: 'an unknown key in a row', text: text.replace('"body":"zoo",', '"body":"zoo","extra":1,'), row: 'zoo' },
		{ with: 'a space in its lists', text: text.replace('"carries":', '"carries": '), row: 'lists' },
		{ with: 'another list', text: text.replace('"newBodies":["health",', '"newBodies":['), row: 'lists' },
		{ with: 'a fraction', text: text.replace('"number":1', '"number":1.5'), row: 'header' },
		{
			with: 'the key __proto__ out of order',
			text: text.replace('{"asOf"', '{"a":1,"__proto__":1,"asOf"'),
			row: 'header',
		},
		{ with: 'a key twice', text: text.replace('"body":"zoo",', '"body":"zoo","body":"zoo",'), row: 'zoo' },
		{
			with: 'keys in another order',
			text: text.replace(/("body":"zoo"),("facts":.*?\]),("root":"\w+")}/, '$1,$3,$2}'),
			row: 'zoo',
		},
		{ with: 'an escape that is not needed', text: text.replace('罗', '\\u7f57'), row: 'water-office' },
		{ with: 'half a surrogate pair', text: text.replace('罗', '\\ud842'), row: 'water-office' },
		{ with: 'its end cut off', text: text.slice(0, text.indexOf('动物园')), row: 'zoo' },
		{ with: 'nothing in it', text: '', row: 'header' },
		{ with: 'an empty array for content', text: '[]\n', row: 'header' },
	])('with $with has no value and names $row', ({ text, row }) => {
		const { value, problems } = parsePublication({ path: file.path, bytes: new TextEncoder().encode(text) });
		expect(value).toBeUndefined();
		expect(problems.map(({ details }) => details['row'])).toContain(row);
	});

	test('damaged in two rows names both', () => {
		const twice = text.replace('"value":"000-1"', '"value":"000-2"').replace('"body":"zoo",', '"body":"zoo" ,');
		const { problems } = parsePublication({ path: file.path, bytes: new TextEncoder().encode(twice) });
		expect(problems.map(({ details }) => details['row']).sort()).toEqual(['health', 'zoo']);
	});

	test.each([
		{ rows: 'missing', change: (rows: Publication['rows']) => rows.slice(1) },
		{ rows: 'moved', change: (rows: Publication['rows']) => [...rows].reverse() },
	])('with rows that are $rows does not give the root in its header', ({ change }) => {
		const { problems } = parsePublication(fileOf({ ...sample, rows: change(sample.rows) }));
		expect(problems).toMatchObject([{ code: 'wrong-publication-root', details: { row: 'header' } }]);
	});
});

/** To which row each byte belongs; a comma to the row before it, and all that is not in a row to the header. */
function ownersOfBytes({ header, lists, rows }: Publication): readonly string[] {
	const length = (text: string) => Buffer.byteLength(text);
	const times = (count: number, owner: string) => Array.from({ length: count }, () => owner);
	const inHeader = times(length(`{"header":${canonicalText(header)},"lists":{"`), 'header');
	const inLists = times(length(canonicalText(lists)) - 3, 'lists');
	const inRows = rows.flatMap((row, index) => [
		...times(length('{"body":'), row.body),
		// A row whose own name is changed is named as it stands there.
		...times(length(`"${row.body}"`), 'any'),
		...times(
			length(canonicalText(row).slice(`{"body":"${row.body}"`.length)) + (index < rows.length - 1 ? 1 : 0),
			row.body,
		),
	]);
	return [
		...inHeader,
		...inLists,
		...times(length('},"rows":['), 'header'),
		...inRows,
		...times(length(']}\n'), 'header'),
	];
}

function problemsWith(offset: number, byte: number): readonly Problem[] {
	const bytes = Uint8Array.from(file.bytes);
	bytes[offset] = byte;
	if (heads === undefined) throw new Error('no heads.txt');
	return chainFrom([heads, { path: file.path, bytes }]).problems.filter(({ code }) => code !== 'unredacted-bare-fact');
}

function isNamed({ severity, place, details }: Problem, owner: string): boolean {
	return severity === 'error' && place.file === file.path && (owner === 'any' || details['row'] === owner);
}

test('the sample has an open fact, a bare one and a flag', () => {
	const facts = sample.rows.flatMap((row) => row.facts);
	expect(facts.filter((fact) => !isOpen(fact))).toHaveLength(1);
	expect(facts.some((fact) => isOpen(fact) && fact.value === true)).toBe(true);
});

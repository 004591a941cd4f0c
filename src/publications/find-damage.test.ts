import { describe, expect, test } from 'vitest';
import { fileOf, sealedChain } from '../testing/publications.ts';
import { findDamage, headerBytesIn, type Damage } from './find-damage.ts';
import { canonicalText } from './canonical.ts';
import type { Publication } from './publication.ts';

const [publication] = sealedChain({
	carries: ['health#t1.began'],
	rows: {
		health: { 't1.name': '罗{敏\\"}],', 't1.latin': 'Luo Min' },
		'water-office': { 'name.zh': '水务局' },
	},
}) as [Publication];
const sound = new TextDecoder().decode(fileOf(publication).bytes);
const [, water] = publication.rows;
const waterRow = canonicalText(water as object);

/** Where the text stands in bytes. */
const offsetOf = (text: string, mark: string | number) =>
	Buffer.byteLength(text.slice(0, typeof mark === 'number' ? mark : text.indexOf(mark)));
const found = (text: string) => findDamage(new TextEncoder().encode(text));
const rowsIn = (text: string) => found(text).rows.map(({ body: agency }) => agency);

interface Case {
	readonly what: string;
	/** The change: what is replaced, and by what. */
	readonly from: string | RegExp;
	readonly to: string;
	/** Each damage as row, path and the text that begins there. */
	readonly damages: readonly (readonly [row: string, of: string | undefined, at: string])[];
	/** The rows that are still read. */
	readonly rows: readonly string[];
}

const all = ['health', 'water-office', 'health'];
const begin = '{"header"';
const health = '{"body":"health","facts":[{"leaf":"';

test('in a sound file nothing is damaged, and every row is read', () => {
	expect(found(sound)).toEqual({ damages: [], rows: publication.rows });
	expect(new TextDecoder().decode(headerBytesIn(new TextEncoder().encode(sound)))).toBe(
		canonicalText(publication.header),
	);
});

describe('damage is told where it begins, and what is sound behind it is still read:', () => {
	test.each<Case>([
		{
			what: 'the first mark',
			from: '{"header":{',
			to: '{"heade_":{',
			damages: [['header', undefined, '{"heade_"']],
			rows: all,
		},
		{
			what: 'the mark of the lists',
			from: ',"lists":{"',
			to: ',"lists":["',
			damages: [['header', undefined, begin]],
			rows: all,
		},
		{
			what: 'the mark of the rows',
			from: ',"rows":[',
			to: ',"rows":(',
			damages: [['header', undefined, begin]],
			rows: all,
		},
		{ what: 'the last newline', from: /\n$/, to: '', damages: [['header', undefined, begin]], rows: all },
		{ what: 'a header', from: '"sample":true', to: '"sample":1', damages: [['header', undefined, begin]], rows: all },
		{
			what: 'header and lists',
			from: /"sample":true(.*)"undeclared":\[\]/,
			to: '"sample":1$1"undeclared":{}',
			damages: [
				['header', undefined, begin],
				['lists', undefined, '{"carries"'],
			],
			rows: all,
		},
		{
			what: 'the lists',
			from: '"undeclared":[]',
			to: '"undeclared": []',
			damages: [['lists', undefined, '{"carries"']],
			rows: all,
		},
		{
			what: 'a comma behind the last row',
			from: ']}\n',
			to: ',]}\n',
			damages: [['header', undefined, ',]}\n']],
			rows: all,
		},
		{
			what: 'a header and the end',
			from: /"sample":true(.*)\]\}\n/,
			to: '"sample":1$1,]}\n',
			damages: [['header', undefined, begin]],
			rows: all,
		},
		{
			what: 'the comma between rows',
			from: `,${waterRow}`,
			to: waterRow,
			damages: [['health', undefined, health]],
			rows: all,
		},
		{
			what: 'the comma behind the second row',
			from: `${waterRow},`,
			to: `${waterRow};`,
			damages: [['water-office', undefined, '{"body":"water-office"']],
			rows: all,
		},
		{
			what: 'something behind the last row',
			from: ']}\n',
			to: ' ]}\n',
			damages: [['health', undefined, '{"body":"health","facts":[{"leaf":"last']],
			rows: all,
		},
		{
			what: 'a root',
			from: /"root":"[0-9a-f]{64}"\}(?=,\{"body":"water)/,
			to: '"root":"x"}',
			damages: [['health', undefined, health]],
			rows: all.slice(1),
		},
		{
			what: 'the name of a row, told by what stands before its facts',
			from: '{"body":"water-office"',
			to: '{"bodi":"water-office"',
			damages: [['water-office', undefined, '{"bodi":']],
			rows: ['health', 'health'],
		},
		{
			what: 'an agency that is no id',
			from: '{"body":"water-office"',
			to: '{"body":"_"',
			damages: [['header', undefined, '{"body":"_"']],
			rows: ['health', 'health'],
		},
		{
			what: 'the bracket behind the facts of a row',
			from: '],"root":',
			to: '"root":',
			damages: [['health', 't1.latin', 'LATIN']],
			rows: all.slice(1),
		},
		{
			what: 'a value that is not closed',
			from: 'Luo Min"',
			to: 'Luo Min',
			damages: [['health', 't1.latin', 'LATIN']],
			rows: all.slice(1),
		},
		{
			what: 'the path of a fact',
			from: '"of":"t1.latin"',
			to: '"of":"T1.latin"',
			damages: [['health', undefined, 'LATIN']],
			rows: all.slice(1),
		},
		{
			what: 'a salt',
			from: /("of":"t1.latin","salt":")./,
			to: '$1x',
			damages: [['health', 't1.latin', 'LATIN']],
			rows: all.slice(1),
		},
		{
			what: 'the comma behind a fact',
			from: '"value":"roster"},',
			to: '"value":"roster"};',
			damages: [['health', 'row', '{"leaf":"']],
			rows: all.slice(1),
		},
		{
			what: 'a fact at the end of its row',
			from: /"value":"水务局"\}\]/,
			to: '"value":"水务局","x":1}]',
			damages: [['water-office', 'name.zh', 'WATER']],
			rows: ['health', 'health'],
		},
	])('$what', ({ what, from, to, damages, rows }) => {
		const text = sound.replace(from, to);
		const places: Readonly<Record<string, number>> = {
			LATIN: text.lastIndexOf('{"leaf":"', text.indexOf('"of":"t1.latin"') + 1 || text.indexOf('"of":"T1.latin"')),
			WATER: text.lastIndexOf('{"leaf":"', text.indexOf('"of":"name.zh"')),
			'{"body":"health","facts":[{"leaf":"last': text.lastIndexOf('{"body":"health"'),
		};
		const expected = damages.map(([row, of, at]) => ({ row, of, offset: offsetOf(text, places[at] ?? at) }));
		const damage = ({ row, of, offset }: Damage) => ({ row, of, offset });
		expect({ what, found: found(text).damages.map(damage) }).toEqual({ what, found: expected });
		expect(rowsIn(text)).toEqual(rows);
	});

	test('the file is cut off anywhere', () => {
		const inRow = sound.slice(0, sound.indexOf('水务局'));
		expect(found(inRow).damages).toMatchObject([
			{ row: 'header', offset: 0 },
			{ row: 'water-office', of: 'name.zh' },
		]);
		expect(rowsIn(inRow)).toEqual(['health']);
		const inFact = sound.slice(0, sound.indexOf('"value":"水务局'));
		expect(found(inFact).damages).toMatchObject([{ row: 'header' }, { row: 'water-office', of: 'name.zh' }]);
		const behindRow = sound.slice(0, sound.indexOf(waterRow) + waterRow.length);
		expect(found(behindRow).damages).toMatchObject([{ row: 'header', offset: 0 }]);
		expect(rowsIn(behindRow)).toEqual(['health', 'water-office']);
		const inHeader = sound.slice(0, 100);
		expect(found(inHeader)).toEqual({ damages: [{ row: 'header', offset: 0 }], rows: [] });
		expect(found('')).toEqual({ damages: [{ row: 'header', offset: 0 }], rows: [] });
		expect(headerBytesIn(new TextEncoder().encode(inHeader))).toBeUndefined();
	});

	test('a mark is missing, and the comma between rows', () => {
		const text = sound.replace(',"rows":[', ',"rows":(').replace(`,${waterRow}`, waterRow);
		expect(found(text).damages).toMatchObject([{ row: 'header' }, { row: 'health' }]);
		expect(rowsIn(text)).toEqual(all);
	});

	test('two rows are damaged', () => {
		const text = sound.replace('Luo Min', 'Luo\u0000Min').replace('"value":"水务局"', '"value": "水务局"');
		expect(found(text).damages).toMatchObject([
			{ row: 'health', of: 't1.latin' },
			{ row: 'water-office', of: 'name.zh' },
		]);
		expect(rowsIn(text)).toEqual(['health']);
	});
});

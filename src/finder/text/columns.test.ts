import { expect, test } from 'vitest';
import { newCell, newItem } from './cells.ts';
import { fromHanPairs, toHanPairs } from './han-order.ts';
import { fromLetters, toLetters } from './letters.ts';
import { formatNames, parseNames } from './name-groups.ts';
import { fromNumberColumns, toNumberColumns } from './number-columns.ts';
import { fromRising, toRising } from './rising-numbers.ts';
import { fromSimplifiedLines, toSimplifiedLines } from './simplified-lines.ts';
import { formatSyllables, parseSyllables } from './syllable-text.ts';

test.each([
	[[]],
	[[0]],
	[[1, 2, 3]],
	[[0, 2 ** 17 - 1, 2 ** 17, 2 ** 18, 2 ** 30 + 5]],
	[Array.from({ length: 50 }, (_, at) => at * at * 977)],
])('numbers that rise come back from their bits, however many fill the last sign: %o', (numbers) => {
	for (const plainBits of [14, 17, 18]) expect(fromRising(toRising(numbers, plainBits), plainBits)).toEqual(numbers);
});

test('Chinese comes back from its pairs, and so does what stands beside it', () => {
	for (const text of [
		'',
		'教育厅',
		`\u0001教育局${newCell}\u0002科技局${newItem}Education Bureau${newCell}${newCell}`,
		'PPP项目!!',
		'𠮷祥·𬱖 贵（州）',
		'龥鿍 a',
	])
		expect(fromHanPairs(toHanPairs(text))).toBe(text);
});

test('values come back from their letters, more than there are signs of one byte', () => {
	const values = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at) % 331)));
	expect(fromLetters(toLetters(values))).toEqual(values);
	expect(fromLetters(toLetters(['', 's', 'sp', '', 's2S']))).toEqual(['', 's', 'sp', '', 's2S']);
});

test('numbers come back from their columns: of each length, of other places, with extensions, and none', () => {
	const place = (area: string, digits: number) => ({ area, digits }) as never;
	const rows = [
		{ number: '0851-08123456', place: place('0851', 8) },
		{ number: '0851-99999999', place: place('0851', 8) },
		{ number: '0859-0000000', place: place('0859', 7) },
		{ number: '0859-9999999', place: place('0859', 7) },
		{ number: '022-112', place: place('022', 3) },
		{ number: '0851-08123456-3', place: place('0851', 8) },
		{ number: '0851-08123456', place: place('0859', 7) },
		{ number: '12345', place: place('0851', 8) },
		{ number: '12345', place: undefined },
		{ number: undefined, place: place('0851', 8) },
		{ number: '0855-1', place: place('0855', 1) },
		{ number: '1-23456789012', place: place('1', 11) },
	];
	const columns = toNumberColumns(rows);
	const numbers = fromNumberColumns(
		columns,
		rows.map((row) => row.place),
	);
	expect(numbers).toEqual(rows.map(({ number }) => number));
});

test('names, pairs and readings come back, those of characters that are in no order of daily use too', () => {
	const names = parseNames(formatNames(['长沙', '三门峡', '北京', '𠮷林', '鿍山', '七台河']));
	expect([...names].sort()).toEqual(['三门峡', '七台河', '北京', '长沙', '鿍山', '𠮷林'].sort());
	expect(parseNames(formatNames([]))).toEqual([]);
	const pairs = ['貴贵', '陽阳', '顗𫖮'].sort().join('');
	expect(fromSimplifiedLines(toSimplifiedLines(pairs))).toBe(pairs);
	const map = {
		plain: { 阿: 'a', 厦: 'xia', 吕: 'lv', 绿: 'lv', 乱: 'luan', 略: 'lve', 座: 'zuo', 䶮: 'yan', 龑: 'yan' },
		after: { 银行: 'hang', '@^单': 'shan' },
		others: { 单: ['chan', 'dan'] },
	};
	expect(parseSyllables(formatSyllables(map))).toEqual(map);
	const empty = { plain: {}, after: {}, others: {} };
	expect(parseSyllables(formatSyllables(empty))).toEqual(empty);
});

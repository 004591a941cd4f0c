import { expect, test } from 'vitest';
import { linesOfTitle, widthOf } from './lines-of-title.ts';
import { missingCharacters } from './missing-characters.ts';

const on = (codePoint: string) => `It is ${codePoint}.`;

test('a character that the font lacks becomes a mark with a note, the same note each time', () => {
	const missing = missingCharacters(on);
	expect(missing.inPrint('王\u{21484}二\u{20BB7}\u{21484}')).toEqual(['王〓', 1, '二〓', 2, '〓', 1]);
	expect(missing.inPrint('罗敏')).toBe('罗敏');
	expect(missing.plain('王\u{21484}')).toBe('王〓');
	expect(missing.notes()).toEqual(['It is U+21484.', 'It is U+20BB7.']);
});

test('what is only said in the data of a file makes no note', () => {
	const missing = missingCharacters(on);
	missing.plain('\u{21484}');
	expect(missing.notes()).toEqual([]);
});

test('a selector of a form of a character is no character that is missing', () => {
	expect(missingCharacters(on).inPrint('葛\u{E0100}')).toBe('葛\u{E0100}');
});

test.each([
	['短标题', 10, ['短标题']],
	[
		'2026年某省人民政府及其部门、市（州）政府新闻发言人名录',
		18,
		['2026年某省人民政府及其部门、', '市（州）政府新闻发言人名录'],
	],
	[
		'2026年某某省人民政府及其部门、市（州）政府新闻发言人和新闻助理名录',
		22,
		['2026年某某省人民政府及其部门、', '市（州）政府新闻发言人和新闻助理名录'],
	],
	['某省新闻发言人名录更正公告（2025年第1号）', 19, ['某省新闻发言人名录更正公告', '（2025年第1号）']],
	['一二三四五六七八九十一二三四五六七八九十', 15, ['一二三四五六七八九十一二三四五六七八九十']],
	['Roster of Spokespersons of the Islands', 14, ['Roster of Spokespersons', 'of the Islands']],
])('the title %s has lines of one length that end where words do', (title, longest, lines) => {
	const found = linesOfTitle(title, longest);
	expect(found).toEqual(lines);
	if (found.length > 1) for (const line of found) expect(widthOf(line)).toBeLessThanOrEqual(longest);
});

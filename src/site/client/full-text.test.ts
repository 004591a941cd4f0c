import { describe, expect, test } from 'vitest';
import { phrasesOf } from './full-text.ts';

describe('a query is asked for as phrases, Chinese character by character', () => {
	test.each<[string, readonly string[]]>([
		['教育厅', ['教 育 厅']],
		['名录 教育', ['名 录', '教 育']],
		['变动按期备案，人数够。', ['变 动 按 期 备 案', '人 数 够']],
		['2026年5月', ['2026 年 5 月']],
		['PRESS Office', ['press', 'office']],
		['press@edu.example', ['press', 'edu', 'example']],
		['0999-00000001', ['0999', '00000001']],
		['备2026-066', ['备 2026', '066']],
		['roads-of-hillside', ['roads', 'of', 'hillside']],
		['备〔2026〕66号', ['备', '2026', '66 号']],
		['Luo Min', ['luo', 'min']],
		['办 办', ['办']],
		['。 ""', []],
	])('%s', (query, phrases) => expect(phrasesOf(query)).toEqual(phrases));
});

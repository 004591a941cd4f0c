import { describe, expect, test } from 'vitest';
import { holdsWords } from './full-text.ts';

const page = { meta: { title: '名录 2025' }, content: '贵州省教育厅，邮箱 press@edu.example。Mr X. said: roster' };

describe('a page is listed only where every word of the query stands in it', () => {
	test.each<[string, boolean]>([
		['教育厅', true],
		['名录 教育', true],
		['PRESS', true],
		['rost', true],
		['xyzzy', false],
		['jyt', false],
		['教冠', false],
		['oster', false],
		['。', false],
	])('%s: %s', (query, holds) => expect(holdsWords(page, query)).toBe(holds));
});

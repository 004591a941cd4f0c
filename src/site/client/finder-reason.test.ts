import { describe, expect, test } from 'vitest';
import type { Match } from '../../finder/find/ranking.ts';
import type { Language } from '../../i18n/languages.ts';
import { finderWords } from '../words/finder-words.ts';
import { reasonOf } from './finder-reason.ts';

const plan = {
	country: '999',
	mobile: { begins: ['7'], length: 9 },
	localNeverBegins: ['0'],
	shortCodes: ['112'],
	serviceNumbers: [],
	areas: [{ code: '21', length: 7, divisions: [] }],
	withdrawn: [],
};
const wordsIn = (language: Language) => finderWords({ language, href: (path) => `/x${path}` }, plan);
const agency = {
	persons: [
		{ name: '孟川', latin: 'Meng Chuan', role: 'spokesperson', holds: true },
		{ name: '谢湖', role: 'press-assistant', holds: true },
		{ name: '水清', role: 'press-assistant', holds: true, formerly: ['水青', 'Shui Qing'] },
		{ name: '林河', role: 'press-assistant', holds: false },
	],
} as unknown as Match['agency'];

describe('why an agency was found', () => {
	test.each<[Language, Omit<Match, 'agency' | 'persons'>, string]>([
		['zh', { field: 'name', how: 'exact', text: '渔业部' }, ''],
		['zh', { field: 'name', how: 'pinyin', text: '渔业部' }, '拼音'],
		['zh', { field: 'short-name', how: 'initials', text: '渔业' }, '简称“渔业” · 首字母'],
		['zh', { field: 'former-name', how: 'part', text: '水产局' }, '曾用名“水产局”'],
		['zh', { field: 'name', how: 'same-sound', text: '渔业部' }, '同音'],
		['zh', { field: 'name', how: 'near', text: '渔业部' }, '错一字'],
		['zh', { field: 'name', how: 'near-beginning', text: '渔业部' }, '开头错一字'],
		['zh', { field: 'merged-name', how: 'exact', text: '水产局' }, '“水产局”已并入'],
		['zh', { field: 'duty-number', how: 'exact', text: '21-3456711' }, '值班电话 21-3456711'],
		['en', { field: 'duty-number', how: 'exact', text: '21-3456711' }, 'duty line +999 21 345 6711'],
		['zh', { field: 'office-number', how: 'exact', text: '21-3456711-8' }, '另一办公电话 21-3456711 转 8'],
		['en', { field: 'public-number', how: 'exact', text: '21-112' }, 'line for the public +999 21 112'],
		['en', { field: 'public-number', how: 'exact', text: '112-2' }, 'line for the public 112 ext. 2'],
		['zh', { field: 'name', how: 'words', text: 'Ministry of Fisheries' }, '英文 Ministry of Fisheries'],
		['zh', { field: 'name', how: 'acronym', text: 'Fish Office' }, '英文 Fish Office · 英文缩写'],
		['zh', { field: 'person', how: 'exact', text: '孟川' }, '新闻发言人 孟川'],
		['zh', { field: 'person', how: 'pinyin', text: 'Meng Chuan' }, '新闻发言人 Meng Chuan · 拼音'],
		['zh', { field: 'former-person', how: 'exact', text: '林河' }, '原新闻助理 林河（已卸任）'],
		['zh', { field: 'person', how: 'exact', text: '水青' }, '新闻助理 水清（曾用名 水青）'],
		['en', { field: 'person', how: 'pinyin', text: 'Shui Qing' }, 'press assistant 水清 (formerly Shui Qing) · pinyin'],
		['en', { field: 'name', how: 'exact', text: '渔业部' }, 'Chinese 渔业部'],
		['en', { field: 'former-name', how: 'words', text: 'Board of Fish' }, 'formerly “Board of Fish”'],
		['en', { field: 'number', how: 'part', text: '21-3456711' }, 'number'],
	])('%s: %o is “%s”', (language, match, reason) => {
		expect(reasonOf(wordsIn(language), { ...match, agency, persons: [] })).toBe(reason);
	});
});

import { expect, test } from 'vitest';
import { translator } from '../i18n/translator.ts';
import { publicationWords } from './publication-words.ts';

test.each([
	['annual', '2026', '2026年度名录', 'annual roster 2026'],
	['supplement', '2026-2', '2026年第2号调整公告', 'supplement 2026 No. 2'],
	['erratum', '2025-10', '2025年第10号更正公告', 'erratum 2025 No. 10'],
	['redaction', '2026-1', '2026年第1号信息撤回公告', 'redaction 2026 No. 1'],
] as const)('the %s labelled %s is %s, %s', (kind, label, zh, en) => {
	const said = (['zh', 'en'] as const).map((language) => {
		const t = translator(language);
		return publicationWords(t, t(`kind.${kind}`), label);
	});
	expect(said).toEqual([zh, en]);
});

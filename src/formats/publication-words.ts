import type { Translate } from '../i18n/translator.ts';

/** A publication by its kind and its label, `2026` or `2026-2`: `2026年度名录`, `2026年第2号调整公告`; `supplement 2026 No. 2`. */
export function publicationWords(t: Translate, kind: string, label: string): string {
	const [year = '', number] = label.split('-');
	return number === undefined
		? t('publication.of-year', { year, kind })
		: t('publication.of-number', { year, number, kind });
}

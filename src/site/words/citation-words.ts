import { aboutLanguage } from '../../i18n/languages.ts';
import type { CitationWords } from '../client/citation.ts';
import type { Site } from '../site.ts';

/** What a page of days says once a day is asked. What only the browser knows stays open in it. */
export function citationWords(site: Site, path: string): CitationWords {
	const { t, registry } = site;
	const { settings } = registry;
	const source = {
		registry: `${settings.sample ? t('on.sample') : ''}${site.words(settings.name).text}`,
		address: '{{address}}',
		today: '{{today}}',
		hash: '{{hash}}',
	};
	return {
		locale: aboutLanguage[site.language].regionalTag,
		address: site.canonical(path),
		separator: t('list.semicolon'),
		shown: t('on.shown', { day: '{{day}}' }),
		later: t('on.later', { day: '{{day}}' }),
		invalid: t('on.invalid', { written: '{{written}}' }),
		ofBody: t('on.cite-body', { day: '{{day}}', body: '{{body}}', answer: '{{answer}}', ...source }),
		ofAll: t('on.cite-all', { day: '{{day}}', ...source }),
		ofBodyLater: t('on.cite-body-later', { day: '{{day}}', body: '{{body}}', answer: '{{answer}}', ...source }),
		ofAllLater: t('on.cite-all-later', { day: '{{day}}', ...source }),
	};
}

import type { WorkerWords } from '../client/worker/page-text.ts';
import { languageInPath, type Site } from '../site.ts';

/** What the worker says in a language. */
export function workerWords({ registry, language, tag, t }: Site): WorkerWords {
	const inPath = languageInPath(registry, language);
	return {
		language,
		prefix: inPath === undefined ? '' : `${inPath}/`,
		tag,
		notice: t('offline.notice', { day: '{{day}}' }),
		missingTitle: t('offline.missing-title'),
		missingText: t('offline.missing-text'),
		again: t('offline.again'),
		kept: t('offline.kept-here'),
		nothing: t('offline.nothing'),
	};
}

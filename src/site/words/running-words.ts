import { pluralForms } from '../../i18n/translator.ts';
import type { RunningWords } from '../client/running-words.ts';
import type { Site } from '../site.ts';

/** What a day is to its reader: the last one of a deadline, the first of something that lasts, or one on which something comes. */
export type RunningKind = 'due' | 'since' | 'coming';

/** The words of a kind, for the script that counts the days. */
export function runningWords({ language }: Site, kind: RunningKind): RunningWords {
	const today = pluralForms(language, `running.${kind}-today`);
	switch (kind) {
		case 'due':
			return {
				ahead: pluralForms(language, 'running.due-ahead'),
				today,
				behind: pluralForms(language, 'running.due-behind'),
			};
		case 'since':
			return { today, behind: pluralForms(language, 'running.since-behind') };
		case 'coming':
			return { ahead: pluralForms(language, 'running.coming-ahead'), today };
	}
}

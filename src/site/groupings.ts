import type { Localized } from '../i18n/languages.ts';
import type { Site } from './site.ts';

/** Agencies that have a page together: those of a prefecture, or those that answer on a topic. */
export interface Grouping {
	readonly section: 'regions' | 'topics';
	/** Stands in addresses: `/regions/<id>/`. */
	readonly id: string;
	readonly name: Localized;
	/** In protocol order; of a prefecture the dissolved ones too. */
	readonly agencies: readonly string[];
}

/** Every prefecture, or every topic. */
export function groupings({ answers }: Site, section: Grouping['section']): Grouping[] {
	if (section === 'topics')
		return answers.topics().map(({ topic, agencies }) => ({ section, id: topic.id, name: topic.name, agencies }));
	return answers.regions().map(({ id, division, agencies }) => ({ section, id, name: division.name, agencies }));
}

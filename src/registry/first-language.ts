import type { Language } from '../i18n/languages.ts';
import type { Registry } from './registry.ts';

/** The first language of a registry: that of its root, and the one in which publications seal its texts. */
export function firstLanguage({ settings }: Pick<Registry, 'settings'>): Language {
	return settings.languages[0] as Language;
}

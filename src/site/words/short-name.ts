import { aboutLanguage } from '../../i18n/languages.ts';
import { shortName } from '../../i18n/short-names.ts';
import type { Agency } from '../../registry/registry.ts';
import type { Site, Words } from '../site.ts';

/** What an agency is called in a list: in Chinese the first of its short names, else its name without that of the place. */
export function shortNameOf(site: Site, { record }: Agency): Words {
	const [own] = record.shortNames;
	if (own !== undefined && aboutLanguage[site.language].script === 'Han') return site.asWritten(own);
	const { text, lang } = site.words(record.name);
	return lang === undefined ? { text: shortName[site.language](text, placesOf(site)), lang } : { text, lang };
}

function placesOf({ registry, words }: Site): string[] {
	const { jurisdiction } = registry.settings;
	const { name = jurisdiction.name, shortName: short = name } = registry.divisionOf.get(jurisdiction.division) ?? {};
	return [jurisdiction.name, name, short].map((of) => words(of).text);
}

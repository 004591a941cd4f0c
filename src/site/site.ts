import type { IsoDate } from '../calendar/index.ts';
import type { SiteContent } from '../disk/site-content.ts';
import { today } from '../disk/today.ts';
import { formatDay } from '../i18n/days-in-words.ts';
import { aboutLanguage, localize, type Language, type Localized } from '../i18n/languages.ts';
import { languageOfText } from '../i18n/language-of-text.ts';
import { translator, type Translate } from '../i18n/translator.ts';
import { firstLanguage } from '../registry/first-language.ts';
import type { Registry } from '../registry/registry.ts';
import { viewsOfDay, type ViewsOfDay } from './views-of-day.ts';
import { oncePer } from './once.ts';
import { registryOfSite } from './content/registry.ts';

/** Words on a page, with their language where it is not that of the page. */
export interface Words {
	readonly text: string;
	readonly lang: string | undefined;
}

/** What every page knows: the registry on the build day, in one language. */
export interface Site {
	readonly registry: Registry;
	readonly day: IsoDate;
	readonly contentHash: string;
	/** What the views answer, each made once for all pages. */
	readonly answers: ViewsOfDay;
	readonly language: Language;
	/** The language tag, as it stands in `lang`. */
	readonly tag: string;
	/** The languages of the site, the first at the root. */
	readonly languages: readonly Language[];
	readonly t: Translate;
	/** The address of a page of this site in this language, from its path: `/roster/`. */
	href(path: string): string;
	/** The address of a file that is the same in every language: `/icon.svg`. */
	file(path: string): string;
	/** The address of the same page in a language, with the host. */
	canonical(path: string, language?: Language): string;
	/** The text in this language, else in another one. */
	words(text: Localized): Words;
	/** The text in a language that is perhaps not that of the page. */
	wordsIn(language: Language, text: Localized): Words;
	/** A text as it was written, in whatever language that is. */
	asWritten(text: string): Words;
	/** A day, month or year in words. */
	dayInWords(day: string): string;
}

/** The address of the same page in another language, on this host. */
export function addressIn(site: Site, language: Language, path: string): string {
	return `${base}${prefixOf(site.registry, language)}${path}`;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The site in the language that an address names; without a name in the first one. */
export async function siteIn(lang: string | undefined): Promise<Site> {
	const found = await registryOfSite();
	return sitesOf(found)(languageNamed(found.registry, lang));
}

/** One site for each language of the registry, the first first. */
export async function everySite(): Promise<readonly Site[]> {
	const found = await registryOfSite();
	return found.registry.settings.languages.map(sitesOf(found));
}

/** The part of an address that names a language: none for the first. */
export function languageInPath(registry: Registry, language: Language): string | undefined {
	return language === firstLanguage(registry) ? undefined : language;
}

function prefixOf(registry: Registry, language: Language): string {
	const inPath = languageInPath(registry, language);
	return inPath === undefined ? '' : `/${inPath}`;
}

function languageNamed(registry: Registry, lang: string | undefined): Language {
	return registry.settings.languages.find((language) => language === lang) ?? firstLanguage(registry);
}

const perRegistry = new WeakMap<SiteContent, (language: Language) => Site>();

function sitesOf(found: SiteContent): (language: Language) => Site {
	const known = perRegistry.get(found);
	if (known) return known;
	const day = today(found.registry.settings.timeZone);
	const answers = viewsOfDay(found.registry, day);
	const sites = oncePer((language: Language) => siteOf(found, day, answers, language));
	perRegistry.set(found, sites);
	return sites;
}

function siteOf({ registry, hash }: SiteContent, day: IsoDate, answers: ViewsOfDay, language: Language): Site {
	const pathIn = (path: string, wanted: Language) => `${base}${prefixOf(registry, wanted)}${path}`;
	const wordsIn = (wanted: Language, text: Localized) => {
		const found = localize(text, wanted);
		return { text: found.text, lang: found.language === language ? undefined : aboutLanguage[found.language].tag };
	};
	return {
		registry,
		day,
		contentHash: hash,
		answers,
		language,
		tag: aboutLanguage[language].tag,
		languages: registry.settings.languages,
		t: translator(language),
		href: (path) => pathIn(path, language),
		file: (path) => base + path,
		canonical: (path, wanted = language) => `${new URL(registry.settings.site).origin}${pathIn(path, wanted)}`,
		words: (text) => wordsIn(language, text),
		wordsIn,
		asWritten: (text) => {
			const written = languageOfText(text, language);
			return { text, lang: written === undefined || written === language ? undefined : aboutLanguage[written].tag };
		},
		dayInWords: (of) => formatDay(language, of),
	};
}

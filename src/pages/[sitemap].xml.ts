import type { APIRoute } from 'astro';
import { aboutLanguage } from '../i18n/languages.ts';
import { allPaths } from '../site/addresses/all-paths.ts';
import { everySite, siteIn, type Site } from '../site/site.ts';

/** The sitemap; a sample has none. */
export async function getStaticPaths() {
	const { registry } = await siteIn(undefined);
	return registry.settings.sample ? [] : [{ params: { sitemap: 'sitemap' } }];
}

export const GET: APIRoute = async () => {
	const sites = await everySite();
	const urls = sites.flatMap((site) => allPaths(site).map((path) => urlOf(site, path)));
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
	);
};

/** A page, with the same page in every language (sitemaps.org; localized versions as Google reads them). */
function urlOf(site: Site, path: string): string {
	const versions = site.languages.map(
		(language) =>
			`<xhtml:link rel="alternate" hreflang="${aboutLanguage[language].tag}" href="${site.canonical(path, language)}"/>`,
	);
	return `<url><loc>${site.canonical(path)}</loc>${versions.join('')}</url>`;
}

import type { APIRoute } from 'astro';
import { openSearchText } from '../../formats/opensearch.ts';
import { inEveryLanguage } from '../../site/addresses/paths.ts';
import { siteIn } from '../../site/site.ts';

/** How a browser searches here; a sample is not searched from elsewhere. */
export const getStaticPaths = () =>
	inEveryLanguage(({ registry }) => (registry.settings.sample ? [] : [{ params: { opensearch: 'opensearch' } }]));

export const GET: APIRoute = async ({ params }) => {
	const site = await siteIn(params['lang']);
	const { settings } = site.registry;
	const text = openSearchText({
		shortName: site.words(settings.shortName).text,
		longName: site.words(settings.name).text,
		description: site
			.t('home.heading', { place: site.words(settings.jurisdiction.name).text })
			.replaceAll('\u200b', ''),
		language: site.tag,
		searchPage: site.canonical('/search/'),
		address: site.canonical('/opensearch.xml'),
	});
	return new Response(text);
};

import type { APIRoute } from 'astro';
import { everySite, siteIn } from '../site/site.ts';
import { allPaths } from '../site/all-paths.ts';

/** The sitemap; a sample has none. */
export async function getStaticPaths() {
	const { registry } = await siteIn(undefined);
	return registry.settings.sample ? [] : [{ params: { sitemap: 'sitemap' } }];
}

export const GET: APIRoute = async () => {
	const sites = await everySite();
	const addresses = sites.flatMap((site) => allPaths(site).map((path) => site.canonical(path)));
	const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n');
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
	);
};

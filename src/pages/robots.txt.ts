import type { APIRoute } from 'astro';
import { siteIn } from '../site/site.ts';

/** A sample is for no search engine. */
export const GET: APIRoute = async () => {
	const { registry, canonical } = await siteIn(undefined);
	const rule = registry.settings.sample ? 'Disallow: /' : `Allow: /\n\nSitemap: ${canonical('/sitemap.xml')}`;
	return new Response(`User-agent: *\n${rule}\n`);
};

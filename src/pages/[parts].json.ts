import type { APIRoute } from 'astro';
import { isLong, partsOfDays } from '../site/long-lists.ts';
import { siteIn } from '../site/site.ts';

/** On which page of days each agency stands that is not on the page of all: an old citation is led there. */
export async function getStaticPaths() {
	const site = await siteIn(undefined);
	return isLong(site) ? [{ params: { parts: 'on-parts' } }] : [];
}

export const GET: APIRoute = async () => {
	const parts = partsOfDays(await siteIn(undefined));
	return new Response(JSON.stringify(Object.fromEntries(parts.map(({ slug, agencies }) => [slug, agencies]))));
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { vcards } from '../../../formats/vcard.ts';
import { contactCards, hasContact } from '../../../site/contact-card.ts';
import { inEveryLanguage } from '../../../site/addresses/paths.ts';
import { siteIn } from '../../../site/site.ts';

/** The contact of every agency that has a number. */
export const getStaticPaths: GetStaticPaths = () =>
	inEveryLanguage((site) =>
		site.registry.agencies.filter(({ id }) => hasContact(site, id)).map(({ id }) => ({ params: { id } })),
	);

export const GET: APIRoute = async ({ params }) =>
	new Response(vcards(contactCards(await siteIn(params['lang']), [params['id'] ?? ''])));

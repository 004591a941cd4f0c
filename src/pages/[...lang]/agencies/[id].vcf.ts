import type { APIRoute, GetStaticPaths } from 'astro';
import { vcard } from '../../../formats/vcard.ts';
import type { Agency } from '../../../registry/registry.ts';
import { contactCard } from '../../../site/contact-card.ts';
import { inEveryLanguage } from '../../../site/addresses/paths.ts';
import { siteIn } from '../../../site/site.ts';

/** The contact of every agency that has a number. */
export const getStaticPaths: GetStaticPaths = () =>
	inEveryLanguage(({ registry, answers }) =>
		registry.agencies
			.filter(({ id }) => answers.rowOf(id) && answers.contactOf(id).main)
			.map((agency) => ({ params: { id: agency.id }, props: { agency } })),
	);

export const GET: APIRoute<{ agency: Agency }> = async ({ params, props }) =>
	new Response(vcard(contactCard(await siteIn(params['lang']), props.agency)));

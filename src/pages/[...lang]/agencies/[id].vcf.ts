import type { APIRoute, GetStaticPaths } from 'astro';
import { vcard } from '../../../formats/vcard.ts';
import type { Body } from '../../../registry/registry.ts';
import { contactCard } from '../../../site/contact-card.ts';
import { inEveryLanguage } from '../../../site/addresses/paths.ts';
import { siteIn } from '../../../site/site.ts';

/** The contact of every body that has a number. */
export const getStaticPaths: GetStaticPaths = () =>
	inEveryLanguage(({ registry, answers }) =>
		registry.bodies
			.filter(({ id }) => answers.rowOf(id) && answers.contactOf(id).main)
			.map((body) => ({ params: { id: body.id }, props: { body } })),
	);

export const GET: APIRoute<{ body: Body }> = async ({ params, props }) =>
	new Response(vcard(contactCard(await siteIn(params['lang']), props.body)));

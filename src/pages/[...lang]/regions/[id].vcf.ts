import type { APIRoute, GetStaticPaths } from 'astro';
import { vcards } from '../../../formats/vcard.ts';
import { contactCards, hasContact } from '../../../site/contact-card.ts';
import { inEveryLanguage } from '../../../site/addresses/paths.ts';
import { groupings, type Grouping } from '../../../site/groupings.ts';
import { siteIn } from '../../../site/site.ts';

/** The contacts of all agencies of a prefecture, one after another; no file where none of them has a number. */
export const getStaticPaths: GetStaticPaths = () =>
	inEveryLanguage((site) =>
		groupings(site, 'regions')
			.filter(({ agencies }) => agencies.some((id) => hasContact(site, id)))
			.map((grouping) => ({ params: { id: grouping.id }, props: { grouping } })),
	);

export const GET: APIRoute<{ grouping: Grouping }> = async ({ params, props }) =>
	new Response(vcards(contactCards(await siteIn(params['lang']), props.grouping.agencies)));

import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarText } from '../../formats/calendar-file.ts';
import { calendarOfAgency, calendarPathOf } from '../../site/calendars.ts';
import { siteIn } from '../../site/site.ts';

/** The deadlines of every agency for which a day is set, in the first language. */
export const getStaticPaths: GetStaticPaths = async () => {
	const site = await siteIn(undefined);
	return site.registry.agencies
		.filter(({ id }) => calendarPathOf(site, id) !== undefined)
		.map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute = async ({ params }) =>
	new Response(calendarText(calendarOfAgency(await siteIn(undefined), params['id'] ?? '')));

import type { APIRoute } from 'astro';
import { apiOf } from '../site/api.ts';
import { siteIn } from '../site/site.ts';

/** The registry as one database. */
export const GET: APIRoute = async () => {
	const { bytes } = await apiOf(await siteIn(undefined)).database();
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/vnd.sqlite3' } });
};

import type { APIRoute } from 'astro';
import { lookupFiles, lookupFolder } from '../../site/lookup-files.ts';
import { siteIn } from '../../site/site.ts';

/** All that was ever recorded, in parts; the check page asks for those that may hold what was typed. */
export async function getStaticPaths() {
	const site = await siteIn(undefined);
	return lookupFiles(site).map((text, at) => ({
		params: { lookup: lookupFolder, shard: String(at) },
		props: { text },
	}));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

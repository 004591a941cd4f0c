import type { APIRoute } from 'astro';
import { lookupFiles, lookupFolder } from '../../site/lookup-files.ts';
import { recognitionFiles } from '../../site/recognition-files.ts';
import { siteIn } from '../../site/site.ts';

/**
 * All that was ever recorded, in parts, of which the check page asks for those that may hold what was typed; and what it
 * knows of the files of publications, of which it asks for what a dropped file needs.
 */
export async function getStaticPaths() {
	const site = await siteIn(undefined);
	const recorded = lookupFiles(site).map((text, at) => ({ name: String(at), text }));
	return [...recorded, ...(await recognitionFiles(site))].map(({ name, text }) => ({
		params: { lookup: lookupFolder, shard: name },
		props: { text },
	}));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

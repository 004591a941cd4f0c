import type { APIRoute } from 'astro';
import { lookupFiles, lookupFolder } from '../../site/lookup-files.ts';
import { recognitionFiles } from '../../site/recognition-files.ts';
import { siteIn } from '../../site/site.ts';

/**
 * All that was ever recorded, in parts, and which names may be in them: the check page asks for what may hold what was
 * typed; and what it knows of the files of publications, of which it asks for what a dropped file needs.
 */
export async function getStaticPaths() {
	const site = await siteIn(undefined);
	const { shards, filter } = lookupFiles(site);
	const recorded = shards.map((text, at) => ({ name: String(at), text }));
	const names = { name: 'names', text: JSON.stringify(filter) };
	return [...recorded, names, ...(await recognitionFiles(site))].map(({ name, text }) => ({
		params: { lookup: lookupFolder, shard: name },
		props: { text },
	}));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

import type { APIRoute } from 'astro';
import { lookupFiles, lookupFolder } from '../../site/lookup-files.ts';
import { siteIn } from '../../site/site.ts';

/** All that was ever recorded, in parts, and which names may be in them; the check page asks for what may hold what was typed. */
export async function getStaticPaths() {
	const { shards, filter } = lookupFiles(await siteIn(undefined));
	const files = [...shards.map((text, at) => [String(at), text] as const), ['names', JSON.stringify(filter)] as const];
	return files.map(([shard, text]) => ({ params: { lookup: lookupFolder, shard }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

import type { APIRoute } from 'astro';
import { apiOf } from '../../../site/api.ts';
import { siteIn } from '../../../site/site.ts';

/** The registry for machines: every file that the index names, and the index. */
export async function getStaticPaths() {
	const files = apiOf(await siteIn(undefined)).files();
	return files.map(({ path, text }) => ({ params: { file: path.replace(/\.json$/, '') }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

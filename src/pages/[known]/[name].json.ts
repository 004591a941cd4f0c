import type { APIRoute } from 'astro';
import { recognitionFiles, recognitionFolder } from '../../site/recognition-files.ts';
import { siteIn } from '../../site/site.ts';

/** What the check page knows of the files of publications; it asks for what a dropped file needs. */
export async function getStaticPaths() {
	const files = await recognitionFiles(await siteIn(undefined));
	return files.map(({ name, text }) => ({ params: { known: recognitionFolder, name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

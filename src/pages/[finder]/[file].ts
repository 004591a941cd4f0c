import type { APIRoute } from 'astro';
import { allFinderFiles, finderFolder } from '../../site/finder-files.ts';

/** The finder's index and words; no page leads here but by script. */
export async function getStaticPaths() {
	const files = await allFinderFiles();
	return files.map(({ name, text }) => ({ params: { finder: finderFolder, file: name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

import type { APIRoute } from 'astro';
import { logFilesOf, logFolder } from '../../site/log-files.ts';
import { siteIn } from '../../site/site.ts';

/** The line of publications as a static transparency log (C2SP `tlog-tiles`): its checkpoint, tiles and entries. */
export async function getStaticPaths() {
	const files = logFilesOf(await siteIn(undefined));
	return files.map(({ path, bytes }) => ({ params: { log: logFolder, file: path }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);

import type { APIRoute, GetStaticPaths } from 'astro';
import { namedWordDocuments } from '../../../site/edition-files.ts';
import { siteIn } from '../../../site/site.ts';

/** Annual editions and supplements as Word documents: offices paste them into notices. */
export const getStaticPaths: GetStaticPaths = async () =>
	namedWordDocuments(await siteIn(undefined)).map(({ edition, name, bytes }) => ({
		params: { edition, name },
		props: { bytes },
	}));

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);

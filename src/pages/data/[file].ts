import type { APIRoute, GetStaticPaths } from 'astro';
import { tablesOfToday } from '../../site/table-files.ts';
import { siteIn } from '../../site/site.ts';

/** The tables of today: who is in office, all changes, the board. */
export const getStaticPaths: GetStaticPaths = async () =>
	(await tablesOfToday(await siteIn(undefined))).map(({ name, bytes }) => ({
		params: { file: name },
		props: { bytes },
	}));

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);

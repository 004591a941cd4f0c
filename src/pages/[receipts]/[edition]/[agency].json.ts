import type { APIRoute } from 'astro';
import { receiptFilesOf, receiptFolder } from '../../../site/log-files.ts';
import { siteIn } from '../../../site/site.ts';

/** What proves the rows of an agency in a publication to whoever holds the public key, without this site. */
export async function getStaticPaths() {
	return receiptFilesOf(await siteIn(undefined)).map(({ edition, agency, text }) => ({
		params: { receipts: receiptFolder, edition, agency },
		props: { text },
	}));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

import type { APIRoute } from 'astro';
import { receiptFolder, receiptsOfSite, receiptText, type ReceiptOf } from '../../../site/log-files.ts';
import { siteIn } from '../../../site/site.ts';

/** What proves the rows of an agency in a publication to whoever holds the public key, without this site. */
export async function getStaticPaths() {
	return receiptsOfSite(await siteIn(undefined)).map((receipt) => ({
		params: { receipts: receiptFolder, edition: receipt.edition, agency: receipt.agency },
		props: { receipt },
	}));
}

export const GET: APIRoute<{ receipt: ReceiptOf }> = async ({ props }) =>
	new Response(receiptText(await siteIn(undefined), props.receipt));

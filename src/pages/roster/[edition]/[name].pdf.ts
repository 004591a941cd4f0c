import type { APIRoute, GetStaticPaths } from 'astro';
import type { OfficialDocument } from '../../../formats/documents/official-document.ts';
import { canPrint, namedDocuments, pdfOf } from '../../../site/edition-files.ts';
import { siteIn } from '../../../site/site.ts';

/** The documents of publications as PDF, where this command prints. */
export const getStaticPaths: GetStaticPaths = async () => {
	if (!(await canPrint())) return [];
	return namedDocuments(await siteIn(undefined)).map(({ edition, name, document }) => ({
		params: { edition, name },
		props: { document },
	}));
};

export const GET: APIRoute<{ document: OfficialDocument }> = async ({ props }) =>
	new Response(await pdfOf(props.document));

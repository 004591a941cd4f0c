import type { APIRoute, GetStaticPaths } from 'astro';
import type { EditionFile } from '../../../finishing/edition-files.ts';
import { allEditionFiles } from '../../../site/edition-files.ts';
import { siteIn } from '../../../site/site.ts';

/** The files of publications: documents, tables and data, whole and of each prefecture. */
export const getStaticPaths: GetStaticPaths = async () =>
	(await allEditionFiles(await siteIn(undefined))).map((file) => ({
		params: { edition: file.edition, file: file.name },
		props: { file },
	}));

export const GET: APIRoute<{ file: EditionFile }> = async ({ props }) => new Response(await props.file.bytes());

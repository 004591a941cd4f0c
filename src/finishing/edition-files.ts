/**
 * The files of a publication that readers take with them: the one list of them, for the pages, for `npm run files` and
 * for whoever writes a publication.
 */
import { documentOf } from '../formats/documents/document-of.ts';
import type { OfficialDocument } from '../formats/documents/official-document.ts';
import { wordDocument } from '../formats/documents/word-document.ts';
import { spreadsheetBytes } from '../formats/spreadsheet.ts';
import { tableOfPublication } from '../formats/tables/edition-sheets.ts';
import type { TableFile } from '../formats/tables/sheet.ts';
import { tableCsv } from '../formats/tables/table-csv.ts';
import { fileNameOfPublication, publicationSlug } from '../publications/publication-address.ts';
import { publicationBytes } from '../publications/publication-file.ts';
import { printsRoster, type ChainedPublication, type Publication } from '../publications/publication.ts';
import { shortenFile } from '../publications/shorten.ts';
import type { Registry } from '../registry/registry.ts';
import type { Region } from '../views/regions.ts';
import type { Press } from './documents/press.ts';

export interface EditionFile {
	/** The last part of the address of the publication’s page: `2026-supplement-1`. */
	readonly edition: string;
	/** `guizhou-2026.xlsx` */
	readonly name: string;
	/** How its format is called on pages. */
	readonly format: string;
	/** The id of the region whose rows alone it has. */
	readonly place: string | undefined;
	/** Made when it is first asked for. */
	bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What files are made from, each part made when the first of them asks for it. */
interface Sources {
	readonly publication: ChainedPublication;
	readonly press: Press | undefined;
	document(): OfficialDocument | undefined;
	table(): TableFile | undefined;
	/** The publication itself, without what was withdrawn from it. */
	sealed(): Publication;
}

interface EditionFormat {
	readonly ending: string;
	readonly format: string;
	/** Whether there is one of every region. */
	readonly isOfRegions: boolean;
	/** What makes it; `undefined` where there is none of the publication. */
	maker(sources: Sources): (() => Bytes | Promise<Bytes>) | undefined;
}

const editionFormats: readonly EditionFormat[] = [
	{
		ending: 'pdf',
		format: 'PDF',
		isOfRegions: true,
		maker: ({ press, document }) => {
			const found = press && document();
			return found && (() => press.print(found));
		},
	},
	{
		ending: 'docx',
		format: 'Word',
		isOfRegions: false,
		// An erratum is a sheet to keep with the roster, not words for a notice.
		maker: ({ publication, document }) => {
			const found = printsRoster(publication.header) ? document() : undefined;
			return found && (() => wordDocument(found));
		},
	},
	{
		ending: 'xlsx',
		format: 'Excel',
		isOfRegions: true,
		maker: ({ table }) => {
			const found = table();
			return found && (() => spreadsheetBytes(found));
		},
	},
	{
		ending: 'csv',
		format: 'CSV',
		isOfRegions: true,
		maker: ({ table }) => {
			const found = table();
			return found && (() => tableCsv(found));
		},
	},
	{
		ending: 'json',
		format: 'JSON',
		isOfRegions: false,
		maker:
			({ sealed }) =>
			() =>
				Uint8Array.from(publicationBytes(sealed())),
	},
];

/** The files of a publication and, of an annual edition, those of each region, in the order in which pages name them. */
export function editionFiles(
	registry: Registry,
	publication: ChainedPublication,
	{ regions, press }: { readonly regions: readonly Region[]; readonly press: Press | undefined },
): EditionFile[] {
	const { header } = publication;
	const parts = header.kind === 'annual' ? regions : [];
	return [undefined, ...parts].flatMap((region) => {
		const sources = sourcesOf(registry, publication, region, press);
		return editionFormats
			.filter(({ isOfRegions }) => isOfRegions || region === undefined)
			.flatMap(({ ending, format, maker }) => {
				const make = maker(sources);
				if (make === undefined) return [];
				return {
					edition: publicationSlug(header),
					name: `${fileNameOfPublication(header, region?.id)}.${ending}`,
					format,
					place: region?.id,
					bytes: kept(() => Promise.resolve(make())),
				};
			});
	});
}

function sourcesOf(
	registry: Registry,
	publication: ChainedPublication,
	region: Region | undefined,
	press: Press | undefined,
): Sources {
	const asked = { publication, ...(region && { region }) };
	return {
		publication,
		press,
		document: kept(() => documentOf(registry, asked)),
		table: kept(() => tableOfPublication(registry, asked)),
		sealed: () =>
			shortenFile(
				publication,
				registry.publications.flatMap(({ lists }) => lists.redacts),
			),
	};
}

/** What is made when it is first asked for. */
function kept<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | undefined;
	return () => (made ??= { value: make() }).value;
}

/**
 * The files of a publication that readers take with them: the one list of them, for the pages, for `npm run files` and
 * for whoever writes a publication.
 */
import { documentOf } from '../formats/documents/document-of.ts';
import { wordDocument } from '../formats/documents/word-document.ts';
import { spreadsheetBytes } from '../formats/spreadsheet.ts';
import { tableOfPublication } from '../formats/tables/edition-sheets.ts';
import { tableCsv } from '../formats/tables/table-csv.ts';
import { fileNameOfPublication, publicationSlug } from '../publications/publication-address.ts';
import { publicationBytes } from '../publications/publication-file.ts';
import { printsRoster, type ChainedPublication } from '../publications/publication.ts';
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

/** What a file is made from. */
interface Asked {
	readonly registry: Registry;
	readonly publication: ChainedPublication;
	readonly region?: Region;
	/** What prints PDF, where something does. */
	readonly press: Press | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

interface EditionFormat {
	readonly ending: string;
	readonly format: string;
	/** Whether there is one of every region. */
	readonly isOfRegions: boolean;
	/** What makes it; `undefined` where there is none of the publication. */
	makes(asked: Asked): (() => Bytes | Promise<Bytes>) | undefined;
}

const editionFormats: readonly EditionFormat[] = [
	{
		ending: 'pdf',
		format: 'PDF',
		isOfRegions: true,
		makes: ({ registry, press, ...asked }) => {
			const document = press && documentOf(registry, asked);
			return document && (() => press.print(document));
		},
	},
	{
		ending: 'docx',
		format: 'Word',
		isOfRegions: false,
		// An erratum is a sheet to keep with the roster, not words for a notice.
		makes: ({ registry, ...asked }) => {
			const document = printsRoster(asked.publication.header) ? documentOf(registry, asked) : undefined;
			return document && (() => wordDocument(document));
		},
	},
	{
		ending: 'xlsx',
		format: 'Excel',
		isOfRegions: true,
		makes: ({ registry, ...asked }) => {
			const table = tableOfPublication(registry, asked);
			return table && (() => spreadsheetBytes(table));
		},
	},
	{
		ending: 'csv',
		format: 'CSV',
		isOfRegions: true,
		makes: ({ registry, ...asked }) => {
			const table = tableOfPublication(registry, asked);
			return table && (() => tableCsv(table));
		},
	},
	{
		ending: 'json',
		format: 'JSON',
		isOfRegions: false,
		makes:
			({ registry, publication }) =>
			() => {
				const redactions = registry.publications.flatMap(({ lists }) => lists.redacts);
				return Uint8Array.from(publicationBytes(shortenFile(publication, redactions)));
			},
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
	return [undefined, ...parts].flatMap((region) =>
		editionFormats
			.filter(({ isOfRegions }) => isOfRegions || region === undefined)
			.flatMap(({ ending, format, makes }) => {
				const make = makes({ registry, publication, press, ...(region && { region }) });
				if (make === undefined) return [];
				let made: Promise<Bytes> | undefined;
				return {
					edition: publicationSlug(header),
					name: `${fileNameOfPublication(header, region?.id)}.${ending}`,
					format,
					place: region?.id,
					bytes: () => (made ??= Promise.resolve(make())),
				};
			}),
	);
}

import { pressOfProcess } from '../finishing/documents/press-of-process.ts';
import { documentOf, type DocumentAsked } from '../formats/documents/document-of.ts';
import { wordDocument } from '../formats/documents/word-document.ts';
import type { OfficialDocument } from '../formats/documents/official-document.ts';
import { fileNameOfPublication } from '../publications/publication-address.ts';
import { printsRoster, type ChainedPublication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import { annualEditions } from '../views/edition.ts';
import type { Region } from '../views/regions.ts';
import { publicationSlug } from './addresses/publication-address.ts';
import { once, oncePer } from './once.ts';
import type { Site } from './site.ts';

/** A file of a publication that readers take with them. */
export interface EditionFile {
	/** How its format is called: `PDF`. */
	readonly format: string;
	/** Under the path of the site. */
	readonly address: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A document with the names in its address: `/roster/<edition>/<name>.pdf`. */
export interface NamedDocument {
	readonly edition: string;
	readonly name: string;
	readonly document: OfficialDocument;
}

/** The documents of all publications that have one, and of each prefecture of every annual edition. */
export function namedDocuments(site: Site): NamedDocument[] {
	return site.registry.publications.flatMap((publication) => {
		const regions = publication.header.kind === 'annual' ? site.answers.regions() : [];
		return [undefined, ...regions].flatMap((region) => namedDocument(site.registry, publication, region) ?? []);
	});
}

/** The files of a publication, or of one prefecture of an annual edition. */
export async function filesOfEdition(
	site: Site,
	publication: ChainedPublication,
	region?: Region,
): Promise<EditionFile[]> {
	const named = namedDocument(site.registry, publication, region);
	if (!named) return [];
	const pdf = await pdfOf(named.document);
	const word = region ? undefined : wordOf(publication, named.document);
	const address = `/roster/${named.edition}/${named.name}`;
	return [
		...(pdf ? [{ format: 'PDF', address: `${address}.pdf`, bytes: pdf }] : []),
		...(word ? [{ format: 'Word', address: `${address}.docx`, bytes: word }] : []),
	];
}

/** The Word documents of annual editions and supplements. */
export function namedWordDocuments({
	registry,
}: Site): (Omit<NamedDocument, 'document'> & Pick<EditionFile, 'bytes'>)[] {
	return registry.publications.flatMap((publication) => {
		const named = namedDocument(registry, publication, undefined);
		const bytes = named && wordOf(publication, named.document);
		return bytes ? [{ edition: named.edition, name: named.name, bytes }] : [];
	});
}

/** The newest annual edition. */
export function newestEdition({ registry }: Site): ChainedPublication | undefined {
	return annualEditions(registry).at(-1);
}

/** Whether this command prints; asked once. */
export const canPrint = once(async () => (await pressOfProcess()?.canPrint()) === true);

/** The PDF of a document, printed once; `undefined` where nothing prints. */
export const pdfOf = oncePer(async (document: OfficialDocument) =>
	(await canPrint()) ? pressOfProcess()?.print(document) : undefined,
);

/** An erratum is a sheet to keep with the roster, not words for a notice. */
function wordOf({ header }: ChainedPublication, document: OfficialDocument): Uint8Array<ArrayBuffer> | undefined {
	return printsRoster(header) ? wordDocumentOf(document) : undefined;
}

const wordDocumentOf = oncePer(wordDocument);

function namedDocument(
	registry: Registry,
	publication: ChainedPublication,
	region: Region | undefined,
): NamedDocument | undefined {
	const { header } = publication;
	const document = documentsOf(registry)(publication)(region);
	return document && { edition: publicationSlug(header), name: fileNameOfPublication(header, region?.id), document };
}

/** Made once: the same document is asked for by its page in every language and for its file. */
const documentsOf = oncePer((registry: Registry) =>
	oncePer((publication: ChainedPublication) =>
		oncePer((region: Region | undefined) => {
			const asked: DocumentAsked = { publication, ...(region && { region }) };
			return documentOf(registry, asked);
		}),
	),
);

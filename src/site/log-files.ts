import { filesOfLog } from '../publications/log/files-of-log.ts';
import { receiptsOf } from '../publications/log/receipt.ts';
import type { PublicationHeader } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import { publicationSlug } from './addresses/publication-address.ts';
import type { Site } from './site.ts';

/** The folder of the static log: where a log begins is what its readers are told, and never changes. */
export const logFolder = 'log';
export const receiptFolder = 'receipts';

/** The static files of the log; none where the registry is not signed. */
export function logFilesOf({ registry }: Site) {
	return filesOfLog(registry.publications, registry.log);
}

/** Of which agency in which publication a receipt is. */
export interface ReceiptOf {
	readonly number: number;
	readonly edition: string;
	readonly agency: string;
}

/** The receipts of the site, publication after publication: one for each agency of each that is signed. */
export function receiptsOfSite(site: Site): readonly ReceiptOf[] {
	return site.registry.publications
		.filter(({ header }) => hasReceipts(site, header))
		.flatMap(({ header, rows }) => {
			const agencies = new Set(rows.map(({ body }) => body));
			return [...agencies].map((agency) => ({ number: header.number, edition: publicationSlug(header), agency }));
		});
}

/** The receipts of the publication that was asked for last: all of them together would fill the memory. */
let last: { readonly of: Registry; readonly number: number; readonly texts: ReadonlyMap<string, string> } | undefined;

/** The text of a receipt. */
export function receiptText({ registry }: Site, { number, agency }: ReceiptOf): string {
	if (last?.of !== registry || last.number !== number) {
		last = { of: registry, number, texts: receiptsOf(registry.publications, registry.log, number) };
	}
	return last.texts.get(agency) ?? '';
}

/** Whether the receipts of a publication are there: it is signed. */
export function hasReceipts({ registry }: Site, { number }: Pick<PublicationHeader, 'number'>): boolean {
	return number <= (registry.log?.signed?.size ?? 0);
}

/** The address of the receipt of an agency in a publication. */
export function receiptAddress(site: Site, header: Pick<PublicationHeader, 'kind' | 'label'>, agency: string): string {
	return site.file(`/${receiptFolder}/${publicationSlug(header)}/${agency}.json`);
}

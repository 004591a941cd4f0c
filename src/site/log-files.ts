import { filesOfLog } from '../publications/log/files-of-log.ts';
import { receiptsOf } from '../publications/log/receipt.ts';
import type { PublicationHeader } from '../publications/publication.ts';
import { publicationSlug } from './addresses/publication-address.ts';
import type { Site } from './site.ts';

/** The folder of the static log: where a log begins is what its readers are told, and never changes. */
export const logFolder = 'log';
export const receiptFolder = 'receipts';

/** The static files of the log; none where the registry is not signed. */
export function logFilesOf({ registry }: Site) {
	return filesOfLog(registry.publications, registry.log);
}

interface ReceiptFile {
	readonly edition: string;
	readonly agency: string;
	readonly text: string;
}

/** The receipt of every agency in every publication that is signed. */
export function receiptFilesOf({ registry }: Site): readonly ReceiptFile[] {
	const { publications, log } = registry;
	return publications.flatMap(({ header }) => {
		const edition = publicationSlug(header);
		return [...receiptsOf(publications, log, header.number)].map(([agency, text]) => ({ edition, agency, text }));
	});
}

/** Whether the receipts of a publication are there: it is signed. */
export function hasReceipts({ registry }: Site, { number }: Pick<PublicationHeader, 'number'>): boolean {
	return number <= (registry.log?.signed?.size ?? 0);
}

/** The address of the receipt of an agency in a publication. */
export function receiptAddress(site: Site, header: Pick<PublicationHeader, 'kind' | 'label'>, agency: string): string {
	return site.file(`/${receiptFolder}/${publicationSlug(header)}/${agency}.json`);
}

import { canonicalFile } from './canonical.ts';
import type { Publication, PublicationHeader } from './publication.ts';

/** The folder of the publications inside the content, and the list of them in it. */
export const publicationsFolder = 'publications/';
export const headsPath = 'publications/heads.txt';

const encoder = new TextEncoder();
const namePattern = /^publications\/(\d{4}|[1-9]\d{4,})-[a-z]+-\d{4}(?:-[1-9]\d*)?\.json$/;

/** The bytes of the file: header, lists and rows in canonical form and a newline, whatever else the object carries. */
export function publicationBytes({ header, lists, rows }: Publication): Uint8Array {
	return encoder.encode(canonicalFile({ header, lists, rows }));
}

/** Where the file lies in the content: `publications/0003-supplement-2026-1.json`. */
export function publicationPath({ number, kind, label }: Pick<PublicationHeader, 'number' | 'kind' | 'label'>): string {
	return `${publicationsFolder}${fourDigits(number)}-${kind}-${label}.json`;
}

/** The number in the path of a publication; `undefined` where no publication may be called so. */
export function numberInPath(path: string): number | undefined {
	const digits = namePattern.exec(path)?.[1];
	return digits === undefined ? undefined : Number(digits);
}

/** A number as file names and `heads.txt` write it. */
export function fourDigits(number: number): string {
	return String(number).padStart(4, '0');
}

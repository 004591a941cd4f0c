import type { PublicationHeader } from '../publications/publication.ts';

/** Where the page of a publication stands: `/roster/2026/`, `/roster/2026-1/`. Labels run through all kinds of a year. */
export function publicationPath({ label }: Pick<PublicationHeader, 'label'>): string {
	return `/roster/${label}/`;
}

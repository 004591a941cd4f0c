import type { PublicationHeader } from './publication.ts';

/** Where the page of a publication stands: an annual edition at `/roster/2026/`, others at `/roster/2026-supplement-1/`. */
export function addressOfPublication(header: Pick<PublicationHeader, 'kind' | 'label'>): string {
	return `/roster/${publicationSlug(header)}/`;
}

/** The last part of that address. */
export function publicationSlug({ kind, label }: Pick<PublicationHeader, 'kind' | 'label'>): string {
	const [year, ...number] = label.split('-');
	return kind === 'annual' ? label : [year, kind, ...number].join('-');
}

/**
 * The name of a file of a publication without its ending: `anyland-2026`, `anyland-2026-supplement-1`; that of one
 * place `anyland-2026-hillside`.
 */
export function fileNameOfPublication(
	header: Pick<PublicationHeader, 'registry' | 'kind' | 'label'>,
	place?: string,
): string {
	return [header.registry, publicationSlug(header), ...(place === undefined ? [] : [place])].join('-');
}

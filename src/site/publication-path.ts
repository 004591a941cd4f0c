import type { PublicationHeader } from '../publications/publication.ts';

/**
 * Where the page of a publication stands: `/roster/2026/` for an annual edition, `/roster/supplement-2026-1/` for the
 * others, whose labels are counted for each kind alone.
 */
export function publicationPath({ kind, label }: Pick<PublicationHeader, 'kind' | 'label'>): string {
	return kind === 'annual' ? `/roster/${label}/` : `/roster/${kind}-${label}/`;
}

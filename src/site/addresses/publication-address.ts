import { yearOf } from '../../calendar/index.ts';
import type { PublicationHeader, PublicationChain } from '../../publications/publication.ts';

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
 * Addresses from when supplements, errata and redactions were counted together through a year (`2026-1`, `2026-2` …),
 * with the publication that stood there: they lead on for ever.
 */
export function formerSlugs(chain: PublicationChain): { readonly slug: string; readonly header: PublicationHeader }[] {
	const counted = new Map<number, number>();
	return chain
		.filter(({ header }) => header.kind !== 'annual')
		.map(({ header }) => {
			const year = yearOf(header.published);
			counted.set(year, (counted.get(year) ?? 0) + 1);
			return { slug: `${year}-${counted.get(year)}`, header };
		});
}

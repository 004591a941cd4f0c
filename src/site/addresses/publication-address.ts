import { yearOf } from '../../calendar/index.ts';
import type { PublicationHeader, PublicationChain } from '../../publications/publication.ts';

export { addressOfPublication, publicationSlug } from '../../publications/publication-address.ts';

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

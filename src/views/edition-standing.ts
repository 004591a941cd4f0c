import { effectiveFacts } from '../publications/effective.ts';
import { printsRoster, type ChainedPublication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import { annualEditions } from './edition.ts';

/** How a publication stands today: what came after it, and what of it is no longer as it was printed. */
export interface EditionStanding {
	/** The newest annual edition, where it came after this publication. */
	readonly supersededBy: ChainedPublication | undefined;
	/** What was published later and before the next annual edition, or changed something that this one printed. */
	readonly later: readonly LaterPublication[];
}

/** A later publication, with how many facts of the earlier one it withdrew, and how many it set right. */
export interface LaterPublication {
	readonly publication: ChainedPublication;
	readonly withdrew: number;
	readonly corrected: number;
}

export function standingOfEdition(registry: Registry, { header: { number } }: ChainedPublication): EditionStanding {
	const { publications } = registry;
	const newest = annualEditions(registry).at(-1);
	const next = annualEditions(registry).find(({ header }) => header.number > number)?.header.number ?? Infinity;
	const correctedBy = correctionsByNumber(registry, number);
	const later = publications.slice(number).map((publication) => ({
		publication,
		withdrew: publication.lists.redacts.filter((redaction) => redaction.publication === number).length,
		corrected: correctedBy.get(publication.header.number) ?? 0,
	}));
	return {
		supersededBy: newest && newest.header.number > number ? newest : undefined,
		later: later.filter(({ publication: { header }, withdrew, corrected }) => {
			const isCompanion = header.number < next && printsRoster(header);
			return isCompanion || withdrew + corrected > 0;
		}),
	};
}

/** How many facts of a publication each later erratum set right, as far as none did so after it. */
function correctionsByNumber({ publications }: Registry, number: number): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const facts of effectiveFacts(publications, number).values())
		for (const { correctedBy } of facts)
			if (correctedBy !== undefined) counts.set(correctedBy, (counts.get(correctedBy) ?? 0) + 1);
	return counts;
}

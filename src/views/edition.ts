import { effectiveFacts } from '../publications/effective.ts';
import { printsRoster, type ChainedPublication } from '../publications/publication.ts';
import { rosterRows } from '../publications/roster-rows.ts';
import type { Registry } from '../registry/registry.ts';
import type { Roster } from './roster.ts';
import { rowOfFacts } from './roster.ts';

/** A publication as it is read today: its rows in printed order, corrected and with withdrawn values, and its frame. */
export interface Edition extends Roster {
	readonly publication: ChainedPublication;
}

/** All annual editions, the oldest first. */
export function annualEditions(registry: Registry): ChainedPublication[] {
	return registry.publications.filter(({ header }) => header.kind === 'annual');
}

/** The rows of an annual edition or a supplement. An erratum and a redaction print no rows of agencies: theirs are empty. */
export function editionOf(registry: Registry, publication: ChainedPublication): Edition {
	const { number, asOf } = publication.header;
	const facts = effectiveFacts(registry.publications, number);
	return {
		on: asOf,
		known: { publication: number },
		publication,
		rows: printsRoster(publication.header)
			? rosterRows(publication).map(({ body: agency }) =>
					rowOfFacts(registry, agency, facts.get(agency) ?? [], { on: asOf, known: { publication: number } }),
				)
			: [],
	};
}

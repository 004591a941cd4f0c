import type { IsoDate } from '../calendar/index.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import { agencyOn } from '../registry/in-force.ts';
import type { Registry } from '../registry/registry.ts';
import { agencies, agenciesUndeclared, agenciesVacant, personsInOffice } from './counts.ts';
import { annualEditions } from './edition.ts';
import { lastDayOf } from './last-day.ts';
import { rosterOn } from './roster.ts';
import type { RosterPerson } from './roster-row.ts';

/** What the first page says of a day. */
export interface FrontPage {
	/** Agencies that last. */
	readonly agencies: number;
	/** In office, each once. */
	readonly persons: number;
	/** Agencies whose spokesperson's seat is declared vacant, and those that have neither a holder nor declared anything. */
	readonly vacant: number;
	readonly undeclared: number;
	/** Temporary spokespersons in force. */
	readonly temporary: readonly {
		readonly agency: string;
		readonly person: RosterPerson;
		/** The last day, where the end is known; else the day for which it is hoped. */
		readonly lastDay: IsoDate | undefined;
		readonly expected: IsoDate | undefined;
	}[];
	/** The last day on which any line in use was confirmed. */
	readonly lastVerified: IsoDate | undefined;
	readonly lastEdition: ChainedPublication | undefined;
}

export function frontPage(registry: Registry, day: IsoDate): FrontPage {
	const { rows } = rosterOn(registry, { on: day }, 'all');
	const lines = registry.agencies.flatMap((agency) => agencyOn(registry, agency, { on: day }).lines);
	return {
		agencies: agencies(registry, rows).length,
		persons: personsInOffice(rows).length,
		vacant: agenciesVacant(registry, rows).length,
		undeclared: agenciesUndeclared(registry, rows).length,
		temporary: rows.flatMap(({ agency, persons }) =>
			persons
				.filter(({ role }) => role === 'temporary')
				.map((person) => ({ agency, person, ...endOf(registry, agency, person.key) })),
		),
		lastVerified: lines
			.flatMap(({ verified }) => (verified ? [verified.on] : []))
			.filter((on) => on <= day)
			.sort()
			.at(-1),
		lastEdition: annualEditions(registry).findLast(({ header }) => header.published <= day),
	};
}

function endOf(
	registry: Registry,
	agency: string,
	key: string,
): Pick<FrontPage['temporary'][number], 'lastDay' | 'expected'> {
	const term = registry.agencyOf.get(agency)?.record.terms.find((candidate) => candidate.key === key);
	return { lastDay: term && lastDayOf(registry, term), expected: term?.expected };
}

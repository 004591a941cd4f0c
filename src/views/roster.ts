import { ascending } from './ascending.ts';
import type { PrintedFact, RosterRow, RowContext } from './roster-row.ts';
import { rowFromFacts } from './roster-row.ts';
import { isWithdrawn, type Withdrawn } from '../records/scalars.ts';
import { factsOf } from '../registry/facts.ts';
import { perLanguage } from '../i18n/languages.ts';
import { agencyOn, type AgencyOn } from '../registry/in-force.ts';
import { lastNameOf } from '../registry/name-on.ts';
import { firstLanguage } from '../registry/first-language.ts';
import type { Agency, Registry, Times } from '../registry/registry.ts';

/** Who speaks for which agency at one pair of times: plain data, ready for any format. */
export interface Roster extends Times {
	/** In protocol order of the day. */
	readonly rows: readonly RosterRow[];
}

/** The agencies of article 9's list, or all that the registry knows. */
export type RosterScope = 'list' | 'all';

/**
 * What was in force on the day `on`, by the events known. `known` is a day (events filed by it) or a publication
 * number (events that publications 1…N list); without it everything recorded counts, reported events marked in
 * `unfiled`. Agencies dissolved by the day have no row.
 */
export function rosterOn(registry: Registry, at: Times, scope: RosterScope = 'list'): Roster {
	const rank = new Map(registry.settings.groups.map((group, index) => [group.id, index]));
	const rows = registry.agencies.flatMap((agency) => {
		const on = agencyOn(registry, agency, at);
		if (scope === 'list' ? !on.state.onList : on.dissolved) return [];
		return [{ row: rowFrom(registry, agency, on), rank: rank.get(on.state.group) ?? rank.size, order: on.state.order }];
	});
	rows.sort((a, b) => a.rank - b.rank || a.order - b.order || ascending(a.row.agency, b.row.agency));
	return { ...at, rows: rows.map(({ row }) => row) };
}

/** The row of one agency at the times asked, whether or not it stands on the list. */
export function rowOn(registry: Registry, agency: Agency, at: Times): RosterRow {
	return rowFrom(registry, agency, agencyOn(registry, agency, at));
}

function rowFrom(registry: Registry, agency: Agency, on: AgencyOn): RosterRow {
	const unfiled = new Map(on.terms.map(({ term, unfiled: events }) => [term.key, events]));
	return rowFromFacts(agency.id, factsOf(on, firstLanguage(registry)), {
		...recordContext(agency, on),
		unfiledOf: (key) => unfiled.get(key) ?? [],
		notKnown: on.notKnown.terms,
	});
}

/** The row that a publication printed, corrected by later errata, with withdrawn values as such. */
export function rowOfFacts(registry: Registry, id: string, facts: readonly PrintedFact[], at: Times): RosterRow {
	const agency = registry.agencyOf.get(id);
	const context = agency
		? recordContext(agency, agencyOn(registry, agency, at))
		: {
				translationsOf: () => ({}),
				latinOf: () => undefined,
				identityOf: (key: string, name: string | Withdrawn) => nameIdentity(id, key, name),
			};
	return rowFromFacts(id, facts, { ...context, unfiledOf: () => [], notKnown: false });
}

/** What the record adds to the facts of a row: translations, romanised names, and who is one person. */
function recordContext(agency: Agency, on: AgencyOn): Omit<RowContext, 'unfiledOf' | 'notKnown'> {
	const { state } = on;
	const { terms, lines } = agency.record;
	const posts = new Map(terms.flatMap((term) => term.posts.map((post) => [post.key, post] as const)));
	const termOf = new Map(terms.map((term) => [term.key, term]));
	const lineOf = new Map(lines.map((line) => [line.key, line]));
	return {
		translationsOf(path) {
			if (path === 'name') return state.name;
			if (path === 'pressOffice.name') return state.pressOffice;
			const [key = '', field] = path.split('.');
			if (field === 'matter') return termOf.get(key)?.matter ?? {};
			if (field === 'label') return lineOf.get(key)?.label ?? {};
			const post = posts.get(key);
			return perLanguage((language) => post?.[language]);
		},
		latinOf: (key) => (on.terms.find(({ term }) => term.key === key)?.term ?? termOf.get(key))?.latin,
		// The last name of the record, not the one in print: a correction or a new name makes nobody a new face.
		identityOf: (key, name) => {
			const term = termOf.get(key);
			return term?.person ?? nameIdentity(agency.id, key, term ? lastNameOf(agency.record, term) : name);
		},
	};
}

/** Inside one file equal names are one person unless `person` differs; across files they are two. */
function nameIdentity(agency: string, key: string, name: string | Withdrawn): string {
	return isWithdrawn(name) ? `${agency}#${key}` : `${agency}/${name}`;
}

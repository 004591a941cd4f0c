import { chinesePronunciations } from './chinese-pronunciations.ts';
import { aboutLanguage } from '../i18n/languages.ts';
import { isDissolvedOn } from '../registry/in-force.ts';
import type { Agency } from '../registry/registry.ts';
import { once } from './once.ts';
import type { Site } from './site.ts';

/** Agencies whose name begins with a letter, in the order of their spelling. */
export interface LetterOfAgencies {
	/** A capital letter; `0` for names that begin with something else. */
	readonly letter: string;
	readonly agencies: readonly string[];
}

/** Every agency that still exists, from A to Z. The place above it, with which most names begin, does not count. */
export function agenciesByLetter(site: Site): LetterOfAgencies[] {
	const readings = once(() => chinesePronunciations(site.registry.places));
	const spell = (agency: Agency) =>
		aboutLanguage[site.language].script === 'Han' && agency.record.name.zh
			? readings()
					.readingOf(ownPartOfName(site, agency, agency.record.name.zh), 'agency')
					.join(' ')
			: ownPartOfId(agency);
	const spelt = site.registry.agencies
		.filter(({ record }) => !isDissolvedOn(record, site.day))
		.map((agency) => ({ id: agency.id, spelling: spell(agency).toLowerCase() }))
		.sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
	const byLetter = Map.groupBy(spelt, ({ spelling }) => /^[a-z]/.exec(spelling)?.[0].toUpperCase() ?? '0');
	return [...byLetter]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([letter, agencies]) => ({ letter, agencies: agencies.map(({ id }) => id) }));
}

/** `教育厅` of a department of the province: the name without the places above, and without its own where others share it. */
function ownPartOfName({ registry }: Site, { record }: Agency, name: string): string {
	const own = registry.divisionOf.get(record.division);
	const above = record.parent === undefined ? undefined : registry.agencyOf.get(record.parent)?.record.division;
	const places = [own?.parent, above].map((code) => registry.divisionOf.get(code ?? '')?.name.zh);
	return places.reduce<string>(
		(rest, place) => (place && rest.startsWith(place) ? rest.slice(place.length) : rest),
		name,
	);
}

/** Ids are English words and begin with the id of the agency above. */
function ownPartOfId({ id, record }: Agency): string {
	const place = `${record.parent ?? ''}-`;
	return id.startsWith(place) ? id.slice(place.length) : id;
}

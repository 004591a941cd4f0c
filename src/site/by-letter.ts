import { chinesePronunciations } from './chinese-pronunciations.ts';
import { aboutLanguage, type Language } from '../i18n/languages.ts';
import { isDissolvedOn } from '../registry/in-force.ts';
import type { Agency } from '../registry/registry.ts';
import { once, oncePer } from './once.ts';
import type { Site } from './site.ts';

/** Agencies whose name begins with a letter, in the order of their spelling. */
export interface LetterOfAgencies {
	/** A capital letter; `0` for names that begin with something else. */
	readonly letter: string;
	readonly agencies: readonly string[];
}

/** The agencies of a letter, or as many of them as fit on a page. */
export interface LetterPage {
	/** Stands in addresses: `a`, `a-2`. */
	readonly slug: string;
	/** What is written where there is little room: `A`, `A 2`. */
	readonly mark: string;
	readonly title: string;
	readonly agencies: readonly string[];
}

/**
 * The pages from A to Z, where one for all would be too long. Every page is there in every language: one of a letter
 * with which names begin in another language alone has no agencies.
 */
export const letterPages = oncePer((site: Site): readonly LetterPage[] => {
	const most = Math.max(1, site.registry.settings.settings.longList);
	const pagesIn = (language: Language) =>
		agenciesByLetter({ registry: site.registry, day: site.day, language }).flatMap(({ letter, agencies }) =>
			Array.from({ length: Math.ceil(agencies.length / most) }, (_, at) => ({
				letter,
				nth: at + 1,
				agencies: agencies.slice(at * most, (at + 1) * most),
			})),
		);
	const own = new Map(pagesIn(site.language).map((page) => [slugOfLetter(page), page]));
	const all = new Map(site.languages.flatMap(pagesIn).map((page) => [slugOfLetter(page), page]));
	return [...all]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([slug, { letter, nth }]) => {
			const name = site.t('agencies.letter', { letter });
			return {
				slug,
				mark: nth === 1 ? letter : `${letter} ${nth}`,
				title: nth === 1 ? name : site.t('list.nth', { name, nth }),
				agencies: own.get(slug)?.agencies ?? [],
			};
		});
});

function slugOfLetter({ letter, nth }: { readonly letter: string; readonly nth: number }): string {
	return nth === 1 ? letter.toLowerCase() : `${letter.toLowerCase()}-${nth}`;
}

/** Every agency that still exists, from A to Z. The place above it, with which most names begin, does not count. */
export function agenciesByLetter(site: Pick<Site, 'registry' | 'language' | 'day'>): LetterOfAgencies[] {
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
function ownPartOfName({ registry }: Pick<Site, 'registry'>, { record }: Agency, name: string): string {
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

import { chinesePronunciations } from './chinese-pronunciations.ts';
import type { Body } from '../registry/registry.ts';
import { once } from './once.ts';
import type { Site } from './site.ts';

/** Bodies whose name begins with a letter, in the order of their spelling. */
export interface LetterOfBodies {
	/** A capital letter; `0` for names that begin with something else. */
	readonly letter: string;
	readonly bodies: readonly string[];
}

/** Every body that still exists, from A to Z. The place above it, with which most names begin, does not count. */
export function bodiesByLetter(site: Site): LetterOfBodies[] {
	const readings = once(() => chinesePronunciations(site.registry.places));
	const spell = (body: Body) =>
		site.language === 'zh' && body.agency.name.zh
			? readings()
					.readingOf(ownPartOfName(site, body, body.agency.name.zh), 'body')
					.join(' ')
			: ownPartOfId(body);
	const spelt = site.registry.bodies
		.filter(({ agency }) => !agency.dissolved)
		.map((body) => ({ id: body.id, spelling: spell(body).toLowerCase() }))
		.sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
	const byLetter = Map.groupBy(spelt, ({ spelling }) => /^[a-z]/.exec(spelling)?.[0].toUpperCase() ?? '0');
	return [...byLetter]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([letter, bodies]) => ({ letter, bodies: bodies.map(({ id }) => id) }));
}

/** `教育厅` of a department of the province: the name without the places above, and without its own where others share it. */
function ownPartOfName({ registry }: Site, { agency }: Body, name: string): string {
	const own = registry.divisionOf.get(agency.division);
	const above = agency.parent === undefined ? undefined : registry.bodyOf.get(agency.parent)?.agency.division;
	const places = [own?.parent, above].map((code) => registry.divisionOf.get(code ?? '')?.name.zh);
	return places.reduce<string>(
		(rest, place) => (place && rest.startsWith(place) ? rest.slice(place.length) : rest),
		name,
	);
}

/** Ids are English words and begin with the id of the body above. */
function ownPartOfId({ id, agency }: Body): string {
	const place = `${agency.parent ?? ''}-`;
	return id.startsWith(place) ? id.slice(place.length) : id;
}

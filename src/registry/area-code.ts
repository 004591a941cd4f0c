import type { Places } from '../records/places.ts';

type Area = Places['numbering']['areas'][number];

/** The areas found so far: every line of every agency asks for one, of few divisions. */
const found = new WeakMap<Places, Map<string, Area | undefined>>();

/** The area of the numbering plan that serves a division or one above it. */
export function areaOf(places: Places, division: string): Area | undefined {
	const known = found.get(places) ?? new Map<string, Area | undefined>();
	found.set(places, known);
	if (!known.has(division)) known.set(division, findArea(places, division));
	return known.get(division);
}

/** Whether a division is another one or lies below it. */
export function isWithin(places: Places, division: string, above: string): boolean {
	return divisionsFrom(places, division).includes(above);
}

function findArea(places: Places, division: string): Area | undefined {
	for (const here of divisionsFrom(places, division)) {
		const area = places.numbering.areas.find(({ divisions }) => divisions.includes(here));
		if (area) return area;
	}
	return undefined;
}

/** A division and those above it, nearest first. One above itself has none above: levels forbid longer loops. */
function divisionsFrom({ divisions }: Places, division: string): string[] {
	const parentOf = new Map(divisions.map(({ code, parent }) => [code, parent === code ? undefined : parent]));
	const found: string[] = [];
	for (let code: string | undefined = division; code !== undefined; code = parentOf.get(code)) found.push(code);
	return found;
}

import type { Places } from '../records/places.ts';

type Area = Places['numbering']['areas'][number];

/** The areas found so far: every line of every body asks for one, of few divisions. */
const found = new WeakMap<Places, Map<string, Area | undefined>>();

/** The area of the numbering plan that serves a division or one above it. */
export function areaOf(places: Places, division: string): Area | undefined {
	const known = found.get(places) ?? new Map<string, Area | undefined>();
	found.set(places, known);
	if (!known.has(division)) known.set(division, findArea(places, division));
	return known.get(division);
}

function findArea({ divisions: all, numbering }: Places, division: string): Area | undefined {
	const parentOf = new Map(all.map(({ code, parent }) => [code, parent]));
	let code: string | undefined = division;
	for (let steps = 0; code !== undefined && steps <= all.length; steps += 1) {
		const here: string = code;
		const area = numbering.areas.find(({ divisions }) => divisions.includes(here));
		if (area) return area;
		code = parentOf.get(here);
	}
	return undefined;
}

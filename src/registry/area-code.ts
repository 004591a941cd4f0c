import type { Places } from '../records/places.ts';

/** The area of the numbering plan that serves a division or one above it. */
export function areaOf(places: Places, division: string): Places['numbering']['areas'][number] | undefined {
	const parentOf = new Map(places.divisions.map(({ code, parent }) => [code, parent]));
	let code: string | undefined = division;
	for (let steps = 0; code !== undefined && steps <= places.divisions.length; steps += 1) {
		const here: string = code;
		const area = places.numbering.areas.find(({ divisions }) => divisions.includes(here));
		if (area) return area;
		code = parentOf.get(here);
	}
	return undefined;
}

import { fromCell, markedSlugs, newItem, toCell } from './cells.ts';
import type { IndexedBody, IndexedPlace } from '../finder-index.ts';

/** Ids of bodies, with marks for the ids that govern their place and the place above. */
export function toIdCells(bodies: readonly IndexedBody[], places: readonly IndexedPlace[]): string[] {
	const governing = governingOf(bodies);
	return bodies.map(({ id, place }) => toCell(id, markedSlugs(places, place, governing, id)));
}

/** Ids of governing bodies are read first, those of higher places before those of lower ones: the others lean on them. */
export function idsFrom(
	cells: readonly string[],
	flags: string,
	placeOf: readonly number[],
	places: readonly IndexedPlace[],
): string[] {
	const governing = new Map<number, string>();
	const isGoverning = (at: number) => (flags[at] ?? '').toLowerCase() === 'g';
	const governors = placeOf.map((place, at) => ({ place, at })).filter(({ at }) => isGoverning(at));
	for (const { place, at } of governors.sort((a, b) => a.place - b.place)) {
		governing.set(place, fromCell(cells[at] ?? '', markedSlugs(places, place, governing, '')));
	}
	return placeOf.map((place, at) => {
		if (isGoverning(at)) return governing.get(place) ?? '';
		return fromCell(cells[at] ?? '', markedSlugs(places, place, governing, ''));
	});
}

function governingOf(bodies: readonly IndexedBody[]): ReadonlyMap<number, string> {
	return new Map(bodies.filter(({ governs }) => governs).map(({ place, id }) => [place, id]));
}

export function formatPlace({ zh, zhShort, en, enShort, parent, area, digits }: IndexedPlace): string {
	return [zhShort, zh.split(zhShort).join('~'), enShort, en.split(enShort).join('~'), parent ?? '', area, digits].join(
		newItem,
	);
}

export function parsePlace(cell: string): IndexedPlace {
	const [zhShort = '', zh = '', enShort = '', en = '', parent = '', area = '', digits = ''] = cell.split(newItem);
	return {
		zh: zh.split('~').join(zhShort),
		zhShort,
		en: en.split('~').join(enShort),
		enShort,
		parent: parent === '' ? undefined : Number(parent),
		area,
		digits: Number(digits),
	};
}

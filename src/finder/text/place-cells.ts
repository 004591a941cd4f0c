import { fromCell, markedSlugs, newItem, toCell } from './cells.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import type { IndexedAgency, IndexedPlace } from '../finder-index.ts';

/** Ids of agencies, with marks for the ids that govern their place and the place above. */
export function toIdCells(agencies: readonly IndexedAgency[], places: readonly IndexedPlace[]): string[] {
	const governing = governingOf(agencies);
	return agencies.map(({ id, place }) => toCell(id, markedSlugs(places, place, governing, id)));
}

/** Ids of governing agencies are read first, those of higher places before those of lower ones: the others lean on them. */
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

function governingOf(agencies: readonly IndexedAgency[]): ReadonlyMap<number, string> {
	return new Map(agencies.filter(({ governs }) => governs).map(({ place, id }) => [place, id]));
}

/** A name repeats the short one; a mark stands for that. */
export function formatPlace(place: IndexedPlace): string {
	const names = languages.flatMap((language) => {
		const short = place[`${language}Short`];
		return [short, place[language].split(short).join('~')];
	});
	return [...names, place.parent ?? '', place.area, place.digits].join(newItem);
}

export function parsePlace(cell: string): IndexedPlace {
	const items = cell.split(newItem);
	const names = languages.flatMap((language) => {
		const [short = '', name = ''] = items.splice(0, 2);
		return [
			[language, name.split('~').join(short)],
			[`${language}Short`, short],
		];
	});
	const [parent = '', area = '', digits = ''] = items;
	return {
		...(Object.fromEntries(names) as Record<Language | `${Language}Short`, string>),
		parent: parent === '' ? undefined : Number(parent),
		area,
		digits: Number(digits),
	};
}

import type { FinderIndex, IndexedBody, IndexedPlace } from './finder-index.ts';
import { nearnessToPlaces } from './place-nearness.ts';
import { limitMaps, withoutMapsOf } from './limit-maps.ts';
import { soundOf } from './sounds.ts';

/** An index in the parts that a page loads: the first at once, the others behind it. */
export interface IndexParts {
	/** Bodies of the whole place and of its prefectures. */
	readonly first: FinderIndex;
	/** The others: all together, or of a large registry those of each prefecture. The name is good for a file. */
	readonly rest: readonly { readonly name: string; readonly index: FinderIndex }[];
}

const largeRegistry = 8000;

/** Parts an index. The maps of the other parts leave out what the first has, so that they are opened behind it. */
export function splitIndex(index: FinderIndex): IndexParts {
	const isFirst = ({ group }: IndexedBody) => index.groups[group]?.level !== 'county';
	const others = index.bodies.filter((body) => !isFirst(body));
	const first = partOf(index, index.bodies.filter(isFirst));
	const parts = index.bodies.length > largeRegistry ? byPrefecture(index, others) : others.length === 0 ? [] : [{ name: 'rest', bodies: others }];
	const isNear = nearnessTo(index, first.places);
	const early = index.elsewhere.filter(isNear);
	const late = index.elsewhere.filter((name) => !isNear(name));
	return {
		first: limitMaps({ ...first, elsewhere: early }),
		rest: parts.map(({ name, bodies }) => {
			const part = { ...partOf(index, bodies), elsewhere: late };
			return { name, index: withoutMapsOf(limitMaps(part), first) };
		}),
	};
}

/** An index of some of the bodies, with the places, words and maps that they use. */
function partOf(index: FinderIndex, bodies: readonly IndexedBody[]): FinderIndex {
	const used = new Set<number>();
	for (const { place } of bodies) {
		for (let at: number | undefined = place; at !== undefined && !used.has(at); at = index.places[at]?.parent) used.add(at);
	}
	const places = renumbered(index.places, (_, at) => used.has(at));
	const usedWords = new Set(bodies.flatMap(({ words }) => words));
	const words = renumbered(index.words, (_, at) => usedWords.has(at));
	return {
		...index,
		places: places.kept.map((place) => ({ ...place, parent: place.parent === undefined ? undefined : places.positions.get(place.parent) })),
		words: words.kept,
		bodies: bodies.map((body) => ({
			...body,
			place: places.positions.get(body.place) ?? 0,
			words: body.words.map((word) => words.positions.get(word) as number),
		})),
	};
}

function renumbered<Item>(items: readonly Item[], isKept: (item: Item, at: number) => boolean) {
	const positions = new Map<number, number>();
	const kept = items.filter((item, at) => {
		if (!isKept(item, at)) return false;
		positions.set(at, positions.size);
		return true;
	});
	return { kept, positions };
}

function byPrefecture({ places, bodies: all }: FinderIndex, bodies: readonly IndexedBody[]): { name: string; bodies: IndexedBody[] }[] {
	const governing = new Map(all.filter(({ governs }) => governs).map(({ place, id }) => [place, id]));
	const parts = new Map<string, IndexedBody[]>();
	for (const body of bodies) {
		const place = prefectureOf(places, body.place);
		const name = governing.get(place) ?? `place-${place}`;
		parts.set(name, [...(parts.get(name) ?? []), body]);
	}
	return [...parts].map(([name, own]) => ({ name, bodies: own }));
}

/** The place below the uppermost one, or the uppermost itself. */
function prefectureOf(places: readonly IndexedPlace[], at: number): number {
	const parent = places[at]?.parent;
	if (parent === undefined) return at;
	return places[parent]?.parent === undefined ? at : prefectureOf(places, parent);
}

/** Whether a name looks, sounds or is spelt like one of the places. */
function nearnessTo({ syllables }: FinderIndex, places: readonly IndexedPlace[]): (name: string) => boolean {
	return nearnessToPlaces(places, (name) => soundOf([syllables], name, 'body').join(''));
}

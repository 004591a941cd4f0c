import type { FinderIndex, IndexedAgency, IndexedPlace } from '../finder-index.ts';
import { limitMaps, mapsOfBoth, withoutMapsOf } from './limit-maps.ts';

/** An index in the parts that a page loads: the first at once, the others behind it. */
export interface IndexParts {
	/** The agencies of the whole place and the governments of its prefectures. */
	readonly first: FinderIndex;
	/** The others: all together, or of a large registry those of each prefecture. The name is good for a file. */
	readonly rest: readonly { readonly name: string; readonly index: FinderIndex }[];
}

const largeRegistry = 8000;

/**
 * Parts an index. Each part leaves out what stands in the maps of those before it, so they are opened in this order; places
 * elsewhere, kinds, and the search words of the first, stand in them: nothing is guessed before all parts are open.
 */
export function splitIndex(index: FinderIndex): IndexParts {
	const others = index.agencies.filter((agency) => !isFirst(index, agency));
	if (others.length === 0) return { first: index, rest: [] };
	const before = index.agencies.filter((agency) => isFirst(index, agency));
	const isTopic = (word: number) => index.words[word]?.isTopic === true;
	const withTopics = before.map((agency) => ({ ...agency, words: agency.words.filter(isTopic) }));
	const searchWords = before.map(({ words }) => words.filter((word) => !isTopic(word)));
	const first = limitMaps({ ...partOf(index, withTopics), elsewhere: [], kinds: [] });
	const parts =
		index.agencies.length > largeRegistry ? byPrefecture(index, others) : [{ name: 'rest', agencies: others }];
	let known: Parameters<typeof mapsOfBoth>[0] = first;
	return {
		first,
		rest: parts.map(({ name, agencies }, at) => {
			const part =
				at === 0 ? partOf(index, agencies, searchWords) : { ...partOf(index, agencies), elsewhere: [], kinds: [] };
			const left = withoutMapsOf(limitMaps(part), known);
			known = mapsOfBoth(known, left);
			return { name, index: left };
		}),
	};
}

/** Agencies of the whole place, those that govern a prefecture, and those of that level that lie in none. */
function isFirst({ groups, places }: FinderIndex, { group, governs, place }: IndexedAgency): boolean {
	const level = groups[group]?.level;
	return level === 'province' || (level === 'prefecture' && (governs || places[place]?.parent === undefined));
}

/** An index of some of the agencies, with the places, words and maps that they use, and the words of the part before. */
function partOf(
	index: FinderIndex,
	agencies: readonly IndexedAgency[],
	wordsBefore: FinderIndex['wordsBefore'] = [],
): FinderIndex {
	const used = new Set<number>();
	for (const { place } of agencies) {
		for (let at: number | undefined = place; at !== undefined && !used.has(at); at = index.places[at]?.parent)
			used.add(at);
	}
	const places = renumbered(index.places, (_, at) => used.has(at));
	const usedWords = new Set([...agencies.flatMap(({ words }) => words), ...wordsBefore.flat()]);
	const words = renumbered(index.words, (_, at) => usedWords.has(at));
	return {
		...index,
		places: places.kept.map((place) => ({
			...place,
			parent: place.parent === undefined ? undefined : places.positions.get(place.parent),
		})),
		words: words.kept,
		wordsBefore: wordsBefore.map((list) => list.map((word) => words.positions.get(word) as number)),
		agencies: agencies.map((agency) => ({
			...agency,
			place: places.positions.get(agency.place) ?? 0,
			words: agency.words.map((word) => words.positions.get(word) as number),
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

function byPrefecture(
	{ places, agencies: all }: FinderIndex,
	agencies: readonly IndexedAgency[],
): { name: string; agencies: IndexedAgency[] }[] {
	const governing = new Map(all.filter(({ governs }) => governs).map(({ place, id }) => [place, id]));
	const parts = new Map<string, IndexedAgency[]>();
	for (const agency of agencies) {
		const place = prefectureOf(places, agency.place);
		const name = governing.get(place) ?? `place-${place}`;
		parts.set(name, [...(parts.get(name) ?? []), agency]);
	}
	return [...parts].map(([name, own]) => ({ name, agencies: own }));
}

/** The place below the uppermost one, or the uppermost itself. */
function prefectureOf(places: readonly IndexedPlace[], at: number): number {
	const parent = places[at]?.parent;
	if (parent === undefined) return at;
	return places[parent]?.parent === undefined ? at : prefectureOf(places, parent);
}

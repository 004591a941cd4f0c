import type { Pronunciations } from './pronunciations.ts';
import type { FinderIndex } from '../finder-index.ts';
import { inGroups } from '../text/name-groups.ts';
import { isOneCharacterPlace, withoutKind } from '../name-parts.ts';
import { nearnessToPlaces } from './place-nearness.ts';

type Index = Pick<FinderIndex, 'places' | 'agencies' | 'words'>;

/**
 * Names of the places of the country that are not of the registry: all major ones, and smaller ones that look or sound
 * like one of its own. Where a name is also that of an own place, or begins an own text, as 公安 does, only the full name
 * tells it.
 */
export function placesElsewhere(index: Index, { placesOfCountry, readingOf }: Pronunciations): string[] {
	const own = distinct(index.places.flatMap(({ zh, zhShort }) => [zh, zhShort]));
	if (own.length === 0) return [];
	const spell = (name: string) => readingOf(name, 'agency').join('');
	const beginnings = beginningsOf(textsOf(index));
	const former = distinct(index.agencies.flatMap(formerPlaces));
	const mayBeTaken = nearnessToPlaces([...own, ...former], spell);
	const characters = new Set([...own, ...former].join(''));
	const found = placesOfCountry.flatMap(({ name, fullName, isMajor }) => {
		if (own.includes(fullName)) return [];
		if (own.includes(name)) return [fullName];
		// 山县 is part of 青山县.
		const isWithin = isOneCharacterPlace(name) && characters.has(name.charAt(0));
		if (!isMajor && !isWithin && !mayBeTaken(name)) return [];
		return [beginnings.has(name) ? fullName : name];
	});
	return inGroups(
		distinct(found)
			.filter((name) => !own.some((place) => place.startsWith(name)))
			.sort(),
	);
}

function distinct(names: readonly string[]): string[] {
	return [...new Set(names)].filter((name) => name !== '');
}

/** The texts by which agencies are found, also without the whole place before them. */
function textsOf({ places, agencies, words }: Index): string[] {
	const whole = places.filter(({ parent }) => parent === undefined).flatMap(({ zh, zhShort }) => [zh, zhShort]);
	const names = agencies.flatMap((agency) => [
		agency.zh,
		...agency.shortNames,
		...agency.formerNames,
		...agency.mergedNames,
		...agency.secondNames,
	]);
	const bare = names.flatMap((name) =>
		whole.filter((place) => name.startsWith(place)).map((place) => name.slice(place.length)),
	);
	return [...names, ...bare, ...words.map(({ text }) => text)];
}

/** What the texts begin with. */
function beginningsOf(texts: readonly string[]): ReadonlySet<string> {
	const beginnings = new Set<string>();
	for (const text of new Set(texts)) {
		const characters = Array.from(text);
		for (let length = 2; length <= characters.length; length += 1) beginnings.add(characters.slice(0, length).join(''));
	}
	return beginnings;
}

/** Short names of what governing agencies governed before: 小河 of 小河区人民政府. */
function formerPlaces({ governs, formerNames, mergedNames }: Index['agencies'][number]): string[] {
	if (!governs) return [];
	return [...formerNames, ...mergedNames]
		.map((name) => withoutKind(withoutKind(name)))
		.filter((name) => name.length > 1);
}

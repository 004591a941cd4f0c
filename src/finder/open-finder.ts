import { keysOf } from './body-keys.ts';
import { openChinese } from './chinese-keys.ts';
import type { Elsewhere, Finder, FoundBody } from './finder.ts';
import type { FinderIndex, IndexedBody, IndexedPlace } from './finder-index.ts';
import { compact, foldText, hasHan, type Simplified } from './fold.ts';
import { openLatin } from './latin-keys.ts';
import { openSounds, soundOf, type Sounds } from './sounds.ts';
import { toColumn } from './text-column.ts';

const levels = ['province', 'prefecture', 'county'] as const;

/** Opens indexes of one registry for searching, the first part first. */
export function openFinder(
	indexes: readonly FinderIndex[],
	{ isWhole }: { readonly isWhole: boolean } = { isWhole: true },
): Finder {
	const simplified = simplifiedOf(indexes);
	const sounds = openSounds(indexes.map((index) => index.syllables));
	const bodies: FoundBody[] = [];
	const placeWords: string[][] = [];
	const placeNames: string[] = [];
	for (const index of indexes) {
		for (const body of index.bodies) {
			const places = placesAbove(index.places, body.place);
			bodies.push(toFound(index, body, places));
			placeWords.push(chineseNamesOf(places));
		}
		for (const { zh, zhShort } of index.places) placeNames.push(zh, zhShort);
	}
	const keys = keysOf(indexes, simplified);
	return {
		country: indexes[0]?.country ?? '',
		bodies,
		levels: Uint8Array.from(bodies, ({ level }) => levels.indexOf(level)),
		placeWords,
		simplified,
		sounds,
		chinese: openChinese(
			keys.filter(({ folded }) => hasHan(folded)),
			sounds,
		),
		latin: openLatin(
			keys.filter(({ folded }) => !hasHan(folded)),
			bodies,
			simplified,
		),
		numbers: toColumn(bodies.map(({ number = '' }) => number.replace(/\D/g, ''))),
		elsewhere: elsewhereOf(indexes, placeNames, sounds),
		isWhole,
	};
}

function simplifiedOf(indexes: readonly FinderIndex[]): Simplified {
	const pairs = new Map<string, string>();
	for (const index of indexes) {
		const characters = Array.from(index.simplified);
		for (let at = 0; at + 1 < characters.length; at += 2)
			pairs.set(characters[at] as string, characters[at + 1] as string);
	}
	return pairs;
}

function toFound({ groups }: FinderIndex, body: IndexedBody, places: readonly IndexedPlace[]): FoundBody {
	const { id, zh, en, number, dissolved, persons } = body;
	const group = groups[body.group];
	return {
		id,
		zh,
		en,
		shortName: body.shortNames[0],
		number,
		group: group?.id ?? '',
		level: group?.level ?? 'county',
		places: places.map((place) => ({ zh: place.zh, en: place.en })),
		dissolved,
		persons: persons.map(({ name, role, holds }) => ({ name, role, holds })),
	};
}

/** A place and those above it, the nearest first. */
function placesAbove(places: readonly IndexedPlace[], at: number): IndexedPlace[] {
	const chain: IndexedPlace[] = [];
	for (let place = places[at]; place; place = place.parent === undefined ? undefined : places[place.parent])
		chain.push(place);
	return chain;
}

function chineseNamesOf(places: readonly IndexedPlace[]): string[] {
	const names: string[] = [];
	for (const { zh, zhShort } of places) names.push(zh, zhShort);
	return names.filter((name) => name !== '');
}

function elsewhereOf(indexes: readonly FinderIndex[], own: readonly string[], sounds: Sounds): Elsewhere {
	const spell = (name: string) => soundOf(sounds, compact(foldText(name, new Map())), 'body').join('');
	const ownSounds = new Set(own.map(spell));
	const names = new Set<string>();
	for (const { elsewhere } of indexes) for (const name of elsewhere) names.add(name);
	for (const name of own) names.delete(name);
	return {
		names: Array.from(names),
		sounds: Array.from(names, spell).filter((sound) => !ownSounds.has(sound)),
		ownNames: own.filter((name) => name !== ''),
		ownSounds: Array.from(ownSounds).filter((sound) => sound !== ''),
	};
}

import { perLanguage } from '../../i18n/languages.ts';
import { keysOf } from './agency-keys.ts';
import { openChinese } from './chinese-keys.ts';
import type { Elsewhere, Finder, FoundAgency, LineField, Numbers, Successor } from './finder.ts';
import type { FinderIndex, IndexedAgency, IndexedPlace } from '../finder-index.ts';
import { compact, foldText, hasHan, type Simplified } from '../fold.ts';
import { openLatin } from './latin-keys.ts';
import { openMatters } from './matters.ts';
import { indexOn } from './on-a-day.ts';
import { openSounds, soundOf, type Sounds } from '../sounds.ts';
import { toColumn } from './text-column.ts';

const levels = ['province', 'prefecture', 'county'] as const;

export interface OpenOptions {
	/** Whether these are all parts. */
	readonly isWhole: boolean;
	/** The day that it is; without one, that on which the index was made. */
	readonly day?: string;
}

/** Opens indexes of one registry for searching, the first part first. */
export function openFinder(
	written: readonly FinderIndex[],
	{ isWhole, day = '' }: OpenOptions = { isWhole: true },
): Finder {
	const indexes = written.map((index) => indexOn(index, day));
	const simplified = simplifiedOf(indexes);
	const sounds = openSounds(indexes.map((index) => index.syllables));
	const agencies: FoundAgency[] = [];
	const placeWords: string[][] = [];
	const placeNames: string[] = [];
	for (const index of indexes) {
		for (const agency of index.agencies) {
			const places = placesAbove(index.places, agency.place);
			agencies.push(toFound(index, agency, places, successorsOf(indexes, agency)));
			placeWords.push(chineseNamesOf(places));
		}
		for (const place of index.places) placeNames.push(...namesOf(place));
	}
	const keys = keysOf(indexes, simplified);
	return {
		country: indexes[0]?.country ?? '',
		wholePlace: wholePlaceOf(indexes),
		agencies,
		levels: Uint8Array.from(agencies, ({ level }) => levels.indexOf(level)),
		placeWords,
		simplified,
		sounds,
		chinese: openChinese(
			keys.filter(({ folded }) => hasHan(folded)),
			sounds,
		),
		latin: openLatin(
			keys.filter(({ folded }) => !hasHan(folded)),
			agencies,
			simplified,
		),
		numbers: numbersOf(indexes),
		elsewhere: elsewhereOf(indexes, placeNames, sounds),
		matters: openMatters(indexes, agencies, sounds),
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

function successorsOf(indexes: readonly FinderIndex[], { successors }: IndexedAgency): Successor[] {
	if (successors.length === 0) return [];
	const isSuccessor = ({ id }: IndexedAgency) => successors.indexOf(id) !== -1;
	return indexes.reduce((found, { agencies }) => found.concat(agencies.filter(isSuccessor)), [] as IndexedAgency[]);
}

function toFound(
	{ groups }: FinderIndex,
	agency: IndexedAgency,
	places: readonly IndexedPlace[],
	successors: readonly Successor[],
): FoundAgency {
	const { id, number, dissolved, isVacant, persons } = agency;
	const group = groups[agency.group];
	return {
		id,
		...perLanguage((language) => agency[language]),
		shortName: agency.shortNames[0],
		number,
		group: group?.id ?? '',
		level: group?.level ?? 'county',
		places: places.map((place) => perLanguage((language) => place[language])),
		dissolved,
		successors,
		isVacant,
		persons,
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
	for (const place of places) names.push(...namesOf(place));
	return names;
}

/** A place as it is named in Chinese: in full, short, and short with its kind. */
function namesOf({ zh, zhShort }: IndexedPlace): string[] {
	return [zh, zhShort, zhShort + zh.charAt(zh.length - 1)].filter(
		(name, at, all) => name !== '' && all.indexOf(name) === at,
	);
}

/** What stands before the names of agencies of the whole place, the longest first. */
function wholePlaceOf(indexes: readonly FinderIndex[]): string[] {
	const names: string[] = [];
	for (const { places } of indexes)
		for (const { zh, zhShort, parent } of places)
			if (parent === undefined) names.push(zh, zhShort, zh.charAt(zh.length - 1));
	const distinct = Array.from(new Set(names)).filter((name) => hasHan(name));
	return distinct.sort((a, b) => b.length - a.length);
}

function numbersOf(indexes: readonly FinderIndex[]): Numbers {
	const lines: Numbers['lines'][number][] = [];
	let at = 0;
	for (const { agencies } of indexes) {
		for (const { number, lines: others } of agencies) {
			if (number !== undefined) lines.push({ agency: at, field: 'number', text: number });
			for (const { kind, number: text } of others)
				lines.push({ agency: at, field: `${kind}-number` as LineField, text });
			at += 1;
		}
	}
	return { lines, digits: toColumn(lines.map(({ text }) => text.replace(/\D/g, ''))) };
}

function elsewhereOf(indexes: readonly FinderIndex[], own: readonly string[], sounds: Sounds): Elsewhere {
	const spell = (name: string) => soundOf(sounds, compact(foldText(name, new Map())), 'agency').join('');
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

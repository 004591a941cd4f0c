import type { FinderIndex } from '../finder-index.ts';
import { compact, foldText } from '../fold.ts';
import { contextOf } from '../sounds.ts';
import { stopCharacters } from '../stop-phrases.ts';

/** An index whose maps hold the characters of its own agencies and of places elsewhere only. */
export function limitMaps(index: FinderIndex): FinderIndex {
	const { characters, contexts, inPersons } = inUse(index);
	const { plain, after, others } = index.syllables;
	return {
		...index,
		syllables: {
			plain: picked(plain, (character) => characters.has(character)),
			after: picked(after, (context) => contexts.has(context)),
			others: picked(others, (character) => inPersons.has(character)),
		},
		simplified: pairsOf(index.simplified)
			.filter(([, simple]) => characters.has(simple))
			.flat()
			.join(''),
	};
}

type Maps = Pick<FinderIndex, 'syllables' | 'simplified'>;

/** An index without what stands in some maps, for opening behind those that have them. */
export function withoutMapsOf(index: FinderIndex, known: Maps): FinderIndex {
	const traditional = new Set(pairsOf(known.simplified).map(([character]) => character));
	const { plain, after, others } = known.syllables;
	return {
		...index,
		syllables: {
			plain: picked(index.syllables.plain, (character) => plain[character] === undefined),
			after: picked(index.syllables.after, (context) => after[context] === undefined),
			others: picked(index.syllables.others, (character) => others[character] === undefined),
		},
		simplified: pairsOf(index.simplified)
			.filter(([character]) => !traditional.has(character))
			.flat()
			.join(''),
	};
}

/** The maps of two indexes as one. */
export function mapsOfBoth(one: Maps, other: Maps): Maps {
	return {
		syllables: {
			plain: { ...other.syllables.plain, ...one.syllables.plain },
			after: { ...other.syllables.after, ...one.syllables.after },
			others: { ...other.syllables.others, ...one.syllables.others },
		},
		simplified: one.simplified + other.simplified,
	};
}

function inUse({ agencies, places, words, elsewhere, syllables: { plain } }: FinderIndex) {
	const characters = new Set<string>();
	const contexts = new Set<string>();
	const inPersons = new Set<string>();
	const add = (text: string, mark: string) => {
		let before = '^';
		for (const character of compact(foldText(text, new Map()))) {
			characters.add(character);
			contexts.add(mark + before + character);
			before = contextOf(character);
		}
	};
	for (const { zh, shortNames, formerNames, mergedNames, secondNames, persons } of agencies) {
		for (const name of [zh, ...shortNames, ...formerNames, ...mergedNames, ...secondNames]) add(name, '');
		for (const { name, formerly = [] } of persons) {
			for (const text of [name, ...formerly]) {
				add(text, '@');
				for (const character of text) inPersons.add(character);
			}
		}
	}
	for (const { zh, zhShort } of places) [zh, zhShort].forEach((name) => add(name, ''));
	for (const { text } of words) add(text, '');
	for (const name of elsewhere) add(name, '');
	for (const character of stopCharacters) characters.add(character);
	// Where guesses begin, what sounds like a place is kept too.
	const sounds = new Set(places.flatMap(({ zhShort }) => Array.from(zhShort, (character) => plain[character])));
	const isKept = (character: string) => elsewhere.length > 0 && sounds.has(plain[character]);
	for (const character of Object.keys(plain)) if (isKept(character)) characters.add(character);
	return { characters, contexts, inPersons };
}

function pairsOf(simplified: string): [string, string][] {
	const characters = Array.from(simplified);
	return characters.flatMap((character, at) =>
		at % 2 === 0 ? [[character, characters[at + 1] as string] as [string, string]] : [],
	);
}

function picked<Value>(map: Readonly<Record<string, Value>>, isKept: (key: string) => boolean): Record<string, Value> {
	return Object.fromEntries(Object.entries(map).filter(([key]) => isKept(key)));
}

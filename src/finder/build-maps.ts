import { compact, foldText } from './fold.ts';
import type { FinderIndex, IndexedPlace } from './finder-index.ts';
import { nearnessToPlaces } from './place-nearness.ts';
import { contextOf, type NameOf, type SyllableMap } from './sounds.ts';

/** What is known of Chinese characters and places; given by those who build, for the room carries no dictionary. */
export interface Readings {
	/** The syllables of a text in small letters with `v` for `ü`, one for each character. */
	readonly readingOf: (text: string, of: NameOf) => readonly string[];
	/** The traditional forms of a simplified character. */
	readonly traditionalOf: (character: string) => readonly string[];
	/** Names of places of the country, in short form, most important first; those of the registry may be among them. */
	readonly placesOfCountry: readonly { readonly name: string; readonly isMajor: boolean }[];
}

type Maps = Pick<FinderIndex, 'syllables' | 'simplified' | 'elsewhere'>;

/** The maps of an index, limited to the characters in use. */
export function buildMaps(index: Omit<FinderIndex, keyof Maps>, readings: Readings): Maps {
	const elsewhere = placesElsewhere(index.places, readings);
	const names = textsOf(index, elsewhere);
	const persons = index.bodies.flatMap((body) => body.persons.map(({ name }) => name));
	return {
		syllables: syllablesOf(names.map(folded), persons.map(folded), readings),
		simplified: simplifiedOf(names.join('') + persons.join(''), readings),
		elsewhere,
	};
}

/** All texts whose sound is asked for, other than names of persons. */
function textsOf({ bodies, places, words }: Omit<FinderIndex, keyof Maps>, elsewhere: readonly string[]): string[] {
	return [
		...bodies.flatMap((body) => [body.zh, ...body.shortNames, ...body.formerNames, ...body.secondNames]),
		...places.flatMap(({ zh, zhShort }) => [zh, zhShort]),
		...words.map(({ text }) => text),
		...elsewhere,
	];
}

function folded(text: string): string {
	return compact(foldText(text, new Map()));
}

function syllablesOf(names: readonly string[], persons: readonly string[], { readingOf }: Readings): SyllableMap {
	const all = new Counts();
	const behind = new Counts();
	const read = (text: string, of: NameOf) => {
		const syllables = readingOf(text, of);
		let before = '^';
		for (const [at, character] of Array.from(text).entries()) {
			const syllable = syllables[at] ?? '';
			if (/^[a-z]+$/.test(syllable) && !/[a-z]/.test(character)) {
				all.add(character, syllable);
				behind.add((of === 'person' ? '@' : '') + before + character, syllable);
			}
			before = contextOf(character);
		}
	};
	for (const text of new Set(names)) read(text, 'body');
	for (const text of persons) read(text, 'person');
	const plain = all.mostOften();
	const after = behind.mostOften();
	const differs = ([context, syllable]: [string, string]) => plain[Array.from(context).pop() as string] !== syllable;
	return { plain, after: Object.fromEntries(Object.entries(after).filter(differs)) };
}

function simplifiedOf(text: string, { traditionalOf }: Readings): string {
	const inUse = new Set(text);
	const pairs = [...inUse].sort().flatMap((character) =>
		traditionalOf(character)
			.filter((traditional) => !inUse.has(traditional))
			.map((traditional) => traditional + character),
	);
	return pairs.join('');
}

/** The places of the country that are not of the registry: all major ones, and smaller ones that look or sound like one of its own. */
function placesElsewhere(places: readonly IndexedPlace[], { placesOfCountry, readingOf }: Readings): string[] {
	const own = [...new Set(places.flatMap(({ zh, zhShort }) => [zh, zhShort]))].filter((name) => name !== '');
	if (own.length === 0) return [];
	const isOwn = (name: string) => own.some((place) => place.startsWith(name));
	const mayBeTaken = nearnessToPlaces(places, (name) => readingOf(name, 'body').join(''));
	const found = placesOfCountry.filter(({ name, isMajor }) => !isOwn(name) && (isMajor || mayBeTaken(name)));
	return [...new Set(found.map(({ name }) => name))];
}

/** How often each value stands under a key. */
class Counts {
	private readonly counts = new Map<string, Map<string, number>>();

	add(key: string, value: string): void {
		const values = this.counts.get(key) ?? new Map<string, number>();
		values.set(value, (values.get(value) ?? 0) + 1);
		this.counts.set(key, values);
	}

	mostOften(): Record<string, string> {
		const best = [...this.counts].map(([key, values]) => {
			const [first] = [...values].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
			return [key, (first as [string, number])[0]] as const;
		});
		return Object.fromEntries(best.sort(([a], [b]) => (a < b ? -1 : 1)));
	}
}

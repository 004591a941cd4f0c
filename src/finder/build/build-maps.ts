import { compact, foldText, hasHan } from '../fold.ts';
import type { FinderIndex } from '../finder-index.ts';
import { placesElsewhere } from './places-elsewhere.ts';
import { stopCharacters } from '../stop-phrases.ts';
import type { Pronunciations } from './pronunciations.ts';
import { contextOf, type NameOf, type SyllableMap } from '../sounds.ts';

type Maps = Pick<FinderIndex, 'syllables' | 'simplified' | 'elsewhere'>;

/** The maps of an index, limited to the characters in use. */
export function buildMaps(index: Omit<FinderIndex, keyof Maps>, readings: Pronunciations): Maps {
	const elsewhere = placesElsewhere(index, readings);
	const names = textsOf(index, elsewhere);
	const persons = index.agencies.flatMap((agency) =>
		agency.persons.flatMap(({ name, formerly = [] }) => [name, ...formerly.filter(hasHan)]),
	);
	return {
		syllables: withHomophones(syllablesOf(names.map(folded), persons.map(folded), readings), index.places, readings),
		simplified: simplifiedOf([...names, ...persons, stopCharacters].join(''), readings),
		elsewhere,
	};
}

/** All texts whose sound is asked for, other than names of persons. */
function textsOf({ agencies, places, words }: Omit<FinderIndex, keyof Maps>, elsewhere: readonly string[]): string[] {
	return [
		...agencies.flatMap((agency) => [
			agency.zh,
			...agency.shortNames,
			...agency.formerNames,
			...agency.mergedNames,
			...agency.secondNames,
		]),
		...places.flatMap(({ zh, zhShort }) => [zh, zhShort]),
		...words.map(({ text }) => text),
		...elsewhere,
	];
}

function folded(text: string): string {
	return compact(foldText(text, new Map()));
}

function syllablesOf(
	names: readonly string[],
	persons: readonly string[],
	{ readingOf, readingsOf }: Pronunciations,
): SyllableMap {
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
	for (const text of new Set(names)) read(text, 'agency');
	for (const text of persons) read(text, 'person');
	const plain = all.mostOften();
	const after = behind.mostOften();
	const differs = ([context, syllable]: [string, string]) => plain[Array.from(context).pop() as string] !== syllable;
	return {
		plain,
		after: Object.fromEntries(Object.entries(after).filter(differs)),
		others: otherReadingsOf(persons, plain, readingsOf),
	};
}

/** Of the characters of persons' names those that may be read otherwise than they mostly are. */
function otherReadingsOf(
	persons: readonly string[],
	plain: SyllableMap['plain'],
	readingsOf: Pronunciations['readingsOf'],
): SyllableMap['others'] {
	const characters = [...new Set(persons.join(''))].filter((character) => plain[character] !== undefined).sort();
	const others = characters.map(
		(character) =>
			[
				character,
				readingsOf(character)
					.filter((syllable) => /^[a-z]+$/.test(syllable) && syllable !== plain[character])
					.sort(),
			] as const,
	);
	return Object.fromEntries(others.filter(([, syllables]) => syllables.length > 0));
}

/** With the frequent characters that sound like one of a place's short name, for people to write them by mistake. */
function withHomophones(
	{ plain, after, others: otherReadings }: SyllableMap,
	places: FinderIndex['places'],
	{ charactersRead }: Pronunciations,
): SyllableMap {
	const syllables = new Set(
		places.flatMap(({ zhShort }) => Array.from(zhShort, (character) => plain[character] ?? '')),
	);
	const others = [...syllables].flatMap((syllable) =>
		charactersRead(syllable).map((character) => [character, syllable] as const),
	);
	return { plain: { ...Object.fromEntries(others), ...plain }, after, others: otherReadings };
}

function simplifiedOf(text: string, { traditionalOf }: Pronunciations): string {
	const inUse = new Set(text);
	const pairs = [...inUse].flatMap((character) =>
		traditionalOf(character)
			.filter((traditional) => !inUse.has(traditional))
			.map((traditional) => traditional + character),
	);
	return pairs.sort().join('');
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

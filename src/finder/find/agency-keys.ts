import { languages, type Language } from '../../i18n/languages.ts';
import type { Field, FoundPerson, Key } from './finder.ts';
import type { FinderIndex, IndexedAgency, IndexedPlace } from '../finder-index.ts';
import { compact, foldText, hasHan, type Simplified } from '../fold.ts';
import { spokenNamesOf, type SaidName } from './spoken-names.ts';

/** Every text by which the agencies of the indexes are found; agencies are counted through. */
export function keysOf(indexes: readonly FinderIndex[], simplified: Simplified): Key[] {
	const keys: Key[] = [];
	let first = 0;
	for (const index of indexes) {
		const add = (text: string, { said, lead }: SaidName, field: Field, agencies: readonly number[]) => {
			if (said === '') return;
			const folded = foldText(said, simplified);
			keys.push({ text, folded: hasHan(folded) ? compact(folded) : folded, field, lead, agencies });
		};
		index.agencies.forEach((agency, at) =>
			addAgency(agency, index.places[agency.place], (text, field, said) => add(text, said, field, [first + at])),
		);
		const having = agenciesByWord(index, first);
		index.words.forEach(({ text, isTopic }, word) =>
			add(text, asItStands(text), isTopic ? 'topic' : 'search-word', having[word] as number[]),
		);
		first += index.agencies.length;
	}
	return keys;
}

type Add = (text: string, field: Field, said: SaidName) => void;

function asItStands(text: string): SaidName {
	return { said: text, lead: 0 };
}

function addAgency(agency: IndexedAgency, place: IndexedPlace | undefined, add: Add): void {
	const seen = new Set<string>();
	const addOnce = (text: string, field: Field, said = asItStands(text)) => {
		if (seen.has(said.said)) return;
		seen.add(said.said);
		add(text, field, said);
	};
	const addNames = (names: readonly string[], field: Field) => {
		for (const name of names)
			for (const said of place ? spokenNamesOf(name, place, agency) : [asItStands(name)]) addOnce(name, field, said);
	};
	for (const language of languages) addOnce(agency[language], 'name');
	for (const name of agency.shortNames) addOnce(name, 'short-name');
	if (place && agency.governs) for (const language of languages) addNames(namesOfPlace(place, language), 'place');
	addNames([agency.zh], 'name');
	addNames(agency.shortNames, 'short-name');
	addNames(agency.secondNames, 'second-name');
	addNames(agency.formerNames, 'former-name');
	addNames(agency.mergedNames, 'merged-name');
	for (const person of agency.persons) {
		const { name, latin = '', formerly = [] } = person;
		const field = fieldOfPerson(person);
		addOnce(name, field);
		addOnce(latin, field);
		for (const former of formerly) addOnce(former, field);
	}
}

/** In which way a person belongs to an agency. */
export function fieldOfPerson({ holds, comes }: Pick<FoundPerson, 'holds' | 'comes'>): Field {
	return comes !== undefined ? 'coming-person' : holds ? 'person' : 'former-person';
}

/** A place as it is called in a language, in full and short. */
function namesOfPlace(place: IndexedPlace, language: Language): string[] {
	return [place[language], place[`${language}Short`]];
}

/** For each word the agencies that have it, those of the first part among them. */
function agenciesByWord({ agencies, words, wordsBefore }: FinderIndex, first: number): number[][] {
	const found: number[][] = words.map(() => []);
	wordsBefore.forEach((list, agency) => {
		for (const word of list) (found[word] as number[]).push(agency);
	});
	agencies.forEach((agency, at) => {
		for (const word of agency.words) (found[word] as number[]).push(first + at);
	});
	return found;
}

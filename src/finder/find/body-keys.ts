import type { Field, Key } from './finder.ts';
import type { FinderIndex, IndexedBody, IndexedPlace } from '../finder-index.ts';
import { compact, foldText, hasHan, type Simplified } from '../fold.ts';
import { spokenNamesOf, type SaidName } from './spoken-names.ts';

/** Every text by which the bodies of the indexes are found; bodies are counted through. */
export function keysOf(indexes: readonly FinderIndex[], simplified: Simplified): Key[] {
	const keys: Key[] = [];
	let first = 0;
	for (const index of indexes) {
		const add = (text: string, { said, lead }: SaidName, field: Field, bodies: readonly number[]) => {
			if (said === '') return;
			const folded = foldText(said, simplified);
			keys.push({ text, folded: hasHan(folded) ? compact(folded) : folded, field, lead, bodies });
		};
		index.bodies.forEach((body, at) =>
			addBody(body, index.places[body.place], (text, field, said) => add(text, said, field, [first + at])),
		);
		const having = bodiesByWord(index, first);
		index.words.forEach(({ text, isTopic }, word) =>
			add(text, asItStands(text), isTopic ? 'topic' : 'search-word', having[word] as number[]),
		);
		first += index.bodies.length;
	}
	return keys;
}

type Add = (text: string, field: Field, said: SaidName) => void;

function asItStands(text: string): SaidName {
	return { said: text, lead: 0 };
}

function addBody(body: IndexedBody, place: IndexedPlace | undefined, add: Add): void {
	const seen = new Set<string>();
	const addOnce = (text: string, field: Field, said = asItStands(text)) => {
		if (seen.has(said.said)) return;
		seen.add(said.said);
		add(text, field, said);
	};
	const addNames = (names: readonly string[], field: Field) => {
		for (const name of names)
			for (const said of place ? spokenNamesOf(name, place, body) : [asItStands(name)]) addOnce(name, field, said);
	};
	addOnce(body.zh, 'name');
	addOnce(body.en, 'name');
	for (const name of body.shortNames) addOnce(name, 'short-name');
	if (place && body.governs) addNames([place.zh, place.zhShort, place.en, place.enShort], 'place');
	addNames([body.zh], 'name');
	addNames(body.shortNames, 'short-name');
	addNames(body.secondNames, 'second-name');
	addNames(body.formerNames, 'former-name');
	addNames(body.mergedNames, 'merged-name');
	for (const { name, latin = '', formerly = [], holds } of body.persons) {
		const field = holds ? 'person' : 'former-person';
		addOnce(name, field);
		addOnce(latin, field);
		for (const former of formerly) addOnce(former, field);
	}
}

/** For each word the bodies that have it, those of the first part among them. */
function bodiesByWord({ bodies, words, wordsBefore }: FinderIndex, first: number): number[][] {
	const found: number[][] = words.map(() => []);
	wordsBefore.forEach((list, body) => {
		for (const word of list) (found[word] as number[]).push(body);
	});
	bodies.forEach((body, at) => {
		for (const word of body.words) (found[word] as number[]).push(first + at);
	});
	return found;
}

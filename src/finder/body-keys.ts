import type { Field, Key } from './finder.ts';
import type { FinderIndex, IndexedBody, IndexedPlace } from './finder-index.ts';
import { compact, foldText, hasHan, type Simplified } from './fold.ts';

/** Every text by which the bodies of the indexes are found; bodies are counted through. */
export function keysOf(indexes: readonly FinderIndex[], simplified: Simplified): Key[] {
	const keys: Key[] = [];
	let first = 0;
	for (const index of indexes) {
		const add = (text: string, field: Field, bodies: readonly number[]) => {
			if (text === '') return;
			const folded = foldText(text, simplified);
			keys.push({ text, folded: hasHan(folded) ? compact(folded) : folded, field, bodies });
		};
		index.bodies.forEach((body, at) =>
			addBody(body, index.places[body.place], (text, field) => add(text, field, [first + at])),
		);
		const having = bodiesByWord(index, first);
		index.words.forEach(({ text, isTopic }, word) =>
			add(text, isTopic ? 'topic' : 'search-word', having[word] as number[]),
		);
		first += index.bodies.length;
	}
	return keys;
}

function addBody(body: IndexedBody, place: IndexedPlace | undefined, add: (text: string, field: Field) => void): void {
	const seen = new Set<string>();
	const addOnce = (text: string, field: Field) => {
		if (seen.has(text)) return;
		seen.add(text);
		add(text, field);
	};
	addOnce(body.zh, 'name');
	addOnce(body.en, 'name');
	for (const name of body.shortNames) addOnce(name, 'short-name');
	for (const name of body.secondNames) addOnce(name, 'second-name');
	if (place) {
		addOnce(shortenedBy(place, body.zh), 'short-name');
		if (body.governs) for (const name of [place.zh, place.zhShort, place.en, place.enShort]) addOnce(name, 'place');
	}
	for (const name of body.formerNames) addOnce(name, 'former-name');
	for (const { name, latin = '', holds } of body.persons) {
		const field = holds ? 'person' : 'former-person';
		addOnce(name, field);
		addOnce(latin, field);
	}
}

/** A name that begins with its place, as people say it: with the short name of the place. */
function shortenedBy({ zh, zhShort }: IndexedPlace, name: string): string {
	return zh !== zhShort && zh !== '' && name.indexOf(zh) === 0 ? zhShort + name.slice(zh.length) : '';
}

/** For each word the bodies that have it. */
function bodiesByWord({ bodies, words }: FinderIndex, first: number): number[][] {
	const found: number[][] = words.map(() => []);
	bodies.forEach((body, at) => {
		for (const word of body.words) (found[word] as number[]).push(first + at);
	});
	return found;
}

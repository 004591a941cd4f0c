import { placesNamed } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { acronymOf } from '../fingerprints.ts';
import { compact, hasHan, isLatin, piecesOf, wordsOf } from '../fold.ts';
import { meaningful } from './latin-matches.ts';
import { kindsTold } from './matters.ts';
import { isKindAlone } from '../name-parts.ts';
import { isOfficeWord } from '../organisations.ts';
import { stemOf } from '../stems.ts';
import { isKindWord } from '../stop-phrases.ts';

/** What of a query says a matter, what a place, and what neither. */
export interface Question {
	/** Chinese without the names of places, which are blanks in it. */
	readonly han: string;
	/** Words in Latin letters, without those of places and kinds of offices. */
	readonly words: readonly string[];
	/** The governments of the places that are named, the whole place left out; the narrowest last. */
	readonly governments: readonly number[];
	readonly places: readonly string[];
	/** Whether a place is named, be it the whole one. */
	readonly hasPlace: boolean;
	/** Whether a kind of office or place is named beside the rest: `bureau`, `市政府`. */
	readonly hasKind: boolean;
	/** Whether it is a kind of office. */
	readonly hasOffice: boolean;
}

/** Parts a folded query. */
export function questionOf(finder: Finder, folded: string): Question {
	const pieces = piecesOf(folded);
	const isMixed = pieces.some(hasHan) && pieces.some(isLatin);
	const han = pieces
		.filter((piece) => !isLatin(piece))
		.filter((piece) => !(isMixed && isKindAlone(compact(piece))))
		.join(' ');
	const named = placesNamed(finder, compact(han));
	const blanked = longestFirst([...named, ...finder.wholePlace.filter((place) => place.length > 1)]).reduce(
		(text, place) => text.split(place).join(' '),
		han,
	);
	const bare = blanked.replace(/^(?:[省市县区州]|国家|全国)(?=..)/, ' ');
	const latin = wordsOf(pieces.filter(isLatin).join(' '));
	const { words, governments, hasWhole } = withoutLatinPlaces(finder, latin, isMixed || latin.some(isKindWord));
	const told = meaningful(words).filter((word) => !isKindWord(word));
	const ofHan = named.reduce((all, place) => all.concat(finder.matters.governments.get(place) ?? []), [] as number[]);
	return {
		han: bare.trim(),
		words: told,
		places: named,
		governments: ofHan.concat(governments),
		hasPlace: bare !== han || hasWhole || governments.length > 0,
		hasOffice: words.some(isOfficeWord),
		hasKind: meaningful(words).some(isKindWord) || (isMixed && pieces.some((piece) => isKindAlone(compact(piece)))),
	};
}

function longestFirst(texts: readonly string[]): string[] {
	return texts.slice().sort((a, b) => b.length - a.length);
}

/** Words without the names of places; first letters of places count where a kind of office stands beside them. */
function withoutLatinPlaces(finder: Finder, words: readonly string[], withLetters: boolean) {
	const { governments, wholeLetters } = finder.matters;
	const left: string[] = [];
	const found: number[] = [];
	let hasWhole = false;
	for (let at = 0; at < words.length; at += 1) {
		const length = [3, 2, 1].filter((many) => {
			const name = words.slice(at, at + many).join('');
			return at + many <= words.length && (name.length > 4 || withLetters) && governments.has(name);
		})[0];
		if (length === undefined) {
			const word = words[at] as string;
			const letters = isAcronym(finder, word) ? undefined : lettersBefore(finder, word);
			left.push(word.slice((letters ?? '').length));
			if (letters === undefined) continue;
			if (wholeLetters.indexOf(letters) !== -1) hasWhole = true;
			else found.push(...(governments.get(letters) ?? []));
			continue;
		}
		const of = governments.get(words.slice(at, at + length).join('')) ?? [];
		const lower = of.filter((agency) => finder.levels[agency] !== 0);
		if (lower.length < of.length) hasWhole = true;
		found.push(...lower);
		at += length - 1;
	}
	return { words: left, governments: found, hasWhole };
}

/** Whether a word in small letters is an acronym of some kind. */
export function isAcronym({ matters }: Finder, word: string): boolean {
	return kindsTold(matters, acronymOf(word)).length > 0;
}

/** The letters of a place before an acronym: GZDRC, GPDRC, ZYPSB. */
function lettersBefore({ matters }: Finder, word: string): string | undefined {
	const { governments, wholeLetters } = matters;
	if (kindsTold(matters, stemOf(word)).length > 0) return undefined;
	return [3, 2, 1]
		.filter((many) => word.length - many > 1 && kindsTold(matters, acronymOf(word.slice(many))).length > 0)
		.map((many) => word.slice(0, many))
		.filter((letters) => wholeLetters.indexOf(letters) !== -1 || governments.has(letters))[0];
}

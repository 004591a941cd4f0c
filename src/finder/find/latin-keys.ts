import { aboutLanguage, languages } from '../../i18n/languages.ts';
import type { FoundAgency, Key, LatinKeys } from './finder.ts';
import { compact, foldText, wordsOf, type Simplified } from '../fold.ts';
import { toColumn } from './text-column.ts';

/** The languages that are written in Latin letters. */
const inLatin = languages.filter((language) => aboutLanguage[language].script === 'Latin');

const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'at', 'a', 's']);

export function openLatin(keys: readonly Key[], agencies: readonly FoundAgency[], simplified: Simplified): LatinKeys {
	const numbers = new Map<string, number>();
	const vocabulary: string[] = [];
	const numberOf = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		numbers.set(word, vocabulary.length);
		return vocabulary.push(word) - 1;
	};
	const words = keys.map(({ folded }) =>
		wordsOf(folded)
			.filter((word) => !small.has(word))
			.map(numberOf),
	);
	const placeWordsOf = new Map<string, ReadonlySet<number>>();
	const placeWords = agencies.map(({ places }) => {
		const names = places.flatMap((place) => inLatin.map((language) => place[language])).join(' ');
		const known = placeWordsOf.get(names);
		if (known) return known;
		const found = new Set(
			wordsOf(foldText(names, simplified))
				.filter((word) => !small.has(word))
				.map(numberOf),
		);
		placeWordsOf.set(names, found);
		return found;
	});
	return {
		keys,
		vocabulary,
		words,
		placeWords,
		written: toColumn(keys.map(({ folded }) => compact(folded))),
		acronyms: toColumn(keys.map(({ text, folded }) => acronymOf(text, wordsOf(folded)))),
	};
}

/** The capitals that words begin with; of a name without them the first letters of its words. */
function acronymOf(text: string, words: readonly string[]): string {
	const capitals = text.match(/\b[A-Z]/g) ?? [];
	if (capitals.length > 1) return capitals.join('').toLowerCase();
	const letters = words.filter((word) => !small.has(word)).map((word) => word.charAt(0));
	return letters.length > 1 ? letters.join('') : '';
}

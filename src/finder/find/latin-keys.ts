import type { FoundBody, Key, LatinKeys } from './finder.ts';
import { compact, foldText, wordsOf, type Simplified } from '../fold.ts';
import { toColumn } from './text-column.ts';

const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'at', 'a', 's']);

export function openLatin(keys: readonly Key[], bodies: readonly FoundBody[], simplified: Simplified): LatinKeys {
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
	const placeWords = bodies.map(({ places }) => {
		const names = places.map(({ en }) => en).join(' ');
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

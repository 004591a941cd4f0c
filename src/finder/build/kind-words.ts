import { languages } from '../../i18n/languages.ts';
import type { Registry } from '../../registry/registry.ts';
import { acronymOf, fingerprintOf, phraseOf, soundedAs } from '../fingerprints.ts';
import type { IndexedKind } from '../finder-index.ts';
import { compact, foldText, hasHan, wordsOf } from '../fold.ts';
import { type KindCalled, kindsCalled } from '../kinds-called.ts';
import { stemsOf } from '../stems.ts';
import type { Pronunciations } from './pronunciations.ts';

/** Kinds as they travel, and agencies without the search words that their kinds tell. */
export function indexedKinds<Entry extends { readonly zh: string; readonly searchWords: readonly string[] }>(
	{ kinds }: Registry,
	entries: readonly Entry[],
	{ readingOf }: Pronunciations,
): { readonly kinds: IndexedKind[]; readonly entries: Entry[] } {
	const ofName = new Map<string, readonly KindCalled[]>();
	for (const { zh } of entries) if (!ofName.has(zh)) ofName.set(zh, kindsCalled(kinds, zh));
	const inUse = new Set([...ofName.values()].flat().map(({ kind }) => kind));
	const texts = tellingTexts(kinds, inUse);
	const sounds = kinds.map(() => new Set<string>());
	const left = entries.map((entry) => ({
		...entry,
		searchWords: entry.searchWords.filter((word) => {
			const text = comparedAs(word);
			const own = (ofName.get(entry.zh) ?? []).filter(({ kind }) => texts[kind]?.includes(text));
			if (hasHan(text)) for (const { kind } of own) sounds[kind]?.add(soundedAs(readingOf(text, 'agency').join('')));
			return own.length === 0;
		}),
	}));
	return {
		entries: left,
		kinds: kinds.map(({ called, acronyms }, at) => {
			const short = inUse.has(at) ? acronyms.map((acronym) => acronymOf(acronym.toLowerCase())) : [];
			const all = [...(texts[at] ?? []), ...(sounds[at] ?? []), ...short];
			return { called: called.map(comparedAs), words: [...new Set(all.map(fingerprintOf))].sort((a, b) => a - b) };
		}),
	};
}

/** A word as it is compared: Chinese without blanks, a phrase of English as its stems. */
function comparedAs(word: string): string {
	const folded = foldText(word, new Map());
	return hasHan(folded) ? compact(folded) : phraseOf(stemsOf(wordsOf(folded)));
}

/**
 * For each kind the words that tell it: what another word of the kind tells as well, because it stands in it, is left out.
 * A kind that no agency is of has none: only its name is kept, for it is no slip for another.
 */
function tellingTexts(kinds: Registry['kinds'], inUse: ReadonlySet<number>): string[][] {
	const all = kinds.map(({ called, words }, at) =>
		inUse.has(at)
			? [...new Set([...called, ...languages.flatMap((language) => words[language] ?? [])].map(comparedAs))]
			: [],
	);
	const han = all.map((list) => list.filter(hasHan));
	const latin = all.map((list) => list.filter((word) => !hasHan(word)));
	return kinds.map((_, at) => [...telling(han, at, charactersMet), ...telling(latin, at, wordsMet)]);
}

/** The words of one kind without those of which as much is met by a shorter one, where no other kind meets as much. */
function telling(
	lists: readonly (readonly string[])[],
	kind: number,
	met: (word: string, by: readonly string[]) => number,
): string[] {
	return (lists[kind] ?? []).filter((word) => {
		const own = met(word, lists[kind] ?? []);
		return own === 0 || lists.some((list, other) => other !== kind && met(word, list) >= own);
	});
}

/** How many characters of a word others cover that stand in it. */
function charactersMet(word: string, by: readonly string[]): number {
	const isMet = new Uint8Array(word.length);
	for (const other of by) {
		if (other.length >= word.length) continue;
		for (let at = word.indexOf(other); at !== -1; at = word.indexOf(other, at + 1))
			isMet.fill(1, at, at + other.length);
	}
	return isMet.reduce((sum, one) => sum + one, 0);
}

/** How many words of a phrase others consist of. */
function wordsMet(phrase: string, by: readonly string[]): number {
	const words = phrase.split(' ');
	if (words.length === 1) return 0;
	const met = new Set<string>();
	for (const other of by) {
		const parts = other.split(' ');
		if (other !== phrase && parts.every((part) => words.includes(part))) parts.forEach((part) => met.add(part));
	}
	return met.size;
}

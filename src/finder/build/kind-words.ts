import { languages } from '../../i18n/languages.ts';
import type { Registry } from '../../registry/registry.ts';
import type { IndexedAgency, IndexedKind } from '../finder-index.ts';
import { compact, foldText, hasHan, wordsOf } from '../fold.ts';
import { kindsCalled } from '../kinds-called.ts';
import { stemsOf } from '../stems.ts';

/**
 * The kinds with the words that tell them: what another word of the kind tells as well, because it stands in it, is left
 * out. Of kinds that no agency is of only their names are kept, for they are no slip for others.
 */
export function indexedKinds({ kinds }: Registry, agencies: readonly Pick<IndexedAgency, 'zh'>[]): IndexedKind[] {
	const names = new Set(agencies.map(({ zh }) => zh));
	const inUse = new Set<string>();
	for (const name of names) for (const { called } of kindsCalled(kinds, name)) inUse.add(called);
	const isUsed = ({ called }: Pick<IndexedKind, 'called'>) => called.some((text) => inUse.has(text));
	const texts = kinds.map(({ called, words }) => {
		if (!isUsed({ called })) return { han: [], latin: [] };
		const all = [...called, ...languages.flatMap((language) => words[language] ?? [])].map((word) =>
			foldText(word, new Map()),
		);
		return {
			han: [...new Set(all.filter(hasHan).map(compact))],
			latin: [...new Set(all.filter((word) => !hasHan(word)).map((word) => stemsOf(wordsOf(word)).join(' ')))],
		};
	});
	return kinds.map(({ called, acronyms }, at) => ({
		called: called.map((text) => compact(foldText(text, new Map()))),
		acronyms: isUsed({ called }) ? acronyms.map((acronym) => acronym.toLowerCase()) : [],
		words: [
			...telling(
				texts.map(({ han }) => han),
				at,
				charactersMet,
			).filter((word) => !called.includes(word)),
			...telling(
				texts.map(({ latin }) => latin),
				at,
				wordsMet,
			),
		],
	}));
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

import type { Finder } from './finder.ts';
import { acronymOf, phraseOf, soundedAs } from '../fingerprints.ts';
import { isGeneralWord } from '../general-words.ts';
import type { Weights } from './matter-weights.ts';
import { kindsTold } from './matters.ts';
import { organisationInWords } from './named-organisation.ts';
import { isAcronym, type Question } from './question.ts';
import { stemOf, stemsOf } from '../stems.ts';

/** Weighs the words in Latin letters: acronyms, pinyin of words, English; gives whether all of them are met. */
export function weighWords(finder: Finder, weights: Weights, question: Question): boolean {
	const { words, hasOffice, han } = question;
	if (words.length === 0) return true;
	const { matters } = finder;
	const met = new Map<number, Set<string>>();
	const lengths = new Map<number, number>();
	const mark = (kind: number, texts: readonly string[], last: number) => {
		const known = met.get(kind) ?? new Set<string>();
		texts.forEach((text) => known.add(text));
		met.set(kind, known);
		lengths.set(kind, Math.max(lengths.get(kind) ?? 0, texts.length / 10 + last / 100));
	};
	const stems = stemsOf(words);
	for (const phrase of phrasesOf(stems.slice(0, 8)))
		for (const kind of kindsTold(matters, phraseOf(phrase)))
			mark(kind, phrase, stems.lastIndexOf(phrase[phrase.length - 1] as string));
	const isKnown = met.size > 0;
	words.forEach((word, at) => {
		for (const kind of kindsTold(matters, soundedAs(word))) mark(kind, [stemOf(word)], at);
	});
	const isHeard = !isKnown && met.size > 0;
	const areAcronyms = words.every((word) => isAcronym(finder, word));
	if (areAcronyms)
		words.forEach((word, at) =>
			kindsTold(matters, acronymOf(word)).forEach((kind) => mark(kind, [stemOf(word), ' '], at)),
		);
	let most = 0;
	met.forEach((texts, kind) => {
		const weight = 2 * texts.size + (lengths.get(kind) as number);
		weights.ofKind[kind] = (weights.ofKind[kind] as number) + weight;
		const own = words.filter((word) => texts.has(stemOf(word)));
		weights.said.set(kind, [weights.said.get(kind) ?? '', ...own].join(' ').trim());
		most = Math.max(most, words.filter((word) => own.indexOf(word) !== -1 || isGeneralWord(word)).length);
	});
	const isUnmet = most < words.length;
	const named = organisationInWords(question, isUnmet);
	if (named === 'another') weights.isRefused = true;
	if (named !== 'none') return false;
	const areCalled = words.every((word) => matters.calledSounds.has(word)) || areAcronyms;
	return !isUnmet && !(hasOffice && han === '' && !areCalled) && !(isHeard && !areCalled);
}

/** One, two or three of some stems, in their order. */
function phrasesOf(stems: readonly string[]): string[][] {
	const phrases: string[][] = [];
	stems.forEach((first, at) => {
		phrases.push([first]);
		stems.slice(at + 1).forEach((second, next) => {
			phrases.push([first, second]);
			for (const third of stems.slice(at + next + 2)) phrases.push([first, second, third]);
		});
	});
	return phrases;
}

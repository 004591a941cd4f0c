import { isGuess, type Match } from '../../finder/find/ranking.ts';
import { hasHan } from '../../finder/fold.ts';
import type { EntryAnswer } from './check-answer.ts';
import type { CheckWords } from './check-words.ts';
import type { LookedUp } from './lookup.ts';

/** What the record of all times adds to the rows of the index. */
export interface OfRecord {
	/** What was recorded, without what the rows say already. */
	readonly found: readonly LookedUp[];
	readonly words: CheckWords;
	/** What lays out an entry: it comes with what asks the record. */
	readonly toEntryRow: (entry: EntryAnswer) => HTMLElement;
}

/** A number, or a mail or web address. */
export function isGiven(query: string): boolean {
	return query.replace(/\D/g, '').length >= 5 || /@|[a-z\d]\.[a-z]{2}/i.test(query);
}

/**
 * What the record of all times is to be asked: a number, an address or a name that the index does not have; what it has as
 * a former name or person, of which the record tells the end. Empty where the index is enough, as it is more often while
 * somebody types.
 */
export function askedOfRecord(query: string, first: Match | undefined, isTyping: boolean): string {
	if (first && /^(former|merged)-/.test(first.field) && !isGuess(first)) return first.text;
	const isFirm = first !== undefined && !isGuess(first);
	if (isGiven(query)) return !isFirm || !isTyping ? query : '';
	if (!/[\u3400-\u9fff]{2}|[a-z]{3}/i.test(query)) return '';
	const isMetOtherwise = !isTyping && hasHan(query) && first?.how !== 'exact' && first?.how !== 'prefix';
	return !isFirm || isMetOtherwise ? query : '';
}

let wordsOf: Promise<CheckWords> | undefined;

/** Asks the record; what the rows of the index have said, because they are what was asked for, is left out. */
export async function askRecord(address: string, query: string, isFirm: boolean): Promise<OfRecord> {
	wordsOf = wordsOf || fetchWords(address);
	wordsOf.catch(() => (wordsOf = undefined));
	const [words, { lookUp, toEntryRow }] = await Promise.all([wordsOf, import('./check.ts')]);
	const all = await lookUp(words, query, 3);
	const found = all.map((of) => (isFirm ? withoutKnown(of) : of)).filter(({ answer }) => answer.entries.length > 0);
	return { found, words, toEntryRow };
}

async function fetchWords(address: string): Promise<CheckWords> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return (await response.json()) as CheckWords;
}

/** Without names and numbers that are in use: the index has them. */
function withoutKnown(of: LookedUp): LookedUp {
	const entries = of.answer.entries.filter(({ standing, isIndexed }) => standing !== 'current' || !isIndexed);
	return { ...of, answer: { ...of.answer, entries } };
}

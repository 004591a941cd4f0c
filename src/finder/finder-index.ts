// The index of *who and which number*: plain data, made when the site is built, small as text (`format-index.ts`), and
// opened in the browser (`open-finder.ts`). One index holds agencies with all that their names need to be found; a registry
// is served as several indexes, the first with the agencies that most people look for (`split-index.ts`).

import type { Language } from '../i18n/languages.ts';
import type { Role } from '../records/agency.ts';
import type { Group } from '../records/registry-file.ts';
import type { SyllableMap } from './sounds.ts';

export interface FinderIndex {
	/** The country's code of telephone numbers, without `+`. */
	readonly country: string;
	readonly groups: readonly Pick<Group, 'id' | 'level'>[];
	/** The divisions of the agencies and those above them; a parent stands before its children. */
	readonly places: readonly IndexedPlace[];
	/** Topics (in each language) and search words; agencies point at them. */
	readonly words: readonly IndexedWord[];
	/** Kinds of agencies with their everyday words, in the part with which guesses begin; elsewhere none. */
	readonly kinds: readonly IndexedKind[];
	/** How the characters in use are read. */
	readonly syllables: SyllableMap;
	/** Pairs of a traditional and its simplified character, of the characters in use: `貴贵陽阳`. */
	readonly simplified: string;
	/** Names of places that are none of this registry and may be taken for one: no guess is made where one stands. */
	readonly elsewhere: readonly string[];
	/** For each agency of the part before this one its search words: they are many, and the first part is to come fast. */
	readonly wordsBefore: readonly (readonly number[])[];
	/** In protocol order. */
	readonly agencies: readonly IndexedAgency[];
}

/** Names by language: `zh`, and `zhShort` for what most people say. Empty where there is none. */
export interface IndexedPlace extends Readonly<Record<Language | `${Language}Short`, string>> {
	/** The place above it, by its position. */
	readonly parent: number | undefined;
	/** The area code of its telephone numbers and how many digits follow it. */
	readonly area: string;
	readonly digits: number;
}

export interface IndexedWord {
	readonly text: string;
	readonly isTopic: boolean;
}

/** What agencies of a kind are in charge of. */
export interface IndexedKind {
	/** What their names hold. */
	readonly called: readonly string[];
	/** The fingerprints of its words, rising: of words in Chinese, of phrases of English stems, of acronyms, of how some
	 * words are read. */
	readonly words: readonly number[];
}

/** The name stands under each language: `zh`, `en`. Empty where there is none. */
export interface IndexedAgency extends Readonly<Record<Language, string>> {
	readonly id: string;
	readonly shortNames: readonly string[];
	readonly formerNames: readonly string[];
	/** Names of agencies that were merged into this one. */
	readonly mergedNames: readonly string[];
	readonly secondNames: readonly string[];
	/** Positions in `places`, `groups` and `words`. */
	readonly place: number;
	readonly group: number;
	readonly words: readonly number[];
	/** Whether it governs its place and so answers to the bare name of it. */
	readonly governs: boolean;
	readonly dissolved: boolean;
	/** Of a dissolved agency: the ids of those that took over. */
	readonly successors: readonly string[];
	/** Whether it has no spokesperson. */
	readonly isVacant: boolean;
	/** The number to call first. */
	readonly number: string | undefined;
	/** Its other current lines that have numbers. */
	readonly lines: readonly IndexedLine[];
	readonly persons: readonly IndexedPerson[];
}

export interface IndexedLine {
	readonly kind: 'office' | 'duty' | 'fax' | 'public';
	readonly number: string;
}

export interface IndexedPerson {
	readonly name: string;
	readonly latin: string | undefined;
	/** Names that the person had before, as they are written and romanised. */
	readonly formerly?: readonly string[];
	readonly role: Role;
	/** Whether the person holds the role on the day of the index; else the person left it lately, or is to begin. */
	readonly holds: boolean;
	/** The first day of who is to begin, and the first day on which somebody holds it no longer, where that lies ahead. */
	readonly from?: string;
	readonly until?: string;
}

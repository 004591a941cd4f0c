import type { Language } from '../../i18n/languages.ts';
import type { Role } from '../../records/agency.ts';
import type { Group } from '../../records/registry-file.ts';
import type { Simplified } from '../fold.ts';
import type { Sounds } from '../sounds.ts';
import type { TextColumn } from './text-column.ts';

/** A current line other than the number to call first. */
export type LineField = 'office-number' | 'duty-number' | 'fax-number' | 'public-number';

/** What of an agency a key is. */
export type Field =
	| 'name'
	| 'short-name'
	| 'second-name'
	| 'place'
	| 'former-name'
	| 'merged-name'
	| 'person'
	| 'coming-person'
	| 'former-person'
	| 'topic'
	| 'search-word'
	| 'number'
	| LineField;

/** An agency as rows of suggestions show it. */
export interface FoundAgency extends Readonly<Record<Language, string>> {
	readonly id: string;
	readonly shortName: string | undefined;
	readonly number: string | undefined;
	readonly group: string;
	readonly level: Group['level'];
	/** The names of its place and of those above it, the nearest first. */
	readonly places: readonly Readonly<Record<Language, string>>[];
	readonly dissolved: boolean;
	/** Of a dissolved agency: those that took over. */
	readonly successors: readonly Successor[];
	/** Whether nobody speaks for it. */
	readonly isVacant: boolean;
	readonly persons: readonly FoundPerson[];
}

export type Successor = Pick<FoundAgency, Language | 'number'>;

export interface FoundPerson {
	readonly name: string;
	readonly latin: string | undefined;
	/** Names that the person had before. */
	readonly formerly?: readonly string[];
	readonly role: Role;
	readonly holds: boolean;
	/** The first day of who is to begin. */
	readonly comes?: string;
}

/** One text by which agencies are found. */
export interface Key {
	/** As it stands in the record. */
	readonly text: string;
	/** As it is said, perhaps without its place or with the short name of it, and as it is compared. */
	readonly folded: string;
	readonly field: Field;
	/** How many of its first characters are a place that the text does not begin with: to meet no more is to meet nothing. */
	readonly lead: number;
	/** Positions of agencies: one, or for topics and search words all that have it. */
	readonly agencies: readonly number[];
}

/** An index opened for searching. */
export interface Finder {
	readonly country: string;
	/** What stands before the names of agencies of the whole place, the longest first: 安地省, 安地, 省. */
	readonly wholePlace: readonly string[];
	readonly agencies: readonly FoundAgency[];
	/** 0 for agencies of the whole place, 1 of prefectures, 2 of counties. */
	readonly levels: Uint8Array;
	/** Folded names of the place of each agency and of those above it, full and short. */
	readonly placeWords: readonly (readonly string[])[];
	readonly simplified: Simplified;
	readonly sounds: Sounds;
	readonly chinese: ChineseKeys;
	readonly latin: LatinKeys;
	readonly numbers: Numbers;
	readonly elsewhere: Elsewhere;
	readonly matters: Matters;
	/** Whether all parts are open; before, nothing is guessed, for the right agency may be in a part to come. */
	readonly isWhole: boolean;
}

/** Keys as they sound, and the first letters of the sound. */
export interface SpokenKeys {
	readonly keys: readonly Key[];
	readonly sound: TextColumn;
	/** For each position in `sound.text`, whether a syllable begins there. */
	readonly begins: Uint8Array;
	readonly initials: TextColumn;
}

/** Keys with Chinese characters: as written and as they sound. */
export interface ChineseKeys extends SpokenKeys {
	/** Names of persons in their other readings. */
	readonly otherwise: SpokenKeys;
	readonly written: TextColumn;
	/** Keys by their folded text. */
	readonly exact: ReadonlyMap<string, readonly number[]>;
}

/** Keys in Latin letters: their words by number, whole without blanks, and the first letters of their words. */
export interface LatinKeys {
	readonly keys: readonly Key[];
	readonly vocabulary: readonly string[];
	readonly words: readonly (readonly number[])[];
	readonly written: TextColumn;
	readonly acronyms: TextColumn;
	/** For each agency the words of its place and of those above it. */
	readonly placeWords: readonly ReadonlySet<number>[];
}

/** The digits of all lines. */
export interface Numbers {
	readonly digits: TextColumn;
	readonly lines: readonly { readonly agency: number; readonly field: Field; readonly text: string }[];
}

/** Places that are none of this registry. */
export interface Elsewhere {
	readonly names: readonly string[];
	readonly sounds: readonly string[];
	/** The places of the registry itself. */
	readonly ownNames: readonly string[];
	readonly ownSounds: readonly string[];
}

/** What kinds of agencies are in charge of, opened for reading. Kinds are counted through. */
export interface Matters {
	/** For each kind its agencies: those that are called by little else stand before others of their level. */
	readonly agencies: readonly (readonly { readonly agency: number; readonly left: number }[])[];
	/** For each agency its kinds. */
	readonly kindsOf: readonly (readonly number[])[];
	/** The kinds that a word tells, by its fingerprint. */
	readonly told: ReadonlyMap<number, readonly number[]>;
	/** What names hold of kinds that no agency is of. */
	readonly absent: ReadonlySet<string>;
	/** What names of the kinds hold, and how that sounds. */
	readonly called: ReadonlySet<string>;
	readonly calledSounds: ReadonlySet<string>;
	/** The governments of places, by the names of the places, folded and without blanks, and their first letters in pinyin. */
	readonly governments: ReadonlyMap<string, readonly number[]>;
	/** Letters by which the whole place stands before an acronym: the first of its name, be it with a P for provincial. */
	readonly wholeLetters: readonly string[];
}
